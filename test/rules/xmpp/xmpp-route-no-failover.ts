import { xmppRouteNoFailover } from '../../../lib/rules/xmpp/xmpp-route-no-failover';
import { contosoPlan } from '../../support/plan-request';
import { xmppPlan } from '../../support/xmpp-plan';

test('XMPP with other Edge pools', () => {
  const findings = xmppRouteNoFailover.check(xmppPlan([], { hasOtherEdgePools: true }));
  expect(findings).toMatchObject([{ subject: 'lsedge.contoso.net' }]);
  expect(findings[0]?.message).toContain('XMPP stops when this Edge pool fails');
  expect(findings[0]?.fix).toContain('-XmppExternalFederationRoute');
});

test('the only Edge pool', () => expect(xmppRouteNoFailover.check(xmppPlan([]))).toEqual([]));

test('reports nothing without XMPP', () => {
  expect(xmppRouteNoFailover.check(contosoPlan({ hasOtherEdgePools: true }))).toEqual([]);
});
