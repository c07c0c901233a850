import { Cidr } from './cidr';
import { EdgeValidationError } from './edge-validation-error';
import { IpAddress, IpFamily } from './ip-address';

/**
 * Reads an IPv4 address: what is planned in IPv4 whatever else there is.
 *
 * @param ipv6Property where the IPv6 address belongs beside it
 * @throws EdgeValidationError for everything else.
 */
export function ipv4Address(text: string, property: string, ipv6Property?: string): IpAddress {
  const address = IpAddress.parse(text, property);
  if (address.family === IpFamily.IPV6) refuseIpv6(text, property, 'address', ipv6Property);
  return address;
}

/**
 * Reads an IPv4 block, for the same reason.
 *
 * @throws EdgeValidationError for everything else.
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
      ? `an IPv4 ${kind}: IPv6 is not planned here`
      : `an IPv4 ${kind}: an Edge needs IPv4, for clients without IPv6 and for call admission control`,
    fix: ipv6Property === undefined
      ? `give the IPv4 ${kind}`
      : `give the IPv4 ${kind} here, and set ${ipv6Property} for dual stack`,
  });
}
