import { EdgeService } from '../../../values/vocabulary/edge-service';
import { DnsAddressOwner } from '../../../plan/network/dns-plan';
import type { EdgePlan } from '../../../plan/edge-plan';

/** An address that names lead to, and who has it. */
export interface Endpoint {
  readonly owner: DnsAddressOwner.EDGE_SERVER | DnsAddressOwner.LOAD_BALANCER;
  /** Number of the server, which is the same in every plan; undefined for a load balancer. */
  readonly server: number | undefined;
  /** Name of the owner in records: computer name, or `load balancer`. */
  readonly name: string;
  /** Service that the address is called after. */
  readonly slot: EdgeService;
  /** Services that answer there. */
  readonly services: readonly EdgeService[];
  readonly isIpv6: boolean;
  /** The address that others connect to; undefined when it is assigned at deployment. */
  readonly address: string | undefined;
}

/** Every address of a plan that a name can lead to. */
export function endpointsOf({ servers, loadBalancers }: EdgePlan): Endpoint[] {
  const inside = { slot: EdgeService.EDGE_INTERNAL, services: [EdgeService.EDGE_INTERNAL] };
  return [
    ...servers.flatMap(({ number, computerName: name, external, internal }): Endpoint[] => {
      const owner = { owner: DnsAddressOwner.EDGE_SERVER, server: number, name } as const;
      return [
        ...external.addresses.flatMap(({ services, publicAddress, ipv6Address, publicIpv6Address }): Endpoint[] => {
          const common = { ...owner, slot: services[0] ?? EdgeService.ACCESS_EDGE, services };
          return [
            { ...common, isIpv6: false, address: publicAddress },
            ...(ipv6Address === undefined ? [] : [{ ...common, isIpv6: true, address: publicIpv6Address }]),
          ];
        }),
        { ...inside, ...owner, isIpv6: false, address: internal.address },
        ...(internal.ipv6Address === undefined ? [] : [{ ...inside, ...owner, isIpv6: true, address: internal.ipv6Address }]),
      ];
    }),
    ...loadBalancers.flatMap(({ virtualAddresses }) => virtualAddresses.map(({ service, services, address }): Endpoint => (
      {
        owner: DnsAddressOwner.LOAD_BALANCER, server: undefined, name: 'load balancer', slot: service, services, isIpv6: false, address,
      }))),
  ];
}

/** Whether two endpoints have the same address. Addresses that are not known yet belong to their owner and service. */
export function isSameAddress(one: Endpoint, other: Endpoint): boolean {
  if (one.isIpv6 !== other.isIpv6) return false;
  if (one.address !== undefined && other.address !== undefined) return one.address === other.address;
  return one.owner === other.owner && one.server === other.server && one.slot === other.slot;
}
