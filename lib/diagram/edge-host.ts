import type { EdgePlan } from '../plan/edge-plan';
import { FirewallAccess, FirewallRuleKind, type FirewallRulePlan } from '../plan/network/firewall-plan';
import type { EdgeServerPlan, ExternalAddressPlan } from '../plan/servers/server-plan';
import { serviceName } from '../plan/servers/service-names';
import { AT_DEPLOYMENT, counted } from '../projection/model/words';
import { EdgeService } from '../values/vocabulary/edge-service';
import { EdgeSide } from '../values/vocabulary/edge-side';
import { TrafficDirection } from '../values/vocabulary/traffic';
import { AddressTranslation, LoadBalancing } from '../values/vocabulary/topology';
import type { Host, HostServer, Lane } from './diagram-model';
import { type DrawnRule, flowsByPeer } from './flows';
import { insidePeer } from './inside-peers';
import { outsidePeer } from './outside-peers';

/** All servers are shown up to this number; of more, the first and the last. */
const MOST_SERVERS = 3;

const LANES = [
  EdgeService.ACCESS_EDGE, EdgeService.WEB_CONFERENCING, EdgeService.AUDIO_VIDEO, EdgeService.XMPP_PROXY,
] as const;

/** The services with a lane that other services share. All others are in the lane of the servers. */
const SHARED_LANES: Readonly<Partial<Record<EdgeService, EdgeService>>> = {
  [EdgeService.AV_AUTHENTICATION]: EdgeService.AUDIO_VIDEO,
};

const LOAD_BALANCING: Readonly<Record<LoadBalancing, string>> = {
  [LoadBalancing.NONE]: 'no load balancing',
  [LoadBalancing.DNS]: 'DNS load balancing',
  [LoadBalancing.HARDWARE]: 'hardware load balancing',
};

/** The plan in one line. */
export function edgeSummary(plan: EdgePlan): string {
  return [
    plan.product.name, counted(plan.servers.length, 'server'), LOAD_BALANCING[plan.loadBalancing],
    ...(plan.translation === AddressTranslation.NAT ? ['NAT'] : []),
    counted(plan.sipDomains.length, 'SIP domain'),
  ].join(', ');
}

/** The Edge pool with a lane for each service, and one for what concerns the servers themselves. */
export function edgeHost(plan: EdgePlan): Host {
  const isPool = plan.servers.length > 1;
  const services = new Set<string>(plan.services.map(({ service }) => service));
  return {
    id: 'edge',
    title: isPool ? 'Edge pool' : 'Edge Server',
    lines: [plan.internal.fqdn],
    serversTitle: 'Internal interface:',
    servers: ofServers(plan.servers, (server) => [hostServer(server)], moreServers),
    lanes: [
      ...LANES.map((service) => serviceLane(plan, service)),
      laneOf(plan, 'edge-servers', 'Management', []),
    ].filter(({ id, outside, inside }) => outside.length + inside.length > 0 || services.has(id)),
  };
}

function serviceLane(plan: EdgePlan, service: (typeof LANES)[number]): Lane {
  const owner = service === EdgeService.XMPP_PROXY ? EdgeService.ACCESS_EDGE : service;
  const fqdn = service === EdgeService.XMPP_PROXY
    ? plan.xmpp?.fqdn : plan.services.find((each) => each.service === service)?.fqdn;
  const addresses = ofServers(plan.servers, ({ external }) => external.addresses
    .filter(({ services }) => services.includes(owner)).flatMap(addressLines), ({ length }) => `... ${length} more`);
  const lane = laneOf(plan, service, serviceName(service), [
    ...(fqdn === undefined ? [] : [fqdn]),
    ...addresses,
    ...(plan.translation === AddressTranslation.CLOUD && service !== EdgeService.XMPP_PROXY && lacksPublicAddress(plan, owner)
      ? [`Public address ${AT_DEPLOYMENT}`] : []),
  ]);
  return lane.outside.length + lane.inside.length > 0 ? lane : { ...lane, lines: [...lane.lines, 'No firewall rule'] };
}

