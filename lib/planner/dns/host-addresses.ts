import { EdgeService } from '../../values/vocabulary/edge-service';
import { DnsAddressOwner, type DnsAddressPlan } from '../../plan/dns-plan';
import type { EdgeServerPlan, ExternalAddressPlan } from '../../plan/server-plan';
import type { PlannedServers } from '../servers/servers';

/** The load balancer's address for a service; without one, those of every server. */
export function addressesOf(service: EdgeService, { servers, virtualAddresses }: PlannedServers): DnsAddressPlan[] {
  const virtual = virtualAddresses.find(({ services }) => services.includes(service));
  if (virtual !== undefined) {
    const owner = { owner: DnsAddressOwner.LOAD_BALANCER, name: 'load balancer', service: virtual.service };
    return [virtual.address === undefined ? owner : { ...owner, address: virtual.address }];
  }
  return hostAddresses(service, servers, ({ publicAddress }) => ({ has: true, seen: publicAddress }),
    ({ internal }) => internal.address);
}

/** The IPv6 addresses of every server that has them; the load balancer has none. */
export function ipv6AddressesOf(service: EdgeService, { servers }: PlannedServers): DnsAddressPlan[] {
  return hostAddresses(service, servers,
    ({ ipv6Address, publicIpv6Address }) => ({ has: ipv6Address !== undefined, seen: publicIpv6Address }),
    ({ internal }) => internal.ipv6Address);
}

/** What a name leads to, on every server that is not drained. */
function hostAddresses(
  service: EdgeService, servers: readonly EdgeServerPlan[],
  outside: (address: ExternalAddressPlan) => { readonly has: boolean; readonly seen: string | undefined },
  inside: (server: EdgeServerPlan) => string | undefined,
): DnsAddressPlan[] {
  return servers.filter(({ drained }) => drained !== true).flatMap((server): DnsAddressPlan[] => {
    const owner = { owner: DnsAddressOwner.EDGE_SERVER, name: server.computerName };
    if (service === EdgeService.EDGE_INTERNAL) {
      const address = inside(server);
      return address === undefined ? [] : [{ ...owner, service, address }];
    }
    return server.external.addresses
      .filter((address) => address.services.some((each) => each === service) && outside(address).has)
      .map((address): DnsAddressPlan => {
        const { seen } = outside(address);
        // Services that share an address are known by the Access Edge, the first of them.
        const named = { ...owner, service: address.services[0] ?? service };
        return seen === undefined ? named : { ...named, address: seen };
      });
  });
}
