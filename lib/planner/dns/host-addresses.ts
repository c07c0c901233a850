import { EdgeService } from '../../values/vocabulary/edge-service';
import { DnsAddressOwner, type DnsAddressPlan } from '../../plan/network/dns-plan';
import type { EdgeServerPlan, ExternalAddressPlan } from '../../plan/servers/server-plan';
import type { PlannedServers } from '../servers/servers';

/** The load balancer's address for a service; without a load balancer, the addresses of every server. */
export function addressesOf(service: EdgeService, { servers, virtualAddresses }: PlannedServers): DnsAddressPlan[] {
  const virtual = virtualAddresses.find(({ services }) => services.includes(service));
  if (virtual !== undefined) {
    const owner = { owner: DnsAddressOwner.LOAD_BALANCER, name: 'load balancer', service: virtual.service };
    return [virtual.address === undefined ? owner : { ...owner, address: virtual.address }];
  }
  return hostAddresses(service, servers,
    ({ publicAddress }) => ({ exists: true, publicAddress }),
    ({ internal }) => internal.address);
}

/** The IPv6 addresses of every server; load balancers have none. */
export function ipv6AddressesOf(service: EdgeService, { servers }: PlannedServers): DnsAddressPlan[] {
  return hostAddresses(service, servers,
    ({ ipv6Address, publicIpv6Address }) => ({ exists: ipv6Address !== undefined, publicAddress: publicIpv6Address }),
    ({ internal }) => internal.ipv6Address);
}

/** The internal address of one server, for its own name. */
export function memberAddressOf({ computerName, internal }: EdgeServerPlan): DnsAddressPlan {
  return {
    owner: DnsAddressOwner.EDGE_SERVER, name: computerName, service: EdgeService.EDGE_INTERNAL, address: internal.address,
  };
}

/** The internal IPv6 address of one server, for its own name; undefined without IPv6. */
export function memberIpv6AddressOf(server: EdgeServerPlan): DnsAddressPlan | undefined {
  const { ipv6Address } = server.internal;
  return ipv6Address === undefined ? undefined : { ...memberAddressOf(server), address: ipv6Address };
}

/** The addresses that a name resolves to, on every server that is not drained. */
function hostAddresses(
  service: EdgeService, servers: readonly EdgeServerPlan[],
  externalAddress: (address: ExternalAddressPlan) => {
    readonly exists: boolean; readonly publicAddress: string | undefined;
  },
  internalAddress: (server: EdgeServerPlan) => string | undefined,
): DnsAddressPlan[] {
  return servers.filter(({ drained }) => drained !== true).flatMap((server): DnsAddressPlan[] => {
    const owner = { owner: DnsAddressOwner.EDGE_SERVER, name: server.computerName };
    if (service === EdgeService.EDGE_INTERNAL) {
      const address = internalAddress(server);
      return address === undefined ? [] : [{ ...owner, service, address }];
    }
    return server.external.addresses
      .filter((address) => address.services.some((each) => each === service) && externalAddress(address).exists)
      .map((address): DnsAddressPlan => {
        const { publicAddress } = externalAddress(address);
        // Services that share an address are listed under the first of them, the Access Edge.
        const named = { ...owner, service: address.services[0] ?? service };
        return publicAddress === undefined ? named : { ...named, address: publicAddress };
      });
  });
}
