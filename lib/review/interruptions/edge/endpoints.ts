import { EdgeService } from '../../../values/vocabulary/edge-service';
import type { EdgePlan } from '../../../plan/edge-plan';

/** An address that names lead to, and its holder. */
export interface Endpoint {
  /** `server 1`, or `load balancer`: the same in every plan. */
  readonly holder: string;
  /** Name of the holder in records: computer name, or `load balancer`. */
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
      const holder = `server ${number}`;
      return [
        ...external.addresses.flatMap(({ services, publicAddress, ipv6Address, publicIpv6Address }): Endpoint[] => {
          const common = { holder, name, slot: services[0] ?? EdgeService.ACCESS_EDGE, services };
          return [
            { ...common, isIpv6: false, address: publicAddress },
            ...(ipv6Address === undefined ? [] : [{ ...common, isIpv6: true, address: publicIpv6Address }]),
          ];
        }),
        { ...inside, holder, name, isIpv6: false, address: internal.address },
        ...(internal.ipv6Address === undefined ? [] : [{ ...inside, holder, name, isIpv6: true, address: internal.ipv6Address }]),
      ];
    }),
    ...loadBalancers.flatMap(({ virtualAddresses }) => virtualAddresses.map(({ service, services, address }): Endpoint => (
      { holder: 'load balancer', name: 'load balancer', slot: service, services, isIpv6: false, address }))),
  ];
}

/** Whether two endpoints have the same address. Addresses that are not known yet belong to their holder and service. */
export function isSameAddress(one: Endpoint, other: Endpoint): boolean {
  if (one.isIpv6 !== other.isIpv6) return false;
  if (one.address !== undefined && other.address !== undefined) return one.address === other.address;
  return one.holder === other.holder && one.slot === other.slot;
}
