import { IpFamily } from '../../values/ip-address';
import type { PortRow, TrafficEnd } from '../../guide/ports/port-row';
import type { PlanningCondition, PlanningTopology } from '../../guide/planning-row';
import { portRowsFor } from '../../guide/product-rows';
import { applies } from '../conditions';
import type { CheckedRequest } from '../../check/edge-request';
import { type EdgeServerPlan, type FirewallEnd, FirewallRuleKind, type FirewallRulePlan } from '../../plan/edge-plan';
import { SERVICE_LABELS } from '../../plan/service-labels';
import { DENY_PRIORITY, firewallPriority } from './firewall-priorities';

/** Everything outside the organisation and outside the virtual network, in the platform's word. */
const INTERNET = 'Internet';
const INTERNAL_NETWORKS = 'internal networks';
const EVERYTHING: FirewallEnd = { label: 'any', prefixes: ['*'] };

const REMOTE_LABELS: Readonly<Partial<Record<TrafficEnd, string>>> = {
  clients: 'external clients',
  federatedPartner: 'federated partners',
  publicImPartner: 'public IM partners',
  liveMessengerClients: 'public IM clients',
};

/**
 * The effective firewall rules: every planning row that applies, rows that permit the same traffic joined, then what
 * the platform needs, then the closing denials.
 */
export function planFirewall(
  request: CheckedRequest, used: ReadonlySet<PlanningCondition>, servers: readonly EdgeServerPlan[],
  healthProbes: readonly FirewallRulePlan[] = [],
): FirewallRulePlan[] {
  const rules = new Map<string, FirewallRulePlan>();
  const hasIpv6 = request.externalIpv6Subnet !== undefined || request.internalIpv6Subnet !== undefined;
  const families = hasIpv6 ? [IpFamily.IPV4, IpFamily.IPV6] : [IpFamily.IPV4];
  for (const row of portRowsFor(request.source.product, request.source.topology.key as PlanningTopology)) {
    if (!rowApplies(row, used)) continue;
    for (const family of families) {
      const rule = ruleOf(row, request, servers, family);
      if (rule === undefined) continue;
      const known = rules.get(rule.id);
      rules.set(rule.id, known === undefined ? rule : joined(known, rule));
    }
  }
  return [...rules.values(), ...platformRules(request, servers), ...healthProbes, ...closingRules()].sort(inTableOrder);
}

/**
 * Whether a row is needed. Four readings are our own (see docs/decisions.md): a row of the public IM table applies only
 * while a service of its kind is connected; what is said of Windows Live Messenger holds for Skype, its successor; a row
 * of the A/V Edge applies only while audio/video is in use; and the outbound STUN row applies to Lync Server 2013
 * partners too.
 */
export function rowApplies(row: PortRow, used: ReadonlySet<PlanningCondition>): boolean {
  if (row.role === 'avEdge' && !used.has('av')) return false;
  if (row.table === 'public-im') {
    if (!row.conditions.includes('public-im-windows-live')) return used.has('public-im') && applies(row.conditions, used);
    return used.has('public-im-windows-live') || used.has('public-im-skype');
  }
  const alsoFor: PlanningCondition[] = [];
  if (row.ports === '3478' && row.conditions.includes('partner-lync2010')) alsoFor.push('partner-lync2013');
  if (row.conditions.includes('public-im-windows-live')) alsoFor.push('public-im-skype');
  return applies([...row.conditions, ...alsoFor], used);
}

/** The rule of a row in one address family, since none can mix the two; undefined when an end has no such address. */
function ruleOf(
  row: PortRow, request: CheckedRequest, servers: readonly EdgeServerPlan[], family: IpFamily,
): FirewallRulePlan | undefined {
  const ports = effectivePorts(row, request);
  const inbound = row.direction === 'inbound';
  const local = ofFamily(localEnd(row, servers, family), family);
  const remote = ofFamily(remoteEnd(row, request), family);
  if (local.prefixes.length === 0 || remote.prefixes.length === 0) return undefined;
  const id = ruleId(row.interface, row.direction, ports, row.transport, row.role);
  return {
    id: family === IpFamily.IPV6 ? `${id}-ipv6` : id,
    interface: row.interface,
    kind: FirewallRuleKind.PLANNING,
    direction: row.direction,
    access: 'allow',
    priority: firewallPriority(row.interface, row.role, row.transport, ports, row.ports, family),
    service: String(SERVICE_LABELS[row.role]),
    protocol: row.appProtocol,
    transport: row.transport,
    ports,
    source: inbound ? remote : local,
    destination: inbound ? local : remote,
    purpose: row.purpose,
    tableRows: [row.id],
  };
}

