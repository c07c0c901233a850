import { Cidr } from './cidr';
import { EdgeValidationError } from './edge-validation-error';
import { IpAddress, IpFamily } from './ip-address';

/**
 * Parses an IPv4 address, for values that are planned in IPv4 only.
 *
 * @param ipv6Property property for the IPv6 address; undefined where IPv6 is not planned
 * @throws EdgeValidationError for anything else.
 */
export function ipv4Address(text: string, property: string, ipv6Property?: string): IpAddress {
  const address = IpAddress.parse(text, property);
  if (address.family === IpFamily.IPV6) refuseIpv6(text, property, 'address', ipv6Property);
  return address;
}

/**
 * Parses an IPv4 block, for values that are planned in IPv4 only.
 *
 * @throws EdgeValidationError for anything else.
 */
export function ipv4Block(text: string, property: string, ipv6Property?: string): Cidr {
  const block = Cidr.parse(text, property);
  if (block.family === IpFamily.IPV6) refuseIpv6(text, property, 'network', ipv6Property);
  return block;
}

function refuseIpv6(text: string, property: string, kind: string, ipv6Property: string | undefined): never {
  throw new EdgeValidationError({
    property,
    given: `"${text}"`,
    expected: ipv6Property === undefined
      ? `an IPv4 ${kind}: IPv6 is not supported here`
      : `an IPv4 ${kind}: an Edge requires IPv4, for clients without IPv6 and for call admission control`,
    fix: ipv6Property === undefined
      ? `use the IPv4 ${kind}`
      : `use the IPv4 ${kind} here, and set ${ipv6Property} for dual stack`,
  });
}
