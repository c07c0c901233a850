import { FindingSeverity } from '../../../lib/plan/findings/finding';
import type { LyncProduct } from '../../../lib/guide/products/lync-product';
import { productBuildDoubtful } from '../../../lib/rules/lifecycle/product-build-doubtful';
import { contosoPlan } from '../../support/plan-request';
import { SFB_2015, SFB_2019, SFB_SE } from '../../support/products';

const check = (product: LyncProduct, productBuild?: string): ReturnType<typeof productBuildDoubtful.check> =>
  productBuildDoubtful.check(contosoPlan({ product, ...(productBuild === undefined ? {} : { productBuild }) }));

test.each([
  { product: SFB_SE, build: '7.0.2046.819', words: 'begin with 7.0.2046.820' },
  { product: SFB_2019, build: '7.0.2046.584', words: 'end with 7.0.2046.583' },
])('build $build of $product.displayName may be of the other product', ({ product, build, words }) => {
  const [finding, ...others] = check(product, build);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ subject: product.displayName });
  expect(finding?.message).toContain(words);
  expect(finding?.message).toContain('not confirmed by a page of Microsoft');
});

test.each([
  { product: SFB_SE, build: '7.0.2046.820' }, { product: SFB_2019, build: '7.0.2046.583' }, { product: SFB_2015, build: '6.0.9319.9999' },
])('build $build is one of $product.displayName', ({ product, build }) => expect(check(product, build)).toEqual([]));

test('is advice, and reports nothing without a build', () => {
  expect(productBuildDoubtful.severity).toBe(FindingSeverity.ADVICE);
  expect(check(SFB_SE)).toEqual([]);
});