/** The client port of the Access Edge and the Web Conferencing Edge can be moved; everything else is fixed. */
export function effectivePorts(row: PortRow, request: CheckedRequest): string {
  if (row.interface !== 'external' || row.direction !== 'inbound' || row.ports !== '443') return row.ports;
  const ports: Readonly<Record<string, number>> = {
    accessEdge: request.accessEdge.port,
    webConferencingEdge: request.webConferencing.port,
    avEdge: request.audioVideo.port,
  };
  return String(ports[row.role] ?? row.ports);
}

function localEnd(row: PortRow, servers: readonly EdgeServerPlan[], family: IpFamily): FirewallEnd {
  const label = String(SERVICE_LABELS[row.interface === 'internal' ? 'edgeInternal' : row.role]);
  if (row.interface === 'internal') return { label, prefixes: internalAddressesOf(servers, family) };
  return { label, prefixes: externalAddressesOf(row.role === 'xmppProxy' ? 'accessEdge' : row.role, servers, family) };
}

function internalAddressesOf(servers: readonly EdgeServerPlan[], family: IpFamily): string[] {
  return servers.flatMap(({ internal }) => (family === IpFamily.IPV4 ? internal.address : internal.ipv6Address ?? []));
}

/** An end as one family has it. The platform's word stands for both families, and keeps its name. */
function ofFamily({ label, prefixes }: FirewallEnd, family: IpFamily): FirewallEnd {
  if (prefixes.length === 1 && prefixes[0] === INTERNET) return { label, prefixes };
  const isIpv6 = family === IpFamily.IPV6;
  return {
    label: isIpv6 ? `${label}, IPv6` : label,
    prefixes: prefixes.filter((prefix) => prefix.includes(':') === isIpv6),
  };
}

/** The addresses of a service on every server; the role decides, not the source that a page prints. */
export function externalAddressesOf(
  service: string, servers: readonly EdgeServerPlan[], family: IpFamily = IpFamily.IPV4,
): string[] {
  return servers.flatMap((server) => server.external.addresses
    .filter((address) => address.services.includes(service))
    .flatMap(({ address, ipv6Address }) => (family === IpFamily.IPV4 ? address : ipv6Address ?? [])));
}

function remoteEnd(row: PortRow, request: CheckedRequest): FirewallEnd {
  if (row.interface === 'external') {
    if (comesFromLoadBalancer(row, request)) {
      return { label: 'load balancer', prefixes: request.loadBalancerSources.map((address) => address.text) };
    }
    const toPerimeterDns = row.appProtocol === 'DNS' && request.perimeterDnsServers.length > 0;
    return toPerimeterDns
      ? { label: 'perimeter DNS servers', prefixes: request.perimeterDnsServers.map((server) => server.text).sort() }
      : {
          label: REMOTE_LABELS[row.direction === 'inbound' ? row.source : row.destination] ?? 'any',
          prefixes: [INTERNET],
        };
  }
  // The XMPP tables leave open who reaches the proxy; the internal table has the same row, narrowed.
  const peers = row.sourceMayBeNarrowedTo ?? row.destinationMayBeNarrowedTo ?? [];
  const narrowed = peers.length > 0 || row.role === 'xmppProxy';
  return narrowed && request.lyncServers.length > 0
    ? { label: 'Lync servers', prefixes: request.lyncServers.map((server) => server.text) }
    : { label: INTERNAL_NETWORKS, prefixes: request.internalNetworks.map((network) => network.text) };
}

