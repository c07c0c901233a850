import { addressAt, addressesOf, addressText, ALL_ADDRESSES, ALL_IPV4, ALL_IPV6 } from '../support/nsg/address-set';
import { ALL_PORTS, type Attributes, matches, type Packet, readSecurityRule } from '../support/nsg/security-rule';
import { serviceTags } from '../support/nsg/service-tags';

const TAGS = serviceTags({
  addressSpace: ['10.45.0.0/16', 'fd00:45::/48'], connected: ['192.168.10.0/24'], routes: ['10.45.33.0/24'],
});

const WEB: Attributes = {
  name: 'web', priority: 100, direction: 'Inbound', access: 'Allow', protocol: 'Tcp',
  source_address_prefix: 'Internet', source_port_range: '*',
  destination_address_prefixes: ['10.45.16.10', '10.45.16.11'], destination_port_ranges: ['443', '5061', '50000-59999'],
};

const read = (changes: Attributes = {}): ReturnType<typeof readSecurityRule> =>
  readSecurityRule(
    Object.fromEntries(Object.entries({ ...WEB, ...changes }).filter(([, value]) => value !== undefined)), TAGS,
  );

const packet = (
  destinationPort: number, source = '131.107.1.1', destination = '10.45.16.10', changes: Partial<Packet> = {},
): Packet => ({
  protocol: 'Tcp', source: addressAt(source), destination: addressAt(destination), sourcePort: 1025, destinationPort, ...changes,
});

describe('addresses', () => {
  test.each([
    ['10.45.16.0/24', '10.45.16.0', '10.45.16.255', '10.45.15.255', '10.45.17.0'],
    ['10.45.16.7', '10.45.16.7', '10.45.16.7', '10.45.16.6', '10.45.16.8'],
    ['fd00:45::/64', 'fd00:45::', 'fd00:45::ffff:ffff:ffff:ffff', 'fd00:44:ffff:ffff:ffff:ffff:ffff:ffff', 'fd00:45:0:1::'],
  ])('%s holds its first and its last address, and no neighbour', (prefix, first, last, before, after) => {
    const set = addressesOf(prefix);
    expect([first, last, before, after].map((text) => set.contains(addressAt(text)))).toEqual([true, true, false, false]);
  });

  test('/0 is everything of its own family and nothing of the other', () => {
    expect(addressesOf('0.0.0.0/0').equals(ALL_IPV4)).toBe(true);
    expect(addressesOf('::/0').equals(ALL_IPV6)).toBe(true);
    expect(addressesOf('0.0.0.0/0').contains(addressAt('::ffff:10.0.0.1'))).toBe(false);
  });

  test.each(['10.45.16.0/33', 'fd00::/129', '10.45.16', '010.45.16.1', '10.45.16.0/024', '10.45.16.0/', '1.2.3.4/8/8', '', 'contoso.com'])(
    '%j is no prefix', (text) => {
      expect(() => addressesOf(text)).toThrow('neither an address nor a prefix');
    },
  );

  test('a prefix with host bits has two readings and is refused', () => {
    expect(() => addressesOf('10.45.16.10/24')).toThrow('host bits');
  });

  test.each(['0.0.0.0', '10.45.16.10', '255.255.255.255', '::', '2001:db8::1'])('%s is written as it is read', (text) => {
    expect(addressText(addressAt(text))).toBe(text);
  });
});

describe('service tags', () => {
  const holders = (address: string): readonly string[] =>
    Object.entries(TAGS).filter(([, set]) => set.contains(addressAt(address))).map(([tag]) => tag);

  test.each([
    ['131.107.1.1', ['Internet']],
    ['2603:1000::1', ['Internet']],
    ['10.45.255.1', ['VirtualNetwork']],
    ['fd00:45::1', ['VirtualNetwork']],
    ['192.168.10.90', ['VirtualNetwork']],
    ['168.63.129.16', ['AzureLoadBalancer', 'VirtualNetwork']],
  ])('%s is in %j', (address, tags) => {
    expect(holders(address)).toEqual(tags);
  });

  test.each(['10.46.0.1', '172.16.0.1', '192.168.11.1', '100.64.0.1', '169.254.169.254', '127.0.0.1', '224.0.0.1', 'fe80::1'])(
    '%s is private and not ours, so it is in none', (address) => {
      expect(holders(address)).toEqual([]);
    },
  );

  test('a public address space of the virtual network is not the Internet', () => {
    const { Internet } = serviceTags({ addressSpace: ['131.107.155.0/24'], connected: [], routes: [] });
    expect(Internet.contains(addressAt('131.107.155.10'))).toBe(false);
    expect(Internet.contains(addressAt('131.107.156.10'))).toBe(true);
  });

  test('a default route of one\'s own makes everything the virtual network, and nothing the Internet', () => {
    const { Internet, VirtualNetwork } = serviceTags({ addressSpace: ['10.45.0.0/16'], connected: [], routes: ['0.0.0.0/0'] });
    expect(VirtualNetwork.contains(addressAt('131.107.1.1'))).toBe(true);
    expect(Internet.contains(addressAt('131.107.1.1'))).toBe(false);
  });
});

