import * as fc from 'fast-check';
import { Cidr } from '../../lib/values/cidr';
import { IpAddress, IpFamily } from '../../lib/values/ip-address';
import { refusalOf } from '../support/refusal-of';

const cidr = (text: string): Cidr => Cidr.parse(text, 'test');
const ip = (text: string): IpAddress => IpAddress.parse(text, 'test');

describe('parse', () => {
  test.each([
    ['10.45.16.0/24', '10.45.16.0/24', IpFamily.IPV4, 24, 256n, '10.45.16.255'],
    ['0.0.0.0/0', '0.0.0.0/0', IpFamily.IPV4, 0, 1n << 32n, '255.255.255.255'],
    ['10.0.0.1/32', '10.0.0.1/32', IpFamily.IPV4, 32, 1n, '10.0.0.1'],
    ['2001:DB8:0::/32', '2001:db8::/32', IpFamily.IPV6, 32, 1n << 96n, '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
    ['::1/128', '::1/128', IpFamily.IPV6, 128, 1n, '::1'],
  ])('%s', (given, text, family, prefixLength, size, last) => {
    const block = cidr(given);
    expect(block).toMatchObject({ text, family, prefixLength, size });
    expect(block.base.text).toBe(text.split('/')[0]);
    expect(block.last.text).toBe(last);
    expect(String(block)).toBe(text);
  });

  const BLOCK = 'an address block with its prefix length, such as "10.45.16.0/24" or "2001:db8::/64"';
  const LENGTH = 'a prefix length of 0 to 32 after the "/" of an IPv4 block';
  const hostBits = (zero: number, length: number): string =>
    `an address block without host bits: ${zero} zero bits after a /${length} prefix`;

  test.each([
    ['', BLOCK, 'set an address block'],
    ['10.0.0.0/24,10.0.1.0/24', BLOCK, 'use one block, not a list'],
    [' 10.0.0.0/24 ', BLOCK, 'remove the spaces: did you mean "10.0.0.0/24"?'],
    ['10.0.0.0 / 24', BLOCK, 'remove the spaces: did you mean "10.0.0.0/24"?'],
    [' x', BLOCK, 'remove the spaces'],
    ['10.45.16.5/24', hostBits(8, 24), 'did you mean "10.45.16.0/24"?'],
    ['2001:db8::1/64', hostBits(64, 64), 'did you mean "2001:db8::/64"?'],
    ['10.45.16.5', BLOCK, 'did you mean "10.45.16.5/32"?'],
    ['10.45.16.5/', BLOCK, 'did you mean "10.45.16.5/32"?'],
    ['2001:db8::5', BLOCK, 'did you mean "2001:db8::5/128"?'],
    ['10.0.0.0/33', LENGTH, 'correct the prefix length "/33"'],
    ['::/129', 'a prefix length of 0 to 128 after the "/" of an IPv6 block', 'correct the prefix length "/129"'],
    ['10.0.0.0/-1', LENGTH, 'correct the prefix length "/-1"'],
    ['10.0.0.0/x', LENGTH, 'correct the prefix length "/x"'],
    ['10.0.0.0/24/24', LENGTH, 'correct the prefix length "/24/24"'],
    ['10.0.0.0/024', LENGTH, 'did you mean "10.0.0.0/24"?'],
    ['10.0.0.0/255.255.255.0', LENGTH, 'did you mean "10.0.0.0/24"?'],
    ['10.0.0.0/255.0.255.0', LENGTH, 'correct the prefix length "/255.0.255.0"'],
    ['10.45/16', BLOCK, 'did you mean "10.45.0.0/16"?'],
    ['010.0.0.0/8', BLOCK, 'in the part before the "/": remove the leading zeros, which some systems read as octal: did you mean "10.0.0.0"?'],
    ['contoso/24', BLOCK, 'in the part before the "/": use an IP address, not a name'],
    ['/24', BLOCK, 'in the part before the "/": enter an address'],
  ])('refuses %j', (text, expected, fix) => {
    expect(refusalOf(() => Cidr.parse(text, 'network.addressSpace'))).toMatchObject({
      property: 'network.addressSpace',
      given: JSON.stringify(text),
      expected,
      fix,
    });
  });
});

describe('addressAt and offsetOf', () => {
  test('are inverse inside the block', () => {
    expect(cidr('10.45.16.0/24').addressAt(0).text).toBe('10.45.16.0');
    expect(cidr('10.45.16.0/24').addressAt(255).text).toBe('10.45.16.255');
    expect(cidr('10.45.16.0/24').offsetOf(ip('10.45.16.255'))).toBe(255n);
    expect(cidr('2001:db8::/64').offsetOf(ip('2001:db8::1:0:0:0'))).toBe(1n << 48n);
  });

  test.each([
    ['10.0.0.0/24', 256, 'a whole number from 0 to 255: 10.0.0.0/24 has 256 addresses', 'use a larger block, or an offset of at most 255'],
    ['10.0.0.0/32', 1, 'a whole number from 0 to 0: 10.0.0.0/32 has 1 address', 'use a larger block, or an offset of at most 0'],
    ['10.0.0.0/24', -1, 'a whole number from 0 to 255: 10.0.0.0/24 has 256 addresses', 'count whole addresses from 0, the base of the block'],
    ['10.0.0.0/24', 0.5, 'a whole number from 0 to 255: 10.0.0.0/24 has 256 addresses', 'count whole addresses from 0, the base of the block'],
  ])('%s refuses the offset %d', (text, offset, expected, fix) => {
    expect(refusalOf(() => cidr(text).addressAt(offset))).toMatchObject({ property: 'offset', given: `"${offset}"`, expected, fix });
  });

  test.each(['10.0.1.0', '::1'])('an address outside the block has no offset: %s', (text) => {
    expect(refusalOf(() => cidr('10.0.0.0/24').offsetOf(ip(text)))).toMatchObject({
      property: 'ip',
      given: `"${text}"`,
      expected: 'an address in 10.0.0.0/24',
      fix: 'use an address from 10.0.0.0 to 10.0.0.255',
    });
  });
});

describe('relations', () => {
  test('the two families have nothing in common', () => {
    expect(cidr('0.0.0.0/0').contains(ip('::1'))).toBe(false);
    expect(cidr('0.0.0.0/0').overlaps(cidr('::/0'))).toBe(false);
    expect(cidr('::/0').containsCidr(cidr('10.0.0.0/8'))).toBe(false);
    expect(cidr('0.0.0.0/0').equals(cidr('::/0'))).toBe(false);
  });

  test('sorts by family, base and size', () => {
    const sorted = ['9.0.0.0/8', '10.0.0.0/8', '10.0.0.0/24', '10.0.1.0/24', '::/0', 'fc00::/7'];
    expect([...sorted].reverse().map(cidr).sort((a, b) => a.compare(b)).map(String)).toEqual(sorted);
  });
});

describe('properties', () => {
  const anyCidr = fc
    .tuple(fc.constantFrom(IpFamily.IPV4, IpFamily.IPV6), fc.nat(128), fc.bigInt(0n, (1n << 128n) - 1n))
    .map(([family, length, seed]) => {
      const bits = family === IpFamily.IPV4 ? 32 : 128;
      const prefixLength = length % (bits + 1);
      const size = 1n << BigInt(bits - prefixLength);
      const value = ((seed % (1n << BigInt(bits))) / size) * size;
      return `${IpAddress.fromValue(family, value).text}/${prefixLength}`;
    });

  // All inside 10.0.0.0/26, so that every address can be listed.
  const small = fc
    .tuple(fc.integer({ min: 26, max: 32 }), fc.nat(63))
    .map(([length, offset]) => cidr(`10.0.0.${offset - (offset % (1 << (32 - length)))}/${length}`));
  const addresses = Array.from({ length: 66 }, (_, i) => ip('9.255.255.255').plus(i));
  const inside = (block: Cidr): string[] => addresses.filter((a) => block.contains(a)).map(String);

  test('text can be parsed as the same block', () => {
    fc.assert(
      fc.property(anyCidr, (text) => {
        expect(cidr(text).text).toBe(text);
        expect(cidr(cidr(text).text)).toEqual(cidr(text));
      }),
    );
  });

  test('contains agrees with the arithmetic of masks', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 0, max: 65 }), (block, index) => {
        const address = addresses[index] ?? block.base;
        const shift = BigInt(32 - block.prefixLength);
        expect(block.contains(address)).toBe(address.value >> shift === block.base.value >> shift);
        expect(BigInt(inside(block).length)).toBe(block.size);
      }),
    );
  });

  test('overlaps and containsCidr agree with the sets of addresses', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const inB = new Set(inside(b));
        expect(a.overlaps(b)).toBe(inside(a).some((address) => inB.has(address)));
        expect(b.overlaps(a)).toBe(a.overlaps(b));
        expect(b.containsCidr(a)).toBe(inside(a).every((address) => inB.has(address)));
        expect(a.equals(b)).toBe(a.text === b.text);
        expect(a.compare(b) === 0).toBe(a.equals(b));
        expect(Math.sign(a.compare(b)) + Math.sign(b.compare(a))).toBe(0);
      }),
    );
  });

  test('offsetOf inverts addressAt', () => {
    fc.assert(
      fc.property(small, fc.nat(63), (block, n) => {
        const offset = n % Number(block.size);
        expect(block.offsetOf(block.addressAt(offset))).toBe(BigInt(offset));
      }),
    );
  });
});
