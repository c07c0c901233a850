import { productSupportEnding } from '../../../lib/rules/lifecycle/product-support-ending';
import { contosoPlan } from '../../support/plan-request';
import { SFB_2019, SFB_SE } from '../../support/products';

const check = (planningDate: string | undefined, product = SFB_2019): ReturnType<typeof productSupportEnding.check> =>
  productSupportEnding.check(contosoPlan({ product, planningDate }));

test.each([['2024-10-13', 366], ['2025-10-04', 10], ['2025-10-14', 0]])('on %s there are %d days left', (day, days) => {
  expect(check(day)).toEqual([{
    subject: 'Skype for Business Server 2019',
    message: `support of Skype for Business Server 2019 ends on 2025-10-14, ${days} days after the day of the plan`,
    fix: 'move to Skype for Business Server Subscription Edition by 2025-10-14',
  }]);
});

test.each(['2024-10-12', '2025-10-15', undefined])('on %s it is not ending', (day) => expect(check(day)).toEqual([]));

test('the Subscription Edition never ends', () => expect(check('2025-10-01', SFB_SE)).toEqual([]));
