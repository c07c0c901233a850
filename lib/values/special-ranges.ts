import { Cidr } from './cidr';
import { type IpAddress, IpFamily } from './ip-address';
import { onDemand } from './on-demand';

/** Addresses that no machine on a network can have as its own. */
export interface SpecialRange {
  readonly range: Cidr;
  /** What the addresses are, for messages: `loopback addresses`. */
  readonly name: string;
}

/** RFC 6890 and its registry. The ranges for documentation are not special here, because examples use them. */
const SPECIAL_RANGES: Readonly<Record<IpFamily, () => readonly SpecialRange[]>> = {
  [IpFamily.IPV4]: onDemand(() => specialRanges({
    '0.0.0.0/8': 'unspecified addresses',
    '127.0.0.0/8': 'loopback addresses',
    '169.254.0.0/16': 'link-local addresses',
    '224.0.0.0/4': 'multicast addresses',
    '240.0.0.0/4': 'reserved and broadcast addresses',
  })),
  [IpFamily.IPV6]: onDemand(() => specialRanges({
    '::/128': 'the unspecified address',
    '::1/128': 'the loopback address',
    '::ffff:0:0/96': 'IPv4-mapped addresses',
    'fe80::/10': 'link-local addresses',
    'ff00::/8': 'multicast addresses',
  })),
};

/** Addresses that organizations use inside, and that no router on the Internet forwards. */
const INSIDE_RANGES: Readonly<Record<IpFamily, () => readonly Cidr[]>> = {
  [IpFamily.IPV4]: onDemand(() => ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '198.18.0.0/15'].map(rangeOf)),
  [IpFamily.IPV6]: onDemand(() => ['fc00::/7'].map(rangeOf)),
};

/** First three bits 001: global unicast, `2000::/3`. */
const IPV6_GLOBAL_UNICAST = 0b001n;

/** The special range that an address is in, or that a network overlaps; undefined for one that machines can use. */
export function specialRangeOf(given: IpAddress | Cidr): SpecialRange | undefined {
  return SPECIAL_RANGES[given.family]().find(({ range }) => isIn(given, range));
}

/** Whether an address is in a range, or a network overlaps it. */
export function isIn(given: IpAddress | Cidr, range: Cidr): boolean {
  return given instanceof Cidr ? range.overlaps(given) : range.contains(given);
}

/**
 * Whether the Internet can reach the address: it is neither private, shared by the customers of a carrier
 * (`100.64.0.0/10`), reserved for benchmarks, nor special. Addresses for documentation count as public.
 */
export function isPublicAddress(address: IpAddress): boolean {
  if (address.family === IpFamily.IPV6) return address.value >> 125n === IPV6_GLOBAL_UNICAST;
  return specialRangeOf(address) === undefined && !INSIDE_RANGES[address.family]().some((range) => range.contains(address));
}

/** Number of addresses in a network that are not for use inside organizations. */
export function publicAddressCount(network: Cidr): bigint {
  const insideRanges = INSIDE_RANGES[network.family]();
  if (insideRanges.some((range) => range.containsCidr(network))) return 0n;
  return insideRanges
    .filter((range) => network.containsCidr(range))
    .reduce((count, range) => count - range.size, network.size);
}

function specialRanges(names: Readonly<Record<string, string>>): SpecialRange[] {
  return Object.entries(names).map(([range, name]) => ({ range: rangeOf(range), name }));
}

function rangeOf(text: string): Cidr {
  return Cidr.parse(text, 'range');
}
