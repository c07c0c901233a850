import fc from 'fast-check';
import { Cidr } from '../../lib/values/cidr';
import { IpAddress, IpFamily } from '../../lib/values/ip-address';
import { isPublicAddress, publicAddressCount, specialRangeOf } from '../../lib/values/special-ranges';

const address = (text: string): IpAddress => IpAddress.parse(text, 'address');
const network = (text: string): Cidr => Cidr.parse(text, 'network');

test.each([
  ['0.0.0.0', 'unspecified'], ['0.255.255.255', 'unspecified'], ['127.0.0.1', 'loopback'], ['169.254.0.1', 'link-local'],
  ['224.0.0.1', 'multicast'], ['239.255.255.255', 'multicast'], ['240.0.0.1', 'reserved'], ['255.255.255.255', 'broadcast'],
  ['::', 'unspecified'], ['::1', 'loopback'], ['::ffff:10.0.0.1', 'mapped'], ['fe80::1', 'link-local'],
  ['febf:ffff::1', 'link-local'], ['ff02::1', 'multicast'],
])('%s is special: %s', (text, name) => {
  expect(specialRangeOf(address(text))?.name).toContain(name);
  expect(isPublicAddress(address(text))).toBe(false);
});

test.each([
  '1.0.0.0', '126.255.255.255', '128.0.0.0', '169.253.255.255', '169.255.0.0', '223.255.255.255', '10.0.0.1', '192.0.2.1',
  '131.107.155.10', '100.64.0.1', '::2', '::fffe:ffff:ffff', '2001:db8::1', 'fd00::1', 'fec0::1',
])('%s is not special', (text) => {
  expect(specialRangeOf(address(text))).toBeUndefined();
});

test('a network that holds or is in a special range overlaps it', () => {
  expect(specialRangeOf(network('126.0.0.0/7'))?.range.text).toBe('127.0.0.0/8');
  expect(specialRangeOf(network('169.254.169.0/24'))?.range.text).toBe('169.254.0.0/16');
  expect(specialRangeOf(network('96.0.0.0/3'))?.range.text).toBe('127.0.0.0/8');
  expect(specialRangeOf(network('128.0.0.0/3'))).toBeUndefined();
});

test.each([
  ['10.0.0.1', false], ['172.31.255.255', false], ['172.32.0.0', true], ['192.168.0.1', false], ['100.63.255.255', true],
  ['100.64.0.0', false], ['100.127.255.255', false], ['100.128.0.0', true], ['198.19.0.1', false], ['198.20.0.0', true],
  ['131.107.155.10', true], ['192.0.2.1', true], ['2001:db8::1', true], ['3fff::1', true], ['fd00::1', false],
  ['4000::1', false], ['1fff::1', false],
])('%s is public: %s', (text, expected) => {
  expect(isPublicAddress(address(text))).toBe(expected);
});

test('the public addresses of a network are those of its two halves', () => {
  const anyNetwork = fc.tuple(fc.bigInt({ min: 0n, max: (1n << 32n) - 1n }), fc.integer({ min: 0, max: 31 }))
    .map(([value, length]) => {
      const size = 1n << BigInt(32 - length);
      const base = value - value % size;
      const half = (start: bigint): Cidr => network(`${IpAddress.fromValue(IpFamily.IPV4, start).text}/${length + 1}`);
      return {
        whole: network(`${IpAddress.fromValue(IpFamily.IPV4, base).text}/${length}`), low: half(base), high: half(base + size / 2n),
      };
    });
  fc.assert(fc.property(anyNetwork, ({ whole, low, high }) => {
    expect(publicAddressCount(whole)).toBe(publicAddressCount(low) + publicAddressCount(high));
  }));
  expect(publicAddressCount(network('10.0.0.0/7'))).toBe(1n << 24n);
  expect(publicAddressCount(network('172.16.1.0/24'))).toBe(0n);
});
