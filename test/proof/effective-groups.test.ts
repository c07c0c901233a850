import { EdgeTopology } from 'cdktf-lync-edge';
import { FirewallProof } from '../../lib/proof/firewall-proof';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { contosoNetwork, contosoPoolProps } from '../support/edge-pool';
import { refusalOf } from '../support/plan-request';
import { type EffectiveGroup, effectiveGroupsOf } from '../support/proof/effective-nsg';
import { type Attributes, synthesizedEdge } from '../support/proof/synthesized-edge';

const { plan, text } = synthesizedEdge();
const [GROUP] = effectiveGroupsOf(text, 'External').value as [EffectiveGroup];

const prove = (document: unknown): FirewallProof =>
  FirewallProof.ofEffectiveGroups(plan, EdgeSide.EXTERNAL, JSON.stringify(document));
const withRules = (change: (rules: readonly Attributes[]) => readonly Attributes[]): object => (
  { value: [{ ...GROUP, effectiveSecurityRules: change(GROUP.effectiveSecurityRules) }] });
const added = (changes: Attributes): object => withRules((rules) => [...rules, {
  access: 'Allow', direction: 'Inbound', name: 'securityRules/added', priority: 150, protocol: 'Tcp',
  sourceAddressPrefix: '131.107.1.1/32', sourceAddressPrefixes: ['131.107.1.1/32'], sourcePortRange: '0-65535',
  sourcePortRanges: ['0-65535'],
  destinationAddressPrefix: '0.0.0.0/0', destinationAddressPrefixes: ['0.0.0.0/0'], destinationPortRange: '3389-3389',
  destinationPortRanges: ['3389-3389'], expandedSourceAddressPrefix: null, expandedDestinationAddressPrefix: null, ...changes,
}]);

test('the list can be the value alone, or in the object of other versions', () => {
  for (const document of [[GROUP], { networkSecurityGroups: [GROUP] }, { nextLink: null, value: [GROUP] }]) {
    expect(prove(document).isProved).toBe(true);
  }
});

test('only the side of the network interface is compared', () => {
  const internal = FirewallProof.ofEffectiveGroups(plan, EdgeSide.INTERNAL, JSON.stringify(effectiveGroupsOf(text, 'Internal')));
  expect(internal.isProved).toBe(true);
  expect(prove([GROUP]).boxes + internal.boxes).toBe(FirewallProof.ofSynthesized(plan, text).boxes);
  const wrong = FirewallProof.ofEffectiveGroups(plan, EdgeSide.INTERNAL, JSON.stringify([GROUP]));
  expect(wrong.isProved).toBe(false);
  expect(wrong.missing.every(({ side }) => side === EdgeSide.INTERNAL)).toBe(true);
});

test('a rule that was added by hand is extra', () => {
  expect(prove(added({})).extra).toEqual([{
    side: 'external', direction: 'inbound', protocol: 'TCP', ports: '3389', sourcePorts: 'any', sources: ['131.107.1.1'],
    destinations: ['10.45.16.0/24'], witness: 'TCP from 131.107.1.1 to 10.45.16.0 port 3389', planRules: [], tableRows: [],
    securityRules: ['nsg-external/added'],
  }]);
});

test('a second group, of the network interface, must permit a packet too', () => {
  const own = {
    ...GROUP, association: { networkInterface: { id: '/nic' } }, networkSecurityGroup: { id: '/groups/nsg-nic' },
    effectiveSecurityRules: GROUP.effectiveSecurityRules.filter(({ name }) => !String(name).endsWith('in-5061-tcp-access-edge')),
  };
  expect(prove({ value: [GROUP, own] }).missing.map(({ planRules, securityRules }) => [planRules, securityRules]))
    .toEqual([[['external-in-5061-tcp-access-edge'], ['nsg-nic/in-deny-all']]]);
});

