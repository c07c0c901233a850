import { Cidr } from '../values/cidr';
import { EdgeValidationError } from '../values/edge-validation-error';
import { IpAddress, IpFamily } from '../values/ip-address';
import { ExternalAddressing, LoadBalancing } from '../values/vocabulary/topology';
import type { PlatformConstraints } from '../platform/edge-platform';
import { checkIpv6Subnet } from '../platform/azure/ipv6-network';
import { checkUsable, type PlatformAddresses } from '../platform/usable-addresses';
import type { EdgePlanRequest } from '../request/edge-plan-request';

/** IPv6 subnets in addition to the IPv4 subnets; undefined for a side without IPv6. */
export interface Ipv6Subnets {
  readonly externalIpv6Subnet: Cidr | undefined;
  readonly internalIpv6Subnet: Cidr | undefined;
}

/** Property that enables IPv6 for a side. */
export const IPV6_SWITCHES = { external: 'network.externalIpv6Subnet', internal: 'network.internalIpv6Subnet' } as const;

/**
 * The IPv6 subnets of a request.
 *
 * @throws EdgeValidationError for invalid or overlapping IPv6 subnets, private addresses in a topology without NAT, and
 * topologies or clouds that do not support IPv6.
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
      expected: 'no IPv6 with hardware load balancing: virtual addresses and listeners are planned for IPv4 only',
      fix: `use a topology with DNS load balancing, or omit ${first}`,
    });
  }
  if (external !== undefined) checkExternal(request, external, platform);
  if (external !== undefined && internal?.overlaps(external) === true) {
    throw new EdgeValidationError({
      property: IPV6_SWITCHES.internal,
      given: `"${internal.text}"`,
      expected: 'a separate subnet: the external and the internal interface must not be in one network',
      fix: 'use separate subnets for the two interfaces, for example "fd00:10:45:16::/64" and "fd00:10:45:32::/64"',
    });
  }
  return { externalIpv6Subnet: external, internalIpv6Subnet: internal };
}

/**
 * Parses an address of one side.
 *
 * @param isDualStack whether the side has IPv6
 * @param platform platform whose own addresses are refused; undefined if the address may be one of them
 * @throws EdgeValidationError for an invalid address, one that no machine can have, and for IPv6 on a side without IPv6.
 */
export function addressOfSide(
  text: string, property: string, side: 'external' | 'internal', isDualStack: boolean, platform?: PlatformAddresses,
): IpAddress {
  const address = IpAddress.parse(text, property);
  if (address.family === IpFamily.IPV6 && !isDualStack) refuseIpv6(text, property, 'address', side);
  checkUsable(address, property, platform);
  return address;
}

/**
 * Parses an internal network.
 *
 * @param isDualStack whether the internal side has IPv6
 * @throws EdgeValidationError for an invalid network, and for IPv6 without IPv6 on the internal side.
 */
export function internalNetwork(text: string, property: string, isDualStack: boolean): Cidr {
  const network = Cidr.parse(text, property);
  if (network.family === IpFamily.IPV6 && !isDualStack) refuseIpv6(text, property, 'network', 'internal');
  return network;
}

/**
 * Rejects IPv6 without IPv4: an Edge can have IPv6 in addition to IPv4 only.
 *
 * @throws EdgeValidationError for a list without IPv4 that is not empty.
 */
export function checkIpv4Present(given: readonly (IpAddress | Cidr)[], property: string): void {
  if (given.length === 0 || given.some(({ family }) => family === IpFamily.IPV4)) return;
  throw new EdgeValidationError({
    property,
    given: given.map(({ text }) => `"${text}"`).join(', '),
    expected: 'IPv4 in addition to IPv6: clients without IPv6 need it, and call admission control supports IPv4 only',
    fix: `add IPv4 to ${property}`,
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
      expected: `one external address for each server: a network adapter in ${platform.name} can have only one IPv6 address`,
      fix: `set singleExternalAddress in the topology, or omit ${IPV6_SWITCHES.external}`,
    });
  }
  if (topology.externalAddressing === ExternalAddressing.PUBLIC && external.base.isPrivate) {
    throw new EdgeValidationError({
      property: IPV6_SWITCHES.external,
      given: `"${external.text}"`,
      expected: `global addresses: topology ${topology.key} has no NAT`,
      fix: 'use a network of global addresses, or a topology with NAT',
    });
  }
}

function refuseIpv6(text: string, property: string, kind: string, side: 'external' | 'internal'): never {
  throw new EdgeValidationError({
    property,
    given: `"${text}"`,
    expected: `an IPv4 ${kind}: the ${side} interface has no IPv6`,
    fix: `use the IPv4 ${kind}, or set ${IPV6_SWITCHES[side]} for dual stack`,
  });
}
