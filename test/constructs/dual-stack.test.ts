import { TerraformVariable } from 'cdktf';
import {
  type CreatedNetworkProps, DnsZone, EdgeNetwork, type EdgePool, type EdgePoolProps, EdgeTopology,
} from 'cdktf-lync-edge';
import { EdgeService } from '../../lib/values/vocabulary/edge-service';
import { contosoNetwork, contosoPool, contosoPoolProps } from '../support/edge-pool';
import { refusalOf } from '../support/plan-request';
import { type Attributes, newStack, Synthesized } from '../support/synth';

const IPV6: Partial<CreatedNetworkProps> = {
  ipv6AddressSpace: 'fd00:10:45::/48',
  externalIpv6Subnet: 'fd00:10:45:16::/64',
  internalIpv6Subnet: 'fd00:10:45:33::/64',
};
const ONE_ADDRESS = EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, singleExternalAddress: true });

function dualStackProps(overrides: Partial<EdgePoolProps> = {}): Partial<EdgePoolProps> {
  return {
    topology: ONE_ADDRESS,
    internal: { ...contosoPoolProps().internal, networks: ['192.168.10.0/24', 'fd00:192:168::/48'] },
    network: contosoNetwork(IPV6),
    ...overrides,
  };
}

const zones = (): EdgePoolProps['zones'] => [
  DnsZone.azure({ zoneName: 'contoso.com', resourceGroupName: 'rg-dns' }),
  DnsZone.azurePrivate({ zoneName: 'contoso.net', resourceGroupName: 'rg-dns' }),
];

describe('a pool with IPv6 on both interfaces', () => {
  let pool: EdgePool;
  const synthesized = Synthesized.from((stack) => {
    pool = contosoPool(stack, dualStackProps({ zones: zones() }));
  });
  const withoutIpv6 = Synthesized.from((stack) => contosoPool(stack, { topology: ONE_ADDRESS, zones: zones() }));

  test('has both families in the virtual network and in each subnet', () => {
    expect(synthesized.one('azurerm_virtual_network')['address_space']).toEqual(['10.45.0.0/16', 'fd00:10:45::/48']);
    expect(synthesized.one('azurerm_subnet', { name: 'snet-lsedge-external' })['address_prefixes'])
      .toEqual(['10.45.16.0/24', 'fd00:10:45:16::/64']);
    expect(synthesized.one('azurerm_subnet', { name: 'snet-lsedge-internal' })['address_prefixes'])
      .toEqual(['10.45.33.0/24', 'fd00:10:45:33::/64']);
  });

  test('closes the routes between the sides, and from the internal side to the Internet, for IPv6 too', () => {
    const routes = synthesized.all('azurerm_route').map((route) => [
      String(route['route_table_name']).replace(/^.*Edge_(\w+)Routes_.*$/, '$1'), route['name'], route['address_prefix'], route['next_hop_type'],
    ]);
    expect(routes).toEqual(expect.arrayContaining([
      ['External', 'to-internal-subnet-ipv6', 'fd00:10:45:33::/64', 'None'],
      ['Internal', 'to-external-subnet-ipv6', 'fd00:10:45:16::/64', 'None'],
      ['Internal', 'to-internet-ipv6', '::/0', 'None'],
    ]));
    expect(routes).toHaveLength(6);
  });

  test.each([
    ['nic-lsedge01-external', 'access-edge', '10.45.16.10', 'fd00:10:45:16::a'],
    ['nic-lsedge02-internal', 'edge-internal', '10.45.33.11', 'fd00:10:45:33::b'],
  ])('%s: IPv4 is primary, and IPv6 is additional', (name, part, ipv4, ipv6) => {
    const configurations = synthesized.one('azurerm_network_interface', { name })['ip_configuration'] as Attributes[];
    expect(configurations).toHaveLength(2);
    expect(configurations[0]).toMatchObject({ name: part, private_ip_address: ipv4, primary: true });
    expect(configurations[0]).not.toHaveProperty('private_ip_address_version');
    expect(configurations[1]).toMatchObject({
      name: `${part}-ipv6`, private_ip_address: ipv6, private_ip_address_version: 'IPv6', private_ip_address_allocation: 'Static',
    });
    expect(configurations[1]).not.toHaveProperty('primary');
  });

  test('has a public IPv6 address for each server on the external side, and none on the internal side', () => {
    expect(synthesized.names('azurerm_public_ip')).toEqual([
      'pip-lsedge01-access-edge', 'pip-lsedge01-access-edge-ipv6', 'pip-lsedge02-access-edge', 'pip-lsedge02-access-edge-ipv6',
    ]);
    expect(synthesized.one('azurerm_public_ip', { name: 'pip-lsedge01-access-edge-ipv6' }))
      .toMatchObject({ ip_version: 'IPv6', sku: 'Standard', allocation_method: 'Static' });
    const reference = Synthesized.reference(pool.servers[0]!.publicIpv6(EdgeService.AUDIO_VIDEO), 'id');
    const outside = synthesized.one('azurerm_network_interface', { name: 'nic-lsedge01-external' })['ip_configuration'] as Attributes[];
    expect(outside[1]!['public_ip_address_id']).toBe(reference);
    const inside = synthesized.one('azurerm_network_interface', { name: 'nic-lsedge01-internal' })['ip_configuration'] as Attributes[];
    expect(inside[1]).not.toHaveProperty('public_ip_address_id');
  });

  test('publishes AAAA records in addition to the A records, in public and private zones', () => {
    const references = pool.servers.map((server) => Synthesized.reference(server.publicIpv6(EdgeService.ACCESS_EDGE), 'ip_address'));
    expect(synthesized.one('azurerm_dns_aaaa_record', { name: 'sip' })).toMatchObject({
      zone_name: 'contoso.com', resource_group_name: 'rg-dns', ttl: 3600, records: references,
    });
    expect(synthesized.names('azurerm_dns_aaaa_record')).toEqual(synthesized.names('azurerm_dns_a_record'));
    expect(synthesized.one('azurerm_private_dns_aaaa_record', { name: 'lsedge' })).toMatchObject({
      records: ['fd00:10:45:33::a', 'fd00:10:45:33::b'],
    });
    expect(synthesized.one('azurerm_private_dns_aaaa_record', { name: 'lsedge02' })).toMatchObject({
      records: ['fd00:10:45:33::b'],
    });
  });

  test('has a security rule for each address family, and none that mixes them', () => {
    const rules = synthesized.all('azurerm_network_security_rule');
    const addresses = (rule: Attributes): string[] =>
      [...(rule['source_address_prefixes'] ?? []) as string[], ...(rule['destination_address_prefixes'] ?? []) as string[]];
    for (const rule of rules) {
      const isIpv6 = /-ipv6$/.test(String(rule['name']));
      for (const address of addresses(rule)) expect([rule['name'], address.includes(':')]).toEqual([rule['name'], isIpv6]);
    }
    expect(synthesized.one('azurerm_network_security_rule', { name: 'in-5061-tcp-access-edge-ipv6', direction: 'Inbound', priority: 1015 }))
      .toMatchObject({ source_address_prefix: 'Internet', destination_address_prefixes: ['fd00:10:45:16::a', 'fd00:10:45:16::b'] });
  });

  test('adds to the resources without IPv6, and changes only networks, adapters and start scripts', () => {
    const changed: string[] = [];
    for (const [type, resources] of Object.entries(withoutIpv6.json.resource ?? {})) {
      for (const [id, attributes] of Object.entries(resources)) {
        const now = synthesized.json.resource?.[type]?.[id];
        if (JSON.stringify(now) !== JSON.stringify(attributes)) changed.push(type);
      }
    }
    expect([...new Set(changed)].sort()).toEqual([
      'azurerm_network_interface', 'azurerm_subnet', 'azurerm_virtual_machine_extension', 'azurerm_virtual_network',
    ]);
  });
});

