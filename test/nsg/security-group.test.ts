import { addressAt } from '../support/nsg/address-set';
import { SecurityGroup } from '../support/nsg/security-group';
import type { Attributes, Direction, Packet } from '../support/nsg/security-rule';

const SURROUNDINGS = { addressSpace: ['10.45.0.0/16', 'fd00:45::/48'], connected: ['192.168.10.0/24'], routes: [] };

const ANY: Attributes = {
  direction: 'Inbound', access: 'Allow', protocol: '*', source_port_range: '*', destination_port_range: '*',
  source_address_prefix: '*', destination_address_prefix: '*',
};

const group = (rules: readonly Attributes[] = [], routes: readonly string[] = []): SecurityGroup =>
  SecurityGroup.read('nsg', rules, { ...SURROUNDINGS, routes });

const packet = (source: string, destination: string, destinationPort = 443): Packet => ({
  protocol: 'Tcp', source: addressAt(source), destination: addressAt(destination), sourcePort: 1025, destinationPort,
});

describe('a group without rules', () => {
  test.each<[string, Direction, Packet, string]>([
    ['a neighbour in', 'Inbound', packet('10.45.1.1', '10.45.16.10'), 'AllowVnetInBound'],
    ['a connected network in', 'Inbound', packet('192.168.10.9', '10.45.16.10'), 'AllowVnetInBound'],
    ['the load balancer\'s probe in', 'Inbound', packet('168.63.129.16', '10.45.16.10'), 'AllowVnetInBound'],
    ['a probe of what is no private address of ours in', 'Inbound', packet('168.63.129.16', '10.46.0.1'),
      'AllowAzureLoadBalancerInBound'],
    ['an IPv6 neighbour in', 'Inbound', packet('fd00:45::1', 'fd00:45::2'), 'AllowVnetInBound'],
    ['the Internet not in', 'Inbound', packet('131.107.1.1', '10.45.16.10'), 'DenyAllInBound'],
    ['a private network of others not in', 'Inbound', packet('172.16.0.1', '10.45.16.10'), 'DenyAllInBound'],
    ['out to a neighbour', 'Outbound', packet('10.45.16.10', '10.45.1.1'), 'AllowVnetOutBound'],
    ['out to the Internet', 'Outbound', packet('10.45.16.10', '131.107.1.1'), 'AllowInternetOutBound'],
    ['not out to a private network of others', 'Outbound', packet('10.45.16.10', '172.16.0.1'), 'DenyAllOutBound'],
  ])('lets %s', (_, direction, met, rule) => {
    expect(group().decide(direction, met).name).toBe(rule);
    expect(group().permits(direction, met)).toBe(rule.startsWith('Allow'));
  });

  test('lets the whole Internet in as soon as its subnet has a default route of its own', () => {
    expect(group([], ['0.0.0.0/0']).permits('Inbound', packet('131.107.1.1', '10.45.16.10'))).toBe(true);
  });
});

describe('a group with rules', () => {
  const allow = { ...ANY, name: 'allow', priority: 200, source_address_prefix: 'Internet' };
  const deny = { ...ANY, name: 'deny', access: 'Deny', priority: 100 };
  const met = packet('131.107.1.1', '10.45.16.10');

  test('goes by priority, not by the order in which the rules are written', () => {
    for (const rules of [[allow, deny], [deny, allow]]) {
      expect(group(rules).decide('Inbound', met).name).toBe('deny');
      expect(group(rules.map((rule) => (rule === deny ? { ...deny, priority: 300 } : rule))).decide('Inbound', met).name)
        .toBe('allow');
    }
  });

  test('stops at the first rule that matches: a denial behind it changes nothing', () => {
    expect(group([{ ...allow, priority: 100 }, { ...deny, priority: 101 }]).permits('Inbound', met)).toBe(true);
  });

  test('passes on what no rule matches to the rules that every group has', () => {
    expect(group([allow]).decide('Inbound', packet('10.45.1.1', '10.45.16.10')).name).toBe('AllowVnetInBound');
  });

  test('keeps the directions apart, also where they have the same priority', () => {
    const both = group([{ ...deny, name: 'in' }, { ...deny, name: 'out', direction: 'Outbound' }]);
    expect(both.decide('Inbound', met).name).toBe('in');
    expect(both.decide('Outbound', met).name).toBe('out');
  });

  test('refuses two rules of one direction with one priority, as Azure does', () => {
    expect(() => group([allow, { ...deny, priority: 200 }])).toThrow('nsg: allow and deny are both Inbound 200');
  });

  test('refuses what it cannot read, and says where', () => {
    expect(() => group([{ ...allow, protocol: 'any' }])).toThrow('rule allow: "any" is none of');
  });

  test('tells its own rules from the ones that every group has', () => {
    const read = group([allow]);
    expect(read.rules('Inbound').map((rule) => [rule.name, read.isDefault(rule)])).toEqual([
      ['allow', false], ['AllowVnetInBound', true], ['AllowAzureLoadBalancerInBound', true], ['DenyAllInBound', true],
    ]);
  });
});
