import { productSupportEnding } from '../../../lib/rules/lifecycle/product-support-ending';
import { contosoPlan } from '../../support/plan-request';
import { SFB_2019, SFB_SE } from '../../support/products';

const check = (planningDate: string | undefined, product = SFB_2019): ReturnType<typeof productSupportEnding.check> =>
  productSupportEnding.check(contosoPlan({ product, planningDate }));

test.each([
  ['2024-10-13', '366 days'], ['2025-10-04', '10 days'], ['2025-10-13', '1 day'], ['2025-10-14', '0 days'],
])('on %s %s are left', (day, days) => {
  expect(check(day)).toEqual([{
    subject: 'Skype for Business Server 2019',
    message: 'support for Skype for Business Server 2019 ends on 2025-10-14 (not confirmed by a page of Microsoft), '
      + `${days} after the planning date`,
    fix: 'move to Skype for Business Server Subscription Edition by 2025-10-14, in place, as an update of these servers, or side by '
      + 'side (not confirmed by a page of Microsoft)',
  }]);
});

test.each(['2024-10-12', '2025-10-15', undefined])('on %s it is not ending', (day) => expect(check(day)).toEqual([]));

test('the Subscription Edition is supported until 2035 at least, as is said', () => {
  expect(check('2025-10-01', SFB_SE)).toEqual([]);
  expect(check('2034-12-29', SFB_SE)).toEqual([]);
  expect(check('2034-12-30', SFB_SE)).toMatchObject([{
    message: expect.stringContaining('is said not to end before 2035-12-31 (not confirmed by a page of Microsoft)') as string,
  }]);
});
