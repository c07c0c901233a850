import { Cidr } from '../cidr';
import { EdgeValidationError } from '../edge-validation-error';
import { IpAddress, IpFamily } from '../ip-address';

/**
 * Reads an IPv4 address. A plan is one of IPv4: its host records are of type A, and one firewall rule or route cannot
 * mix the two families.
 *
 * @throws EdgeValidationError for everything else.
 */
export function ipv4Address(text: string, property: string): IpAddress {
  const address = IpAddress.parse(text, property);
  if (address.family === IpFamily.IPV6) refuseIpv6(text, property, 'address');
  return address;
}

/**
 * Reads an IPv4 block, for the same reason.
 *
 * @throws EdgeValidationError for everything else.
 */
export function ipv4Block(text: string, property: string): Cidr {
  const block = Cidr.parse(text, property);
  if (block.family === IpFamily.IPV6) refuseIpv6(text, property, 'network');
  return block;
}

function refuseIpv6(text: string, property: string, kind: string): never {
  throw new EdgeValidationError({
    property,
    given: `"${text}"`,
    expected: `an IPv4 ${kind}: IPv6 is not planned`,
    fix: `give the IPv4 ${kind}, and set up IPv6 beside the plan`,
  });
}
