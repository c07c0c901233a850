import { type DnsAddressPlan, DnsAddressOwner } from '../../plan/network/dns-plan';
import type { EdgeServerPlan } from '../../plan/servers/server-plan';
import { EdgeService } from '../../values/vocabulary/edge-service';

/** Who has which address, as far as files tell. */
export type Holders = ReadonlyMap<string, DnsAddressPlan>;

/** The addresses of the servers as they run. */
export function holdersOf(servers: readonly EdgeServerPlan[]): Holders {
  return new Map(servers.flatMap(({ computerName: name, external, internal }) => {
    const own = (address: string | undefined, service: EdgeService): [string, DnsAddressPlan][] => (
      address === undefined ? [] : [[address, { owner: DnsAddressOwner.EDGE_SERVER, name, service, address }]]);
    return [
      ...external.addresses.flatMap(({ services, address, publicAddress, ipv6Address, publicIpv6Address }) => (
        [address, publicAddress, ipv6Address, publicIpv6Address].flatMap((each) => own(each, services[0] ?? EdgeService.ACCESS_EDGE)))),
      ...[internal.address, internal.ipv6Address].flatMap((each) => own(each, EdgeService.EDGE_INTERNAL)),
    ];
  }));
}

/** An address of a record with whoever has it; the rest is as of another address of the record. */
export function holderOf(address: string, holders: Holders, like?: DnsAddressPlan): DnsAddressPlan {
  const { owner = DnsAddressOwner.EDGE_SERVER, service = EdgeService.ACCESS_EDGE } = like ?? {};
  return holders.get(address) ?? { owner, name: 'another machine', service, address };
}
