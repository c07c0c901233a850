import { IpFamily } from '../../values/ip-address';
import { onDemand } from '../../values/on-demand';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { AppProtocol, TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import { mayBeNarrowedToMicrosoft365 } from '../../guide/hybrid/microsoft-365-networks';
import type { EdgePortRow, PortTable, TrafficEnd } from '../../guide/ports/port-row';
import {
  EdgeAddressKind, FirewallAccess, type FirewallEnd, FirewallEndKind, FirewallRuleKind, type FirewallRulePlan,
} from '../../plan/network/firewall-plan';
import { LOAD_BALANCER_NAME } from '../../plan/network/perimeter-rules';
import type { EdgeServerPlan } from '../../plan/servers/server-plan';
import { serviceName } from '../../plan/servers/service-names';
import type { CheckedRequest } from '../../check/edge-request';
import { checkAddressTotals } from './address-totals';
import { farListsOf } from './far-lists';
import { addressesEnd, ANY_END, internetEnd } from './firewall-ends';
import { DENY_PRIORITY, firewallPriority } from './firewall-priorities';
import { firewallRule } from './firewall-rule';
import { portRowsInUse } from './port-rows-in-use';

const REMOTE_NAMES: Readonly<Partial<Record<TrafficEnd, string>>> = {
  clients: 'external clients',
  federatedPartner: 'federated partners',
  publicImPartner: 'public IM partners',
  liveMessengerClients: 'public IM clients',
  skypeDirectory: 'Skype directory',
};

const denyRules = onDemand(() => Object.values(EdgeSide).flatMap((side) => Object.values(TrafficDirection).map((direction) =>
  denyRule(side, direction,
    'Denies what the platform would allow: traffic in the virtual network, and outbound traffic to the Internet.'))));

/** A rule, and whether its ends are broad: where two rows allow the same traffic, the broad end takes precedence. */
interface Draft {
  readonly rule: FirewallRulePlan;
  readonly isBroad: { readonly source: boolean; readonly destination: boolean };
}

interface RemoteEnd {
  readonly end: FirewallEnd;
  /** Whether it covers everything, or networks of which other rows list single servers. */
  readonly isBroad: boolean;
}

/**
 * The effective firewall rules: the planning rows that apply, merged where they allow the same traffic; the rules that
 * the platform needs; and the rules that deny all other traffic.
 *
 * @throws EdgeValidationError for more addresses than a security group of the platform can have.
 */
export function planFirewall(
  request: CheckedRequest, used: ReadonlySet<PlanningCondition>, servers: readonly EdgeServerPlan[],
  healthProbes: readonly FirewallRulePlan[] = [],
): FirewallRulePlan[] {
  const drafts = new Map<string, Draft>();
  const hasIpv6 = request.externalIpv6Subnet !== undefined || request.internalIpv6Subnet !== undefined;
  const families = hasIpv6 ? [IpFamily.IPV4, IpFamily.IPV6] : [IpFamily.IPV4];
  const localEnd = localEndsOf(servers);
  for (const row of portRowsInUse(request, used)) {
    for (const family of families) {
      const draft = draftOf(row, request, localEnd(row, family), family);
      if (draft === undefined) continue;
      const known = drafts.get(draft.rule.id);
      drafts.set(draft.rule.id, known === undefined ? draft : merged(known, draft));
    }
  }
  const rules = [...drafts.values()].map(({ rule }) => rule);
  const all = [...rules, ...platformRules(request, servers), ...healthProbes, ...denyRules()].sort(inTableOrder);
  for (const side of Object.values(EdgeSide)) {
    const group = { name: `the ${side} side`, rules: all.filter((rule) => rule.side === side) };
    checkAddressTotals(group, () => farListsOf(request), request.platform);
  }
  return all;
}

/** The rule of a row for one address family; undefined if one of its ends has no address of the family. */
function draftOf(
  row: EdgePortRow, request: CheckedRequest, local: FirewallEnd, family: IpFamily,
): Draft | undefined {
  if (isEmpty(local)) return undefined;
  const { end, isBroad } = remoteEnd(row, request);
  const remote = ofFamily(end, family);
  if (isEmpty(remote)) return undefined;
  const rule = ruleWithoutEnds(row, effectivePorts(row, request), family);
  return row.direction === TrafficDirection.INBOUND
    ? { rule: { ...rule, source: remote, destination: local }, isBroad: { source: isBroad, destination: false } }
    : { rule: { ...rule, source: local, destination: remote }, isBroad: { source: false, destination: isBroad } };
}

/** Rules that were made earlier, by row, port and address family: most pools of an estate have them in common. */
const RULES_OF_ROWS = new WeakMap<EdgePortRow, Map<string, FirewallRulePlan>>();

/** The rule of a row from any address to any other. */
function ruleWithoutEnds(row: EdgePortRow, ports: string, family: IpFamily): FirewallRulePlan {
  const ofRow = RULES_OF_ROWS.get(row) ?? new Map<string, FirewallRulePlan>();
  RULES_OF_ROWS.set(row, ofRow);
  const key = `${family}/${ports}`;
  const rule = ofRow.get(key) ?? firewallRule({
    side: row.side,
    direction: row.direction,
    ports,
    transport: row.transport,
    service: row.role,
    isIpv6: family === IpFamily.IPV6,
    kind: FirewallRuleKind.PLANNING,
    priority: row.priority ?? firewallPriority(row.side, row.role, row.transport, ports, row.ports, family),
    protocols: [row.appProtocol],
    source: ANY_END,
    destination: ANY_END,
    edgeAddresses: edgeAddressesOf(row),
    purpose: row.purpose,
    tableRows: [row.id],
  });
  ofRow.set(key, rule);
  return rule;
}

/** Tables about the addresses of the servers. Those of added services do not say which addresses they are about. */
const TABLES_OF_SERVERS: ReadonlySet<string> = new Set<PortTable>(['external', 'internal']);

function edgeAddressesOf({ table, virtualAddress }: EdgePortRow): readonly EdgeAddressKind[] {
  if (virtualAddress) return [EdgeAddressKind.VIRTUAL];
  return TABLES_OF_SERVERS.has(table) ? [EdgeAddressKind.SERVER] : [];
}

/** The configured client port of a service, or the port of the row. */
export function effectivePorts(row: EdgePortRow, request: CheckedRequest): string {
  if (!row.clientPort) return row.ports;
  switch (row.role) {
    case EdgeService.ACCESS_EDGE: return String(request.accessEdge.port);
    case EdgeService.WEB_CONFERENCING: return String(request.webConferencing.port);
    case EdgeService.AUDIO_VIDEO: return String(request.audioVideo.port);
    default: return row.ports;
  }
}

/** The ends on the Edge, which most rows share. */
function localEndsOf(servers: readonly EdgeServerPlan[]): (row: EdgePortRow, family: IpFamily) => FirewallEnd {
  const known = new Map<string, FirewallEnd>();
  return (row, family) => {
    const key = `${row.side}/${row.role}/${family}`;
    const end = known.get(key) ?? localEnd(row, servers, family);
    known.set(key, end);
    return end;
  };
}

/** The end on the Edge. Its addresses follow from the row's role, because some pages print those of another service. */
function localEnd(row: EdgePortRow, servers: readonly EdgeServerPlan[], family: IpFamily): FirewallEnd {
  const isInside = row.side === EdgeSide.INTERNAL;
  const prefixes = isInside
    ? internalAddressesOf(servers, family)
    : externalAddressesOf(addressOwner(row.role), servers, family);
  return addressesEnd(serviceName(isInside ? EdgeService.EDGE_INTERNAL : row.role), prefixes, family === IpFamily.IPV6);
}

/** The service whose external address a service listens on. */
export function addressOwner(service: EdgeService): EdgeService {
  return service === EdgeService.XMPP_PROXY ? EdgeService.ACCESS_EDGE : service;
}

function internalAddressesOf(servers: readonly EdgeServerPlan[], family: IpFamily): string[] {
  return servers.flatMap(({ internal }) => (family === IpFamily.IPV4 ? internal.address : internal.ipv6Address ?? []));
}

/** An end for one address family. Ends other than lists of addresses cover both families. */
function ofFamily(end: FirewallEnd, family: IpFamily): FirewallEnd {
  if (end.kind !== FirewallEndKind.ADDRESSES) return end;
  const isIpv6 = family === IpFamily.IPV6;
  const prefixes = end.prefixes.filter((prefix) => prefix.includes(':') === isIpv6);
  return { ...end, ...(isIpv6 ? { isIpv6 } : {}), prefixes };
}

function isEmpty({ kind, prefixes }: FirewallEnd): boolean {
  return kind === FirewallEndKind.ADDRESSES && prefixes.length === 0;
}

/** The external addresses of a service on every server. */
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
      const end = addressesEnd(LOAD_BALANCER_NAME, request.loadBalancerSources.map((address) => address.text));
      return { end, isBroad: false };
    }
    const toPerimeterDns = row.appProtocol === AppProtocol.DNS && request.perimeterDnsServers.length > 0;
    if (toPerimeterDns) {
      const end = addressesEnd('perimeter DNS servers', request.perimeterDnsServers.map((server) => server.text).sort());
      return { end, isBroad: false };
    }
    const microsoft365 = request.federation?.microsoft365Networks;
    if (microsoft365 !== undefined && mayBeNarrowedToMicrosoft365(row)) {
      return { end: addressesEnd('Microsoft 365', microsoft365.networks.map((network) => network.text)), isBroad: false };
    }
    const name = REMOTE_NAMES[row.direction === TrafficDirection.INBOUND ? row.source : row.destination];
    if (row.destinationAddresses !== undefined) {
      return { end: addressesEnd(name ?? row.destination, row.destinationAddresses), isBroad: false };
    }
    return { end: internetEnd(name), isBroad: name === undefined };
  }
  // The XMPP tables do not restrict access to the proxy; the internal table has the same row with a restriction.
  const peers = row.sourceMayBeNarrowedTo ?? row.destinationMayBeNarrowedTo ?? [];
  const narrowed = peers.length > 0 || row.role === EdgeService.XMPP_PROXY;
  return narrowed && request.lyncServers.length > 0
    ? { end: addressesEnd('Lync servers', request.lyncServers.map((server) => server.text)), isBroad: false }
    : { end: addressesEnd('internal networks', request.internalNetworks.map((network) => network.text)), isBroad: true };
}

