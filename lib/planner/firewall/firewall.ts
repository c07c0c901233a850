import { IpFamily } from '../../values/ip-address';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { AppProtocol, TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import type { EdgePortRow, TrafficEnd } from '../../guide/ports/port-row';
import { portRowsFor } from '../../guide/product-rows';
import {
  FirewallAccess, type FirewallEnd, FirewallEndKind, FirewallRuleKind, type FirewallRulePlan,
} from '../../plan/firewall-plan';
import type { EdgeServerPlan } from '../../plan/server-plan';
import { serviceName } from '../../plan/service-names';
import type { CheckedRequest } from '../../check/edge-request';
import { applies } from '../conditions';
import { addressesEnd, ANY_END, internetEnd } from './firewall-ends';
import { DENY_PRIORITY, firewallPriority } from './firewall-priorities';
import { firewallRule } from './firewall-rule';

const REMOTE_LABELS: Readonly<Partial<Record<TrafficEnd, string>>> = {
  clients: 'external clients',
  federatedPartner: 'federated partners',
  publicImPartner: 'public IM partners',
  liveMessengerClients: 'public IM clients',
};

/** A rule and how much its ends take in: what wins when two rows permit the same traffic. */
interface Draft {
  readonly rule: FirewallRulePlan;
  readonly isBroad: { readonly source: boolean; readonly destination: boolean };
}

interface RemoteEnd {
  readonly end: FirewallEnd;
  /** Whether it stands for everything, or for whole networks of which other rows name single servers. */
  readonly isBroad: boolean;
}

/**
 * The effective firewall rules: every planning row that applies, rows that permit the same traffic joined, then what
 * the platform needs, then the closing denials.
 */
export function planFirewall(
  request: CheckedRequest, used: ReadonlySet<PlanningCondition>, servers: readonly EdgeServerPlan[],
  healthProbes: readonly FirewallRulePlan[] = [],
): FirewallRulePlan[] {
  const drafts = new Map<string, Draft>();
  const hasIpv6 = request.externalIpv6Subnet !== undefined || request.internalIpv6Subnet !== undefined;
  const families = hasIpv6 ? [IpFamily.IPV4, IpFamily.IPV6] : [IpFamily.IPV4];
  for (const row of portRowsFor(request.source.product, request.source.topology.key)) {
    if (!rowApplies(row, used)) continue;
    for (const family of families) {
      const draft = draftOf(row, request, servers, family);
      if (draft === undefined) continue;
      const known = drafts.get(draft.rule.id);
      drafts.set(draft.rule.id, known === undefined ? draft : joined(known, draft));
    }
  }
  const rules = [...drafts.values()].map(({ rule }) => rule);
  return [...rules, ...platformRules(request, servers), ...healthProbes, ...closingRules()].sort(inTableOrder);
}

/** Whether a row is needed. A row of the A/V Edge applies only while audio/video is in use (docs/decisions.md). */
export function rowApplies(row: EdgePortRow, used: ReadonlySet<PlanningCondition>): boolean {
  if (row.role === EdgeService.AUDIO_VIDEO && !used.has(PlanningCondition.AUDIO_VIDEO)) return false;
  if (row.needs?.some((condition) => used.has(condition)) === false) return false;
  return applies(row.readAs ?? row.conditions, used);
}

/** The rule of a row in one address family, since none can mix the two; undefined when an end has no such address. */
function draftOf(
  row: EdgePortRow, request: CheckedRequest, servers: readonly EdgeServerPlan[], family: IpFamily,
): Draft | undefined {
  const ports = effectivePorts(row, request);
  const inbound = row.direction === TrafficDirection.INBOUND;
  const local = localEnd(row, servers, family);
  const { end, isBroad } = remoteEnd(row, request);
  const remote = ofFamily(end, family);
  if (!reaches(local) || !reaches(remote)) return undefined;
  const isIpv6 = family === IpFamily.IPV6;
  return {
    rule: firewallRule({
      side: row.side,
      direction: row.direction,
      ports,
      transport: row.transport,
      service: row.role,
      isIpv6,
      kind: FirewallRuleKind.PLANNING,
      priority: row.priority ?? firewallPriority(row.side, row.role, row.transport, ports, row.ports, family),
      protocols: [row.appProtocol],
      source: inbound ? remote : local,
      destination: inbound ? local : remote,
      purpose: row.purpose,
      tableRows: [row.id],
    }),
    isBroad: { source: inbound && isBroad, destination: !inbound && isBroad },
  };
}

/** The client port of a service can be moved; everything else is fixed. */
export function effectivePorts(row: EdgePortRow, request: CheckedRequest): string {
  if (!row.clientPort) return row.ports;
  switch (row.role) {
    case EdgeService.ACCESS_EDGE: return String(request.accessEdge.port);
    case EdgeService.WEB_CONFERENCING: return String(request.webConferencing.port);
    case EdgeService.AUDIO_VIDEO: return String(request.audioVideo.port);
    default: return row.ports;
  }
}

function localEnd(row: EdgePortRow, servers: readonly EdgeServerPlan[], family: IpFamily): FirewallEnd {
  const isInside = row.side === EdgeSide.INTERNAL;
  const label = serviceName(isInside ? EdgeService.EDGE_INTERNAL : row.role);
  const prefixes = isInside ? internalAddressesOf(servers, family) : externalAddressesOf(addressOwner(row.role), servers, family);
  return addressesEnd(family === IpFamily.IPV6 ? `${label}, IPv6` : label, prefixes);
}

/** The service whose external address another one listens on. */
export function addressOwner(service: EdgeService): EdgeService {
  return service === EdgeService.XMPP_PROXY ? EdgeService.ACCESS_EDGE : service;
}

function internalAddressesOf(servers: readonly EdgeServerPlan[], family: IpFamily): string[] {
  return servers.flatMap(({ internal }) => (family === IpFamily.IPV4 ? internal.address : internal.ipv6Address ?? []));
}

/** An end as one family has it. What is no list of addresses stands for both families. */
function ofFamily(end: FirewallEnd, family: IpFamily): FirewallEnd {
  if (end.kind !== FirewallEndKind.ADDRESSES) return end;
  const isIpv6 = family === IpFamily.IPV6;
  return addressesEnd(isIpv6 ? `${end.label}, IPv6` : end.label, end.prefixes.filter((prefix) => prefix.includes(':') === isIpv6));
}

function reaches({ kind, prefixes }: FirewallEnd): boolean {
  return kind !== FirewallEndKind.ADDRESSES || prefixes.length > 0;
}

/** The addresses of a service on every server; the role decides, not the source that a page prints. */
export function externalAddressesOf(
  service: EdgeService, servers: readonly EdgeServerPlan[], family: IpFamily = IpFamily.IPV4,
): string[] {
  return servers.flatMap((server) => server.external.addresses
    .filter(({ services }) => services.some((each) => each === service))
    .flatMap(({ address, ipv6Address }) => (family === IpFamily.IPV4 ? address : ipv6Address ?? [])));
}

function remoteEnd(row: EdgePortRow, request: CheckedRequest): RemoteEnd {
  if (row.side === EdgeSide.EXTERNAL) {
    if (comesFromLoadBalancer(row, request)) {
      const end = addressesEnd('load balancer', request.loadBalancerSources.map((address) => address.text));
      return { end, isBroad: false };
    }
    const toPerimeterDns = row.appProtocol === AppProtocol.DNS && request.perimeterDnsServers.length > 0;
    if (toPerimeterDns) {
      const end = addressesEnd('perimeter DNS servers', request.perimeterDnsServers.map((server) => server.text).sort());
      return { end, isBroad: false };
    }
    const label = REMOTE_LABELS[row.direction === TrafficDirection.INBOUND ? row.source : row.destination];
    return { end: internetEnd(label ?? 'any'), isBroad: label === undefined };
  }
  // The XMPP tables leave open who reaches the proxy; the internal table has the same row, narrowed.
  const peers = row.sourceMayBeNarrowedTo ?? row.destinationMayBeNarrowedTo ?? [];
  const narrowed = peers.length > 0 || row.role === EdgeService.XMPP_PROXY;
  return narrowed && request.lyncServers.length > 0
    ? { end: addressesEnd('Lync servers', request.lyncServers.map((server) => server.text)), isBroad: false }
    : { end: addressesEnd('internal networks', request.internalNetworks.map((network) => network.text)), isBroad: true };
}

/** What an appliance passes on with its own address: everything from outside but media. */
function comesFromLoadBalancer(row: EdgePortRow, { loadBalancerSources }: CheckedRequest): boolean {
  return loadBalancerSources.length > 0 && row.direction === TrafficDirection.INBOUND && row.role !== EdgeService.AUDIO_VIDEO;
}

function joined(known: Draft, other: Draft): Draft {
  const { rule } = other;
  return {
    rule: {
      ...known.rule,
      protocols: [...new Set([...known.rule.protocols, ...rule.protocols])].sort(),
      source: other.isBroad.source ? rule.source : known.rule.source,
      destination: other.isBroad.destination ? rule.destination : known.rule.destination,
      tableRows: [...known.rule.tableRows, ...rule.tableRows],
    },
    isBroad: {
      source: known.isBroad.source || other.isBroad.source,
      destination: known.isBroad.destination || other.isBroad.destination,
    },
  };
}

function platformRules(request: CheckedRequest, servers: readonly EdgeServerPlan[]): FirewallRulePlan[] {
  const rules: FirewallRulePlan[] = [];
  if (request.activationServers.length > 0) {
    rules.push(firewallRule({
      side: EdgeSide.EXTERNAL,
      direction: TrafficDirection.OUTBOUND,
      ports: '1688',
      transport: Transport.TCP,
      service: EdgeService.WINDOWS_ACTIVATION,
      kind: FirewallRuleKind.PLATFORM,
      priority: firewallPriority(EdgeSide.EXTERNAL, EdgeService.WINDOWS_ACTIVATION, Transport.TCP, '1688', '1688'),
      protocols: [AppProtocol.KMS],
      source: addressesEnd(serviceName(EdgeService.ACCESS_EDGE), externalAddressesOf(EdgeService.ACCESS_EDGE, servers)),
      destination: addressesEnd('activation servers', request.activationServers.map((server) => server.text)),
      purpose: 'Windows activates against the platform\'s key management servers.',
    }));
  }
  if (request.bastionSubnet !== undefined) {
    rules.push(firewallRule({
      side: EdgeSide.INTERNAL,
      direction: TrafficDirection.INBOUND,
      ports: '3389',
      transport: Transport.TCP,
      service: EdgeService.REMOTE_DESKTOP,
      kind: FirewallRuleKind.PLATFORM,
      priority: firewallPriority(EdgeSide.INTERNAL, EdgeService.REMOTE_DESKTOP, Transport.TCP, '3389', '3389'),
      protocols: [AppProtocol.RDP],
      source: addressesEnd('bastion host', [request.bastionSubnet.text]),
      destination: addressesEnd(serviceName(EdgeService.EDGE_INTERNAL), servers.map((server) => server.internal.address)),
      purpose: 'Administration through the bastion host, on the internal interface alone.',
    }));
  }
  return rules;
}

function closingRules(): FirewallRulePlan[] {
  return Object.values(EdgeSide).flatMap((side) => Object.values(TrafficDirection).map((direction) =>
    closingRule(side, direction, 'Closes what the platform would leave open: the virtual network, and the way out to the Internet.')));
}

/** The rule that denies whatever no other rule of a side and direction lets through. */
export function closingRule(side: EdgeSide, direction: TrafficDirection, purpose: string): FirewallRulePlan {
  const name = `${direction === TrafficDirection.INBOUND ? 'in' : 'out'}-deny-all`;
  return {
    id: `${side}-${name}`,
    name,
    side,
    kind: FirewallRuleKind.DENY,
    direction,
    access: FirewallAccess.DENY,
    priority: DENY_PRIORITY,
    service: EdgeService.EVERYTHING_ELSE,
    protocols: [AppProtocol.ANY],
    transport: Transport.ANY,
    ports: '*',
    source: ANY_END,
    destination: ANY_END,
    purpose,
    tableRows: [],
  };
}

/** Sides, in them inbound before outbound, in these by priority. */
export function inTableOrder(a: FirewallRulePlan, b: FirewallRulePlan): number {
  const key = ({ side, direction, priority }: FirewallRulePlan): string => `${side}/${direction}/${String(priority).padStart(4, '0')}`;
  return key(a) < key(b) ? -1 : 1;
}
