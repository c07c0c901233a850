import { Cidr } from '../values/cidr';
import { EdgeValidationError } from '../values/edge-validation-error';
import { IpAddress, IpFamily } from '../values/ip-address';
import { ExternalAddressing, LoadBalancing } from '../values/vocabulary/topology';
import type { PlatformConstraints } from '../platform/edge-platform';
import { checkIpv6Subnet } from '../platform/azure/ipv6-network';
import type { EdgePlanRequest } from '../request/edge-plan-request';

/** The IPv6 subnets beside the IPv4 ones; undefined on a side without IPv6. */
export interface Ipv6Subnets {
  readonly externalIpv6Subnet: Cidr | undefined;
  readonly internalIpv6Subnet: Cidr | undefined;
}

/** Property that switches IPv6 on for a side. */
export const IPV6_SWITCHES = { external: 'network.externalIpv6Subnet', internal: 'network.internalIpv6Subnet' } as const;

/**
 * The IPv6 subnets of a request.
 *
 * @throws EdgeValidationError for ranges that are no IPv6 subnet, that overlap, that the Internet cannot reach in a
 * topology without NAT, and where the topology or the cloud has no place for IPv6.
 */
export function ipv6Subnets(request: EdgePlanRequest, platform: PlatformConstraints): Ipv6Subnets {
  const { network, topology } = request;
  const external = subnetOf(network.externalIpv6Subnet, IPV6_SWITCHES.external, platform);
  const internal = subnetOf(network.internalIpv6Subnet, IPV6_SWITCHES.internal, platform);
  const first = external === undefined ? IPV6_SWITCHES.internal : IPV6_SWITCHES.external;
  const any = external ?? internal;
  if (any !== undefined && topology.loadBalancing === LoadBalancing.HARDWARE) {
    throw new EdgeValidationError({
      property: first,
      given: `"${any.text}"`,
      expected: 'no IPv6 with hardware load balancing: virtual addresses and listeners are planned in IPv4 alone',
      fix: `take a topology with DNS load balancing, or leave ${first} out`,
    });
  }
  if (external !== undefined) checkExternal(request, external, platform);
  if (external !== undefined && internal?.overlaps(external) === true) {
    throw new EdgeValidationError({
      property: IPV6_SWITCHES.internal,
      given: `"${internal.text}"`,
      expected: 'a subnet of its own: the external and the internal interface must not be in one network',
      fix: 'give the two interfaces separate subnets, for example "fd00:10:45:16::/64" and "fd00:10:45:32::/64"',
    });
  }
  return { externalIpv6Subnet: external, internalIpv6Subnet: internal };
}

/**
 * Reads an address of one side.
 *
 * @param isDualStack whether the side has IPv6
 * @throws EdgeValidationError for IPv6 on a side that has none, and for what is no address.
 */
export function addressOfSide(text: string, property: string, side: 'external' | 'internal', isDualStack: boolean): IpAddress {
  const address = IpAddress.parse(text, property);
  if (address.family === IpFamily.IPV6 && !isDualStack) refuseIpv6(text, property, 'address', side);
  return address;
}

/**
 * Reads an internal network.
 *
 * @param isDualStack whether the internal side has IPv6
 * @throws EdgeValidationError for IPv6 when the side has none, and for what is no network.
 */
export function internalNetwork(text: string, property: string, isDualStack: boolean): Cidr {
  const network = Cidr.parse(text, property);
  if (network.family === IpFamily.IPV6 && !isDualStack) refuseIpv6(text, property, 'network', 'internal');
  return network;
}

/**
 * Refuses IPv6 alone: an Edge has IPv6 beside IPv4, never in its place.
 *
 * @throws EdgeValidationError when there is something, and nothing of it is IPv4.
 */
export function checkIpv4Present(given: readonly (IpAddress | Cidr)[], property: string): void {
  if (given.length === 0 || given.some(({ family }) => family === IpFamily.IPV4)) return;
  throw new EdgeValidationError({
    property,
    given: given.map(({ text }) => `"${text}"`).join(', '),
    expected: 'IPv4 beside IPv6: clients without IPv6 need it, and call admission control has nothing else',
    fix: `add the IPv4 ones to ${property}`,
  });
}

function subnetOf(text: string | undefined, property: string, platform: PlatformConstraints): Cidr | undefined {
  if (text === undefined) return undefined;
  const subnet = Cidr.parse(text, property);
  checkIpv6Subnet(subnet, property, platform.ipv6SubnetPrefixLength);
  return subnet;
}

function checkExternal({ topology }: EdgePlanRequest, external: Cidr, platform: PlatformConstraints): void {
  if (platform.assignsPublicAddresses) {
    if (topology.singleExternalAddress || platform.severalIpv6Addresses) return;
    throw new EdgeValidationError({
      property: IPV6_SWITCHES.external,
      given: `"${external.text}", with three external addresses for each server`,
      expected: `one external address for each server: an adapter in ${platform.name} has one IPv6 address and no more`,
      fix: `set singleExternalAddress in the topology, or leave ${IPV6_SWITCHES.external} out`,
    });
  }
  if (topology.externalAddressing === ExternalAddressing.PUBLIC && external.base.isPrivate) {
    throw new EdgeValidationError({
      property: IPV6_SWITCHES.external,
      given: `"${external.text}"`,
      expected: `global addresses: topology ${topology.key} has no NAT`,
      fix: 'give a network of global addresses, or take the topology with NAT',
    });
  }
}

function refuseIpv6(text: string, property: string, kind: string, side: 'external' | 'internal'): never {
  throw new EdgeValidationError({
    property,
    given: `"${text}"`,
    expected: `an IPv4 ${kind}: the ${side} interface has no IPv6`,
    fix: `give the IPv4 ${kind}, or set ${IPV6_SWITCHES[side]} for dual stack`,
  });
}