test('a service tag that this library does not know is what Azure says it is', () => {
  const tag = { sourceAddressPrefix: 'Storage', sourceAddressPrefixes: ['Storage'] };
  expect(prove(added({ ...tag, expandedSourceAddressPrefix: ['20.38.98.0/24', '20.38.100.0/23'] }))
    .extra.map(({ sources }) => sources))
    .toEqual([['20.38.98.0/24', '20.38.100.0/23']]);
  expect(refusalOf(() => prove(added(tag))).message).toContain('"Storage"');
});

test('VirtualNetwork is what Azure says it is', () => {
  const connected = ['10.45.0.0/16', '192.168.10.0/24', '172.30.0.0/16', '131.107.0.0/16', '168.63.129.16/32'];
  const document = withRules((rules) => rules
    .filter(({ name }) => name !== 'securityRules/in-deny-all')
    .map((rule) => (rule['sourceAddressPrefix'] === 'VirtualNetwork'
      ? { ...rule, expandedSourceAddressPrefix: connected, expandedDestinationAddressPrefix: connected } : rule)));
  const { missing, extra } = prove(document);
  expect(missing).toEqual([]);
  expect(extra[0]?.sources).toEqual(['10.45.0.0/16', '131.107.0.0/16', '168.63.129.16', '172.30.0.0/16', '192.168.10.0/24']);
});

test('a default route in VirtualNetwork takes the Internet from the rules for it', () => {
  const document = withRules((rules) => rules.map((rule) => (rule['sourceAddressPrefix'] === 'VirtualNetwork'
    ? { ...rule, expandedSourceAddressPrefix: ['0.0.0.0/0'], expandedDestinationAddressPrefix: ['0.0.0.0/0'] } : rule)));
  const { missing, extra } = prove(document);
  expect(extra).toEqual([]);
  expect(new Set(missing.flatMap(({ sources, destinations }) => [...sources, ...destinations]))).toContain('Internet');
});

test('older versions write single values only: a rule for each pair of them', () => {
  const [group] = effectiveGroupsOf(text, 'External', true).value as [EffectiveGroup];
  const pairs = group.effectiveSecurityRules.flatMap((rule) => {
    const { sourceAddressPrefixes, destinationAddressPrefixes, sourcePortRanges: _, destinationPortRanges: __, ...rest } = rule;
    return (sourceAddressPrefixes as readonly string[]).flatMap((sourceAddressPrefix) => (
      (destinationAddressPrefixes as readonly string[])
        .map((destinationAddressPrefix): Attributes => ({ ...rest, sourceAddressPrefix, destinationAddressPrefix }))));
  }).sort((a, b) => Number(a['priority']) - Number(b['priority']))
    .map((rule, index) => (Number(rule['priority']) < 65000 ? { ...rule, priority: 100 + index } : rule));
  expect(prove([{ ...group, effectiveSecurityRules: pairs }]).isProved).toBe(true);
});

