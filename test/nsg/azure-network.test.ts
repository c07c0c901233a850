import { addressAt } from '../support/nsg/address-set';
import { AzureNetwork, nextHop, type StackResources } from '../support/nsg/azure-network';
import { loadBalancerProbes } from '../support/nsg/load-balancer-probes';
import type { Attributes, Packet } from '../support/nsg/security-rule';

type Resources = Readonly<Record<string, Readonly<Record<string, Attributes>>>>;

const ANY: Attributes = {
  protocol: '*', source_port_range: '*', destination_port_range: '*', source_address_prefix: '*',
  destination_address_prefix: '*', network_security_group_name: '${azurerm_network_security_group.front.name}',
};

/** Two subnets, a group on the first one, and routes that lead from it to nowhere but the Internet. */
const STACK: Resources = {
  azurerm_virtual_network: { hub: { name: 'vnet', address_space: ['10.45.0.0/16'] } },
  azurerm_subnet: {
    front: { address_prefixes: ['10.45.16.0/24'], virtual_network_name: '${azurerm_virtual_network.hub.name}' },
    back: { address_prefixes: ['10.45.33.0/24'], virtual_network_name: '${azurerm_virtual_network.hub.name}' },
  },
  azurerm_network_security_group: { front: { name: 'nsg' } },
  azurerm_subnet_network_security_group_association: {
    front: {
      subnet_id: '${azurerm_subnet.front.id}', network_security_group_id: '${azurerm_network_security_group.front.id}',
    },
  },
  azurerm_network_security_rule: {
    web: {
      ...ANY, name: 'web', priority: 100, direction: 'Inbound', access: 'Allow', protocol: 'Tcp',
      source_address_prefix: 'Internet', destination_address_prefix: '10.45.16.10', destination_port_range: '443',
    },
    denyIn: { ...ANY, name: 'deny-in', priority: 4096, direction: 'Inbound', access: 'Deny' },
    denyOut: { ...ANY, name: 'deny-out', priority: 4096, direction: 'Outbound', access: 'Deny' },
  },
  azurerm_route_table: { front: { name: 'rt' } },
  azurerm_route: {
    back: { route_table_name: '${azurerm_route_table.front.name}', address_prefix: '10.45.33.0/24', next_hop_type: 'None' },
  },
  azurerm_subnet_route_table_association: {
    front: { subnet_id: '${azurerm_subnet.front.id}', route_table_id: '${azurerm_route_table.front.id}' },
  },
  azurerm_network_interface: {
    front: {
      ip_configuration: [{
        name: 'access-edge', subnet_id: '${azurerm_subnet.front.id}', private_ip_address: '10.45.16.10',
        public_ip_address_id: '${azurerm_public_ip.front.id}',
      }],
    },
    back: {
      ip_configuration: [
        { name: 'edge-internal', subnet_id: '${azurerm_subnet.back.id}', private_ip_address: '10.45.33.10' },
      ],
    },
  },
};

const read = (changes: Resources = {}, surroundings = {}): AzureNetwork =>
  AzureNetwork.read({ resource: { ...STACK, ...changes } }, surroundings);

const packet = (source: string, destination: string, destinationPort = 443): Packet => ({
  protocol: 'Tcp', source: addressAt(source), destination: addressAt(destination), sourcePort: 1025, destinationPort,
});