/** Whether an appliance forwards the traffic with its own address: inbound traffic, except media. */
function comesFromLoadBalancer(row: EdgePortRow, { loadBalancerSources }: CheckedRequest): boolean {
  return loadBalancerSources.length > 0 && row.direction === TrafficDirection.INBOUND
    && row.role !== EdgeService.AUDIO_VIDEO;
}

function merged(known: Draft, other: Draft): Draft {
  const { rule } = other;
  return {
    rule: {
      ...known.rule,
      protocols: [...new Set([...known.rule.protocols, ...rule.protocols])].sort(),
      source: other.isBroad.source ? rule.source : known.rule.source,
      destination: other.isBroad.destination ? rule.destination : known.rule.destination,
      edgeAddresses: [...new Set([...known.rule.edgeAddresses, ...rule.edgeAddresses])].sort(),
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
      purpose: 'Administration through the bastion host, on the internal interface only.',
    }));
  }
  return rules;
}

/** The rule of a side and direction that denies all traffic that no other rule allows. */
export function denyRule(side: EdgeSide, direction: TrafficDirection, purpose: string): FirewallRulePlan {
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
    edgeAddresses: [],
    purpose,
    tableRows: [],
  };
}

/** Order of the rules: by side, then inbound before outbound, then by priority. */
export function inTableOrder(a: FirewallRulePlan, b: FirewallRulePlan): number {
  if (a.side !== b.side) return a.side < b.side ? -1 : 1;
  if (a.direction !== b.direction) return a.direction < b.direction ? -1 : 1;
  return a.priority - b.priority;
}
