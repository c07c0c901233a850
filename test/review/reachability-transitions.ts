import type { EdgePlan } from '../../lib/plan/edge-plan';
import { FirewallAccess, type FirewallEnd, FirewallEndKind, type FirewallRulePlan } from '../../lib/plan/network/firewall-plan';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { XmppPartner } from '../../lib/request/partners/xmpp-partner';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';
import { dualStackPlan } from '../support/dual-stack';
import { type ContosoOverrides, contosoPlan, ruleWithId } from '../support/plan-request';
import { dns, hardware } from './transitions';

export const XMPP: ContosoOverrides = { xmpp: { domains: ['contoso.com'], partners: [XmppPartner.googleTalk()] } };
export const partnersOn = (...products: readonly PartnerProduct[]): ContosoOverrides => ({
  federation: {
    discoverableDomains: ['contoso.com'],
    partners: products.map((product, index) => (
      FederatedPartner.allowedDomain(['litware.example', 'woodgrove.example'][index] ?? '', { product }))),
  },
});
const networks = (...list: string[]): ContosoOverrides => ({
  internal: {
    fqdn: 'lsedge.contoso.net', nextHop: 'pool01.contoso.net', nextHopAddresses: ['192.168.10.90', '192.168.10.91'],
    networks: list,
  },
});

/** The plan with rules in place of one of its rules. */
export function withRules(plan: EdgePlan, id: string, ...changes: readonly Partial<FirewallRulePlan>[]): EdgePlan {
  const rule = ruleWithId(plan, id);
  const others = plan.firewall.filter((other) => other !== rule);
  return { ...plan, firewall: [...others, ...changes.map((change, index) => ({ ...rule, id: `${id}-${index}`, ...change }))] };
}
export const listed = (...prefixes: string[]): FirewallEnd => ({ kind: FirewallEndKind.ADDRESSES, name: 'listed', prefixes });
export const INTERNET: FirewallEnd = { kind: FirewallEndKind.INTERNET, prefixes: [] };

export interface Transition {
  readonly before: () => EdgePlan;
  readonly after: () => EdgePlan;
  readonly opened: readonly string[];
  readonly closed?: readonly string[];
}

const SERVER_3 = [
  'server lsedge03: external inbound TCP 443 Internet -> 131.107.155.12, 131.107.155.22, 131.107.155.32',
  'server lsedge03: external inbound TCP 5061 Internet -> 131.107.155.12',
  'server lsedge03: external inbound UDP 3478 Internet -> 131.107.155.32',
  'server lsedge03: external outbound TCP 53, 80, 5061 131.107.155.12 -> Internet',
  'server lsedge03: external outbound TCP 443, 50000-59999 131.107.155.32 -> Internet',
  'server lsedge03: external outbound UDP 53 131.107.155.12 -> Internet',
  'server lsedge03: external outbound UDP 3478 131.107.155.32 -> Internet',
  'server lsedge03: internal inbound TCP 443, 4443, 5061-5062, 8057, 50001-50003 192.168.10.0/24 -> 172.25.33.12',
  'server lsedge03: internal inbound UDP 3478 192.168.10.0/24 -> 172.25.33.12',
  'server lsedge03: internal outbound TCP 5061 172.25.33.12 -> 192.168.10.0/24',
];

export const plain = contosoPlan();
export const SIP_IN = 'external-in-5061-tcp-access-edge';
export const LOGGING_IN = 'internal-in-50001-tcp-centralized-logging';

