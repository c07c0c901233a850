import { EdgeValidationError } from './edge-validation-error';
import { IpAddress, IpFamily } from './ip-address';
import { loadIpaddr } from './ipaddr';

/**
 * A block of IP addresses in CIDR notation, as an immutable value: `10.45.16.0/24`.
 *
 * The base is always the first address of the block; a block with host bits set is rejected, not rounded.
 */
export class Cidr {
  /**
   * Parses one block.
   *
   * @param text an address and a prefix length, 0 to 32 for IPv4 and 0 to 128 for IPv6, with all host bits zero
   * @param property property that the text comes from, for the error: `network.addressSpace`
   * @throws EdgeValidationError for anything else: an address without a prefix length, host bits set (`10.45.16.5/24`),
   *   a netmask in place of the prefix length, an address that {@link IpAddress.parse} rejects
   */
  public static parse(text: string, property: string): Cidr {
    const slash = text.indexOf('/');
    const address = slash < 0 ? '' : text.slice(0, slash);
    const length = text.slice(slash + 1);
    const ip = slash > 0 && PREFIX_LENGTH.test(length) ? IpAddress._read(address) : undefined;
    if (ip !== undefined) {
      const prefixLength = Number(length);
      const bits = bitsOf(ip.family);
      if (prefixLength <= bits && (ip.value & (sizeOf(bits, prefixLength) - 1n)) === 0n) {
        return new Cidr(ip, prefixLength);
      }
    }
    throw new EdgeValidationError({ property, given: JSON.stringify(text), ...problemOf(text) });
  }

  /** Number of addresses in the block: 2^(32 - prefix length) for IPv4, 2^(128 - prefix length) for IPv6. */
  public readonly size: bigint;
  /** The canonical text: `10.45.16.0/24`, `2001:db8::/32`. */
  public readonly text: string;
  /** Value of the address after the last one. */
  private readonly end: bigint;

  private constructor(
    /** The first address of the block: the network address of an IPv4 subnet. */
    public readonly base: IpAddress,
    /** Number of leading bits that all addresses of the block share: 0 to 32 for IPv4, 0 to 128 for IPv6. */
    public readonly prefixLength: number,
  ) {
    this.size = sizeOf(bitsOf(base.family), prefixLength);
    this.text = `${base.text}/${prefixLength}`;
    this.end = base.value + this.size;
  }

  /** IPv4 or IPv6. */
  public get family(): IpFamily {
    return this.base.family;
  }

  /** The last address of the block: the broadcast address of an IPv4 subnet. */
  public get last(): IpAddress {
    return IpAddress.fromValue(this.base.family, this.end - 1n);
  }

  /** Whether the address is in the block. An address of the other family never is. */
  public contains(ip: IpAddress): boolean {
    return ip.family === this.base.family && ip.value >= this.base.value && ip.value < this.end;
  }

  /** Whether every address of the other block is in this one. A block contains itself. */
  public containsCidr(other: Cidr): boolean {
    return other.prefixLength >= this.prefixLength && this.contains(other.base);
  }

  /** Whether at least one address is in both blocks. */
  public overlaps(other: Cidr): boolean {
    return this.contains(other.base) || other.contains(this.base);
  }

  /**
   * The address at a distance from the base.
   *
   * @param offset a whole number from 0 (the base) to {@link size} - 1 (the last address)
   * @throws EdgeValidationError (property `offset`) for an offset outside the block, or not a whole number
   */
  public addressAt(offset: number): IpAddress {
    if (!Number.isSafeInteger(offset) || offset < 0 || BigInt(offset) >= this.size) {
      throw new EdgeValidationError({
        property: 'offset',
        given: `"${offset}"`,
        expected: `a whole number from 0 to ${this.size - 1n}: ${this.text} has ${this.size} `
          + (this.size === 1n ? 'address' : 'addresses'),
        fix:
          offset > 0 && Number.isSafeInteger(offset)
            ? `use a larger block, or an offset of at most ${this.size - 1n}`
            : 'count whole addresses from 0, the base of the block',
      });
    }
    return IpAddress.fromValue(this.base.family, this.base.value + BigInt(offset));
  }

  /**
   * The distance of an address from the base: the inverse of {@link addressAt}.
   *
   * @throws EdgeValidationError (property `ip`) for an address outside the block
   */
  public offsetOf(ip: IpAddress): bigint {
    if (!this.contains(ip)) {
      throw new EdgeValidationError({
        property: 'ip',
        given: `"${ip.text}"`,
        expected: `an address in ${this.text}`,
        fix: `use an address from ${this.base.text} to ${this.last.text}`,
      });
    }
    return ip.value - this.base.value;
  }