/** What an appliance passes on with its own address: everything from outside but media. */
function comesFromLoadBalancer(row: PortRow, { loadBalancerSources }: CheckedRequest): boolean {
  return loadBalancerSources.length > 0 && row.direction === 'inbound' && row.role !== 'avEdge';
}

function joined(known: FirewallRulePlan, other: FirewallRulePlan): FirewallRulePlan {
  const protocols = known.protocol.split(', ');
  return {
    ...known,
    protocol: (protocols.includes(other.protocol) ? protocols : [...protocols, other.protocol]).sort().join(', '),
    source: broader(known.source, other.source),
    destination: broader(known.destination, other.destination),
    tableRows: [...known.tableRows, ...other.tableRows],
  };
}

/** Of two ends, the one that stands for more: everything, or the networks of which the other names single servers. */
function broader(one: FirewallEnd, other: FirewallEnd): FirewallEnd {
  return other.label === 'any' || other.label === INTERNAL_NETWORKS ? other : one;
}

function platformRules(request: CheckedRequest, servers: readonly EdgeServerPlan[]): FirewallRulePlan[] {
  const rules: FirewallRulePlan[] = [];
  if (request.activationServers.length > 0) {
    rules.push({
      id: ruleId('external', 'outbound', '1688', 'TCP', 'windowsActivation'),
      interface: 'external',
      kind: FirewallRuleKind.PLATFORM,
      direction: 'outbound',
      access: 'allow',
      priority: firewallPriority('external', 'windowsActivation', 'TCP', '1688', '1688'),
      service: 'Windows activation',
      protocol: 'KMS',
      transport: 'TCP',
      ports: '1688',
      source: { label: 'Access Edge', prefixes: externalAddressesOf('accessEdge', servers) },
      destination: {
        label: 'activation servers', prefixes: request.activationServers.map((server) => server.text),
      },
      purpose: 'Windows activates against the platform\'s key management servers.',
      tableRows: [],
    });
  }
  if (request.bastionSubnet !== undefined) {
    rules.push({
      id: ruleId('internal', 'inbound', '3389', 'TCP', 'remoteDesktop'),
      interface: 'internal',
      kind: FirewallRuleKind.PLATFORM,
      direction: 'inbound',
      access: 'allow',
      priority: firewallPriority('internal', 'remoteDesktop', 'TCP', '3389', '3389'),
      service: 'Remote Desktop',
      protocol: 'RDP',
      transport: 'TCP',
      ports: '3389',
      source: { label: 'bastion host', prefixes: [request.bastionSubnet.text] },
      destination: {
        label: String(SERVICE_LABELS['edgeInternal']), prefixes: servers.map((server) => server.internal.address),
      },
      purpose: 'Administration through the bastion host, on the internal interface alone.',
      tableRows: [],
    });
  }
  return rules;
}

function closingRules(): FirewallRulePlan[] {
  return ['external', 'internal'].flatMap((side) => ['inbound', 'outbound'].map((direction) => ({
    id: `${side}-${direction === 'inbound' ? 'in' : 'out'}-deny-all`,
    interface: side,
    kind: FirewallRuleKind.DENY,
    direction,
    access: 'deny',
    priority: DENY_PRIORITY,
    service: 'everything else',
    protocol: 'any',
    transport: '*',
    ports: '*',
    source: EVERYTHING,
    destination: EVERYTHING,
    purpose: 'Closes what the platform would leave open: the virtual network, and the way out to the Internet.',
    tableRows: [],
  })));
}

function ruleId(side: string, direction: string, ports: string, transport: string, service: string): string {
  const kebab = service.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `${side}-${direction === 'inbound' ? 'in' : 'out'}-${ports}-${transport.toLowerCase()}-${kebab}`;
}

function inTableOrder(a: FirewallRulePlan, b: FirewallRulePlan): number {
  const key = (rule: FirewallRulePlan): string =>
    `${rule.interface}/${rule.direction}/${String(rule.priority).padStart(4, '0')}`;
  return key(a) < key(b) ? -1 : 1;
}
