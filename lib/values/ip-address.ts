import { EdgeValidationError } from './edge-validation-error';
import { loadIpaddr } from './ipaddr';

/** The two families of IP addresses. The value of a member is its name in messages and reports. */
export enum IpFamily {
  /** 32-bit addresses, written `10.45.16.4`. */
  IPV4 = 'IPv4',
  /** 128-bit addresses, written `2001:db8::4`. */
  IPV6 = 'IPv6',
}

/**
 * One IP address, as an immutable value.
 *
 * Two notations of the same address are equal and have the same {@link text}.
 */
export class IpAddress {
  /**
   * Parses one address.
   *
   * @param text IPv4 as four decimal parts without leading zeros, or IPv6 in any notation of RFC 4291 without a zone ID
   * @param property property that the text comes from, for the error: `network.nextHop`
   * @throws EdgeValidationError for anything else, including a CIDR block, a port suffix, and the short, octal and
   *   hexadecimal forms of IPv4 that some resolvers accept
   */
  public static parse(text: string, property: string): IpAddress {
    const address = IpAddress._read(text);
    if (address === undefined) {
      throw new EdgeValidationError({ property, given: JSON.stringify(text), ...problemOf(text) });
    }
    return address;
  }

  /** Whether {@link parse} accepts the text. */
  public static isValid(text: string): boolean {
    return IpAddress._read(text) !== undefined;
  }

  /**
   * The address with a numeric value.
   *
   * @param value the address as one number, most significant part first: 0 to 2^32 - 1 for IPv4, 0 to 2^128 - 1 for IPv6
   * @throws EdgeValidationError (property `value`) for a number outside the range of the family
   */
  public static fromValue(family: IpFamily, value: bigint): IpAddress {
    const highest = HIGHEST[family];
    if (value < 0n || value > highest) {
      throw new EdgeValidationError({
        property: 'value',
        given: `"${value}"`,
        expected: `the numeric value of an ${family} address, 0 to ${highest}`,
        fix: value < 0n ? 'use 0 or a positive number' : `use a number of at most ${highest}`,
      });
    }
    return new IpAddress(family, value, textOf(family, value));
  }

  /**
   * The address; undefined for a text that {@link parse} rejects.
   *
   * @internal
   */
  public static _read(text: string): IpAddress | undefined {
    const ipv4 = ipv4Value(text);
    if (ipv4 !== undefined) {
      return new IpAddress(IpFamily.IPV4, ipv4, text);
    }
    const ipv6 = ipv6Value(text);
    return ipv6 === undefined ? undefined : new IpAddress(IpFamily.IPV6, ipv6, textOf(IpFamily.IPV6, ipv6));
  }

  private constructor(
    /** IPv4 or IPv6. An IPv4-mapped address (`::ffff:10.0.0.1`) is IPv6. */
    public readonly family: IpFamily,
    /** The address as one number, most significant part first: 0 to 2^32 - 1 for IPv4, 0 to 2^128 - 1 for IPv6. */
    public readonly value: bigint,
    /** The canonical text: IPv4 in dotted decimal; IPv6 in lowercase, compressed according to RFC 5952. */
    public readonly text: string,
  ) {}

  /** Whether the address is private: RFC 1918 for IPv4, a unique local address (`fc00::/7`) for IPv6. */
  public get isPrivate(): boolean {
    if (this.family === IpFamily.IPV6) {
      return this.value >> 121n === 0x7en;
    }
    return this.value >> 24n === 10n || this.value >> 20n === 0xac1n || this.value >> 16n === 0xc0a8n;
  }

  /** Whether both are the same address of the same family. */
  public equals(other: IpAddress): boolean {
    return this.family === other.family && this.value === other.value;
  }

  /** Negative, zero or positive, for sorting: IPv4 before IPv6, then by number (so `10.0.0.9` before `10.0.0.10`). */
  public compare(other: IpAddress): number {
    if (this.family !== other.family) {
      return this.family === IpFamily.IPV4 ? -1 : 1;
    }
    return this.value < other.value ? -1 : this.value > other.value ? 1 : 0;
  }

  /**
   * The address at a distance from this one.
   *
   * @param n a whole number; negative counts backwards
   * @throws EdgeValidationError (property `n`) when `n` is not a whole number, or the result leaves the address family
   */
  public plus(n: number): IpAddress {
    if (!Number.isSafeInteger(n)) {
      throw new EdgeValidationError({
        property: 'n',
        given: `"${n}"`,
        expected: 'a whole number',
        fix: 'use a whole number of addresses',
      });
    }
    const value = this.value + BigInt(n);
    if (value < 0n || value > HIGHEST[this.family]) {
      throw new EdgeValidationError({
        property: 'n',
        given: `"${n}"`,
        expected: `a number that, added to ${this.text}, stays inside ${this.family}`,
        fix:
          value < 0n
            ? `use a number of at least ${-this.value}`
            : `use a number of at most ${HIGHEST[this.family] - this.value}`,
      });
    }
    return new IpAddress(this.family, value, textOf(this.family, value));
  }

  /** The same as {@link text}. */
  public toString(): string {
    return this.text;
  }
}