export const TRANSITIONS: Readonly<Record<string, Transition>> = {
  'XMPP': {
    before: () => plain,
    after: () => contosoPlan(XMPP),
    opened: [
      'XMPP (gmail.com): external inbound TCP 5269 Internet -> 10.45.16.10, 10.45.16.11',
      'XMPP (gmail.com): external outbound TCP 5269 10.45.16.10, 10.45.16.11 -> Internet',
      'XMPP (gmail.com): internal inbound TCP 23456 192.168.10.0/24 -> 172.25.33.10, 172.25.33.11',
    ],
  },
  'XMPP with IPv6': {
    before: () => dualStackPlan(),
    after: () => dualStackPlan(XMPP as Parameters<typeof dualStackPlan>[0]),
    opened: [
      'XMPP (gmail.com): external inbound TCP 5269 Internet -> 10.45.16.10, 10.45.16.11, 2001:db8:16::a, 2001:db8:16::b',
      'XMPP (gmail.com): external outbound TCP 5269 10.45.16.10, 10.45.16.11, 2001:db8:16::a, 2001:db8:16::b -> Internet',
      'XMPP (gmail.com): internal inbound TCP 23456 192.168.10.0/24, fd00:192:168::/48 -> '
        + '172.25.33.10, 172.25.33.11, fd00:10:45:33::a, fd00:10:45:33::b',
    ],
  },
  'a partner on OCS 2007': {
    before: () => contosoPlan(partnersOn(PartnerProduct.LYNC_SERVER_2013)),
    after: () => contosoPlan(partnersOn(PartnerProduct.LYNC_SERVER_2013, PartnerProduct.OCS_2007)),
    opened: [
      'partners on Office Communications Server 2007 (woodgrove.example): '
        + 'external inbound TCP and UDP 50000-59999 Internet -> 10.45.16.30, 10.45.16.31',
      'partners on Office Communications Server 2007 (woodgrove.example): '
        + 'external outbound UDP 50000-59999 10.45.16.30, 10.45.16.31 -> Internet',
    ],
  },
  'a server': { before: () => contosoPlan(dns(2)), after: () => contosoPlan(dns(3)), opened: SERVER_3 },
  'a server less': { before: () => contosoPlan(dns(3)), after: () => contosoPlan(dns(2)), opened: [], closed: SERVER_3 },
  'a server and XMPP': {
    before: () => contosoPlan(dns(2)),
    after: () => contosoPlan({ ...dns(3), ...XMPP }),
    opened: [
      ...SERVER_3.slice(0, 3),
      'XMPP (gmail.com): external inbound TCP 5269 Internet -> 131.107.155.10, 131.107.155.11, 131.107.155.12',
      ...SERVER_3.slice(3, 7),
      'XMPP (gmail.com): external outbound TCP 5269 131.107.155.10, 131.107.155.11, 131.107.155.12 -> Internet',
      ...SERVER_3.slice(7, 9),
      'XMPP (gmail.com): internal inbound TCP 23456 192.168.10.0/24 -> 172.25.33.10, 172.25.33.11, 172.25.33.12',
      ...SERVER_3.slice(9),
    ],
  },
  'a wider internal network': {
    before: () => contosoPlan(networks('192.168.10.0/24')),
    after: () => contosoPlan(networks('192.168.10.0/23')),
    opened: [
      'internal networks: internal inbound TCP 443, 4443, 5061-5062, 8057, 50001-50003 192.168.11.0/24 -> '
        + '172.25.33.10, 172.25.33.11',
      'internal networks: internal inbound UDP 3478 192.168.11.0/24 -> 172.25.33.10, 172.25.33.11',
      'internal networks: internal outbound TCP 5061 172.25.33.10, 172.25.33.11 -> 192.168.11.0/24',
    ],
  },
  'a source range in place of the Internet': {
    before: () => plain,
    after: () => withRules(plain, SIP_IN, { source: listed('131.107.1.0/24') }),
    opened: [],
    closed: ['federation: external inbound TCP 5061 Internet except 131.107.1.0/24 -> 10.45.16.10, 10.45.16.11'],
  },
  'a hidden rule that another one denies no more': {
    before: () => withRules(plain, LOGGING_IN, {}, { access: FirewallAccess.DENY, priority: 101, ports: '50001-50002' }),
    after: () => plain,
    opened: ['centralized logging: internal inbound TCP 50001-50002 192.168.10.0/24 -> 172.25.33.10, 172.25.33.11'],
  },
  'nothing': { before: () => plain, after: () => contosoPlan(), opened: [] },
  'a range in parts': {
    before: () => contosoPlan(partnersOn(PartnerProduct.OCS_2007)),
    after: () => withRules(contosoPlan(partnersOn(PartnerProduct.OCS_2007)), 'external-in-50000-59999-tcp-av-edge',
      { ports: '50000-54999' }, { ports: '54000-59998', priority: 1321 }, { ports: '59999', priority: 1322 }),
    opened: [],
  },
  'a network in parts, and a rule twice': {
    before: () => plain,
    after: () => withRules(plain, LOGGING_IN, { source: listed('192.168.10.128/25', '192.168.10.7') },
      { source: listed('192.168.10.0/25'), priority: 2511 }, { priority: 2512 }),
    opened: [],
  },
  'rules in another order with other priorities': {
    before: () => plain,
    after: () => ({
      ...plain, firewall: [...plain.firewall].reverse().map((rule) => ({ ...rule, priority: rule.priority - 1 })),
    }),
    opened: [],
  },
  'a denial of what does not pass': {
    before: () => plain,
    after: () => ({
      ...plain,
      firewall: [
        ...plain.firewall, { ...ruleWithId(plain, SIP_IN), ports: '25', access: FirewallAccess.DENY, priority: 100 },
      ],
    }),
    opened: [],
  },
  'no denial of what does not pass anyway': {
    before: () => plain,
    after: () => ({ ...plain, firewall: plain.firewall.filter(({ access }) => access === FirewallAccess.ALLOW) }),
    opened: [],
  },
  'hardware load balancing': {
    before: () => contosoPlan(hardware(2)),
    after: () => contosoPlan(hardware(3)),
    opened: SERVER_3.map((line) => (
      line.includes('internal outbound') ? line.replace('TCP 5061', 'TCP 443, 5061') : line)),
  },
};