describe('a network', () => {
  test('has the group, the adapters and the routes of each subnet', () => {
    const network = read();
    expect(network.group('10.45.16.0/24').ownRules.map(({ name }) => name)).toEqual(['web', 'deny-in', 'deny-out']);
    expect(network.subnet('10.45.16.0/24').addresses)
      .toEqual([{ name: 'access-edge', address: '10.45.16.10', hasPublicAddress: true }]);
    expect(network.subnet('10.45.33.0/24').addresses)
      .toEqual([{ name: 'edge-internal', address: '10.45.33.10', hasPublicAddress: false }]);
    expect(network.subnet('10.45.33.0/24').group).toBeUndefined();
    expect(() => network.group('10.45.33.0/24')).toThrow('no network security group');
    expect(() => network.subnet('10.45.34.0/24')).toThrow('there is no subnet');
  });

  test.each([
    ['a private address that a public one is translated to', packet('131.107.1.1', '10.45.16.10'), true],
    ['another port', packet('131.107.1.1', '10.45.16.10', 444), false],
    ['a neighbour of it in the subnet', packet('131.107.1.1', '10.45.16.11'), false],
    ['a member of the same subnet, whose group stops it on the way out', packet('10.45.16.10', '10.45.16.11'), false],
    ['the Internet, which the group closes', packet('10.45.16.10', '131.107.1.1'), false],
    ['a subnet without a group', packet('10.45.40.1', '10.45.33.10'), true],
    ['the guarded subnet from the one without a group', packet('10.45.33.10', '10.45.16.10'), false],
  ])('carries a first packet to %s: %s', (_, met, expected) => {
    expect(read().carries(met)).toBe(expected);
  });

  test('carries what is permitted inwards although nothing is permitted outwards: answers need no rule', () => {
    expect(read().carries(packet('131.107.1.1', '10.45.16.10'))).toBe(true);
    expect(read().carries({ ...packet('10.45.16.10', '131.107.1.1', 1025), sourcePort: 443 })).toBe(false);
  });

  test('stops at a route without a next hop what the group lets out', () => {
    const open = read({ azurerm_network_security_rule: {} });
    expect(open.carries(packet('10.45.16.10', '10.45.34.1'))).toBe(true);
    expect(open.carries(packet('10.45.16.10', '10.45.33.10'))).toBe(false);
  });

  test('stops at a private address that nothing leads to, and the tag of the Internet does not hold it', () => {
    expect(read({ azurerm_network_security_rule: {} }).carries(packet('10.45.16.10', '172.16.0.1'))).toBe(false);
  });

  test.each([
    ['10.45.33.10', 'None'], ['10.45.34.10', 'VnetLocal'], ['192.168.10.1', 'Connected'], ['192.168.11.1', 'None'],
    ['172.16.0.1', 'None'], ['131.107.1.1', 'Internet'],
  ])('sends %s to %s, by the longest prefix', (address, hop) => {
    const network = read({}, { connected: ['192.168.10.0/24'] });
    expect(nextHop(network.subnet('10.45.16.0/24'), addressAt(address))).toBe(hop);
  });

  test('prefers a route of one\'s own to a system route of the same prefix', () => {
    const route = (prefix: string): Attributes =>
      ({ route_table_name: '${azurerm_route_table.front.name}', address_prefix: prefix, next_hop_type: 'None' });
    const network = read({ azurerm_route: { all: route('0.0.0.0/0'), space: route('10.45.0.0/16') } });
    const subnet = network.subnet('10.45.16.0/24');
    expect(nextHop(subnet, addressAt('131.107.1.1'))).toBe('None');
    expect(nextHop(subnet, addressAt('10.45.33.10'))).toBe('None');
  });

  test('takes subnets and address spaces that are there already from outside', () => {
    const existing = AzureNetwork.read({
      resource: {
        ...STACK,
        azurerm_subnet: {},
        azurerm_subnet_network_security_group_association: {
          front: { subnet_id: '/subnets/front', network_security_group_id: '${azurerm_network_security_group.front.id}' },
        },
        azurerm_network_interface: {},
      },
    }, { subnets: { '/subnets/front': { range: '10.45.16.0/24', addressSpace: ['10.45.0.0/16'] } } });
    expect(existing.carries(packet('131.107.1.1', '10.45.16.10'))).toBe(true);
    expect(existing.carries(packet('131.107.1.1', '10.45.16.11'))).toBe(false);

    const subnet = { address_prefixes: ['10.45.16.0/24'], virtual_network_name: 'vnet-hub' };
    const changes = { azurerm_subnet: { front: subnet }, azurerm_network_interface: {} };
    expect(() => read(changes)).toThrow('vnet-hub is no azurerm_virtual_network');
    expect(read(changes, { virtualNetworks: { 'vnet-hub': ['10.45.0.0/16'] } }).carries(packet('131.107.1.1', '10.45.16.10')))
      .toBe(true);
  });

  test.each<[string, Resources]>([
    ['azurerm_virtual_network_peering', { azurerm_virtual_network_peering: { hub: {} } }],
    ['azurerm_network_interface_security_group_association',
      { azurerm_network_interface_security_group_association: { front: {} } }],
    ['azurerm_network_security_group.security_rule', { azurerm_network_security_group: { front: { security_rule: [] } } }],
    ['azurerm_route_table.route', { azurerm_route_table: { front: { name: 'rt', route: [] } } }],
  ])('with %s is refused rather than half understood', (type, changes) => {
    expect(() => read(changes)).toThrow(type);
  });

  test('with two groups for one subnet is refused', () => {
    const association = STACK['azurerm_subnet_network_security_group_association']!['front']!;
    expect(() => read({ azurerm_subnet_network_security_group_association: { front: association, again: association } }))
      .toThrow('2 network security groups');
  });
});

test('a probe goes to the private addresses behind the rules that use it', () => {
  const stack: StackResources = {
    resource: {
      ...STACK,
      azurerm_lb_probe: { web: { name: 'web', port: 443 }, idle: { name: 'idle', port: 80 } },
      azurerm_lb_rule: {
        web: { probe_id: '${azurerm_lb_probe.web.id}', backend_address_pool_ids: ['${azurerm_lb_backend_address_pool.web.id}'] },
        udp: { probe_id: '${azurerm_lb_probe.web.id}', backend_address_pool_ids: ['${azurerm_lb_backend_address_pool.web.id}'] },
      },
      azurerm_network_interface_backend_address_pool_association: {
        web: {
          backend_address_pool_id: '${azurerm_lb_backend_address_pool.web.id}', ip_configuration_name: 'access-edge',
          network_interface_id: '${azurerm_network_interface.front.id}',
        },
      },
      azurerm_lb_backend_address_pool_address: {
        further: { backend_address_pool_id: '${azurerm_lb_backend_address_pool.web.id}', ip_address: '10.45.16.11' },
        other: { backend_address_pool_id: '${azurerm_lb_backend_address_pool.other.id}', ip_address: '10.45.16.12' },
      },
    },
  };
  expect(loadBalancerProbes(stack)).toEqual([
    { name: 'web', port: 443, addresses: ['10.45.16.10', '10.45.16.11'] },
    { name: 'idle', port: 80, addresses: [] },
  ]);
});
