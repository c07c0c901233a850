import type { LyncProduct } from '../../../lib/guide/products/lync-product';
import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { hybridDedicatedApplication } from '../../../lib/rules/hybrid/hybrid-dedicated-application';
import { hybridPlan } from '../../support/hybrid';
import { contosoPlan } from '../../support/plan-request';
import { LYNC_2013, SFB_2015, SFB_2019, SFB_SE } from '../../support/products';

const check = (product: LyncProduct, planningDate: string | undefined, productBuild?: string): ReturnType<typeof hybridDedicatedApplication.check> =>
  hybridDedicatedApplication.check(hybridPlan({ product, planningDate, ...(productBuild === undefined ? {} : { productBuild }) }));

test('is advice that says that it is not confirmed', () => {
  expect(hybridDedicatedApplication.severity).toBe(FindingSeverity.ADVICE);
  expect(check(SFB_2019, '2025-10-01')).toEqual([{
    subject: 'Skype for Business Server 2019',
    message: 'since October 2025, hybrid deployments are said to need a dedicated application in Entra ID, and build 7.0.2046.553 or a later one (not confirmed by a page of Microsoft)',
    fix: 'look it up at Microsoft, and acknowledge this rule when you have the application',
  }]);
});

test.each([
  { product: SFB_2015, old: '6.0.9319.880', first: '6.0.9319.881' }, { product: SFB_2019, old: '7.0.2046.552', first: '7.0.2046.553' },
  { product: SFB_SE, old: '7.0.2046.819', first: '7.0.2046.820' },
])('$product.displayName: $old is older than the first build, and $first is not', ({ product, old, first }) => {
  expect(check(product, '2026-11-02', old)).toMatchObject([{
    message: expect.stringMatching(new RegExp(`; build ${old} is older$`)) as string, fix: `look it up at Microsoft, and install build ${first} or a later one first`,
  }]);
  expect(check(product, '2026-11-02', first)[0]?.message).not.toContain('is older');
});

test('reports nothing before, without a date, without hybrid, and for a product that nobody says it of', () => {
  expect(check(SFB_2019, '2025-09-30')).toEqual([]);
  expect(check(SFB_2019, undefined)).toEqual([]);
  expect(check(LYNC_2013, '2026-11-02')).toEqual([]);
  expect(hybridDedicatedApplication.check(contosoPlan({ product: SFB_2019, planningDate: '2026-11-02' }))).toEqual([]);
});
