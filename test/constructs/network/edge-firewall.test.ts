import {
  EdgeFeature, type EdgePoolProps, EdgeSide, EdgeTopology, PartnerProduct, PublicImProvider,
} from 'cdktf-lync-edge';
import { EdgeFirewall } from '../../../lib/constructs/network/edge-firewall';
import { FirewallAccess, type FirewallEnd, FirewallEndKind, type FirewallRulePlan } from '../../../lib/plan/network/firewall-plan';
import { TrafficDirection } from '../../../lib/values/vocabulary/traffic';
import { contosoNetwork, contosoPool } from '../../support/edge-pool';
import { refusalOf } from '../../support/plan-request';
import { type Attributes, newStack, Synthesized } from '../../support/synth';

const BASTION = '10.45.255.0/26';
const ADMINISTRATION = [22, 3389, 5985, 5986];

const POOLS: Readonly<Record<string, () => Partial<EdgePoolProps>>> = {
  'a pool with all that can be asked for': () => ({
    network: contosoNetwork({ bastionSubnet: BASTION }),
    federation: { partnerProducts: [PartnerProduct.OCS_2007, PartnerProduct.LYNC_SERVER_2010] },
    xmpp: { fqdn: 'xmpp.contoso.com' },
    publicIm: [PublicImProvider.AOL, PublicImProvider.WINDOWS_LIVE_MESSENGER],
    hasOtherEdgePools: true,
  }),
  'a pool for sign-in alone': () => ({ features: [EdgeFeature.REMOTE_USER_ACCESS], federation: { discoverableDomains: [] } }),
  'a single server with one address': () => ({ topology: EdgeTopology.singleNat({ singleExternalAddress: true }) }),
  'servers that are known by address inside': () => ({
    internal: {
      fqdn: 'lsedge.contoso.net', nextHop: 'pool01.contoso.net', nextHopAddresses: ['192.168.10.90'],
      networks: ['192.168.10.0/24', '192.168.40.0/22'], lyncServers: ['192.168.10.95'],
      perimeterDnsServers: ['10.45.20.10'],
    },
  }),
  'a pool that activates Windows by other means': () => ({ windowsActivationServers: [] }),
};

