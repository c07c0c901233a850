import { type FirewallEnd, FirewallEndKind } from '../../plan/firewall-plan';

/** Addresses and networks that are listed. */
export function addressesEnd(label: string, prefixes: readonly string[]): FirewallEnd {
  return { kind: FirewallEndKind.ADDRESSES, label, prefixes: [...prefixes] };
}

/** Everything outside the organization and outside the virtual network. */
export function internetEnd(label: string): FirewallEnd {
  return { kind: FirewallEndKind.INTERNET, label, prefixes: [] };
}

/** Every address. */
export const ANY_END: FirewallEnd = { kind: FirewallEndKind.ANY, label: 'any', prefixes: [] };

/** Where the health probes of the platform's load balancers come from. */
export const PLATFORM_LOAD_BALANCER_END: FirewallEnd = {
  kind: FirewallEndKind.PLATFORM_LOAD_BALANCER, label: 'Azure load balancer', prefixes: [],
};

/** Where the platform manages its gateways from. */
export const PLATFORM_GATEWAY_MANAGER_END: FirewallEnd = {
  kind: FirewallEndKind.PLATFORM_GATEWAY_MANAGER, label: 'gateway manager', prefixes: [],
};
