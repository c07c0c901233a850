import { Cidr } from '../../values/cidr';
import { ipv4Block } from '../../values/ipv4';
import { EdgePlatform } from '../edge-platform';
import { checkUsable } from '../usable-addresses';

/**
 * Parses an address space or subnet in Azure.
 *
 * @throws EdgeValidationError for an invalid range, and a range with addresses that Azure refuses in virtual networks.
 */
export function azureRange(text: string, property: string): Cidr {
  return checked(Cidr.parse(text, property), property);
}

/**
 * Parses an IPv4 address space or subnet in Azure.
 *
 * @throws EdgeValidationError for IPv6 too.
 */
export function azureIpv4Range(text: string, property: string): Cidr {
  return checked(ipv4Block(text, property), property);
}

function checked(range: Cidr, property: string): Cidr {
  checkUsable(range, property, EdgePlatform.azure()._constraints);
  return range;
}