describe.each(Object.entries(POOLS))('%s', (_, overrides) => {
  const stack = newStack();
  const pool = contosoPool(stack, overrides());
  const synthesized = Synthesized.of(stack);
  const rules = synthesized.all('azurerm_network_security_rule');
  const plan = pool.plan.firewall;

  test('has exactly one rule in Azure for each rule of the plan', () => {
    const groups = {
      external: Synthesized.reference(pool.externalFirewall.networkSecurityGroup, 'name'),
      internal: Synthesized.reference(pool.internalFirewall.networkSecurityGroup, 'name'),
    };
    const key = (group: unknown, name: unknown): string => `${String(group)} ${String(name)}`;
    const made = new Map(rules.map((rule) => [key(rule['network_security_group_name'], rule['name']), rule]));
    const expected = new Map(plan.map((rule) => [
      key(groups[rule.side as 'external'], rule.id.slice(rule.side.length + 1)), inAzureWords(rule),
    ]));
    expect([...made.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [name, attributes] of expected) expect(withoutText(made.get(name)!)).toEqual(attributes);
    expect(rules).toHaveLength(plan.length);
  });

  test('exposes each rule by its ID in the plan', () => {
    for (const rule of plan) {
      const firewall = rule.side === EdgeSide.EXTERNAL ? pool.externalFirewall : pool.internalFirewall;
      const resource = firewall.ruleResource(rule.id);
      expect(resource).toBeDefined();
      expect(synthesized.attributesOf(resource!)).toMatchObject({ priority: rule.priority });
    }
  });

  test('has no inline rules in a group, which would conflict with the standalone rules', () => {
    for (const group of synthesized.all('azurerm_network_security_group')) {
      expect(group).not.toHaveProperty('security_rule');
    }
  });

  test('has unique priorities for each direction in a group', () => {
    const places = rules.map((rule) =>
      [rule['network_security_group_name'], rule['direction'], rule['priority']].map(String).join(' '));
    expect(new Set(places).size).toBe(places.length);
  });

  test('closes both directions on both sides, explicitly and last', () => {
    const closing = rules.filter((rule) => rule['access'] === 'Deny');
    expect(closing.map(({ name }) => name).sort())
      .toEqual(['in-deny-all', 'in-deny-all', 'out-deny-all', 'out-deny-all']);
    for (const rule of closing) {
      expect(rule).toMatchObject({
        priority: 4096, protocol: '*', source_port_range: '*', destination_port_range: '*', source_address_prefix: '*',
        destination_address_prefix: '*',
      });
    }
    for (const rule of rules.filter(({ access }) => access === 'Allow')) expect(rule['priority']).toBeLessThan(4096);
  });

  test('opens administration ports only to the bastion host, and never externally', () => {
    for (const rule of rules.filter(({ access, direction }) => access === 'Allow' && direction === 'Inbound')) {
      if (!ADMINISTRATION.some((port) => holds(String(rule['destination_port_range']), port))) continue;
      expect(rule['network_security_group_name'])
        .toBe(Synthesized.reference(pool.internalFirewall.networkSecurityGroup, 'name'));
      expect(rule['source_address_prefixes']).toEqual([BASTION]);
      expect(rule).not.toHaveProperty('source_address_prefix');
    }
  });

  test('opens nothing to everything: each rule names at least one end', () => {
    for (const rule of rules.filter(({ access }) => access === 'Allow')) {
      expect([rule['source_address_prefix'], rule['destination_address_prefix']]).not.toContain('*');
    }
  });

  test('describes every rule within the 140 bytes that Azure allows', () => {
    for (const rule of rules) {
      expect(String(rule['description'])).not.toBe('');
      expect(Buffer.byteLength(String(rule['description']))).toBeLessThanOrEqual(140);
    }
  });

  test('has each prefix once: service tags in the singular attribute, others in the plural one', () => {
    for (const rule of rules) {
      for (const end of ['source', 'destination']) {
        expect(`${end}_address_prefix` in rule).not.toBe(`${end}_address_prefixes` in rule);
      }
    }
  });
});

describe('the firewalls of a pool', () => {
  const stack = newStack();
  const pool = contosoPool(stack, { network: contosoNetwork({ bastionSubnet: BASTION }) });
  const synthesized = Synthesized.of(stack);

  test('protect the subnet of their side', () => {
    for (const [firewall, part] of [[pool.externalFirewall, 'External'], [pool.internalFirewall, 'Internal']] as const) {
      expect(synthesized.attributesOf(firewall.association)).toEqual({
        network_security_group_id: Synthesized.reference(firewall.networkSecurityGroup, 'id'),
        subnet_id: expect.stringMatching(new RegExp(`^\\$\\{azurerm_subnet\\.Edge_${part}Subnet_\\w+\\.id\\}$`)) as string,
      });
    }
  });

  test('open Remote Desktop to the bastion host, on the internal side', () => {
    const rule = pool.internalFirewall.ruleResource('internal-in-3389-tcp-remote-desktop');
    expect(synthesized.attributesOf(rule!)).toMatchObject({
      access: 'Allow', protocol: 'Tcp', destination_port_range: '3389', source_address_prefixes: [BASTION],
      destination_address_prefixes: ['10.45.33.10', '10.45.33.11'],
    });
    expect(pool.externalFirewall.ruleResource('internal-in-3389-tcp-remote-desktop')).toBeUndefined();
  });

  test('open STUN on UDP', () => {
    const rule = pool.externalFirewall.ruleResource('external-in-3478-udp-av-edge');
    expect(synthesized.attributesOf(rule!)).toMatchObject({ protocol: 'Udp', destination_port_range: '3478' });
    expect(pool.externalFirewall.ruleResource('external-in-3478-tcp-av-edge')).toBeUndefined();
  });

  test('accept manual changes', () => {
    pool.externalFirewall.ruleResource('external-in-443-tcp-access-edge')!.addOverride('description', 'by hand');
    expect(Synthesized.of(stack).one('azurerm_network_security_rule', { name: 'in-443-tcp-access-edge' }))
      .toMatchObject({ description: 'by hand' });
  });
});

describe('adding to a pool', () => {
  const rulesOf = (overrides: Partial<EdgePoolProps>): ReadonlyMap<string, Attributes> => {
    const stack = newStack();
    contosoPool(stack, overrides);
    return new Map(Object.entries(Synthesized.of(stack).json.resource!['azurerm_network_security_rule']!));
  };

  test('keeps every existing rule: its name in Terraform, its name in Azure, its priority', () => {
    const before = rulesOf({});
    const after = rulesOf({ xmpp: { fqdn: 'xmpp.contoso.com' }, publicIm: [PublicImProvider.AOL] });
    expect(after.size).toBeGreaterThan(before.size);
    for (const [id, { name, priority, direction }] of before) {
      expect(after.get(id)).toMatchObject({ name, priority, direction });
    }
  });

  test('a server adds addresses to rules, but no rules', () => {
    const before = rulesOf({});
    const after = rulesOf({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 }) });
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  });
});

describe('a firewall for a plan with two rules of the same priority', () => {
  test('is refused', () => {
    const stack = newStack();
    const plan = contosoPool(stack).plan.firewall.filter((rule) => rule.side === EdgeSide.EXTERNAL).slice(0, 2);
    const firewall = new EdgeFirewall(stack, 'Firewall', {
      place: { location: 'westeurope', resourceGroupName: 'rg' }, name: 'nsg', subnetId: 'subnet',
    });
    const clash = plan.map((rule) => ({ ...rule, direction: TrafficDirection.INBOUND, priority: 1000 }));
    expect(refusalOf(() => firewall.apply(clash)).property).toBe('firewall');
  });
});

/** What the plan's rule must say in the provider's words. */
function inAzureWords(rule: FirewallRulePlan): Attributes {
  const words: Readonly<Partial<Record<FirewallEndKind, string>>> = {
    [FirewallEndKind.ANY]: '*', [FirewallEndKind.INTERNET]: 'Internet',
  };
  const end = (name: string, { kind, prefixes }: FirewallEnd): Attributes => (kind === FirewallEndKind.ADDRESSES
    ? { [`${name}_address_prefixes`]: prefixes }
    : { [`${name}_address_prefix`]: words[kind] });
  const protocol = { TCP: 'Tcp', UDP: 'Udp', '*': '*' }[rule.transport];
  return {
    name: rule.id.slice(rule.side.length + 1),
    priority: rule.priority,
    direction: rule.direction === TrafficDirection.INBOUND ? 'Inbound' : 'Outbound',
    access: rule.access === FirewallAccess.ALLOW ? 'Allow' : 'Deny',
    protocol,
    source_port_range: '*',
    destination_port_range: rule.ports,
    ...end('source', rule.source),
    ...end('destination', rule.destination),
  };
}

function withoutText(rule: Attributes): Attributes {
  const { description: _description, resource_group_name: _group, network_security_group_name: _name, ...rest } = rule;
  return rest;
}

function holds(ports: string, port: number): boolean {
  if (ports === '*') return true;
  const [from, to] = ports.split('-').map(Number);
  return port >= from! && port <= (to ?? from!);
}