const HIGHEST: Readonly<Record<IpFamily, bigint>> = {
  [IpFamily.IPV4]: (1n << 32n) - 1n,
  [IpFamily.IPV6]: (1n << 128n) - 1n,
};

const OCTET = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${OCTET}\\.${OCTET}\\.${OCTET}\\.${OCTET}$`);

// ipaddr.js reads IPv4 like inet_aton (`10.1`, `0x0a.0.0.1`, octal), which is never intended in a firewall rule.
function ipv4Value(text: string): bigint | undefined {
  const parts = IPV4.exec(text);
  return parts === null
    ? undefined
    : BigInt(Number(parts[1]) * 0x1000000 + Number(parts[2]) * 0x10000 + Number(parts[3]) * 0x100 + Number(parts[4]));
}

function ipv6Value(text: string): bigint | undefined {
  if (!text.includes(':') || text.includes('%')) {
    return undefined;
  }
  let hex = text;
  if (text.includes('.')) {
    // ipaddr.js accepts octal parts in an embedded IPv4 address, and reads `::1.2.3.4` as `::ffff:1.2.3.4`.
    const start = text.lastIndexOf(':') + 1;
    const embedded = ipv4Value(text.slice(start));
    if (embedded === undefined) {
      return undefined;
    }
    hex = `${text.slice(0, start)}${(embedded >> 16n).toString(16)}:${(embedded & 0xffffn).toString(16)}`;
  }
  const ipaddr = loadIpaddr();
  return ipaddr.IPv6.isValid(hex)
    ? ipaddr.IPv6.parse(hex).parts.reduce((sum, part) => (sum << 16n) | BigInt(part), 0n)
    : undefined;
}

function textOf(family: IpFamily, value: bigint): string {
  if (family === IpFamily.IPV4) {
    const n = Number(value);
    return `${n >>> 24}.${(n >>> 16) & 255}.${(n >>> 8) & 255}.${n & 255}`;
  }
  const parts = [112n, 96n, 80n, 64n, 48n, 32n, 16n, 0n].map((shift) => Number((value >> shift) & 0xffffn));
  const ipaddr = loadIpaddr();
  return new ipaddr.IPv6(parts).toRFC5952String();
}

const EXPECTED = 'one IP address, such as "10.45.16.4" or "2001:db8::4"';
const EXPECTED_IPV4 = 'one IPv4 address of four decimal parts, each 0 to 255, without leading zeros';

function problemOf(text: string): { readonly expected: string; readonly fix: string } {
  const trimmed = text.trim();
  if (trimmed === '') {
    return { expected: EXPECTED, fix: 'enter an address' };
  }
  if (trimmed !== text) {
    return { expected: EXPECTED, fix: withSuggestion('remove the spaces', trimmed) };
  }
  if (text.includes('/')) {
    const slash = text.indexOf('/');
    return IpAddress.isValid(text.slice(0, slash))
      ? { expected: EXPECTED, fix: `use one address of that network, without "${text.slice(slash)}"` }
      : { expected: EXPECTED, fix: 'use an IP address, not a URL or a path' };
  }
  if (/[\s,;]|^[\d.]+-[\d.]+$/.test(text)) {
    return { expected: EXPECTED, fix: 'use one address, not a list or a range' };
  }
  if (text.includes('%')) {
    return { expected: EXPECTED, fix: withSuggestion('remove the zone ID', text.slice(0, text.indexOf('%'))) };
  }
  const bracketed = /^\[([^\]]*)\](:\d*)?$/.exec(text);
  if (bracketed !== null) {
    const advice = bracketed[2] === undefined ? 'remove the brackets' : 'remove the brackets and the port';
    return { expected: EXPECTED, fix: withSuggestion(advice, bracketed[1] ?? '') };
  }
  const withPort = /^([\d.]+):\d*$/.exec(text);
  if (withPort !== null) {
    return { expected: EXPECTED, fix: withSuggestion('remove the port', withPort[1] ?? '') };
  }
  if (text.includes(':')) {
    return {
      expected: EXPECTED,
      fix: 'write IPv6 as eight groups of up to four hexadecimal digits, with at most one "::" for groups of zeros',
    };
  }
  if (/^\d+(?:\.\d+){3}$/.test(text)) {
    const plain = text.replace(/(^|\.)0+(?=\d)/g, '$1');
    return {
      expected: EXPECTED_IPV4,
      fix:
        plain === text
          ? 'correct the part above 255'
          : withSuggestion('remove the leading zeros, which some systems read as octal', plain),
    };
  }
  const ipaddr = loadIpaddr();
  if (ipaddr.IPv4.isValid(text)) {
    return {
      expected: EXPECTED_IPV4,
      fix: withSuggestion('write all four parts in decimal', ipaddr.IPv4.parse(text).toString()),
    };
  }
  return /^[\d.]+$/.test(text)
    ? { expected: EXPECTED_IPV4, fix: 'write all four parts in decimal' }
    : { expected: EXPECTED, fix: 'use an IP address, not a name' };
}

function withSuggestion(advice: string, candidate: string): string {
  return IpAddress.isValid(candidate)
    ? `${advice}: did you mean "${IpAddress.parse(candidate, 'candidate').text}"?`
    : advice;
}
