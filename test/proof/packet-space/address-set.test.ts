import { AddressSet, addressText, addressTexts, IntervalSet } from '../../../lib/proof/packet-space';
import { IpAddress, IpFamily } from '../../../lib/values/ip-address';
import { refusalOf } from '../../support/plan-request';

const { IPV4, IPV6 } = IpFamily;
const set = (...prefixes: readonly string[]): AddressSet => AddressSet.ofPrefixes(prefixes, 'prefixes');
const holds = (addresses: AddressSet, text: string): boolean => {
  const { family, value } = IpAddress.parse(text, 'text');
  return addresses.of(family).contains(value);
};

test.each([
  ['10.45.16.0/24', ['10.45.16.0', '10.45.16.255'], ['10.45.15.255', '10.45.17.0', '::a2d:1000']],
  ['10.45.16.7', ['10.45.16.7'], ['10.45.16.6', '10.45.16.8']],
  ['0.0.0.0/0', ['0.0.0.0', '255.255.255.255'], ['::', '::ffff:10.0.0.1']],
  ['fd00:45::/64', ['fd00:45::', 'fd00:45::ffff:ffff:ffff:ffff'], ['fd00:45:0:1::', '0.0.0.0']],
])('%s holds its first and its last address and no neighbor', (prefix, inside, outside) => {
  expect(inside.map((address) => holds(set(prefix), address))).toEqual(inside.map(() => true));
  expect(outside.map((address) => holds(set(prefix), address))).toEqual(outside.map(() => false));
});

test.each(['10.45.16.10/24', '10.45.16', 'contoso.com', '', '10.45.16.0/33'])('%j is refused', (text) => {
  expect(refusalOf(() => set('10.45.16.10', text)).property).toBe('prefixes');
});

test('sets are joined, divided and compared for each family', () => {
  const both = set('10.0.0.0/8', 'fd00::/8');
  expect(AddressSet.ALL.minus(both).intersection(both).isEmpty).toBe(true);
  expect(both.minus(set('fd00::/8')).of(IPV6).isEmpty).toBe(true);
  expect(both.intersection(set('10.45.0.0/16', '::/0')).of(IPV4).equals(set('10.45.0.0/16').of(IPV4))).toBe(true);
  expect(AddressSet.union([]).isEmpty).toBe(true);
});

test.each<[string[], string[]]>([
  [['10.0.0.0/8'], ['10.0.0.0/8']],
  [['10.45.16.10', '10.45.16.11'], ['10.45.16.10/31']],
  [['10.45.16.9', '10.45.16.10'], ['10.45.16.9-10.45.16.10']],
  [['10.45.16.20', '10.45.16.10'], ['10.45.16.10', '10.45.16.20']],
  [['0.0.0.0/1', '128.0.0.0/1'], ['any']],
  [['172.16.0.0/12'], ['inside']],
  [[], []],
])('%j is written as %j', (prefixes, texts) => {
  expect(addressTexts(IPV4, set(...prefixes).of(IPV4), [{ name: 'inside', addresses: set('172.16.0.0/12') }])).toEqual(texts);
});

test('IPv6 is written in its short form', () => {
  expect(addressTexts(IPV6, set('2001:db8::/32', 'fd00::1').of(IPV6))).toEqual(['2001:db8::/32', 'fd00::1']);
  expect(addressTexts(IPV6, AddressSet.ALL.of(IPV6))).toEqual(['any']);
  expect(addressText(IPV6, 0n)).toBe('::');
  expect(AddressSet.of(IntervalSet.EMPTY, IntervalSet.EMPTY)).toBe(AddressSet.EMPTY);
});
