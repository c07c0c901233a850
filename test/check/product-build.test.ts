import { contosoPlan, contosoRequest, refusalOf } from '../support/plan-request';
import { LYNC_2013, SFB_2015, SFB_2019, SFB_SE } from '../support/products';
import { planForProduct } from '../../lib/planner/index';

test.each([
  { product: LYNC_2013, build: '5.0.8308.1198' }, { product: SFB_2015, build: '6.0.9319.886' },
  { product: SFB_2019, build: '7.0.2046.583' }, { product: SFB_SE, build: '7.0.2046.889' },
])('$build is a build of $product.displayName', ({ product, build }) => {
  expect(contosoPlan({ product, productBuild: build }).productBuild).toBe(build);
});

test.each(['', '2046.889', '7.0.2046', '7.0.2046.889 ', '7.0.2046.889.1', '7,0,2046,889', '7.0.2046.x', '7.0.2046.123456', 'CU1'])('refuses "%s"', (build) => {
  expect(refusalOf(() => contosoPlan({ product: SFB_SE, productBuild: build }))).toMatchObject({
    property: 'productBuild', given: JSON.stringify(build),
    expected: 'a build of Skype for Business Server Subscription Edition, four numbers that begin with 7.0.2046',
    fix: expect.stringContaining('Get-CsServerPatchVersion') as string,
  });
});

test.each([
  { product: SFB_2019, build: '6.0.9319.886', fix: 'the build is one of Skype for Business Server 2015: correct product or productBuild' },
  { product: SFB_2015, build: '7.0.2046.889', fix: 'the build is one of Skype for Business Server 2019 or Skype for Business Server Subscription Edition: correct product or productBuild' },
  { product: SFB_2019, build: '17.0.2046.123', fix: 'copy the version of the core components from Get-CsServerPatchVersion' },
])('refuses $build with $product.displayName', ({ product, build, fix }) => {
  expect(refusalOf(() => contosoPlan({ product, productBuild: build }))).toMatchObject({ property: 'productBuild', fix });
});

test('is told with the other problems of a request', () => {
  const { problems } = refusalOf(() => contosoPlan({ product: SFB_SE, productBuild: 'CU1', sipDomains: ['contoso_.com'] }));
  expect(problems.map(({ property }) => property).sort()).toEqual(['productBuild', 'sipDomains[0]']);
});

test('another product has other builds', () => {
  const request = contosoRequest({ product: SFB_2019, productBuild: '7.0.2046.583' });
  expect(planForProduct(request, SFB_2019).productBuild).toBe('7.0.2046.583');
  expect(planForProduct(request, SFB_SE)).not.toHaveProperty('productBuild');
});
