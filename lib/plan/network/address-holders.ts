import type { LoadBalancerPlan } from './load-balancer-plan';
import type { EdgeServerPlan } from '../servers/server-plan';

/** Who has an address of the Edge, by address: `server 1`. */
export function serversByAddress(servers: readonly EdgeServerPlan[]): ReadonlyMap<string, string> {
  return new Map(servers.flatMap(({ number, external, internal }) => [
    ...external.addresses.flatMap(({ address, publicAddress, ipv6Address, publicIpv6Address }) => (
      [address, publicAddress, ipv6Address, publicIpv6Address])),
    internal.address, internal.ipv6Address,
  ].flatMap((address): [string, string][] => (address === undefined ? [] : [[address, `server ${number}`]]))));
}

/** As {@link serversByAddress}, with the virtual addresses of load balancers: `the internal load balancer`. */
export function holdersByAddress(
  { servers, loadBalancers }: { readonly servers: readonly EdgeServerPlan[]; readonly loadBalancers: readonly LoadBalancerPlan[] },
): ReadonlyMap<string, string> {
  return new Map([
    ...serversByAddress(servers),
    ...loadBalancers.flatMap(({ side, virtualAddresses }) => virtualAddresses
      .flatMap(({ address }): [string, string][] => (address === undefined ? [] : [[address, `the ${side} load balancer`]]))),
  ]);
}
