import * as ipaddr from 'ipaddr.js';
import { IntervalSet } from './interval-set';

/** Addresses of both families on one line: IPv4 first, IPv6 after it. */
const IPV6_START = 2n ** 32n;
const END = IPV6_START + 2n ** 128n - 1n;

export const ALL_IPV4 = IntervalSet.of([{ first: 0n, last: IPV6_START - 1n }]);
export const ALL_IPV6 = IntervalSet.of([{ first: IPV6_START, last: END }]);
export const ALL_ADDRESSES = IntervalSet.union([ALL_IPV4, ALL_IPV6]);

/** Sets by their text: proofs read the same few prefixes again and again. */
const READ = new Map<string, IntervalSet>();

/**
 * The addresses of one prefix: an address, or an address with a prefix length.
 *
 * @throws Error for other text, and for a prefix with host bits, which has two readings.
 */
export function addressesOf(text: string): IntervalSet {
  const known = READ.get(text);
  if (known !== undefined) return known;
  const addresses = readPrefix(text);
  READ.set(text, addresses);
  return addresses;
}

function readPrefix(text: string): IntervalSet {
  const [address = '', length, ...more] = text.split('/');
  const first = addressAt(address);
  const bits = isIpv6(first) ? 128 : 32;
  if (more.length > 0 || (length !== undefined && !/^(0|[1-9]\d{0,2})$/.test(length))) throw notAPrefix(text);
  const prefixLength = length === undefined ? bits : Number(length);
  if (prefixLength > bits) throw notAPrefix(text);
  const size = 2n ** BigInt(bits - prefixLength);
  const offset = isIpv6(first) ? first - IPV6_START : first;
  if (offset % size !== 0n) throw new Error(`"${text}" has host bits`);
  return IntervalSet.of([{ first, last: first + size - 1n }]);
}

/** The addresses of several prefixes. */
export function addressesOfAll(prefixes: readonly string[]): IntervalSet {
  return IntervalSet.union(prefixes.map(addressesOf));
}

/** The place of an address on the line. */
export function addressAt(text: string): bigint {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return numberOf(ipaddr.IPv4.parse(text).toByteArray());
  if (text.includes(':') && ipaddr.IPv6.isValid(text)) return IPV6_START + numberOf(ipaddr.IPv6.parse(text).toByteArray());
  throw notAPrefix(text);
}

export function isIpv6(point: bigint): boolean {
  return point >= IPV6_START;
}

/** The address at a place on the line, as text. */
export function addressText(point: bigint): string {
  const bytes: number[] = [];
  let rest = isIpv6(point) ? point - IPV6_START : point;
  for (let index = isIpv6(point) ? 16 : 4; index > 0; index--) {
    bytes.unshift(Number(rest % 256n));
    rest /= 256n;
  }
  return ipaddr.fromByteArray(bytes).toString();
}

function numberOf(bytes: readonly number[]): bigint {
  return bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
}

function notAPrefix(text: string): Error {
  return new Error(`"${text}" is neither an address nor a prefix`);
}
