import type { EdgePlan } from '../../lib/plan/edge-plan';
import { planEdge } from '../../lib/planner/index';
import type { EdgeNetworkRequest, EdgePlanRequest } from '../../lib/request/edge-plan-request';
import { LyncProduct } from '../../lib/guide/products/lync-product';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { type FirewallEnd, FirewallEndKind, type FirewallRulePlan } from '../../lib/plan/network/firewall-plan';
import { ExternalAddressing } from '../../lib/values/vocabulary/topology';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';

export { refusalOf } from './refusal-of';

/** The five reference topologies, as small as they get. */
export const PLANNED_TOPOLOGIES: Readonly<Record<string, () => EdgeTopology>> = {
  'single-private-nat': () => EdgeTopology.singleNat(),
  'single-public': () => EdgeTopology.singlePublic(),
  'scaled-dns-private-nat': () => EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2 }),
  'scaled-dns-public': () => EdgeTopology.scaledDnsLoadBalancedPublic({ servers: 2 }),
  'scaled-hlb-public': () => EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }),
};

/** What replaces properties of the documentation's example; of its network, what is given of it. */
export type ContosoOverrides = Omit<Partial<EdgePlanRequest>, 'network'> & { readonly network?: Partial<EdgeNetworkRequest> };

/**
 * The documentation's own example: two Edge Servers of contoso.com behind NAT, balanced by DNS, with service records
 * asked for in contoso.com alone. Whatever is given replaces the whole property of the same name.
 */
export function contosoRequest(overrides: ContosoOverrides = {}): EdgePlanRequest {
  const topology = overrides.topology ?? EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2 });
  const external = topology.externalAddressing === ExternalAddressing.PUBLIC ? '131.107.155.0/24' : '10.45.16.0/24';
  return {
    product: LyncProduct.LYNC_SERVER_2013,
    sipDomains: ['contoso.com', 'fabrikam.com'],
    accessEdge: { fqdn: 'sip.contoso.com' },
    // With a single external address, all services have the name of the Access Edge.
    ...(topology.singleExternalAddress ? {} : {
      webConferencing: { fqdn: 'webcon.contoso.com' },
      audioVideo: { fqdn: 'av.contoso.com' },
    }),
    internal: {
      fqdn: 'lsedge.contoso.net',
      nextHop: 'pool01.contoso.net',
      nextHopAddresses: ['192.168.10.90', '192.168.10.91'],
      networks: ['192.168.10.0/24'],
    },
    automaticSignInDomains: ['contoso.com'],
    federation: { discoverableDomains: ['contoso.com'] },
    zones: [{ name: 'contoso.com', side: EdgeSide.EXTERNAL }, { name: 'contoso.net', side: EdgeSide.INTERNAL }],
    planningDate: '2013-01-15',
    ...overrides,
    network: { externalSubnet: external, internalSubnet: '172.25.33.0/24', ...overrides.network },
    topology,
  };
}

/** The plan of the documentation's example, with the given properties instead of its own. */
export function contosoPlan(overrides: ContosoOverrides = {}): EdgePlan {
  return planEdge(contosoRequest(overrides));
}

/** The content of one end of a rule: its addresses if they are listed, or else its kind. */
export function prefixesOf({ kind, prefixes }: FirewallEnd): readonly string[] {
  return kind === FirewallEndKind.ADDRESSES ? prefixes : [kind];
}

/** The rule with an id; a plan without it fails the test. */
export function ruleWithId(plan: EdgePlan, id: string): FirewallRulePlan {
  const rule = plan.firewall.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`no rule ${id} among ${plan.firewall.map((known) => known.id).join(', ')}`);
  return rule;
}
