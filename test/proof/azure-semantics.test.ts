import { FirewallProof } from '../../lib/proof/firewall-proof';
import { TrafficDirection } from '../../lib/values/vocabulary/traffic';
import { contosoNetwork, contosoPool, fabrikamPoolProps } from '../support/edge-pool';
import { refusalOf } from '../support/plan-request';
import {
  type Attributes, resourcesIn, type Resources, RULES, synthesizedEdge, withMore, withResources, withRule,
} from '../support/proof/synthesized-edge';
import { newStack, Synthesized } from '../support/synth';

const { plan, text } = synthesizedEdge();
const RESOURCES = resourcesIn(text);
const GROUPS = 'azurerm_network_security_group';
const OF_SUBNETS = 'azurerm_subnet_network_security_group_association';
const OF_ADAPTERS = 'azurerm_network_interface_security_group_association';
const keyOf = (type: string, part: string): string => Object.keys(RESOURCES[type] ?? {}).find((key) => key.includes(part)) ?? '';
const EXTERNAL_GROUP = keyOf(GROUPS, 'ExternalFirewall');
const ADAPTERS = Object.keys(RESOURCES['azurerm_network_interface'] ?? {}).filter((key) => key.includes('External'));

const prove = (file: string): FirewallProof => FirewallProof.ofSynthesized(plan, file);

/** A rule of the external group. */
const rule = (changes: Attributes): Attributes => ({
  name: 'added', priority: 150, direction: 'Inbound', access: 'Allow', protocol: 'Tcp', source_port_range: '*',
  destination_port_range: '8443', source_address_prefix: 'Internet', destination_address_prefix: '10.45.16.10',
  network_security_group_name: `\${azurerm_network_security_group.${EXTERNAL_GROUP}.name}`, ...changes,
});
const withAdded = (changes: Attributes): string => withMore(text, RULES, { added: rule(changes) });

/** Groups of network interfaces. */
const onAdapters = (file: string, adapters: readonly string[], group: string): string =>
  withMore(file, OF_ADAPTERS, Object.fromEntries(
  adapters.map((adapter) => [adapter, {
    network_interface_id: `\${azurerm_network_interface.${adapter}.id}`,
    network_security_group_id: `\${azurerm_network_security_group.${group}.id}`,
  }])));
const withoutExternalAssociation = (file: string): string => withResources(file, (resources): Resources => ({
  ...resources,
  [OF_SUBNETS]: Object.fromEntries(Object.entries(resources[OF_SUBNETS] ?? {}).filter(([key]) => !key.includes('External'))),
}));

describe('the groups of a subnet and of a network interface', () => {
  test('must both permit: a group without rules of its own stops the Internet for its network interface', () => {
    const file = onAdapters(withMore(text, GROUPS, { own: { name: 'nsg-own' } }), ADAPTERS.slice(0, 1), 'own');
    const { missing, extra } = prove(file);
    expect(extra).toEqual([]);
    expect(new Set(missing.map(({ side, direction }) => `${side} ${direction}`))).toEqual(new Set(['external inbound']));
    expect(new Set(missing.flatMap(({ destinations }) => destinations)))
      .toEqual(new Set(['10.45.16.10', '10.45.16.20', '10.45.16.30']));
    expect(new Set(missing.flatMap(({ securityRules }) => securityRules))).toEqual(new Set(['nsg-own/DenyAllInBound']));
  });

  test('are equal to the plan with the group on every network interface instead of the subnet', () => {
    expect(prove(onAdapters(withoutExternalAssociation(text), ADAPTERS, EXTERNAL_GROUP)).isProved).toBe(true);
  });

  test('let everything through to the addresses of a server that no group guards', () => {
    const { extra, missing } = prove(onAdapters(withoutExternalAssociation(text), ADAPTERS.slice(0, 1), EXTERNAL_GROUP));
    expect(missing).toEqual([]);
    expect(extra.length).toBeGreaterThan(1);
    const guarded = new Set(['10.45.16.10', '10.45.16.20', '10.45.16.30']);
    for (const box of extra) {
      const local = box.direction === TrafficDirection.INBOUND ? box.destinations : box.sources;
      expect(local.filter((address) => guarded.has(address))).toEqual([]);
      expect(box.securityRules).toEqual([]);
    }
  });

  test.each<[string, (file: string) => string, string]>([
    ['two groups on one subnet', (file) => withMore(file, OF_SUBNETS,
      { again: Object.values(RESOURCES[OF_SUBNETS] ?? {})[0] ?? {} }),
      'at most one security group'],
    ['a group that is elsewhere', (file) => withMore(file, OF_SUBNETS, {
      [keyOf(OF_SUBNETS, 'External')]: { ...RESOURCES[OF_SUBNETS]?.[keyOf(OF_SUBNETS, 'External')],
        network_security_group_id: '/groups/elsewhere' },
    }), 'a security group that is not in the document: /groups/elsewhere'],
    ['a group that only Terraform knows', (file) => withMore(file, OF_SUBNETS, {
      other: { subnet_id: '${module.network.subnet_id}', network_security_group_id: '${module.network.group_id}' },
    }), 'a value that is known only at deployment'],
    ['a group that is set in the virtual network',
      (file) => withMore(withoutExternalAssociation(file), 'azurerm_virtual_network', {
      other: { name: 'vnet', subnet: [{ name: 'snet-lsedge-external', security_group: '/groups/other' }] },
    }), 'a security group that is set in the virtual network'],
    ['a network interface with a group and an unknown address',
      (file) => onAdapters(withMore(withMore(file, GROUPS, { own: { name: 'nsg-own' } }),
      'azurerm_network_interface', {
        other: { ip_configuration: [{ subnet_id: `\${azurerm_subnet.${keyOf('azurerm_subnet', 'External')}.id}` }] },
      }), ['other'], 'own'), 'a known address, because the network interface has a security group of its own'],
  ])('refuse %s', (_, change, message) => {
    expect(refusalOf(() => prove(change(text))).message).toContain(message);
  });
});

