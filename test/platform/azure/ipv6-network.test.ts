import { AZURE_IPV6_SUBNET_PREFIX_LENGTH, checkIpv6Range, checkIpv6Subnet } from '../../../lib/platform/azure/ipv6-network';
import { Cidr } from '../../../lib/values/cidr';
import { refusalOf } from '../../support/plan-request';

const range = (text: string): Cidr => Cidr.parse(text, 'test');

test.each(['2001:db8:16::/64', '2a01:111::/64', 'fd00:10:45:16::/64', 'fc00::/64'])('%s is a subnet', (text) => {
  expect(() => checkIpv6Subnet(range(text), 'network.externalIpv6Subnet', AZURE_IPV6_SUBNET_PREFIX_LENGTH)).not.toThrow();
});

test.each([
  ['2001:db8::/48', '"2001:db8::/48"', /a \/64 network/, /"2001:db8::\/64"/],
  ['2001:db8::/65', '"2001:db8::/65"', /a \/64 network/, /another \/64/],
  ['10.45.16.0/24', '"10.45.16.0/24"', /2000::\/3.*fc00::\/7/, /the IPv4 network in network\.externalSubnet$/],
  ['fe80::/64', '"fe80::/64"', /global \(2000::\/3\)/, /address plan assigns/],
  ['ff02::/64', '"ff02::/64"', /global \(2000::\/3\)/, /address plan assigns/],
  ['::/64', '"::/64"', /global \(2000::\/3\)/, /address plan assigns/],
  ['64:ff9b::/64', '"64:ff9b::/64"', /global \(2000::\/3\)/, /address plan assigns/],
])('%s is not a subnet', (text, given, expected, fix) => {
  const refusal = refusalOf(() => checkIpv6Subnet(range(text), 'network.externalIpv6Subnet', AZURE_IPV6_SUBNET_PREFIX_LENGTH));
  expect(refusal).toMatchObject({ property: 'network.externalIpv6Subnet', given });
  expect(refusal.expected).toMatch(expected);
  expect(refusal.fix).toMatch(fix);
});

test('an address space can be larger than a subnet', () => {
  expect(() => checkIpv6Range(range('fd00:10:45::/48'), 'network.ipv6AddressSpace')).not.toThrow();
  expect(refusalOf(() => checkIpv6Range(range('fe80::/10'), 'network.ipv6AddressSpace')).property).toBe('network.ipv6AddressSpace');
});

test.each(['2001:db8::/48', '2001:db8::/80'])('%s is a subnet on a platform that allows any prefix length', (text) => {
  expect(() => checkIpv6Subnet(range(text), 'network.externalIpv6Subnet', undefined)).not.toThrow();
});