  /** Whether both are the same block. */
  public equals(other: Cidr): boolean {
    return this.prefixLength === other.prefixLength && this.base.equals(other.base);
  }

  /**
   * Negative, zero or positive, for sorting: IPv4 before IPv6, then by base, then the larger block first, so that a
   * block comes before the blocks inside it.
   */
  public compare(other: Cidr): number {
    return this.base.compare(other.base) || this.prefixLength - other.prefixLength;
  }

  /** The same as {@link text}. */
  public toString(): string {
    return this.text;
  }
}

const PREFIX_LENGTH = /^(?:0|[1-9]\d{0,2})$/;
const EXPECTED = 'an address block with its prefix length, such as "10.45.16.0/24" or "2001:db8::/64"';

function bitsOf(family: IpFamily): number {
  return family === IpFamily.IPV4 ? 32 : 128;
}

function sizeOf(bits: number, prefixLength: number): bigint {
  return 1n << BigInt(bits - prefixLength);
}

function problemOf(text: string): { readonly expected: string; readonly fix: string } {
  const compact = text.replace(/\s/g, '');
  if (compact === '') {
    return { expected: EXPECTED, fix: 'set an address block' };
  }
  if (/[,;]/.test(text)) {
    return { expected: EXPECTED, fix: 'use one block, not a list' };
  }
  if (compact !== text) {
    const candidate = suggestion(compact);
    return {
      expected: EXPECTED,
      fix: candidate === undefined ? 'remove the spaces' : `remove the spaces: did you mean "${candidate}"?`,
    };
  }
  const slash = text.indexOf('/');
  const address = slash < 0 ? text : text.slice(0, slash);
  const length = slash < 0 ? '' : text.slice(slash + 1);
  if (!IpAddress.isValid(address)) {
    return { expected: EXPECTED, fix: addressFix(text, address) };
  }
  const ip = IpAddress.parse(address, 'address');
  const bits = bitsOf(ip.family);
  const candidate = suggestion(text);
  const didYouMean = candidate === undefined ? undefined : `did you mean "${candidate}"?`;
  if (length === '') {
    return {
      expected: EXPECTED,
      fix: didYouMean ?? `add the prefix length, "/0" to "/${bits}"`,
    };
  }
  if (PREFIX_LENGTH.test(length) && Number(length) <= bits) {
    return {
      expected: `an address block without host bits: ${bits - Number(length)} zero bits after a /${length} prefix`,
      fix: didYouMean ?? 'use the first address of the block',
    };
  }
  return {
    expected: `a prefix length of 0 to ${bits} after the "/" of an ${ip.family} block`,
    fix: didYouMean ?? `correct the prefix length "/${length}"`,
  };
}

function addressFix(text: string, address: string): string {
  const candidate = suggestion(text);
  if (candidate !== undefined) {
    return `did you mean "${candidate}"?`;
  }
  try {
    IpAddress.parse(address, 'address');
  } catch (error) {
    if (error instanceof EdgeValidationError) {
      return `in the part before the "/": ${error.fix}`;
    }
    throw error;
  }
  return 'correct the part before the "/"';
}

/** The block that was most likely meant, in canonical form; undefined if none is likely. */
function suggestion(text: string): string | undefined {
  const [address = '', length, ...rest] = text.split('/');
  // In CIDR notation, `10.45/16` omits trailing zeros; inet_aton, and therefore ipaddr.js, would pad in the middle.
  const padded = length !== undefined && /^\d{1,3}(?:\.\d{1,3}){0,2}$/.test(address)
    ? [...address.split('.'), '0', '0', '0'].slice(0, 4).join('.')
    : address;
  if (rest.length > 0 || !IpAddress.isValid(padded)) {
    return undefined;
  }
  const ip = IpAddress.parse(padded, 'address');
  const bits = bitsOf(ip.family);
  const prefixLength = length === undefined || length === '' ? bits : prefixLengthOf(length);
  if (prefixLength === undefined || prefixLength > bits) {
    return undefined;
  }
  const size = sizeOf(bits, prefixLength);
  return `${IpAddress.fromValue(ip.family, ip.value - (ip.value & (size - 1n))).text}/${prefixLength}`;
}

function prefixLengthOf(length: string): number | undefined {
  if (/^\d{1,4}$/.test(length)) {
    return Number(length);
  }
  const ipaddr = loadIpaddr();
  return ipaddr.IPv4.isValidFourPartDecimal(length)
    ? (ipaddr.IPv4.parse(length).prefixLengthFromSubnetMask() ?? undefined)
    : undefined;
}