describe('service tags', () => {
  test('are read in any case', () => {
    expect(prove(withRule(text, 'external', 'in-443-tcp-access-edge',
      (made) => ({ ...made, source_address_prefix: 'INTERNET' }))).isProved)
      .toBe(true);
  });

  test.each([
    ['GatewayManager', ['GatewayManager']],
    ['AzureLoadBalancer', ['AzureLoadBalancer']],
    ['VirtualNetwork', ['10.45.0.0/16', '168.63.129.16', '192.168.10.0/24']],
    ['Internet', ['Internet']],
    ['*', ['any']],
  ])('%s is %j', (tag, sources) => {
    const { extra, missing } = prove(withAdded({ source_address_prefix: tag }));
    expect(missing).toEqual([]);
    expect(extra).toEqual([expect.objectContaining({
      side: 'external', direction: 'inbound', protocol: 'TCP', ports: '8443', sourcePorts: 'any', sources,
      destinations: ['10.45.16.10'], planRules: [], tableRows: [], securityRules: ['nsg-lsedge-external/added'],
    })]);
  });

  test('Internet includes the services of Azure: to deny them is to miss them', () => {
    const { extra, missing } = prove(withAdded(
      { access: 'Deny', source_address_prefix: 'GatewayManager', destination_port_range: '443' }));
    expect(extra).toEqual([]);
    expect(missing).toEqual([expect.objectContaining({
      sources: ['GatewayManager'], destinations: ['10.45.16.10'], ports: '443',
      witness: 'TCP from GatewayManager to 10.45.16.10 port 443',
      planRules: ['external-in-443-tcp-access-edge'], tableRows: ['scaled-dns-private-nat/external/6'],
      securityRules: ['nsg-lsedge-external/added'],
    })]);
  });

  test('Internet lacks what a user-defined route of the subnet leads elsewhere', () => {
    const table = keyOf('azurerm_route_table', 'ExternalRoutes');
    const { extra, missing } = prove(withMore(text, 'azurerm_route', {
      added: { name: 'partner', address_prefix: '131.107.0.0/16', next_hop_type: 'VirtualAppliance',
        route_table_name: `\${azurerm_route_table.${table}.name}` },
    }));
    expect(extra).toEqual([]);
    expect(new Set(missing.flatMap(({ direction, sources, destinations }) =>
      (direction === TrafficDirection.INBOUND ? sources : destinations))))
      .toEqual(new Set(['131.107.0.0/16']));
  });

  test.each([
    ['Storage', 'replace the tag with its addresses'],
    ['Interent', 'did you mean "Internet"?'],
    ['10.45.16.10/24', 'without host bits'],
    ['', 'known when the document was written'],
  ])('%j is refused with words that help', (tag, words) => {
    const error = refusalOf(() => prove(withAdded({ source_address_prefix: tag })));
    expect(error.property).toContain('azurerm_network_security_rule.added.source');
    expect(error.message).toContain(words);
  });
});

