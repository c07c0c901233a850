import fc from 'fast-check';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { FirewallEndKind } from '../../lib/plan/network/firewall-plan';
import type { ReachabilityBox } from '../../lib/projection/changes/reachability';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { EdgePlanReview } from '../../lib/review/edge-plan-review';
import { reachabilityDelta } from '../../lib/review/reachability/reachability-delta';
import { ReverseProxyReview } from '../../lib/review/reverse-proxy-review';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { Transport } from '../../lib/values/vocabulary/traffic';
import { EDGE_PLANS } from '../projection/planned';
import { dualStackPlan } from '../support/dual-stack';
import { contosoPlan, refusalOf } from '../support/plan-request';
import { proxyPlan } from '../support/reverse-proxy';
import { type OnePacket, PARTS, RuleByRule, witnessPacket } from '../support/told-reachability';
import {
  INTERNET, listed, LOGGING_IN, partnersOn, plain, SIP_IN, type Transition, TRANSITIONS, withRules, XMPP,
} from './reachability-transitions';
import { dns } from './transitions';

/** A box in one line, without its rows and witness. */
const lineOf = ({ side, direction, protocol, ports, sources, destinations, cause }: ReachabilityBox): string => (
  `${cause}: ${side} ${direction} ${protocol} ${ports} ${sources.join(', ')} -> ${destinations.join(', ')}`);

/** A plan without the products that are planned for when nothing is known about partners. */
const onlyPartnersOn = (product: PartnerProduct): EdgePlan => contosoPlan({
  federation: {
    discoverableDomains: ['contoso.com'], partnerProducts: [product],
    partners: [FederatedPartner.allowedDomain('litware.example', { product })],
  },
});

const NAMES = Object.keys(TRANSITIONS);
const plansOf = (name: string): readonly [EdgePlan, EdgePlan] => {
  const { before, after } = TRANSITIONS[name] as Transition;
  return [before(), after()];
};

describe.each(Object.entries(TRANSITIONS))('%s', (name, { opened, closed = [] }) => {
  const [before, after] = plansOf(name);
  const delta = reachabilityDelta(before, after);
  const rules = new RuleByRule(before, after);

  test('opens and closes exactly these boxes', () => {
    expect(delta.opened.map(lineOf)).toEqual(opened);
    expect(delta.closed.map(lineOf)).toEqual(closed);
  });

  test('each witness passes in one plan only, by the rules one by one', () => {
    const shown = (box: ReachabilityBox): boolean[] => (
      [before, after].map((plan) => rules.passes(plan, box, witnessPacket(box.witness))));
    expect(delta.opened.map(shown)).toEqual(delta.opened.map(() => [false, true]));
    expect(delta.closed.map(shown)).toEqual(delta.closed.map(() => [true, false]));
  });

  test('any packet is told if and only if it passes in one plan only, and once', () => {
    const corners = cornersOf(before, after);
    fc.assert(fc.property(fc.constantFrom(...PARTS), anyPacket(corners), (part, packet) => {
      const [passed, passes] = [before, after].map((plan) => rules.passes(plan, part, packet));
      const told = (boxes: readonly ReachabilityBox[]): number => boxes.filter((box) => rules.isTold(box, part, packet)).length;
      expect(told(delta.opened)).toBe(passes && !passed ? 1 : 0);
      expect(told(delta.closed)).toBe(passed && !passes ? 1 : 0);
    }), { numRuns: 250 });
  });
});

/** Addresses and ports at which rules begin and end. */
function cornersOf(...plans: readonly EdgePlan[]): { readonly addresses: string[]; readonly ports: number[] } {
  const rules = plans.flatMap(({ firewall }) => firewall);
  const prefixes = rules.flatMap(({ source, destination }) => [...source.prefixes, ...destination.prefixes]);
  const ports = rules.flatMap((rule) => (rule.ports === '*' ? [] : rule.ports.split('-').map(Number)));
  return {
    addresses: [...new Set([
      ...prefixes.map((prefix) => prefix.split('/')[0] ?? ''), '1.2.3.4', '131.107.1.9', '168.63.129.16', '192.168.10.255',
      '192.168.11.255', '192.168.12.0', '10.45.16.12', '2600::1', 'fd00:192:168:1::9',
    ])].sort(),
    ports: [...new Set([...ports.flatMap((port) => [port - 1, port, port + 1]), 0, 65535])].sort((a, b) => a - b),
  };
}

function anyPacket({ addresses, ports }: ReturnType<typeof cornersOf>): fc.Arbitrary<OnePacket> {
  return fc.tuple(fc.constantFrom('TCP', 'UDP'), fc.constantFrom(...ports), fc.constantFrom(...addresses),
    fc.constantFrom(...addresses))
    .filter(([, , source, destination]) => source.includes(':') === destination.includes(':'))
    .map(([protocol, port, source, destination]) => ({ protocol, port, source, destination }));
}

test('there and back are mirror images, from every plan to every other one', () => {
  const plans = [...NAMES.flatMap(plansOf), ...Object.values(EDGE_PLANS).map((plan) => plan())];
  fc.assert(fc.property(fc.constantFrom(...plans), fc.constantFrom(...plans), (before, after) => {
    const [there, back] = [reachabilityDelta(before, after), reachabilityDelta(after, before)];
    expect(there).toEqual({ opened: back.closed, closed: back.opened });
    const rules = new RuleByRule(before, after);
    for (const box of there.opened) {
      const packet = witnessPacket(box.witness);
      expect([box, rules.passes(before, box, packet), rules.passes(after, box, packet)]).toEqual([box, false, true]);
    }
  }), { numRuns: 60 });
});