describe('a rule', () => {
  test.each([
    [442, false], [443, true], [444, false], [5060, false], [5061, true], [5062, false],
    [49999, false], [50000, true], [55555, true], [59999, true], [60000, false],
  ])('of several ports and a range, at port %d: %s', (port, expected) => {
    expect(matches(read(), packet(port))).toBe(expected);
  });

  test.each<[string, Packet, boolean]>([
    ['of the other transport', packet(443, '131.107.1.1', '10.45.16.10', { protocol: 'Udp' }), false],
    ['to the second address', packet(443, '131.107.1.1', '10.45.16.11'), true],
    ['to a neighbour', packet(443, '131.107.1.1', '10.45.16.12'), false],
    ['from a private address, for the tag Internet', packet(443, '172.16.0.1'), false],
    ['from the virtual network, for the tag Internet', packet(443, '10.45.20.1'), false],
    ['over IPv6', packet(443, '2603:1000::1', 'fd00:45::10'), false],
  ])('meets a packet %s', (_, met, expected) => {
    expect(matches(read(), met)).toBe(expected);
  });

  test('from 0.0.0.0/0 is open to private addresses as well, unlike one from the Internet', () => {
    const wide = read({ source_address_prefix: '0.0.0.0/0' });
    expect(matches(wide, packet(443, '172.16.0.1'))).toBe(true);
    expect(matches(wide, packet(443, '10.45.20.1'))).toBe(true);
  });

  test('of source ports looks at the source port', () => {
    const rule = read({ source_port_range: '50000-59999' });
    expect(matches(rule, packet(443))).toBe(false);
    expect(matches(rule, packet(443, '131.107.1.1', '10.45.16.10', { sourcePort: 59999 }))).toBe(true);
  });

  test('of every protocol and every port takes packets that have no ports', () => {
    const rule = read({ protocol: '*', destination_port_ranges: undefined, destination_port_range: '*' });
    expect(rule.destinationPorts.equals(ALL_PORTS)).toBe(true);
    for (const protocol of ['Icmp', 'Esp', 'Ah', 'Udp'] as const) {
      expect(matches(rule, packet(0, '131.107.1.1', '10.45.16.10', { protocol }))).toBe(true);
    }
  });

  test('for everything takes both families', () => {
    expect(read({ source_address_prefix: '*' }).source.equals(ALL_ADDRESSES)).toBe(true);
  });

  test.each<[string, Attributes, string]>([
    ['a priority below 100', { priority: 99 }, 'priority 99'],
    ['a priority of a default rule', { priority: 65000 }, 'priority 65000'],
    ['a word that is no protocol', { protocol: 'TCP' }, '"TCP" is none of'],
    ['a word that is no direction', { direction: 'inbound' }, '"inbound" is none of'],
    ['a word that is no access', { access: 'Permit' }, '"Permit" is none of'],
    ['a port above 65535', { destination_port_ranges: ['65536'] }, 'neither a port nor a range'],
    ['a range backwards', { destination_port_ranges: ['5061-443'] }, 'neither a port nor a range'],
    ['a list in one text', { destination_port_ranges: ['443,5061'] }, 'neither a port nor a range'],
    ['a star among ports', { destination_port_ranges: ['443', '*'] }, 'neither a port nor a range'],
    ['no ports', { destination_port_ranges: undefined }, 'either destination_port_range or destination_port_ranges'],
    ['ports twice', { destination_port_range: '443' }, 'either destination_port_range or destination_port_ranges'],
    ['an empty list of addresses', { destination_address_prefixes: [] }, 'no list with something in it'],
    ['a tag in a list', { source_address_prefix: undefined, source_address_prefixes: ['Internet'] }, 'neither an address'],
    ['a tag that is not known here', { source_address_prefix: 'AzureCloud' }, '"AzureCloud" is neither an address'],
    ['a tag in other letters', { source_address_prefix: 'INTERNET' }, '"INTERNET" is neither an address'],
    ['an address that is known at deployment', { source_address_prefix: '${azurerm_public_ip.x.ip_address}' }, 'neither an address'],
    ['both families', { source_address_prefix: 'fd00:45::/48' }, 'IPv4 and IPv6 addresses in one rule'],
    ['an application security group', { destination_application_security_group_ids: ['x'] }, 'not evaluated'],
    ['ports of a protocol without ports', { protocol: '*' }, 'not documented'],
  ])('with %s is refused', (_, changes, message) => {
    expect(() => read(changes)).toThrow(message);
  });
});
