import { Cidr } from '../../values/cidr';
import { IpAddress, IpFamily } from '../../values/ip-address';
import { IntervalSet } from './interval-set';

/** All addresses of each family, as numbers. */
const EVERY: Readonly<Record<IpFamily, IntervalSet>> = {
  [IpFamily.IPV4]: IntervalSet.range(0n, 2n ** 32n - 1n),
  [IpFamily.IPV6]: IntervalSet.range(0n, 2n ** 128n - 1n),
};

/** An immutable set of IP addresses of both families. */
export class AddressSet {
  public static readonly EMPTY = new AddressSet(IntervalSet.EMPTY, IntervalSet.EMPTY);
  /** Every IPv4 and IPv6 address. */
  public static readonly ALL = new AddressSet(EVERY[IpFamily.IPV4], EVERY[IpFamily.IPV6]);

  /**
   * The addresses of a list of addresses and CIDR blocks.
   *
   * @param property property that the list comes from, for the error
   * @throws EdgeValidationError for any other text, and for a block with host bits.
   */
  public static ofPrefixes(prefixes: readonly string[], property: string): AddressSet {
    const ranges = prefixes.map((text) => rangeOf(text, property));
    const ofFamily = (family: IpFamily): IntervalSet =>
      IntervalSet.of(ranges.filter((range) => range.family === family));
    return AddressSet.of(ofFamily(IpFamily.IPV4), ofFamily(IpFamily.IPV6));
  }

  /** The addresses with these numbers. */
  public static of(ipv4: IntervalSet, ipv6: IntervalSet): AddressSet {
    return ipv4.isEmpty && ipv6.isEmpty ? AddressSet.EMPTY : new AddressSet(ipv4, ipv6);
  }

  public static union(sets: readonly AddressSet[]): AddressSet {
    return AddressSet.of(IntervalSet.union(sets.map(({ ipv4 }) => ipv4)), IntervalSet.union(sets.map(({ ipv6 }) => ipv6)));
  }

  private constructor(private readonly ipv4: IntervalSet, private readonly ipv6: IntervalSet) {}

  public get isEmpty(): boolean {
    return this.ipv4.isEmpty && this.ipv6.isEmpty;
  }

  /** The addresses of one family, as numbers. */
  public of(family: IpFamily): IntervalSet {
    return family === IpFamily.IPV4 ? this.ipv4 : this.ipv6;
  }

  public minus(other: AddressSet): AddressSet {
    return AddressSet.of(this.ipv4.minus(other.ipv4), this.ipv6.minus(other.ipv6));
  }

  public intersection(other: AddressSet): AddressSet {
    return AddressSet.of(this.ipv4.intersection(other.ipv4), this.ipv6.intersection(other.ipv6));
  }
}

/** A set of addresses that has a name in reports. */
export interface NamedAddresses {
  readonly name: string;
  readonly addresses: AddressSet;
}

/**
 * Addresses as text: `any`, one of the names, or in ascending order single addresses, CIDR blocks, and ranges
 * (`10.0.0.5-10.0.0.9`) where no block fits.
 */
export function addressTexts(family: IpFamily, addresses: IntervalSet, names: readonly NamedAddresses[] = []): string[] {
  if (addresses.equals(EVERY[family])) return ['any'];
  const named = names.find((each) => each.addresses.of(family).equals(addresses));
  if (named !== undefined) return [named.name];
  return addresses.intervals.map(({ first, last }) => {
    const from = addressText(family, first);
    if (first === last) return from;
    const size = last - first + 1n;
    const isBlock = (size & (size - 1n)) === 0n && first % size === 0n;
    const bits = family === IpFamily.IPV4 ? 32 : 128;
    return isBlock ? `${from}/${bits - (size.toString(2).length - 1)}` : `${from}-${addressText(family, last)}`;
  });
}

/** The address with a number. */
export function addressText(family: IpFamily, value: bigint): string {
  return IpAddress.fromValue(family, value).text;
}

interface AddressRange {
  readonly family: IpFamily;
  readonly first: bigint;
  readonly last: bigint;
}

function rangeOf(text: string, property: string): AddressRange {
  if (text.includes('/')) {
    const { family, base, size } = Cidr.parse(text, property);
    return { family, first: base.value, last: base.value + size - 1n };
  }
  const { family, value } = IpAddress.parse(text, property);
  return { family, first: value, last: value };
}
