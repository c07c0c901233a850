import { type FirewallEnd, FirewallEndKind } from '../../plan/firewall-plan';

/** A list of addresses and networks. */
export function addressesEnd(label: string, prefixes: readonly string[]): FirewallEnd {
  return { kind: FirewallEndKind.ADDRESSES, label, prefixes: [...prefixes] };
}

/** Everything outside the organization and outside the virtual network. */
export function internetEnd(label: string): FirewallEnd {
  return { kind: FirewallEndKind.INTERNET, label, prefixes: [] };
}

/** Every address. */
export const ANY_END: FirewallEnd = { kind: FirewallEndKind.ANY, label: 'any', prefixes: [] };

/** Source of the health probes of the platform's load balancers. */
export const PLATFORM_LOAD_BALANCER_END: FirewallEnd = {
  kind: FirewallEndKind.PLATFORM_LOAD_BALANCER, label: 'Azure load balancer', prefixes: [],
};

/** Source of the platform's management of its gateways. */
export const PLATFORM_GATEWAY_MANAGER_END: FirewallEnd = {
  kind: FirewallEndKind.PLATFORM_GATEWAY_MANAGER, label: 'gateway manager', prefixes: [],
};