function laneOf(plan: EdgePlan, id: string, title: string, lines: readonly string[]): Lane {
  const rules = plan.firewall.filter(({ access, service }) => access === FirewallAccess.ALLOW && laneIdOf(service) === id);
  const drawn = (side: EdgeSide): DrawnRule[] => rules.filter((rule) => rule.side === side).map((rule): DrawnRule => {
    const virtualAddress = virtualAddressOf(plan, rule);
    const peer = side === EdgeSide.EXTERNAL ? outsidePeer(plan, rule, virtualAddress !== undefined) : insidePeer(plan, rule);
    return { rule, peer, ...(virtualAddress === undefined ? {} : { virtualAddress }) };
  });
  return {
    id, title, lines, outside: flowsByPeer(drawn(EdgeSide.EXTERNAL)), inside: flowsByPeer(drawn(EdgeSide.INTERNAL)),
  };
}

function laneIdOf(service: EdgeService): string {
  const lane = SHARED_LANES[service] ?? service;
  return LANES.some((each) => each === lane) ? lane : 'edge-servers';
}

/** The virtual address with a listener for the traffic of a rule; undefined if it goes directly to the servers. */
function virtualAddressOf({ loadBalancers }: EdgePlan, rule: FirewallRulePlan): string | undefined {
  if (rule.direction !== TrafficDirection.INBOUND || rule.kind !== FirewallRuleKind.PLANNING) return undefined;
  for (const { side, listeners, virtualAddresses } of loadBalancers) {
    if (side !== rule.side) continue;
    const listener = listeners.find(({ service, transport, port }) => (
      service === rule.service && transport === rule.transport && String(port) === rule.ports));
    if (listener === undefined) continue;
    const address = virtualAddresses.find(({ service }) => service === listener.virtualAddress)?.address;
    return `VIP ${address ?? AT_DEPLOYMENT}`;
  }
  return undefined;
}

/** What there is to say about all servers, or about the first and the last and, in short, about those in between. */
function ofServers<Item>(
  servers: readonly EdgeServerPlan[], itemsOf: (server: EdgeServerPlan) => Item[],
  inShort: (servers: readonly EdgeServerPlan[]) => Item,
): Item[] {
  if (servers.length <= MOST_SERVERS) return servers.flatMap(itemsOf);
  return [...servers.slice(0, 1).flatMap(itemsOf), inShort(servers.slice(1, -1)), ...servers.slice(-1).flatMap(itemsOf)];
}

function hostServer({ computerName, internal, drained }: EdgeServerPlan): HostServer {
  return {
    name: computerName,
    lines: [
      internal.address,
      ...(internal.ipv6Address === undefined ? [] : [internal.ipv6Address]),
      ...(drained === true ? ['drained'] : []),
    ],
  };
}

function moreServers(servers: readonly EdgeServerPlan[]): HostServer {
  const drained = servers.filter((server) => server.drained === true).length;
  return { lines: [`... ${counted(servers.length, 'more server')}${drained === 0 ? '' : `, ${drained} drained`}`] };
}

function addressLines({ address, publicAddress, ipv6Address, publicIpv6Address }: ExternalAddressPlan): string[] {
  const withPublic = (own: string, mapped: string | undefined): string => (
    mapped === undefined || mapped === own ? own : `${own}, public ${mapped}`);
  return [withPublic(address, publicAddress), ...(ipv6Address === undefined ? [] : [withPublic(ipv6Address, publicIpv6Address)])];
}

function lacksPublicAddress({ servers }: EdgePlan, owner: EdgeService): boolean {
  return servers.some(({ external }) => external.addresses
    .some(({ services, publicAddress }) => services.includes(owner) && publicAddress === undefined));
}