describe('rules', () => {
  test('decide by priority: an earlier denial takes what a later rule permits', () => {
    const { extra, missing } = prove(withAdded({
      access: 'Deny', protocol: '*', destination_port_range: '*', source_address_prefix: '131.107.0.0/16',
      destination_address_prefix: '*',
    }));
    expect(extra).toEqual([]);
    expect(missing.length).toBeGreaterThan(3);
    expect(missing.every(({ sources }) => sources.join() === '131.107.0.0/16')).toBe(true);
    expect(prove(withAdded({ access: 'Deny', priority: 4095, source_address_prefix: '*' })).isProved).toBe(true);
  });

  test('within the group count like those that are resources of their own', () => {
    const inline = rule({ network_security_group_name: undefined });
    const file = withMore(text, GROUPS, { [EXTERNAL_GROUP]: { ...RESOURCES[GROUPS]?.[EXTERNAL_GROUP],
      security_rule: [inline] } });
    expect(prove(file).extra.map(({ securityRules }) => securityRules)).toEqual([['nsg-lsedge-external/added']]);
  });

  test('for every protocol with ports let packets without ports pass, and do not stop them', () => {
    const ports = { protocol: '*', destination_port_range: '8443', source_address_prefix: '131.107.1.1' };
    expect(prove(withAdded(ports)).extra.map(({ protocol, ports: told }) => [protocol, told]))
      .toEqual([['any except TCP and UDP', 'any'], ['TCP and UDP', '8443']]);
    const opened = withMore(withAdded({ protocol: '*', destination_port_range: '*', priority: 160,
      source_address_prefix: '131.107.1.1' }),
      RULES, { stopped: rule({ ...ports, name: 'stopped', access: 'Deny' }) });
    expect(prove(opened).extra.some(({ protocol }) => protocol === 'any except TCP and UDP')).toBe(true);
  });

  test.each<[string, Attributes, string]>([
    ['the priority of another rule', { priority: 1000 }, 'both inbound 1000'],
    ['a priority below 100', { priority: 99 }, 'a whole number from 100'],
    ['no priority', { priority: undefined }, 'a whole number from 100'],
    ['no name', { name: undefined }, 'the name of a rule'],
    ['another direction', { direction: 'Both' }, 'one of inbound, outbound'],
    ['another access', { access: 'Permit' }, 'one of allow, deny'],
    ['another protocol', { protocol: 'Sctp' }, 'one of tcp'],
    ['no protocol', { protocol: undefined }, 'one of tcp'],
    ['a port that is too high', { destination_port_range: '65536' }, 'a port, a range'],
    ['ports backwards', { destination_port_range: '444-443' }, 'a port, a range'],
    ['no port', { destination_port_range: undefined }, 'known when the document was written'],
    ['an address that only Terraform knows', { source_address_prefix: '${azurerm_public_ip.x.ip_address}' },
      'known when the document was written'],
    ['a list that only Terraform knows', { source_address_prefix: undefined, source_address_prefixes: '${var.partners}' },
      'known when'],
    ['an application security group', { source_application_security_group_ids: ['x'] }, 'members of such a group can change'],
    ['a number that only Terraform knows', { for_each: '${toset(var.rules)}' },
      'a resource that Terraform creates as it is written'],
    ['a group that only Terraform knows', { network_security_group_name: '${module.x.name}' },
      'a value that is known only at deployment'],
  ])('with %s are refused', (_, changes, message) => {
    expect(refusalOf(() => prove(withAdded(changes))).message).toContain(message);
  });
});

describe('a stack with several pools', () => {
  // Two networks with the same ranges: the addresses of the servers are the same.
  const stack = newStack();
  const contoso = contosoPool(stack);
  const fabrikam = contosoPool(stack, fabrikamPoolProps({ network: contosoNetwork() }), 'Fabrikam');
  const both = Synthesized.of(stack).text;

  test('has the groups of each pool by the names of its servers', () => {
    expect(FirewallProof.ofSynthesized(contoso.plan, both).isProved).toBe(true);
    expect(FirewallProof.ofSynthesized(fabrikam.plan, both).isProved).toBe(true);
    const changed = withResources(both, (resources) => ({
      ...resources,
      [RULES]: Object.fromEntries(Object.entries(resources[RULES] ?? {})
        .filter(([key]) => !/^Fabrikam_External.*in-5061/.test(key))),
    }));
    expect(FirewallProof.ofSynthesized(contoso.plan, changed).isProved).toBe(true);
    expect(FirewallProof.ofSynthesized(fabrikam.plan, changed).missing.map(({ planRules }) => planRules))
      .toEqual([['external-in-5061-tcp-access-edge']]);
  });

  test('is refused if it does not say which pool is meant', () => {
    const nameless = withResources(both, ({ azurerm_windows_virtual_machine: _, ...others }) => others);
    expect(refusalOf(() => FirewallProof.ofSynthesized(contoso.plan, nameless)).message)
      .toContain('several subnets with the addresses');
  });

  test('is refused if the pool is not in it', () => {
    const elsewhere = synthesizedEdge({
      network: contosoNetwork({ addressSpace: '10.99.0.0/16', externalSubnet: '10.99.16.0/24', internalSubnet: '10.99.33.0/24' }),
    });
    expect(refusalOf(() => FirewallProof.ofSynthesized(elsewhere.plan, both)).message)
      .toContain('no network interface or subnet with 10.99.16.');
  });
});
