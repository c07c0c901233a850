import { productSupportEnded } from '../../../lib/rules/lifecycle/product-support-ended';
import { contosoPlan } from '../../support/plan-request';
import { LYNC_2013, SFB_2015, SFB_2019, SFB_SE } from '../../support/products';

test.each([
  { product: LYNC_2013, last: '2023-04-11', next: '2023-04-12' },
  { product: SFB_2015, last: '2025-10-14', next: '2025-10-15' },
  { product: SFB_2019, last: '2025-10-14', next: '2025-10-15' },
])('$product.displayName is supported on $last, but not the day after', ({ product, last, next }) => {
  expect(productSupportEnded.check(contosoPlan({ product, planningDate: last }))).toEqual([]);
  expect(productSupportEnded.check(contosoPlan({ product, planningDate: next }))).toMatchObject([{
    subject: product.displayName,
    message: `support for ${product.displayName} ended on ${last}, before the planning date (${next})`,
    fix: expect.stringContaining('SKYPE_FOR_BUSINESS_SERVER_SE') as string,
  }]);
});

test('the Subscription Edition has no last day', () => {
  expect(productSupportEnded.check(contosoPlan({ product: SFB_SE, planningDate: '2040-01-01' }))).toEqual([]);
});

test('reports nothing without a planning date', () => {
  expect(productSupportEnded.check(contosoPlan({ product: SFB_2015, planningDate: undefined }))).toEqual([]);
});
