import { isIPv6 } from 'node:net';
import * as fc from 'fast-check';
import { IpAddress, IpFamily } from '../../lib/values/ip-address';
import { refusalOf } from '../support/refusal-of';

const ip = (text: string): IpAddress => IpAddress.parse(text, 'test');

describe('parse', () => {
  test.each([
    ['0.0.0.0', 0n],
    ['10.45.16.4', 0x0a2d1004n],
    ['255.255.255.255', 0xffffffffn],
  ])('IPv4 %s', (text, value) => {
    expect(ip(text)).toMatchObject({ family: IpFamily.IPV4, text, value });
    expect(String(ip(text))).toBe(text);
  });

  test.each([
    ['::', '::', 0n],
    ['::1', '::1', 1n],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1', 0x20010db8000000000000000000000001n],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1', 0x20010db8000000010001000100010001n],
    ['::ffff:10.0.0.1', '::ffff:a00:1', 0xffff0a000001n],
    ['::10.0.0.1', '::a00:1', 0x0a000001n],
    ['64:ff9b::1.2.3.4', '64:ff9b::102:304', 0x0064ff9b000000000000000001020304n],
  ])('IPv6 %s is %s', (given, text, value) => {
    expect(ip(given)).toMatchObject({ family: IpFamily.IPV6, text, value });
  });

  const ONE = 'one IP address, such as "10.45.16.4" or "2001:db8::4"';
  const FOUR = 'one IPv4 address of four decimal parts, each 0 to 255, without leading zeros';
  const GROUPS =
    'write IPv6 as eight groups of up to four hexadecimal digits, with at most one "::" for groups of zeros';

  test.each([
    ['', ONE, 'enter an address'],
    [' ', ONE, 'enter an address'],
    [' 10.0.0.1', ONE, 'remove the spaces: did you mean "10.0.0.1"?'],
    [' x ', ONE, 'remove the spaces'],
    ['10.0.0.0/24', ONE, 'use one address of that network, without "/24"'],
    ['2001:db8::/64', ONE, 'use one address of that network, without "/64"'],
    ['https://10.0.0.1', ONE, 'use an IP address, not a URL or a path'],
    ['10.0.0.1,10.0.0.2', ONE, 'use one address, not a list or a range'],
    ['10.0.0.1 10.0.0.2', ONE, 'use one address, not a list or a range'],
    ['10.0.0.1-10.0.0.9', ONE, 'use one address, not a list or a range'],
    ['fe80::1%eth0', ONE, 'remove the zone ID: did you mean "fe80::1"?'],
    ['[2001:db8::1]', ONE, 'remove the brackets: did you mean "2001:db8::1"?'],
    ['[2001:db8::1]:443', ONE, 'remove the brackets and the port: did you mean "2001:db8::1"?'],
    ['10.0.0.1:5061', ONE, 'remove the port: did you mean "10.0.0.1"?'],
    ['1::2::3', ONE, GROUPS],
    ['::12345', ONE, GROUPS],
    ['::ffff:010.0.0.1', ONE, GROUPS],
    ['10.0.0.256', FOUR, 'correct the part above 255'],
    ['010.0.0.1', FOUR, 'remove the leading zeros, which some systems read as octal: did you mean "10.0.0.1"?'],
    ['10.1', FOUR, 'write all four parts in decimal: did you mean "10.0.0.1"?'],
    ['0x0a.0.0.1', FOUR, 'write all four parts in decimal: did you mean "10.0.0.1"?'],
    ['10.0.0.0.1', FOUR, 'write all four parts in decimal'],
    ['sip.contoso.com', ONE, 'use an IP address, not a name'],
  ])('refuses %j', (text, expected, fix) => {
    const error = refusalOf(() => IpAddress.parse(text, 'network.nextHop'));
    expect(error).toMatchObject({ property: 'network.nextHop', given: JSON.stringify(text), expected, fix });
    expect(IpAddress.isValid(text)).toBe(false);
  });

  test('text and value are the same address for every IPv4 value', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 0xffffffffn), (value) => {
        const address = IpAddress.fromValue(IpFamily.IPV4, value);
        expect(ip(address.text)).toEqual(address);
        expect(address.value).toBe(value);
      }),
    );
  });

  test('text and value are the same address for every IPv6 value', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, (1n << 128n) - 1n), fc.bigInt(0n, (1n << 128n) - 1n), (a, mask) => {
        const address = IpAddress.fromValue(IpFamily.IPV6, a & mask);
        expect(ip(address.text)).toEqual(address);
        expect(ip(address.text.toUpperCase())).toEqual(address);
      }),
    );
  });

  test('accepts the IPv6 texts that Node accepts', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV6(), fc.stringMatching(/^[0-9a-f:.]{2,20}$/)), (text) => {
        expect(text.includes(':') && IpAddress.isValid(text)).toBe(isIPv6(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('fromValue', () => {
  test.each([
    [IpFamily.IPV4, -1n, 'the numeric value of an IPv4 address, 0 to 4294967295', 'use 0 or a positive number'],
    [IpFamily.IPV4, 1n << 32n, 'the numeric value of an IPv4 address, 0 to 4294967295', 'use a number of at most 4294967295'],
    [
      IpFamily.IPV6,
      1n << 128n,
      'the numeric value of an IPv6 address, 0 to 340282366920938463463374607431768211455',
      'use a number of at most 340282366920938463463374607431768211455',
    ],
  ])('refuses %s %s', (family, value, expected, fix) => {
    expect(refusalOf(() => IpAddress.fromValue(family, value))).toMatchObject({
      property: 'value',
      given: `"${value}"`,
      expected,
      fix,
    });
  });
});

describe('plus', () => {
  test.each([
    ['10.0.0.255', 1, '10.0.1.0'],
    ['10.0.1.0', -1, '10.0.0.255'],
    ['2001:db8::ffff', 1, '2001:db8::1:0'],
    ['10.0.0.1', 0, '10.0.0.1'],
  ])('%s + %i = %s', (from, n, to) => {
    expect(ip(from).plus(n).text).toBe(to);
  });

  test.each([
    ['255.255.255.254', 2, 'a number that, added to 255.255.255.254, stays inside IPv4', 'use a number of at most 1'],
    ['0.0.0.3', -4, 'a number that, added to 0.0.0.3, stays inside IPv4', 'use a number of at least -3'],
    ['10.0.0.1', 1.5, 'a whole number', 'use a whole number of addresses'],
    ['10.0.0.1', NaN, 'a whole number', 'use a whole number of addresses'],
  ])('refuses %s + %d', (from, n, expected, fix) => {
    expect(refusalOf(() => ip(from).plus(n))).toMatchObject({ property: 'n', given: `"${n}"`, expected, fix });
  });
});

test.each([
  ['9.255.255.255', false],
  ['10.0.0.0', true],
  ['10.255.255.255', true],
  ['11.0.0.0', false],
  ['172.15.255.255', false],
  ['172.16.0.0', true],
  ['172.31.255.255', true],
  ['172.32.0.0', false],
  ['192.167.255.255', false],
  ['192.168.0.0', true],
  ['192.168.255.255', true],
  ['192.169.0.0', false],
  ['fbff::', false],
  ['fc00::', true],
  ['fdff:ffff::1', true],
  ['fe00::', false],
  ['2001:db8::1', false],
  ['::a00:1', false],
])('%s is private: %s', (text, expected) => {
  expect(ip(text).isPrivate).toBe(expected);
});

describe('order', () => {
  test('IPv4 before IPv6, then by number', () => {
    const sorted = ['10.0.0.9', '10.0.0.10', '255.0.0.1', '::1', '2001:db8::1'];
    expect([...sorted].reverse().map(ip).sort((a, b) => a.compare(b)).map(String)).toEqual(sorted);
  });

  test('equal means the same family and number', () => {
    expect(ip('2001:DB8::1').equals(ip('2001:db8:0::1'))).toBe(true);
    expect(ip('2001:db8::1').compare(ip('2001:db8:0::1'))).toBe(0);
    expect(ip('10.0.0.1').equals(ip('10.0.0.2'))).toBe(false);
    expect(ip('0.0.0.1').equals(ip('::1'))).toBe(false);
  });
});