test('a box has its witness and the rows that ask for it', () => {
  const [xmpp] = reachabilityDelta(plain, contosoPlan(XMPP)).opened;
  expect(xmpp).toMatchObject({
    witness: 'TCP from 1.0.0.0 to 10.45.16.10 port 5269',
    tableRows: ['scaled-dns-private-nat/external/1', 'scaled-dns-private-nat/xmpp/1'],
  });
  const [media] = reachabilityDelta(plain, contosoPlan(partnersOn(PartnerProduct.OCS_2007))).opened;
  expect(media?.tableRows).toEqual(['scaled-dns-private-nat/external/12', 'scaled-dns-private-nat/external/13']);
});

test('how the later rules are written does not change the boxes', () => {
  const after = contosoPlan(partnersOn(PartnerProduct.OCS_2007));
  const rewritten = withRules(after, 'external-in-50000-59999-udp-av-edge',
    { ports: '50000-55000', destination: listed('10.45.16.30') },
    { ports: '55001-59999', destination: listed('10.45.16.30'), priority: 1331 },
    { destination: listed('10.45.16.31'), priority: 1332 });
  const told = reachabilityDelta(plain, rewritten);
  expect(told.opened.map(lineOf)).toEqual(reachabilityDelta(plain, after).opened.map(lineOf));
});

test.each<[string, EdgePlan, EdgePlan, string[]]>([
  ['IPv6', plain, dualStackPlan(), ['IPv6']],
  ['partners on another product', onlyPartnersOn(PartnerProduct.LCS_2005_SP1), onlyPartnersOn(PartnerProduct.OCS_2007_R2),
    ['partners on OCS 2007 R2']],
  ['federation', contosoPlan({ federation: undefined as never }), plain, ['federation', 'A/V with partners']],
  ['another product', plain, EDGE_PLANS['Skype for Business Server Subscription Edition']!(), ['the change of product']],
  ['servers, with features that were there', contosoPlan({ ...XMPP, ...dns(2) }), contosoPlan({ ...XMPP, ...dns(4) }),
    ['servers lsedge03, lsedge04']],
  ['a whole firewall', { ...plain, firewall: [] }, plain, [
    'remote users', 'federation', 'web conferencing', 'A/V', 'name resolution', 'checks of revoked certificates',
    'A/V with partners', 'signaling with internal servers', 'CMS replication', 'centralized logging',
  ]],
  ['the list of another end', withRules(plain, LOGGING_IN, { source: listed('192.168.10.4') }), plain, ['internal networks']],
])('the cause is typed: %s', (_name, before, after, causes) => {
  const told = reachabilityDelta(before, after).opened.map(({ cause }) => cause);
  expect([...new Set(told)].sort()).toEqual([...causes].sort());
});

test.each([
  [[INTERNET, listed('10.0.0.0/8')], ['Internet', '10.0.0.0/8']],
  [[{ ...INTERNET, kind: FirewallEndKind.ANY }], ['any']],
  [[listed('0.0.0.0/1', '192.0.0.0/2')], ['any except 128.0.0.0/2']],
  [[listed('131.107.1.3', '131.107.1.4', '131.107.1.5', '131.107.2.0/30')],
    ['131.107.1.3', '131.107.1.4', '131.107.1.5', '131.107.2.0/30']],
  [[listed('131.107.1.3', '131.107.1.4/30')], ['131.107.1.3-131.107.1.7']],
  [[listed('168.63.129.16', '131.107.1.3')], ['AzureLoadBalancer', '131.107.1.3']],
])('sources are told in few words: %#', (sources, expected) => {
  const without = withRules(plain, SIP_IN);
  const after = withRules(plain, SIP_IN, ...sources.map((source, index) => ({ source, priority: 900 + index })));
  expect(reachabilityDelta(without, after).opened.map((box) => box.sources)).toEqual([expected]);
});

describe('a review', () => {
  test('has the packets of an Edge, also of one that is new', () => {
    const [plan] = EdgePlanReview.of(plain, contosoPlan(XMPP)).plans;
    expect(plan?.reachability).toEqual(reachabilityDelta(plain, contosoPlan(XMPP)));
  });

  test('leaves out those of a reverse proxy', () => {
    const [plan] = ReverseProxyReview.of(proxyPlan(), proxyPlan({ redirectHttp: true })).plans;
    expect(plan).toBeDefined();
    expect(plan).not.toHaveProperty('reachability');
  });

  test.each([
    ['a port', { ports: 'https' }], ['a network', { source: listed('192.168.10.0/99') }], ['text', { source: listed('x') }],
  ])('says why it has none when %s cannot be read', (_what, change) => {
    const after = withRules(plain, LOGGING_IN, change);
    expect(refusalOf(() => reachabilityDelta(plain, after)).property).toContain(`plan.firewall.${LOGGING_IN}-0`);
    const [plan] = EdgePlanReview.of(plain, after).plans;
    expect(plan?.reachability).toMatchObject({ opened: [], closed: [] });
    expect(plan?.reachability?.problem).toContain(`plan.firewall.${LOGGING_IN}-0`);
  });
});

test('packets of every protocol are compared', () => {
  const told = reachabilityDelta(plain, withRules(plain, SIP_IN, { transport: Transport.ANY, ports: '*' })).opened;
  expect(told.map(({ protocol, ports, witness }) => [protocol, ports, witness])).toEqual([
    ['any except TCP', 'any', 'UDP from 1.0.0.0 to 10.45.16.10 port 0'],
    ['TCP', '0-442, 444-5060, 5062-65535', 'TCP from 1.0.0.0 to 10.45.16.10 port 0'],
  ]);
});
