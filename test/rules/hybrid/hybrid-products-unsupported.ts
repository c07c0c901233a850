import type { LyncProduct } from '../../../lib/guide/products/lync-product';
import { hybridProductsUnsupported } from '../../../lib/rules/hybrid/hybrid-products-unsupported';
import { hybridPlan } from '../../support/hybrid';
import { contosoPlan } from '../../support/plan-request';
import { LYNC_2013, SFB_2015, SFB_2019, SFB_SE } from '../../support/products';

const check = (product: LyncProduct, otherProducts: LyncProduct[], more: { readonly lync2010Users?: boolean } = {}): ReturnType<typeof hybridProductsUnsupported.check> =>
  hybridProductsUnsupported.check(hybridPlan({ product, organization: { otherProducts, ...more } }));

test.each([
  { product: SFB_2019, others: [] }, { product: SFB_2019, others: [SFB_2019] },
  { product: SFB_2019, others: [SFB_2015] }, { product: LYNC_2013, others: [SFB_2019] }, { product: SFB_2015, others: [LYNC_2013] },
])('$product.displayName with $others.length others is one product, or a listed pair', ({ product, others }) => expect(check(product, others)).toEqual([]));

test('three products are too many', () => {
  expect(check(SFB_2019, [SFB_2015, LYNC_2013])).toEqual([{
    subject: 'Skype for Business Server 2019',
    message: 'a hybrid deployment has one product, or two of Lync Server 2013 and Skype for Business Server 2015 and 2019, but this one has '
      + 'Skype for Business Server 2019, Lync Server 2013, Skype for Business Server 2015',
    fix: 'move the servers and users of the oldest product first, and correct organization.otherProducts and organization.lync2010Users',
  }]);
});

test('users on Lync Server 2010 are in no pair', () => {
  expect(check(SFB_2015, [], { lync2010Users: true })).toMatchObject([{ message: expect.stringMatching(/this one has Skype for Business Server 2015, Lync Server 2010$/) as string }]);
  expect(check(SFB_2015, [], { lync2010Users: false })).toEqual([]);
});

test('the Subscription Edition is later than the page, and not judged by it', () => {
  expect(check(SFB_SE, [SFB_2019])).toEqual([]);
  expect(check(SFB_SE, [SFB_2019, SFB_2015])).toEqual([]);
  expect(check(SFB_SE, [SFB_2015, SFB_2019, LYNC_2013])).toHaveLength(1);
});

test('reports nothing without hybrid', () => {
  expect(hybridProductsUnsupported.check(contosoPlan({ product: SFB_2019, organization: { otherProducts: [SFB_2015, LYNC_2013] } }))).toEqual([]);
});
