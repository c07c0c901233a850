import { Cidr } from '../../values/cidr';

/** A network as CIDR in its usual form; undefined for other text. */
export function networkText(text: string): string | undefined {
  try {
    return Cidr.parse(text, 'network').text;
  } catch {
    return undefined;
  }
}