describe('with IPv6', () => {
  const { internal } = contosoPoolProps();
  const edge = synthesizedEdge({
    topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 2, singleExternalAddress: true }),
    network: contosoNetwork({
      ipv6AddressSpace: 'fd00:10:45::/48', externalIpv6Subnet: 'fd00:10:45:16::/64', internalIpv6Subnet: 'fd00:10:45:33::/64',
    }),
    internal: { ...internal, networks: ['192.168.10.0/24', 'fd00:192:168::/48'] },
  });
  const [listed] = effectiveGroupsOf(edge.text, 'External').value as [EffectiveGroup];
  const proveIpv6 = (rules: readonly Attributes[]): FirewallProof => (
    FirewallProof.ofEffectiveGroups(edge.plan, EdgeSide.EXTERNAL, JSON.stringify([{ ...listed, effectiveSecurityRules: rules }])));
  const changed = (name: string, change: Attributes): readonly Attributes[] => listed.effectiveSecurityRules
    .map((rule) => (rule['name'] === `securityRules/${name}` ? { ...rule, ...change } : rule));

  test('a rule for IPv6 that was added by hand is extra', () => {
    const rule = {
      access: 'Allow', direction: 'Inbound', name: 'securityRules/added', priority: 150, protocol: 'Tcp',
      sourceAddressPrefixes: ['2001:db8::/32'], sourcePortRanges: ['0-65535'],
      destinationAddressPrefixes: ['0.0.0.0/0', '0.0.0.0/0'], destinationPortRanges: ['3389-3389'],
    };
    expect(proveIpv6([...listed.effectiveSecurityRules, rule]).extra.map(({ sources, destinations }) => [sources, destinations]))
      .toEqual([[['2001:db8::/32'], ['fd00:10:45:16::/64']]]);
  });

  test('a rule for IPv6 that is gone is missing', () => {
    const { missing, extra } = proveIpv6(listed.effectiveSecurityRules.filter(({ name }) => !/in-443-tcp.*-ipv6$/.test(String(name))));
    expect(extra).toEqual([]);
    expect(missing.map(({ ports, sources }) => [ports, sources])).toEqual([['443', ['Internet']]]);
  });

  test('a denial that may hold IPv4 only leaves open what it denies', () => {
    const once = { sourceAddressPrefixes: ['0.0.0.0/0'], destinationAddressPrefixes: ['0.0.0.0/0'] };
    const refusal = refusalOf(() => proveIpv6(changed('in-deny-all', once)));
    expect(refusal.given).toBe('"0.0.0.0/0" in nsg-external/in-deny-all, which does not say whether IPv6 is included');
    expect(refusal.fix).toContain('terraform show -json');
    const both = { sourceAddressPrefixes: ['0.0.0.0/0', '::/0'], destinationAddressPrefixes: ['0.0.0.0/0', '::/0'] };
    expect(proveIpv6(changed('in-deny-all', both)).isProved).toBe(true);
  });

  test('a list in which no rule says whether it is for IPv6 is refused', () => {
    const old = effectiveGroupsOf(edge.text, 'External', true);
    expect(refusalOf(() => FirewallProof.ofEffectiveGroups(edge.plan, EdgeSide.EXTERNAL, JSON.stringify(old))).given)
      .toContain('which does not say whether IPv6 is included');
  });

  test('a virtual network without the IPv6 subnet is not all of it', () => {
    const rules = listed.effectiveSecurityRules.map((rule) => (rule['sourceAddressPrefix'] === 'VirtualNetwork'
      ? { ...rule, expandedSourceAddressPrefix: ['10.45.0.0/16'], expandedDestinationAddressPrefix: ['10.45.0.0/16'] } : rule));
    expect(refusalOf(() => proveIpv6(rules)).given).toBe('VirtualNetwork without the subnets of the side');
  });
});

test.each<[string, object, string]>([
  ['no groups', { value: [] }, 'no security group'],
  ['no default rules', withRules((rules) => rules.filter(({ priority }) => Number(priority) < 65000)),
    'no inbound rule with priority 65500'],
  ['no rules', { value: [{ ...GROUP, effectiveSecurityRules: undefined }] }, 'no inbound rule with priority 65500'],
  ['a null in place of a group', { value: [null] }, 'no inbound rule'],
  ['rules of a network manager', { value: [GROUP, { ...GROUP, association: { networkManager: { id: '/manager' } } }] },
    'network manager'],
  ['a rule without addresses', added({ sourceAddressPrefix: null, sourceAddressPrefixes: null }),
    'known when the document was written'],
  ['a rule without ports', added({ destinationPortRange: '', destinationPortRanges: [] }), 'known when the document was written'],
  ['another document', { hello: 'world' }, 'the effective security groups of a network interface'],
])('a list with %s is refused', (_, document, message) => {
  expect(refusalOf(() => prove(document)).message).toContain(message);
});

test.each([undefined, null, 'External', 'inside', 1])('%j is not a side', (side) => {
  expect(refusalOf(() => FirewallProof.ofEffectiveGroups(plan, side as never, '[]')).property).toBe('side');
});
