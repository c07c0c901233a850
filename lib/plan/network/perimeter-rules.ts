import { EdgeService } from '../../values/vocabulary/edge-service';
import { TrafficDirection } from '../../values/vocabulary/traffic';
import { EdgeAddressKind, FirewallEndKind, type FirewallRulePlan } from './firewall-plan';
import type { LoadBalancerPlan } from './load-balancer-plan';

// How a firewall at the border of the perimeter network sees the rules of a plan: outside of the load balancers.

/** Name of the end whose addresses an appliance forwards traffic with, and monitors the servers from. */
export const LOAD_BALANCER_NAME = 'load balancer';

/** Why such a firewall never sees the traffic of a rule; undefined if it does. */
export function unseenReason({ service, source, destination }: FirewallRulePlan): string | undefined {
  if (service === EdgeService.HEALTH_PROBE) return 'the load balancer is on the same side of the firewall as the servers';
  const isOfCloud = [source, destination].some(({ kind }) => (
    kind === FirewallEndKind.PLATFORM_LOAD_BALANCER || kind === FirewallEndKind.PLATFORM_GATEWAY_MANAGER));
  return isOfCloud ? 'it is for a service of the cloud' : undefined;
}

/** The virtual address that a rule is about; undefined for a rule about servers alone, and for one that deployment assigns. */
export function virtualAddressOf(rule: FirewallRulePlan, loadBalancers: readonly LoadBalancerPlan[]): string | undefined {
  const { side, service, edgeAddresses } = rule;
  const local = rule.direction === TrafficDirection.INBOUND ? rule.destination : rule.source;
  // Load balancers have no IPv6 addresses.
  if (!edgeAddresses.includes(EdgeAddressKind.VIRTUAL) || local.prefixes[0]?.includes(':') === true) return undefined;
  const balancer = loadBalancers.find((each) => each.side === side);
  const listener = balancer?.listeners.find((each) => each.service === service);
  return balancer?.virtualAddresses.find((each) => each.service === listener?.virtualAddress)?.address;
}

/** Whether the servers are meant beside the virtual address: outbound, the load balancer may or may not replace their addresses. */
export function areServersMeant({ direction, edgeAddresses }: FirewallRulePlan): boolean {
  return direction === TrafficDirection.OUTBOUND || edgeAddresses.includes(EdgeAddressKind.SERVER);
}
