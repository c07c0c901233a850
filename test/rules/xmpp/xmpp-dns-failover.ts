import { xmppDnsFailover } from '../../../lib/rules/xmpp/xmpp-dns-failover';
import { contosoPlan, PLANNED_TOPOLOGIES } from '../../support/plan-request';
import { xmppPlan } from '../../support/xmpp-plan';

const check = (topology: string): ReturnType<typeof xmppDnsFailover.check> =>
  xmppDnsFailover.check(xmppPlan([], { topology: PLANNED_TOPOLOGIES[topology]!() }));

test.each(['scaled-dns-private-nat', 'scaled-dns-public'])('%s does not fail over', (topology) => {
  const findings = check(topology);
  expect(findings).toMatchObject([{ subject: 'xmpp.contoso.com' }]);
  expect(findings[0]?.message).toContain('does not fail over');
});

test.each(['single-private-nat', 'single-public', 'scaled-hlb-public'])('%s does not rely on it', (topology) => {
  expect(check(topology)).toEqual([]);
});

test('reports nothing without XMPP', () => expect(xmppDnsFailover.check(contosoPlan())).toEqual([]));
