import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { productBuildOutdated } from '../../../lib/rules/lifecycle/product-build-outdated';
import type { LyncProduct } from '../../../lib/guide/products/lync-product';
import { contosoPlan } from '../../support/plan-request';
import { LYNC_2013, SFB_2015, SFB_2019, SFB_SE } from '../../support/products';

const check = (product: LyncProduct, productBuild: string | undefined, planningDate?: string): ReturnType<typeof productBuildOutdated.check> =>
  productBuildOutdated.check(contosoPlan({ product, planningDate, ...(productBuild === undefined ? {} : { productBuild }) }));

test('is a warning: the builds are named by Microsoft', () => expect(productBuildOutdated.severity).toBe(FindingSeverity.WARNING));

test('an old build lacks every known update, with its vulnerabilities and the day of the list', () => {
  expect(check(SFB_SE, '7.0.2046.820')).toEqual([{
    subject: 'Skype for Business Server Subscription Edition',
    message: 'build 7.0.2046.820 lacks 2 known security updates, as of 2026-10-14: 7.0.2046.879 of 2026-09-08 '
      + '(CVE-2026-66302, CVE-2026-66303), 7.0.2046.889 of 2026-10-13 (CVE-2026-83746)',
    fix: 'install build 7.0.2046.889 or a later one on every server, and set productBuild to it',
  }]);
});

test.each([
  { product: LYNC_2013, lacks: '5.0.8308.1197', has: '5.0.8308.1198' },
  { product: SFB_2015, lacks: '6.0.9319.885', has: '6.0.9319.886' },
  { product: SFB_2019, lacks: '7.0.2046.582', has: '7.0.2046.583' },
  { product: SFB_SE, lacks: '7.0.2046.888', has: '7.0.2046.889' },
])('$product.displayName: $lacks lacks one update, and $has none', ({ product, lacks, has }) => {
  expect(check(product, lacks)).toMatchObject([{ message: expect.stringContaining('lacks 1 known security update,') as string }]);
  expect(check(product, has)).toEqual([]);
});

test('builds are compared as numbers', () => expect(check(SFB_SE, '7.0.2046.1000')).toEqual([]));

test('updates that were published after the planning date are not known on it', () => {
  expect(check(SFB_2019, '7.0.2046.570', '2026-10-12')).toEqual([]);
  expect(check(SFB_2019, '7.0.2046.570', '2026-10-13')).toHaveLength(1);
});

test('reports nothing without a build', () => expect(check(SFB_SE, undefined)).toEqual([]));
