import type { EdgePlan } from '../../plan/edge-plan';
import type { EdgeServerPlan, ExternalAddressPlan } from '../../plan/servers/server-plan';
import { FirewallAccess, FirewallEndKind, type FirewallRulePlan } from '../../plan/network/firewall-plan';
import type { LoadBalancerPlan } from '../../plan/network/load-balancer-plan';
import type { ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { IpAddress, IpFamily } from '../../values/ip-address';
import { PortRange } from '../../values/port-range';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import { EndpointOwner } from '../model/endpoint';
import type { PlanToVerify } from '../model/plan-to-verify';
import type { EndpointKey } from '../model/endpoint-id';

/** Sources that no verification runs at: what is open to the platform alone is closed to it. */
const PLATFORM: ReadonlySet<FirewallEndKind> = new Set([
  FirewallEndKind.PLATFORM_LOAD_BALANCER, FirewallEndKind.PLATFORM_GATEWAY_MANAGER,
]);

/** An address that can be seen from the Internet, and what the plan opens there. */
export interface SeenAddress extends EndpointKey {
  /** TCP ports that the plan opens at the address, for whomever. */
  readonly opened: PortRange[];
}

/** External addresses of a plan: those of servers first, in their order. */
export function seenAddresses({ edge, proxy }: PlanToVerify): SeenAddress[] {
  return [...(edge === undefined ? [] : edgeAddresses(edge)), ...(proxy === undefined ? [] : proxyAddresses(proxy))];
}

function edgeAddresses({ servers, loadBalancers, firewall }: EdgePlan): SeenAddress[] {
  const rules = inboundTcp(firewall);
  const external = loadBalancers.filter(({ side }) => side === EdgeSide.EXTERNAL);
  return [
    ...servers.flatMap((server) => server.external.addresses.flatMap((address) => serverAddresses(server, address, rules))),
    ...external.flatMap((balancer) => virtualAddresses(balancer)),
  ];
}

function serverAddresses(
  { computerName }: EdgeServerPlan, { services, address, publicAddress, ipv6Address, publicIpv6Address }: ExternalAddressPlan,
  rules: readonly FirewallRulePlan[],
): SeenAddress[] {
  const seenAs = (ofAdapter: string, seen: string | undefined, isIpv6: boolean): SeenAddress => ({
    owner: EndpointOwner.SERVER, ownerName: computerName, service: services[0] ?? EdgeService.ACCESS_EDGE, isIpv6,
    ...(seen === undefined ? {} : { address: seen }), opened: portsOf(rules.filter((rule) => leadsTo(rule, ofAdapter))),
  });
  return [
    seenAs(address, publicAddress, false), ...(ipv6Address === undefined ? [] : [seenAs(ipv6Address, publicIpv6Address, true)]),
  ];
}

/** No traffic but that of its listeners goes through a load balancer. */
function virtualAddresses({ virtualAddresses: all, listeners }: LoadBalancerPlan): SeenAddress[] {
  return all.map(({ service, address }) => ({
    owner: EndpointOwner.LOAD_BALANCER, ownerName: 'load balancer', service, isIpv6: false, ...(address === undefined ? {} : { address }),
    opened: listeners.filter(({ virtualAddress, transport }) => virtualAddress === service && transport === Transport.TCP)
      .map(({ port }) => PortRange.single(port, 'listeners')),
  }));
}

function proxyAddresses({ publicAddresses, firewall }: ReverseProxyPlan): SeenAddress[] {
  const opened = portsOf(inboundTcp(firewall));
  const addresses = publicAddresses.length === 0 ? [undefined] : publicAddresses;
  return addresses.map((address) => ({
    owner: EndpointOwner.REVERSE_PROXY, ownerName: 'reverse proxy', service: EdgeService.WEB_SERVICES, opened,
    isIpv6: address !== undefined && IpAddress.parse(address, 'publicAddresses').family === IpFamily.IPV6,
    ...(address === undefined ? {} : { address }),
  }));
}

function inboundTcp(firewall: readonly FirewallRulePlan[]): FirewallRulePlan[] {
  return firewall.filter(({ side, direction, access, transport, source }) => side === EdgeSide.EXTERNAL
    && direction === TrafficDirection.INBOUND && access === FirewallAccess.ALLOW && transport !== Transport.UDP
    && !PLATFORM.has(source.kind));
}

function leadsTo({ destination: { kind, prefixes } }: FirewallRulePlan, address: string): boolean {
  return kind !== FirewallEndKind.ADDRESSES || prefixes.includes(address);
}

function portsOf(rules: readonly FirewallRulePlan[]): PortRange[] {
  return rules.map(({ ports }) => PortRange.parse(ports === '*' ? '1-65535' : ports, 'ports'));
}
