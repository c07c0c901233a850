import type { IpFamily } from '../../values/ip-address';
import { GATEWAY_MANAGER_STAND_IN, platformNames } from '../../proof/known-addresses';
import { AddressSet, addressText, addressTexts, IntervalSet } from '../../proof/packet-space';

/** Most neighboring addresses that are written one by one: a few servers are not a block. */
const MOST_SINGLE = 3n;

/**
 * Addresses as a reader wants them: as the names of sets that they contain and a list of the others, as a list alone, or as a
 * large set except for some members. The form with the fewest members wins, and of several the first one.
 */
export function addressesInWords(family: IpFamily, addresses: IntervalSet, internet: AddressSet): string[] {
  const everything = AddressSet.ALL.of(family);
  if (addresses.equals(everything)) return ['any'];
  const except = (name: string, all: IntervalSet): string[][] => {
    const left = all.minus(addresses);
    return addresses.minus(all).isEmpty && sizeOf(left) < sizeOf(addresses)
      ? [[`${name} except ${listed(family, left).join(' and ')}`]]
      : [];
  };
  const forms = [
    withNames(family, addresses, internet),
    listed(family, addresses),
    ...except('Internet', internet.of(family)),
    ...except('any', everything),
  ];
  return forms.reduce((fewest, each) => (membersOf(each) < membersOf(fewest) ? each : fewest));
}

/** How one address is written. */
export function addressWord(family: IpFamily, address: bigint): string {
  const text = addressText(family, address);
  return text === GATEWAY_MANAGER_STAND_IN ? 'GatewayManager' : text;
}

function withNames(family: IpFamily, addresses: IntervalSet, internet: AddressSet): string[] {
  const names: string[] = [];
  let left = addresses;
  for (const { name, addresses: all } of [{ name: 'Internet', addresses: internet }, ...platformNames()]) {
    const own = all.of(family);
    if (own.isEmpty || !own.minus(left).isEmpty) continue;
    names.push(name);
    left = left.minus(own);
  }
  return [...names, ...listed(family, left)];
}

function listed(family: IpFamily, addresses: IntervalSet): string[] {
  return addresses.intervals.flatMap(({ first, last }) => (last - first < MOST_SINGLE
    ? Array.from({ length: Number(last - first) + 1 }, (_, index) => addressWord(family, first + BigInt(index)))
    : addressTexts(family, IntervalSet.range(first, last))));
}

function sizeOf({ intervals }: IntervalSet): bigint {
  return intervals.reduce((size, { first, last }) => size + last - first + 1n, 0n);
}

function membersOf(words: readonly string[]): number {
  return words.join(' and ').split(' and ').length;
}
