import type { LyncProduct } from '../../../lib/guide/products/lync-product';
import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { hybridProductsUnconfirmed } from '../../../lib/rules/hybrid/hybrid-products-unconfirmed';
import { hybridPlan } from '../../support/hybrid';
import { contosoPlan } from '../../support/plan-request';
import { SFB_2015, SFB_2019, SFB_SE } from '../../support/products';

const check = (product: LyncProduct, otherProducts: LyncProduct[]): ReturnType<typeof hybridProductsUnconfirmed.check> =>
  hybridProductsUnconfirmed.check(hybridPlan({ product, organization: { otherProducts } }));

test.each([[SFB_SE, SFB_2019], [SFB_2019, SFB_SE]])('the Subscription Edition beside another product is advice', (product, other) => {
  expect(hybridProductsUnconfirmed.severity).toBe(FindingSeverity.ADVICE);
  expect(check(product, [other])).toEqual([{
    subject: 'Skype for Business Server Subscription Edition',
    message: 'the page about hybrid deployments is older than Skype for Business Server Subscription Edition: whether it is supported beside '
      + 'Skype for Business Server 2019 is not confirmed by a page of Microsoft',
    fix: 'ask Microsoft, or move the other servers to the same product',
  }]);
});

test.each([[SFB_SE, []], [SFB_SE, [SFB_SE]], [SFB_2019, [SFB_2015]]])('alone, or without it, nothing is reported', (product, others) => expect(check(product, others)).toEqual([]));

test('reports nothing without hybrid', () => {
  expect(hybridProductsUnconfirmed.check(contosoPlan({ product: SFB_SE, organization: { otherProducts: [SFB_2019] } }))).toEqual([]);
});
