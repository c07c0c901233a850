import { Cidr } from '../../values/cidr';
import { IpAddress } from '../../values/ip-address';

/** An address in its usual form, without the zone that Windows adds to link-local ones (`%12`); undefined for other text. */
export function addressText(text: string): string | undefined {
  const address = text.replace(/%\w+$/, '');
  return IpAddress.isValid(address) ? IpAddress.parse(address, 'address').text : undefined;
}

/** A network as CIDR in its usual form; undefined for other text. */
export function networkText(text: string): string | undefined {
  try {
    return Cidr.parse(text, 'network').text;
  } catch {
    return undefined;
  }
}
