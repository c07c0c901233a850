import type { EdgePlan } from '../plan/edge-plan';
import { FirewallAccess, type FirewallEnd, FirewallEndKind, type FirewallRulePlan } from '../plan/network/firewall-plan';
import type { InternalAdapterPlan } from '../plan/servers/server-plan';
import { PortRange } from '../values/port-range';
import { EdgeSide } from '../values/vocabulary/edge-side';
import { TrafficDirection, Transport } from '../values/vocabulary/traffic';
import { gatewayManager, platformLoadBalancer, publicAddresses } from './known-addresses';
import { AddressSet, ALL_PORTS, type Box, boxesOf, IntervalSet, IP_PROTOCOLS, passages } from './packet-space';

/** One side of a firewall, in one direction. */
export interface FirewallPart {
  readonly side: EdgeSide;
  readonly direction: TrafficDirection;
}

/** The packets that pass by one rule of a plan. */
export interface PlannedPermit {
  readonly rule: FirewallRulePlan;
  readonly boxes: readonly Box[];
}

/** Every side and direction, in the order of reports. */
export const FIREWALL_PARTS: readonly FirewallPart[] = Object.values(EdgeSide)
  .flatMap((side) => Object.values(TrafficDirection).map((direction) => ({ side, direction })));

type Addressed = Pick<InternalAdapterPlan, 'address' | 'ipv6Address'>;

const PROTOCOLS: Readonly<Record<Transport, IntervalSet>> = {
  [Transport.TCP]: IP_PROTOCOLS.TCP, [Transport.UDP]: IP_PROTOCOLS.UDP, [Transport.ANY]: IP_PROTOCOLS.ALL,
};

/**
 * What the firewall of a plan permits on a side and in a direction: by each rule that allows traffic, what no rule with a
 * better priority denies.
 *
 * @param internet what the Internet is for the plan, see {@link internetOutside}
 * @throws EdgeValidationError for addresses or ports that cannot be read; the plan may come from a file.
 */
export function permitsOfPlan(
  rules: readonly FirewallRulePlan[], { side, direction }: FirewallPart, internet: AddressSet,
): PlannedPermit[] {
  return permitsOfRules(rules.filter((rule) => rule.side === side && rule.direction === direction), internet);
}

/**
 * The same for all rules of one firewall and direction, whatever their side.
 *
 * @throws EdgeValidationError as {@link permitsOfPlan}.
 */
export function permitsOfRules(rules: readonly FirewallRulePlan[], internet: AddressSet): PlannedPermit[] {
  const ordered = [...rules]
    .sort((a, b) => a.priority - b.priority)
    .map((planned) => ({
      planned, allows: planned.access === FirewallAccess.ALLOW, boxes: boxesOfRule(planned, internet),
    }));
  return passages(ordered).map(({ rule, boxes }) => ({ rule: rule.planned, boxes }));
}

/**
 * The Internet of a plan is everything outside of the organization and of the virtual network: the public addresses without
 * these ones.
 */
export function internetOutside(organization: AddressSet): AddressSet {
  return publicAddresses().minus(organization);
}

/** Addresses of the organization, as far as a plan knows them: its subnets and the internal networks. */
export function organizationOf(plan: EdgePlan): AddressSet {
  return AddressSet.union([
    ...Object.values(EdgeSide).map((side) => subnetsOf(plan, side)),
    AddressSet.ofPrefixes(plan.internal.networks, 'plan.internal.networks'),
  ]);
}

/** The subnets of the servers on one side. */
export function subnetsOf({ servers }: EdgePlan, side: EdgeSide): AddressSet {
  const subnets = servers.map((server) => server[side])
    .flatMap(({ subnet, ipv6Subnet }) => (ipv6Subnet === undefined ? [subnet] : [subnet, ipv6Subnet]));
  return AddressSet.ofPrefixes([...new Set(subnets)], `plan.servers.${side}.subnet`);
}

/** The addresses of the servers on one side. */
export function serverAddresses({ servers }: EdgePlan, side: EdgeSide): string[] {
  return servers
    .flatMap(({ external, internal }): Addressed[] => (side === EdgeSide.EXTERNAL ? external.addresses : [internal]))
    .flatMap(({ address, ipv6Address }) => (ipv6Address === undefined ? [address] : [address, ipv6Address]));
}

function boxesOfRule(rule: FirewallRulePlan, internet: AddressSet): Box[] {
  const property = `plan.firewall.${rule.id}`;
  return boxesOf({
    protocols: PROTOCOLS[rule.transport],
    destinationPorts: portsOf(rule.ports, `${property}.ports`),
    sources: addressesOf(rule.source, internet, `${property}.source`),
    destinations: addressesOf(rule.destination, internet, `${property}.destination`),
  });
}

function portsOf(ports: string, property: string): IntervalSet {
  if (ports === '*') return ALL_PORTS;
  const { from, to } = PortRange.parse(ports, property);
  return IntervalSet.range(from, to);
}

function addressesOf({ kind, prefixes }: FirewallEnd, internet: AddressSet, property: string): AddressSet {
  switch (kind) {
    case FirewallEndKind.ADDRESSES: return AddressSet.ofPrefixes(prefixes, `${property}.prefixes`);
    case FirewallEndKind.INTERNET: return internet;
    case FirewallEndKind.ANY: return AddressSet.ALL;
    case FirewallEndKind.PLATFORM_LOAD_BALANCER: return platformLoadBalancer();
    case FirewallEndKind.PLATFORM_GATEWAY_MANAGER: return gatewayManager();
  }
}
