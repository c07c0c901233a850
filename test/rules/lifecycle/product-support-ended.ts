import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { productSupportEnded } from '../../../lib/rules/lifecycle/product-support-ended';
import { contosoPlan } from '../../support/plan-request';
import { LYNC_2013, SFB_2015, SFB_2019, SFB_SE } from '../../support/products';

test.each([
  { product: LYNC_2013, last: '2023-04-11', next: '2023-04-12', caution: 'a date that Microsoft names only indirectly', way: 'with new servers side by side' },
  { product: SFB_2015, last: '2025-10-14', next: '2025-10-15', caution: 'not confirmed by a page of Microsoft', way: 'with new servers side by side' },
  { product: SFB_2019, last: '2025-10-14', next: '2025-10-15', caution: 'not confirmed by a page of Microsoft', way: 'in place, as an update of these servers' },
])('$product.displayName is supported on $last, but not the day after', ({ product, last, next, caution, way }) => {
  expect(productSupportEnded.check(contosoPlan({ product, planningDate: last }))).toEqual([]);
  const findings = productSupportEnded.check(contosoPlan({ product, planningDate: next }));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ subject: product.displayName });
  expect(findings[0]?.message).toContain(
    `support for ${product.displayName} ended on ${last} (${caution}), before the planning date (${next})`,
  );
  expect(findings[0]?.fix).toContain(`move to Skype for Business Server Subscription Edition ${way}`);
  expect(findings[0]?.fix).toContain('planForProduct(request, LyncProduct.SKYPE_FOR_BUSINESS_SERVER_SE)');
});

test.each([
  { day: '2026-01-01', says: 'are offered from 2025-10-14 to 2026-04-14 and from 2026-05-01 to 2026-10-31' },
  { day: '2026-04-20', says: 'are offered from 2026-05-01 to 2026-10-31' },
  { day: '2026-11-01', says: 'the last period of Extended Security Updates that is known ended on 2026-10-31' },
])('on $day it tells the periods of Extended Security Updates that are left', ({ day, says }) => {
  const [finding] = productSupportEnded.check(contosoPlan({ product: SFB_2015, planningDate: day }));
  expect(finding?.message).toContain(`${says} (not confirmed by a page of Microsoft)`);
});

test('Lync Server 2013 has no Extended Security Updates', () => {
  const [finding] = productSupportEnded.check(contosoPlan({ product: LYNC_2013, planningDate: '2026-01-01' }));
  expect(finding?.message).not.toContain('Extended');
});

test('is advice, because the days are not confirmed', () => expect(productSupportEnded.severity).toBe(FindingSeverity.ADVICE));

test('a lab acknowledges it once', () => {
  const { findings } = contosoPlan({
    product: SFB_2019, planningDate: '2026-11-01', acknowledgements: [{ ruleId: 'product-support-ended', reason: 'a lab' }],
  });
  expect(findings.filter(({ ruleId }) => ruleId === 'product-support-ended')).toMatchObject([{ acknowledgement: 'a lab' }]);
});

test('the Subscription Edition has no last day', () => {
  expect(productSupportEnded.check(contosoPlan({ product: SFB_SE, planningDate: '2040-01-01' }))).toEqual([]);
});

test('reports nothing without a planning date', () => {
  expect(productSupportEnded.check(contosoPlan({ product: SFB_2015, planningDate: undefined }))).toEqual([]);
});
