import { TerraformVariable } from 'cdktf';
import { EdgeNetwork, type EdgePoolProps } from 'cdktf-lync-edge';
import { contosoNetwork, contosoPool, fabrikamPoolProps } from '../../support/edge-pool';
import { refusalOf } from '../../support/plan-request';
import { newStack, Synthesized } from '../../support/synth';

const SUBNETS = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-net/providers/Microsoft.Network'
  + '/virtualNetworks/vnet-hub/subnets';

function withNetwork(network: EdgeNetwork, overrides: Partial<EdgePoolProps> = {}): Synthesized {
  return Synthesized.from((stack) => contosoPool(stack, { network, ...overrides }));
}

describe('a new network', () => {
  const synthesized = withNetwork(contosoNetwork());

  test('creates a resource group and a virtual network', () => {
    expect(synthesized.one('azurerm_resource_group')).toEqual({ name: 'rg-lsedge', location: 'westeurope' });
    expect(synthesized.one('azurerm_virtual_network')).toMatchObject({
      name: 'vnet-lsedge', address_space: ['10.45.0.0/16'], location: 'westeurope',
      resource_group_name: expect.stringMatching(/^\$\{azurerm_resource_group\./) as string,
    });
  });

  test('has one subnet for each side, without default outbound access', () => {
    expect(synthesized.all('azurerm_subnet')).toHaveLength(2);
    for (const [part, range] of [['external', '10.45.16.0/24'], ['internal', '10.45.33.0/24']] as const) {
      expect(synthesized.one('azurerm_subnet', { name: `snet-lsedge-${part}` })).toMatchObject({
        address_prefixes: [range], default_outbound_access_enabled: false,
      });
    }
  });

  test('has no route from one side to the other, and none from the internal side to the Internet', () => {
    const routes = synthesized.all('azurerm_route').map((route) => ({
      table: String(route['route_table_name']).replace(/^.*Edge_(\w+)Routes_.*$/, '$1'),
      prefix: route['address_prefix'],
      hop: route['next_hop_type'],
    }));
    expect(routes).toEqual(expect.arrayContaining([
      { table: 'External', prefix: '10.45.33.0/24', hop: 'None' },
      { table: 'Internal', prefix: '10.45.16.0/24', hop: 'None' },
      { table: 'Internal', prefix: '0.0.0.0/0', hop: 'None' },
    ]));
    expect(routes).toHaveLength(3);
  });

  test('attaches each route table to its subnet', () => {
    const reference = (type: string, id: string): RegExp => new RegExp(`^\\$\\{${type}\\.Edge_${id}_\\w+\\.id\\}$`);
    const associations = synthesized.all('azurerm_subnet_route_table_association');
    expect(associations).toHaveLength(2);
    for (const side of ['External', 'Internal']) {
      expect(associations).toContainEqual({
        subnet_id: expect.stringMatching(reference('azurerm_subnet', `${side}Subnet`)) as string,
        route_table_id: expect.stringMatching(reference('azurerm_route_table', `${side}Routes`)) as string,
      });
    }
  });

  test('learns routes from a gateway only on the internal side', () => {
    expect(synthesized.one('azurerm_route_table', { name: 'rt-lsedge-external' })['bgp_route_propagation_enabled']).toBe(false);
    expect(synthesized.one('azurerm_route_table', { name: 'rt-lsedge-internal' })['bgp_route_propagation_enabled']).toBe(true);
  });

  test('has no bastion host by default', () => {
    expect(synthesized.types).not.toContain('azurerm_bastion_host');
    expect(synthesized.names('azurerm_public_ip')).not.toContain('pip-lsedge-bastion');
  });
});

describe('a network without specified subnets', () => {
  const rangesOf = (addressSpace: string): readonly string[] => {
    const network = EdgeNetwork.create({ location: 'westeurope', addressSpace });
    return [network.externalSubnet, network.internalSubnet];
  };

  test.each([
    ['10.45.0.0/16', ['10.45.0.0/24', '10.45.1.0/24']],
    ['10.45.0.0/22', ['10.45.0.0/24', '10.45.1.0/24']],
    ['10.45.0.0/24', ['10.45.0.0/26', '10.45.0.64/26']],
    ['10.45.8.0/26', ['10.45.8.0/28', '10.45.8.16/28']],
  ])('%s plans the first two parts', (space, expected) => {
    expect(rangesOf(space)).toEqual(expected);
  });

  test('exposes its ranges', () => {
    expect(contosoNetwork().bastionSubnet).toBeUndefined();
    expect(contosoNetwork({ bastionSubnet: '10.45.255.0/26' }).bastionSubnet).toBe('10.45.255.0/26');
  });
});

describe('a network with a bastion host', () => {
  const stack = newStack();
  const pool = contosoPool(stack, { network: contosoNetwork({ bastionSubnet: '10.45.255.0/26' }) });
  const synthesized = Synthesized.of(stack);

  test('creates the host, which connects to addresses because the internal adapter is not the primary one', () => {
    const subnet = synthesized.one('azurerm_subnet', { name: 'AzureBastionSubnet' });
    expect(subnet['address_prefixes']).toEqual(['10.45.255.0/26']);
    expect(synthesized.one('azurerm_bastion_host')).toMatchObject({
      name: 'bas-lsedge', sku: 'Standard', ip_connect_enabled: true,
      ip_configuration: {
        subnet_id: expect.stringMatching(/Edge_BastionSubnet_/) as string,
        public_ip_address_id: expect.stringMatching(/Edge_BastionPublicIp_/) as string,
      },
    });
    expect(synthesized.one('azurerm_public_ip', { name: 'pip-lsedge-bastion' }))
      .toMatchObject({ sku: 'Standard', allocation_method: 'Static' });
  });

  test('gives the servers a return route to it', () => {
    expect(pool.plan.servers[0]!.internal.routes.map(({ destination }) => destination)).toContain('10.45.255.0/26');
  });
});

describe('a network in an existing resource group', () => {
  const synthesized = withNetwork(contosoNetwork({ existingResourceGroupName: 'rg-lab' }));

  test('creates no resource group, and uses the given one for everything', () => {
    expect(synthesized.types).not.toContain('azurerm_resource_group');
    for (const type of ['azurerm_virtual_network', 'azurerm_subnet', 'azurerm_public_ip', 'azurerm_windows_virtual_machine']) {
      for (const resource of synthesized.all(type)) expect(resource['resource_group_name']).toBe('rg-lab');
    }
  });
});

describe('subnets in an existing virtual network', () => {
  const synthesized = withNetwork(EdgeNetwork.inExistingVirtualNetwork({
    location: 'West Europe',
    resourceGroupName: 'rg-edge',
    virtualNetworkName: 'vnet-hub',
    virtualNetworkResourceGroupName: 'rg-net',
    externalSubnet: '10.45.16.0/24',
    internalSubnet: '10.45.33.0/24',
    existingBastionSubnet: '10.45.255.0/26',
  }));

  test('are created there, and nothing else', () => {
    expect(synthesized.names('azurerm_subnet')).toEqual(['snet-lsedge-external', 'snet-lsedge-internal']);
    for (const subnet of synthesized.all('azurerm_subnet')) {
      expect(subnet).toMatchObject({
        virtual_network_name: 'vnet-hub', resource_group_name: 'rg-net', default_outbound_access_enabled: false,
      });
    }
    for (const type of ['azurerm_resource_group', 'azurerm_virtual_network', 'azurerm_bastion_host']) {
      expect(synthesized.types).not.toContain(type);
    }
  });

  test('other resources are in the pool\'s resource group', () => {
    for (const type of ['azurerm_network_security_group', 'azurerm_route_table', 'azurerm_network_interface']) {
      expect(synthesized.all(type).length).toBeGreaterThan(0);
      for (const resource of synthesized.all(type)) {
        expect(resource).toMatchObject({ resource_group_name: 'rg-edge', location: 'West Europe' });
      }
    }
  });

  test('open Remote Desktop to the existing bastion host', () => {
    expect(synthesized.one('azurerm_network_security_rule', { destination_port_range: '3389' }))
      .toMatchObject({ source_address_prefixes: ['10.45.255.0/26'] });
  });

  test('use the pool\'s resource group for the network by default', () => {
    const others = withNetwork(EdgeNetwork.inExistingVirtualNetwork({
      location: 'westeurope', resourceGroupName: 'rg-edge', virtualNetworkName: 'vnet-hub',
      externalSubnet: '10.45.16.0/24', internalSubnet: '10.45.33.0/24',
    }));
    for (const subnet of others.all('azurerm_subnet')) expect(subnet['resource_group_name']).toBe('rg-edge');
  });
});

describe('existing subnets', () => {
  const synthesized = withNetwork(EdgeNetwork.fromExistingSubnets({
    location: 'westeurope',
    resourceGroupName: 'rg-edge',
    externalSubnet: { id: `${SUBNETS}/outside`, addressPrefix: '10.45.16.0/24' },
    internalSubnet: { id: `${SUBNETS}/inside`, addressPrefix: '10.45.33.0/24' },
  }));

  test('are used unchanged: the pool only adds its network security groups', () => {
    for (const type of [
      'azurerm_resource_group', 'azurerm_virtual_network', 'azurerm_subnet', 'azurerm_route_table', 'azurerm_route',
      'azurerm_subnet_route_table_association',
    ]) expect(synthesized.types).not.toContain(type);
    expect(synthesized.all('azurerm_subnet_network_security_group_association').map(({ subnet_id: id }) => id))
      .toEqual([`${SUBNETS}/outside`, `${SUBNETS}/inside`]);
  });

  test('contain the adapters', () => {
    const subnets = synthesized.all('azurerm_network_interface')
      .flatMap((adapter) => adapter['ip_configuration'] as { subnet_id: string }[])
      .map((configuration) => configuration.subnet_id);
    expect([...new Set(subnets)].sort()).toEqual([`${SUBNETS}/inside`, `${SUBNETS}/outside`]);
  });
});

describe('Terraform tokens', () => {
  const stack = newStack();
  const text = (name: string): string => new TerraformVariable(stack, name, { type: 'string' }).stringValue;
  const network = EdgeNetwork.fromExistingSubnets({
    location: text('location'),
    resourceGroupName: text('group'),
    externalSubnet: { id: text('outside'), addressPrefix: '10.45.16.0/24' },
    internalSubnet: { id: text('inside'), addressPrefix: '10.45.33.0/24' },
  });
  contosoPool(stack, { network });
  const synthesized = Synthesized.of(stack);

  test('are accepted in location, resource group and subnet IDs', () => {
    for (const group of synthesized.all('azurerm_network_security_group')) {
      expect(group).toMatchObject({ location: '${var.location}', resource_group_name: '${var.group}' });
    }
    expect(synthesized.all('azurerm_subnet_network_security_group_association').map(({ subnet_id: id }) => id))
      .toEqual(['${var.outside}', '${var.inside}']);
  });

  test.each([
    ['network.addressSpace', () => contosoNetwork({ addressSpace: text('space') })],
    ['network.externalSubnet', () => contosoNetwork({ externalSubnet: text('external') })],
    ['network.bastionSubnet', () => contosoNetwork({ bastionSubnet: text('bastion') })],
    ['network.internalSubnet', () => EdgeNetwork.inExistingVirtualNetwork({
      location: 'westeurope', resourceGroupName: 'rg', virtualNetworkName: 'vnet', externalSubnet: '10.45.16.0/24',
      internalSubnet: text('internal'),
    })],
    ['network.externalSubnet.addressPrefix', () => EdgeNetwork.fromExistingSubnets({
      location: 'westeurope', resourceGroupName: 'rg',
      externalSubnet: { id: text('outsideId'), addressPrefix: text('outsideRange') },
      internalSubnet: { id: text('insideId'), addressPrefix: '10.45.33.0/24' },
    })],
  ])('are refused in %s, which the plan is computed from', (property, make) => {
    const refusal = refusalOf(make);
    expect(refusal.property).toBe(property);
    expect(refusal.given).toContain('token');
    expect(refusal.message).not.toContain('TfToken');
  });
});

describe('a network that Azure or the guide refuses', () => {
  const place = { location: 'westeurope', resourceGroupName: 'rg' };
  const existing = { ...place, virtualNetworkName: 'vnet' };
  const ranges = { externalSubnet: '10.45.16.0/24', internalSubnet: '10.45.33.0/24' };

  test.each([
    ['a location with a typing slip', 'network.location', 'did you mean "westeurope"?',
      () => contosoNetwork({ location: 'westeurop' })],
    ['an empty location', 'network.location', 'az account list-locations', () => contosoNetwork({ location: '' })],
    ['a resource group name with a trailing dot', 'network.existingResourceGroupName', 'did you mean "rg-lab"?',
      () => contosoNetwork({ existingResourceGroupName: 'rg-lab.' })],
    ['an address space with host bits', 'network.addressSpace', 'did you mean "10.45.0.0/16"?',
      () => contosoNetwork({ addressSpace: '10.45.0.1/16' })],
    ['a subnet outside the address space', 'network.externalSubnet', 'did you mean "10.45.0.0/24"?',
      () => contosoNetwork({ externalSubnet: '10.46.16.0/24' })],
    ['an internal subnet outside the address space', 'network.internalSubnet', 'did you mean "10.45.1.0/24"?',
      () => contosoNetwork({ internalSubnet: '172.25.33.0/24' })],
    ['a bastion subnet outside the address space', 'network.bastionSubnet', 'did you mean "10.45.3.0/24"?',
      () => contosoNetwork({ bastionSubnet: '10.46.0.0/26' })],
    ['a bastion subnet smaller than /26', 'network.bastionSubnet', '64 addresses',
      () => contosoNetwork({ bastionSubnet: '10.45.255.0/27' })],
    ['a virtual network name with a blank', 'network.virtualNetworkName', 'did you mean "vnet-hub"?',
      () => EdgeNetwork.inExistingVirtualNetwork({ ...existing, ...ranges, virtualNetworkName: 'vnet hub' })],
    ['a subnet that is no CIDR', 'network.externalSubnet', 'did you mean "10.45.16.0',
      () => EdgeNetwork.inExistingVirtualNetwork({ ...existing, ...ranges, externalSubnet: '10.45.16.0' })],
    ['a subnet id in another case', 'network.internalSubnet.id', `did you mean "${SUBNETS}/inside"?`,
      () => EdgeNetwork.fromExistingSubnets({
        ...place,
        externalSubnet: { id: `${SUBNETS}/outside`, addressPrefix: '10.45.16.0/24' },
        internalSubnet: { id: `${SUBNETS.replace('virtualNetworks', 'virtualnetworks')}/inside`, addressPrefix: '10.45.33.0/24' },
      })],
    ['one subnet for both sides', 'network.internalSubnet.id', 'IDs of two subnets', () => EdgeNetwork.fromExistingSubnets({
      ...place,
      externalSubnet: { id: `${SUBNETS}/edge`, addressPrefix: '10.45.16.0/24' },
      internalSubnet: { id: `${SUBNETS}/edge`, addressPrefix: '10.45.33.0/24' },
    })],
  ])('%s', (_, property, fix, make) => {
    const refusal = refusalOf(make);
    expect(refusal.property).toBe(property);
    expect(refusal.fix).toContain(fix);
  });

  test('a bastion subnet inside the internal subnet is refused by the pool, at its path', () => {
    const refusal = refusalOf(() => contosoPool(newStack(), { network: contosoNetwork({ bastionSubnet: '10.45.33.64/26' }) }));
    expect(refusal.constructPath).toBe('stack/Edge');
    expect(refusal.expected).toContain('10.45.33.0/24');
  });

  test('one subnet for both sides, with IDs that differ only in case', () => {
    expect(refusalOf(() => EdgeNetwork.fromExistingSubnets({
      ...place,
      externalSubnet: { id: `${SUBNETS}/edge`, addressPrefix: '10.45.16.0/24' },
      internalSubnet: { id: `${SUBNETS}/Edge`, addressPrefix: '10.45.33.0/24' },
    })).property).toBe('network.internalSubnet.id');
  });
});

describe('one network for two pools', () => {
  const network = contosoNetwork();
  const stack = newStack();
  contosoPool(stack, { network });

  test('is refused with the paths of both', () => {
    const refusal = refusalOf(() => contosoPool(stack, fabrikamPoolProps({ network }), 'Second'));
    expect(refusal.property).toBe('network');
    expect(refusal.constructPath).toBe('stack/Second');
    expect(refusal.expected).toContain('stack/Edge');
  });
});

describe('two pools in one existing virtual network', () => {
  const place = (externalSubnet: string, internalSubnet: string): EdgeNetwork => EdgeNetwork.inExistingVirtualNetwork({
    location: 'westeurope', resourceGroupName: 'rg-edge', virtualNetworkName: 'vnet-hub', externalSubnet, internalSubnet,
  });

  test('have separate subnets', () => {
    const synthesized = Synthesized.from((stack) => {
      contosoPool(stack, { network: place('10.45.16.0/24', '10.45.33.0/24') });
      const { federation: _route, ...others } = fabrikamPoolProps({ network: place('10.45.17.0/24', '10.45.34.0/24') });
      contosoPool(stack, { ...others, federation: { discoverableDomains: [] } }, 'Second');
    });
    expect(synthesized.all('azurerm_subnet')).toHaveLength(4);
  });

  test('are refused if their ranges overlap', () => {
    const stack = newStack();
    contosoPool(stack, { network: place('10.45.16.0/24', '10.45.33.0/24') });
    const refusal = refusalOf(() => contosoPool(
      stack, fabrikamPoolProps({ network: place('10.45.17.0/24', '10.45.33.128/25') }), 'Second',
    ));
    expect(refusal.constructPath).toBe('stack/Second');
    expect(refusal.message).toContain('stack/Edge');
  });
});

describe('two pools in existing subnets', () => {
  const place = (outside: string, inside: string): EdgeNetwork => EdgeNetwork.fromExistingSubnets({
    location: 'westeurope',
    resourceGroupName: 'rg-edge',
    externalSubnet: { id: `${SUBNETS}/${outside}`, addressPrefix: '10.45.16.0/24' },
    internalSubnet: { id: `${SUBNETS}/${inside}`, addressPrefix: '10.45.33.0/24' },
  });

  test('are refused if they share one: it can have only one network security group', () => {
    const stack = newStack();
    contosoPool(stack, { network: place('outside', 'inside') });
    const refusal = refusalOf(() => contosoPool(stack, fabrikamPoolProps({ network: place('Outside', 'inside2') }), 'Second'));
    expect(refusal.constructPath).toBe('stack/Second');
    expect(refusal.given).toContain('outside');
    expect(refusal.expected).toContain('stack/Edge');
  });
});