describe('perimeter DNS', () => {
  test('for IPv6 is set only by the start script: the adapter in Azure has the IPv4 servers', () => {
    const synthesized = Synthesized.from((stack) => contosoPool(stack, dualStackProps({
      internal: {
        ...dualStackProps().internal!, nextHopAddresses: [], perimeterDnsServers: ['2001:db8:20::53', '10.45.20.10'],
      },
    })));
    expect(synthesized.one('azurerm_network_interface', { name: 'nic-lsedge01-external' })['dns_servers']).toEqual(['10.45.20.10']);
  });
});

describe('IPv6 on one interface', () => {
  test('external only: no IPv6 on the internal side', () => {
    const { internalIpv6Subnet: _inside, ...outside } = IPV6;
    const synthesized = Synthesized.from((stack) => contosoPool(stack, { topology: ONE_ADDRESS, network: contosoNetwork(outside) }));
    expect(synthesized.one('azurerm_subnet', { name: 'snet-lsedge-internal' })['address_prefixes']).toEqual(['10.45.33.0/24']);
    expect(synthesized.all('azurerm_route')).toHaveLength(3);
    expect(synthesized.one('azurerm_network_interface', { name: 'nic-lsedge01-internal' })['ip_configuration']).toHaveLength(1);
  });

  test('internal only: works with three external addresses too, and has no route to the Internet', () => {
    const { externalIpv6Subnet: _outside, ...inside } = IPV6;
    const synthesized = Synthesized.from((stack) => contosoPool(stack, dualStackProps({
      topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2 }), network: contosoNetwork(inside),
    })));
    expect(synthesized.all('azurerm_route').map(({ name }) => name).sort())
      .toEqual(['to-external-subnet', 'to-internal-subnet', 'to-internet', 'to-internet-ipv6']);
    expect(synthesized.names('azurerm_public_ip').filter((name) => name.endsWith('ipv6'))).toEqual([]);
  });
});

