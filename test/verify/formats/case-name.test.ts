import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { XmppPartner } from '../../../lib/request/partners/xmpp-partner';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { caseName } from '../../../lib/verify/formats/case-name';
import type { Expectation } from '../../../lib/verify/model/expectation';
import { PlanVerification } from '../../../lib/verify/plan-verification';
import { dualStackPlan } from '../../support/dual-stack';
import { contosoPlan } from '../../support/plan-request';
import { proxyPlan } from '../../support/reverse-proxy';

const ADDRESS = /\b\d{1,3}(?:\.\d{1,3}){3}\b|\b2001:db8:/;

const pool = (topology: EdgeTopology, props: Parameters<typeof PlanVerification.ofEdge>[1] = {}): Expectation[] => PlanVerification.ofEdge(
  contosoPlan({ topology, recordsByOthers: true, xmpp: { partners: [XmppPartner.federated('jabber.example')] } }),
  { authoritative: true, partners: ['fabrikam.com'], ...props },
).expectations;

const CASES: Readonly<Record<string, () => Expectation[]>> = {
  'a pool': () => pool(EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 2 })),
  'a pool with a load balancer': () => pool(EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 })),
  'a pool from inside': () => PlanVerification.ofEdge(contosoPlan(), { fromSide: EdgeSide.INTERNAL }).expectations,
  'both families': () => PlanVerification.ofEdge(dualStackPlan({ drainedServers: [2] })).expectations,
};

test.each(Object.entries(CASES))('names in %s are unique within their area, and have no addresses', (_, make) => {
  const names = make().map((each) => `${each.area} ${caseName(each)}`);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names.filter((name) => ADDRESS.test(name))).toEqual([]);
});

test('a reverse proxy with several addresses has the names of each of them', () => {
  const { expectations } = PlanVerification.ofReverseProxy(proxyPlan({
    appliance: { publicAddresses: ['203.0.113.90', '203.0.113.91'], internalAddresses: ['172.25.33.40'] },
  }));
  const names = expectations.map((each) => `${each.area} ${caseName(each)}`);
  expect(new Set(names).size).toBe(names.length);
});

test('names stay the same when addresses become known, or when certificates must be valid for longer', () => {
  const names = (expectations: readonly Expectation[]): string[] => expectations.map(caseName);
  const nat = contosoPlan();
  const known = { ...nat, servers: nat.servers.map((server, index) => ({
    ...server, external: { ...server.external, addresses: server.external.addresses.map((address, place) => (
      { ...address, publicAddress: `203.0.113.${10 * index + place + 1}` })) },
  })) };
  const before = PlanVerification.ofEdge(nat).expectations;
  expect(names(PlanVerification.ofEdge(known, { daysLeft: 60 }).expectations)).toEqual(names(before));
  expect(names(before)).toEqual(expect.arrayContaining([
    'sip.contoso.com: A', 'av.contoso.com: A, alias', '_sip._tls.contoso.com: SRV, target', 'lsedge.contoso.net: exposed',
    'lsedge01, Access Edge, TCP 443: accepts connections', 'lsedge01, A/V Edge: closed', 'lsedge01, A/V Edge, UDP 3478: answers STUN',
    'lsedge01, A/V Edge, UDP 3478: credentials', 'lsedge01, Access Edge, TCP 443: expiry', 'lsedge01, Access Edge, TCP 443: next-hop',
  ]));
});
