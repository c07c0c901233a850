import { Cidr } from '../../values/cidr';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { AZURE_IPV6_SUBNET_PREFIX_LENGTH, checkIpv6Range, checkIpv6Subnet } from '../../platform/azure/ipv6-network';
import type { CreatedNetworkProps } from './edge-network-props';

/** IPv6 ranges of a network. */
export interface Ipv6Ranges {
  readonly space?: string;
  readonly external?: string;
  readonly internal?: string;
}

/**
 * The IPv6 ranges of a new virtual network.
 *
 * @throws EdgeValidationError for a subnet outside the address space, for subnets without an address space, and for an
 * address space without subnets.
 */
export function createdIpv6Ranges(
  { ipv6AddressSpace, externalIpv6Subnet, internalIpv6Subnet }: CreatedNetworkProps,
): Ipv6Ranges {
  const subnet = externalIpv6Subnet ?? internalIpv6Subnet;
  if (ipv6AddressSpace === undefined) {
    if (subnet === undefined) return {};
    const property = externalIpv6Subnet === undefined ? 'internalIpv6Subnet' : 'externalIpv6Subnet';
    throw new EdgeValidationError({
      property: 'network.ipv6AddressSpace',
      given: 'nothing',
      expected: `an IPv6 address space that contains the IPv6 subnet "${subnet}"`,
      fix: `set network.ipv6AddressSpace, or omit ${property}`,
    });
  }
  const space = Cidr.parse(ipv6AddressSpace, 'network.ipv6AddressSpace');
  checkIpv6Range(space, 'network.ipv6AddressSpace');
  if (subnet === undefined) {
    throw new EdgeValidationError({
      property: 'network.externalIpv6Subnet',
      given: 'nothing',
      expected: 'an IPv6 subnet for at least one of the two interfaces, because the virtual network has an IPv6 address '
        + 'space',
      fix: `set externalIpv6Subnet or internalIpv6Subnet, for example "${space.base.text}/64"`,
    });
  }
  const ranges = ipv6RangesOf({
    'network.externalIpv6Subnet': externalIpv6Subnet, 'network.internalIpv6Subnet': internalIpv6Subnet,
  });
  const subnets = { externalIpv6Subnet: ranges.external, internalIpv6Subnet: ranges.internal };
  for (const [property, text] of Object.entries(subnets)) {
    if (text === undefined || space.containsCidr(Cidr.parse(text, property))) continue;
    throw new EdgeValidationError({
      property: `network.${property}`,
      given: `"${text}"`,
      expected: `a range inside the IPv6 address space ${space.text}`,
      fix: 'correct the subnet or the address space',
    });
  }
  return { ...ranges, space: space.text };
}

/**
 * The IPv6 ranges of two subnets.
 *
 * @param given ranges by the names of their properties: the external one, then the internal one
 * @throws EdgeValidationError for a range that is not a /64.
 */
export function ipv6RangesOf(given: Readonly<Record<string, string | undefined>>): Ipv6Ranges {
  const [external, internal] = Object.entries(given).map(([property, text]) => {
    if (text === undefined) return undefined;
    const subnet = Cidr.parse(text, property);
    checkIpv6Subnet(subnet, property, AZURE_IPV6_SUBNET_PREFIX_LENGTH);
    return subnet.text;
  });
  return { ...(external === undefined ? {} : { external }), ...(internal === undefined ? {} : { internal }) };
}
