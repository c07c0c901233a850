import { IpAddress } from '../../values/ip-address';
import type { FoundService } from '../model/observation';

/** Bytes that zone files write as numbers: spaces, control characters, and whatever is not ASCII. */
const UNWRITTEN = /[^!-~]/gu;

/**
 * A name in lower case and without the trailing dot; empty for the root. A name server may send any bytes: what is not printable ASCII
 * is written as in a zone file, `a\010b` for a line feed.
 */
export function plainName(name: string): string {
  const written = name.replace(UNWRITTEN, (character) => [...Buffer.from(character)]
    .map((byte) => `\\${String(byte).padStart(3, '0')}`).join(''));
  return (written.endsWith('.') ? written.slice(0, -1) : written).toLowerCase();
}

/** Whether a name can be asked for: labels of 1 to 63 printable ASCII characters without backslashes, 253 characters in total. */
export function isAskable(name: string): boolean {
  return name.length <= 253 && name.split('.').every((label) => /^[!-[\]-~]{1,63}$/.test(label));
}

/** Whether a name is a domain or within it. */
export function isWithin(name: string, domain: string): boolean {
  return name === domain || name.endsWith(`.${domain}`);
}

/** Different addresses in their canonical notation, by number. A text that is no address is left out. */
export function sortedAddresses(texts: readonly string[]): string[] {
  const addresses = new Map(texts.filter((text) => IpAddress.isValid(text)).map((text) => {
    const address = IpAddress.parse(text, 'address');
    return [address.text, address];
  }));
  return [...addresses.values()].sort((a, b) => a.compare(b)).map(({ text }) => text);
}

/** Different services in the order in which clients try them. */
export function sortedServices(services: readonly FoundService[]): FoundService[] {
  const distinct = new Map(services.map((service) => [serviceText(service), service]));
  return [...distinct.values()].sort((a, b) => a.priority - b.priority || b.weight - a.weight || a.port - b.port
    || (a.target < b.target ? -1 : 1));
}

/** The data of an SRV record as in a zone file: `0 0 5061 sip.contoso.com`. */
export function serviceText({ priority, weight, port, target }: FoundService): string {
  return `${priority} ${weight} ${port} ${target === '' ? '.' : target}`;
}
