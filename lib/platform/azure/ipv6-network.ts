import type { Cidr } from '../../values/cidr';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { IpFamily } from '../../values/ip-address';

/** Link-local address of Azure's router, the same in every IPv6 subnet. */
export const AZURE_IPV6_ROUTER = 'fe80::1234:5678:9abc';

/** Prefix length of every IPv6 subnet of Azure. */
export const AZURE_IPV6_SUBNET_PREFIX_LENGTH = 64;
/** First three bits 001: global unicast, `2000::/3`. */
const GLOBAL_UNICAST = 0b001n;
/** First seven bits 1111110: unique local, `fc00::/7`. */
const UNIQUE_LOCAL = 0b1111110n;

/**
 * Checks an IPv6 subnet in Azure: a /64 of global or unique local addresses. azurerm accepts any text; Azure rejects
 * others during apply.
 *
 * @throws EdgeValidationError for IPv4, another prefix length, and other kinds of addresses.
 */
export function checkIpv6Subnet(subnet: Cidr, property: string, prefixLength: number | undefined): void {
  checkIpv6Range(subnet, property);
  if (prefixLength === undefined || subnet.prefixLength === prefixLength) return;
  throw new EdgeValidationError({
    property,
    given: `"${subnet.text}"`,
    expected: `a /${prefixLength} network: Azure allows no other prefix length for IPv6 subnets`,
    fix: `use "${subnet.base.text}/${prefixLength}", or another /${prefixLength}`,
  });
}

/**
 * Checks a range of unicast IPv6 addresses.
 *
 * @throws EdgeValidationError for IPv4, and for link-local, multicast and reserved addresses.
 */
export function checkIpv6Range(range: Cidr, property: string): void {
  const { family, value } = range.base;
  const isUnicast = value >> 125n === GLOBAL_UNICAST || value >> 121n === UNIQUE_LOCAL;
  if (family === IpFamily.IPV6 && isUnicast) return;
  throw new EdgeValidationError({
    property,
    given: `"${range.text}"`,
    expected: 'an IPv6 network of global (2000::/3) or unique local (fc00::/7) addresses',
    fix: family === IpFamily.IPV4
      ? `use the IPv6 network here, and the IPv4 network in ${property.replace(/Ipv6/, '')}`
      : 'use a network that your provider or your address plan assigns, for example "fd00:10:45:16::/64"',
  });
}
