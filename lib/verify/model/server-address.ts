import { EdgeValidationError } from '../../values/edge-validation-error';
import { IpAddress, type IpFamily } from '../../values/ip-address';
import { isPublicAddress, specialRangeOf } from '../../values/special-ranges';

/** What no server can have as its own address, such as `loopback addresses`; undefined for others. */
export function specialName(text: string): string | undefined {
  return IpAddress.isValid(text) ? specialRangeOf(IpAddress.parse(text, 'address'))?.name : 'texts that are no IP address';
}

/** Whether a host on the Internet can have the address. Addresses for documentation count, because examples use them. */
export function isOnInternet(text: string): boolean {
  return IpAddress.isValid(text) && isPublicAddress(IpAddress.parse(text, 'address'));
}

/**
 * Checks an address of a plan that is to be asked. It may be private outside too: in a lab, the Internet is behind a NAT.
 *
 * @returns its family
 * @throws EdgeValidationError for what is no IP address, is of another family, or is no address of a server: a name would be looked up,
 * and a special address leads back to this computer, or to all of a network.
 */
export function requireServerAddress(text: string, property: string, family?: IpFamily): IpFamily {
  const address = IpAddress.parse(text, property);
  const special = specialRangeOf(address);
  if (special === undefined && (family === undefined || address.family === family)) return address.family;
  const expected = special === undefined
    ? `an ${family ?? 'IP'} address`
    : `an address that a server can have; ${special.range.text} is for ${special.name}`;
  throw new EdgeValidationError({ property, given: JSON.stringify(text), expected, fix: 'correct the address in the plan, or plan again' });
}
