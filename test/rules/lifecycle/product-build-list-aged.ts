import { productBuildListAged } from '../../../lib/rules/lifecycle/product-build-list-aged';
import { contosoPlan } from '../../support/plan-request';
import { SFB_SE } from '../../support/products';

const check = (planningDate: string | undefined, productBuild?: string): ReturnType<typeof productBuildListAged.check> =>
  productBuildListAged.check(contosoPlan({ product: SFB_SE, planningDate, ...(productBuild === undefined ? {} : { productBuild }) }));

test('tells how old the list of updates is on the planning date', () => {
  expect(check('2026-12-14', '7.0.2046.889')).toEqual([{
    subject: 'productBuild',
    message: 'the known security updates are of 2026-10-14, 61 days before the planning date (2026-12-14)',
    fix: 'look up whether build 7.0.2046.889 is the latest',
  }]);
});

test.each(['2026-12-13', '2020-01-01', undefined])('on %s it is not old', (day) => expect(check(day, '7.0.2046.889')).toEqual([]));

test('reports nothing without a build', () => expect(check('2030-01-01')).toEqual([]));
