import { type FirewallEnd, FirewallEndKind } from '../../plan/network/firewall-plan';

/** A list of addresses and networks. */
export function addressesEnd(name: string, prefixes: readonly string[], isIpv6 = false): FirewallEnd {
  return { kind: FirewallEndKind.ADDRESSES, name, ...(isIpv6 ? { isIpv6 } : {}), prefixes: [...prefixes] };
}

/** Everything outside the organization and outside the virtual network; with a name if only some of it is meant. */
export function internetEnd(name?: string): FirewallEnd {
  return { kind: FirewallEndKind.INTERNET, ...(name === undefined ? {} : { name }), prefixes: [] };
}

/** Every address. */
export const ANY_END: FirewallEnd = { kind: FirewallEndKind.ANY, prefixes: [] };

/** Source of the health probes of the platform's load balancers. */
export const PLATFORM_LOAD_BALANCER_END: FirewallEnd = {
  kind: FirewallEndKind.PLATFORM_LOAD_BALANCER, name: 'Azure load balancer', prefixes: [],
};

/** Source of the platform's management of its gateways. */
export const PLATFORM_GATEWAY_MANAGER_END: FirewallEnd = {
  kind: FirewallEndKind.PLATFORM_GATEWAY_MANAGER, name: 'gateway manager', prefixes: [],
};