describe('existing networks', () => {
  test('new subnets in an existing virtual network', () => {
    const network = EdgeNetwork.inExistingVirtualNetwork({
      location: 'westeurope', resourceGroupName: 'rg-edge', virtualNetworkName: 'vnet-hub',
      externalSubnet: '10.45.16.0/24', internalSubnet: '10.45.33.0/24',
      externalIpv6Subnet: 'fd00:10:45:16::/64', internalIpv6Subnet: 'fd00:10:45:33::/64',
    });
    expect([network.externalIpv6Subnet, network.internalIpv6Subnet]).toEqual(['fd00:10:45:16::/64', 'fd00:10:45:33::/64']);
    const synthesized = Synthesized.from((stack) => contosoPool(stack, dualStackProps({ network })));
    expect(synthesized.one('azurerm_subnet', { name: 'snet-lsedge-external' })['address_prefixes'])
      .toEqual(['10.45.16.0/24', 'fd00:10:45:16::/64']);
  });

  test('existing subnets', () => {
    const id = (name: string): string => '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-net/providers'
      + `/Microsoft.Network/virtualNetworks/vnet-hub/subnets/${name}`;
    const network = EdgeNetwork.fromExistingSubnets({
      location: 'westeurope', resourceGroupName: 'rg-edge',
      externalSubnet: { id: id('out'), addressPrefix: '10.45.16.0/24', ipv6AddressPrefix: 'fd00:10:45:16::/64' },
      internalSubnet: { id: id('in'), addressPrefix: '10.45.33.0/24' },
    });
    const synthesized = Synthesized.from((stack) => contosoPool(stack, { topology: ONE_ADDRESS, network }));
    expect(synthesized.one('azurerm_network_interface', { name: 'nic-lsedge01-external' })['ip_configuration']).toHaveLength(2);
    expect(synthesized.one('azurerm_network_interface', { name: 'nic-lsedge01-internal' })['ip_configuration']).toHaveLength(1);
  });

  test('two pools in one IPv6 range of a virtual network', () => {
    const network = (externalSubnet: string, internalSubnet: string): EdgeNetwork => EdgeNetwork.inExistingVirtualNetwork({
      location: 'westeurope', resourceGroupName: 'rg-edge', virtualNetworkName: 'vnet-hub',
      externalSubnet, internalSubnet, externalIpv6Subnet: 'fd00:10:45:16::/64',
    });
    const stack = newStack();
    contosoPool(stack, { topology: ONE_ADDRESS, network: network('10.45.16.0/24', '10.45.33.0/24') });
    const refusal = refusalOf(() => contosoPool(stack, {
      topology: ONE_ADDRESS, network: network('10.46.16.0/24', '10.46.33.0/24'),
      internal: { fqdn: 'other.contoso.net', nextHop: 'pool01.contoso.net', networks: ['192.168.10.0/24'] },
    }, 'Other'));
    expect(refusal).toMatchObject({ property: 'network', given: '"fd00:10:45:16::/64"' });
  });
});

describe('what is refused', () => {
  const create = (changes: Partial<CreatedNetworkProps>) => (): EdgeNetwork => contosoNetwork({ ...IPV6, ...changes });
  const without = (...names: (keyof CreatedNetworkProps)[]) => (): EdgeNetwork =>
    contosoNetwork(Object.fromEntries(Object.entries(IPV6).filter(([name]) => !names.includes(name as keyof CreatedNetworkProps))));

  test.each([
    ['subnets without an address space', without('ipv6AddressSpace'), 'network.ipv6AddressSpace', /contains the IPv6 subnet "fd00:10:45:16::\/64"/],
    ['an address space without a subnet', without('externalIpv6Subnet', 'internalIpv6Subnet'), 'network.externalIpv6Subnet',
      /at least one of the two/],
    ['a subnet outside the address space', create({ internalIpv6Subnet: 'fd00:10:46:33::/64' }), 'network.internalIpv6Subnet',
      /inside the IPv6 address space fd00:10:45::\/48/],
    ['an address space of IPv4', create({ ipv6AddressSpace: '10.46.0.0/16' }), 'network.ipv6AddressSpace', /IPv6 network/],
    ['an address space of link-local addresses', create({ ipv6AddressSpace: 'fe80::/10' }), 'network.ipv6AddressSpace', /global/],
    ['a subnet that is no /64', create({ externalIpv6Subnet: 'fd00:10:45::/56' }), 'network.externalIpv6Subnet', /\/64 network: Azure allows no other/],
  ] as const)('%s', (_name, make, property, expected) => {
    const refusal = refusalOf(make);
    expect(refusal.property).toBe(property);
    expect(refusal.expected).toMatch(expected);
  });

  test('a token as a range', () => {
    const variable = new TerraformVariable(newStack(), 'range', { type: 'string' });
    expect(refusalOf(create({ externalIpv6Subnet: variable.stringValue })).given).toMatch(/token/);
  });

  test('three external addresses: an adapter in Azure has one IPv6 address', () => {
    const refusal = refusalOf(() => contosoPool(newStack(), dualStackProps({ topology: EdgeTopology.singleNat() })));
    expect(refusal).toMatchObject({ property: 'network.externalIpv6Subnet', constructPath: 'stack/Edge' });
    expect(refusal.expected).toMatch(/only one IPv6 address/);
    expect(refusal.fix).toBe('set singleExternalAddress in the topology, or omit network.externalIpv6Subnet');
  });
});
