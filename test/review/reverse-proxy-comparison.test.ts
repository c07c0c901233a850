import type { ReverseProxyPlan } from '../../lib/plan/reverse-proxy-plan';
import { PlanChange } from '../../lib/projection/changes/plan-comparison';
import { PlanPart } from '../../lib/projection/model/plan-part';
import { PlanTables } from '../../lib/projection/plan-tables';
import { TextReport } from '../../lib/reports/text-report';
import { ReverseProxyComparison } from '../../lib/review/reverse-proxy-comparison';
import { refusalOf } from '../support/plan-request';
import { frontEndPool, gatewayPlan, proxyPlan } from '../support/reverse-proxy';

test('a plan does not differ from itself', () => {
  for (const plan of [proxyPlan(), gatewayPlan()]) expect(ReverseProxyComparison.of(plan, plan).differences).toEqual([]);
});

describe('without the Director', () => {
  const comparison = ReverseProxyComparison.of(proxyPlan(), proxyPlan({ pools: [frontEndPool()] }));

  test('its pool, name and records are removed, and others point to another target', () => {
    const found = comparison.differences.map(({ part, change, id }) => `${part}: ${change} ${id}`);
    expect(found).toEqual(expect.arrayContaining([
      `${PlanPart.WEB_POOLS}: ${PlanChange.REMOVED} dir01.contoso.net`,
      `${PlanPart.PUBLISHING_RULES}: ${PlanChange.REMOVED} webdirext.contoso.com`,
      `${PlanPart.PUBLISHING_RULES}: ${PlanChange.CHANGED} meet.contoso.com`,
      `${PlanPart.DNS_RECORDS}: ${PlanChange.REMOVED} external/A/webdirext.contoso.com`,
      `${PlanPart.CERTIFICATES}: ${PlanChange.CHANGED} reverse-proxy`,
    ]));
  });

  test('its text is a separate file', () => {
    const { fileName, text } = TextReport.of(PlanTables.ofComparison(comparison));
    expect(fileName).toBe('reverse-proxy-plan-changes.txt');
    expect(text).toMatch(/^Changes to the reverse proxy plan of webext\.contoso\.com\n/);
    expect(text).toContain('\nremove Director dir01.contoso.net\n');
    expect(text).toContain('\nreissue Reverse proxy, webext.contoso.com\n  Alternative names  without webdirext.contoso.com\n');
  });
});

test('plans of other versions are refused, with their version', () => {
  const old: ReverseProxyPlan = { ...proxyPlan(), schemaVersion: 1 };
  expect(refusalOf(() => ReverseProxyComparison.of(old, proxyPlan())).property).toBe('before.schemaVersion');
  expect(refusalOf(() => ReverseProxyComparison.of(proxyPlan(), old)).property).toBe('after.schemaVersion');
});
