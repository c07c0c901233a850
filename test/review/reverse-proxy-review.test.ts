import { ChangeTask } from '../../lib/projection/changes/change-task';
import type { ReviewedChange } from '../../lib/projection/changes/plan-review';
import { ChangeRisk } from '../../lib/projection/changes/plan-review';
import { PlanAudience } from '../../lib/projection/model/plan-table';
import { PlanTableId } from '../../lib/projection/model/plan-table-id';
import type { ReverseProxyPlan } from '../../lib/plan/reverse-proxy-plan';
import { ReverseProxyComparison } from '../../lib/review/reverse-proxy-comparison';
import { ReverseProxyReview } from '../../lib/review/reverse-proxy-review';
import { PROXY_PLANS } from '../projection/planned';
import { refusalOf } from '../support/plan-request';
import { director, frontEndPool, gatewayPlan, proxyPlan } from '../support/reverse-proxy';

const changes = (before: ReverseProxyPlan, after: ReverseProxyPlan): ReviewedChange[] => (
  ReverseProxyReview.of(before, after).plans.flatMap((plan) => plan.changes));
const withId = (found: readonly ReviewedChange[], id: string): ReviewedChange | undefined => (
  found.find((change) => change.id === id));

test('a name that is no longer published says what users lose, and the order', () => {
  const found = changes(proxyPlan(), proxyPlan({ pools: [frontEndPool()] }));
  expect(withId(found, 'publishing-rules/webdirext.contoso.com')).toMatchObject({
    task: ChangeTask.WITHDRAW_NAME, risk: ChangeRisk.OUTAGE, audiences: [PlanAudience.NETWORK], byDeployment: false,
    effect: expect.stringContaining('no longer published') as unknown, order: expect.any(String) as unknown,
  });
  expect(withId(found, 'dns-records/external/A/webdirext.contoso.com')).toMatchObject({
    risk: ChangeRisk.OUTAGE, byDeployment: true,
    effect: 'external clients have no address book, no distribution groups and no meeting content',
  });
  expect(withId(found, 'certificates/reverse-proxy'))
    .toMatchObject({ risk: ChangeRisk.REISSUE, task: ChangeTask.REISSUE_CERTIFICATE });
});

test('a name that is published is an exposure, and its certificate is reissued', () => {
  const found = changes(proxyPlan({ pools: [frontEndPool()] }), proxyPlan({ pools: [frontEndPool(), director()] }));
  expect(withId(found, 'publishing-rules/webdirext.contoso.com'))
    .toMatchObject({ risk: ChangeRisk.EXPOSURE, task: ChangeTask.PUBLISH_NAME });
  expect(withId(found, 'certificates/reverse-proxy')?.effect).toContain('external users of web services cannot verify the Edge');
});

test('another address of the appliance is an outage for those who have looked it up', () => {
  const appliance = { publicAddresses: ['131.107.155.41'], internalAddresses: ['172.25.33.40'] };
  const found = changes(proxyPlan(), proxyPlan({ appliance }));
  expect(withId(found, 'overview/reverse-proxy/publicAddresses'))
    .toMatchObject({ risk: ChangeRisk.OUTAGE, audiences: [PlanAudience.NETWORK] });
});

test('a gateway in another subnet is replaced', () => {
  const gateway = {
    subnet: '10.45.41.0/24', dedicatedConnections: true, hasFirewallPolicy: false, certificateVersionPinned: false,
  };
  expect(withId(changes(gatewayPlan(), gatewayPlan({ gateway })), 'overview/reverse-proxy/subnet'))
    .toMatchObject({ risk: ChangeRisk.REPLACEMENT });
});

test.each(Object.keys(PROXY_PLANS))('every difference is part of a change: from and to %s', (name) => {
  const [one, base] = [PROXY_PLANS[name]!(), PROXY_PLANS['an appliance beside an Edge']!()];
  for (const [before, after] of [[one, base], [base, one]] as const) {
    const covered = new Set(changes(before, after).flatMap(({ differences }) => (
      differences).map(({ table, id }) => `${table}/${id}`)));
    const expected = ReverseProxyComparison.of(before, after).differences.filter(({ table }) => table !== PlanTableId.FINDINGS)
      .map(({ table, id }) => `${table}/${id}`);
    expect(expected.filter((id) => !covered.has(id))).toEqual([]);
  }
});

test('wrong arguments are refused', () => {
  expect(refusalOf(() => ReverseProxyReview.of(proxyPlan(), null as never)).property).toBe('after');
});
