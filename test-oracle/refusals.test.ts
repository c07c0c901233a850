import { EdgeValidationError } from 'cdktf-lync-edge';
import { FirewallProof } from '../lib/proof/firewall-proof';
import { EdgeSide } from '../lib/values/vocabulary/edge-side';
import { type EffectiveGroup, type EffectiveGroups, effectiveGroupsOf } from '../test/support/proof/effective-nsg';
import {
  type Attributes, resourcesIn, type Resources, synthesizedEdge, withMore, withResources, withRule,
} from '../test/support/proof/synthesized-edge';
import { effectiveGroups } from './support/effective-groups';
import { Undecidable } from './support/security-group';
import { stackGroups } from './support/stack-groups';

const { plan, text } = synthesizedEdge();
const OF_SUBNETS = 'azurerm_subnet_network_security_group_association';
const [ASSOCIATION = '', { ...ASSOCIATED } = {}] = Object.entries(resourcesIn(text)[OF_SUBNETS] ?? {})[0] ?? [];

const withChanged = (changes: Attributes): string => withRule(text, 'external', 'in-443-tcp-access-edge', (rule) =>
  Object.fromEntries(Object.entries({ ...rule, ...changes }).filter(([, value]) => value !== undefined)));

const STACKS: Readonly<Record<string, string>> = {
  'two rules with one priority': withChanged({ priority: 1010 }),
  'a priority that Azure refuses': withChanged({ priority: 99 }),
  'no name of a rule': withChanged({ name: undefined }),
  'an unknown direction': withChanged({ direction: 'Both' }),
  'an unknown access': withChanged({ access: 'Permit' }),
  'an unknown protocol': withChanged({ protocol: 'Sctp' }),
  'a tag whose addresses change': withChanged({ source_address_prefix: 'Storage' }),
  'an address that only Terraform knows': withChanged({ source_address_prefix: '${azurerm_public_ip.x.ip_address}' }),
  'no addresses': withChanged({ source_address_prefix: undefined }),
  'no ports': withChanged({ destination_port_range: undefined }),
  'ports backwards': withChanged({ destination_port_range: '444-443' }),
  'a port that is too high': withChanged({ destination_port_range: '65536' }),
  'an application security group': withChanged({ source_application_security_group_ids: ['x'] }),
  'rules that Terraform counts': withChanged({ for_each: '${toset(var.rules)}' }),
  'a rule in a group that only Terraform knows': withChanged({ network_security_group_name: '${module.x.name}' }),
  'a group that is elsewhere': withMore(text, OF_SUBNETS, {
    [ASSOCIATION]: { ...ASSOCIATED, network_security_group_id: '/groups/elsewhere' },
  }),
  'two groups of a subnet': withMore(text, OF_SUBNETS, { again: ASSOCIATED }),
  'a group of a subnet that only Terraform knows': withMore(text, OF_SUBNETS, {
    other: { ...ASSOCIATED, subnet_id: '${module.network.subnet_id}' },
  }),
  'no servers': withResources(text, ({ azurerm_network_interface: _, azurerm_subnet: __, ...others }): Resources => others),
};

const LIST = effectiveGroupsOf(text, 'External');
const [GROUP] = LIST.value as [EffectiveGroup];
const withRules = (change: (rules: readonly Attributes[]) => readonly Attributes[]): EffectiveGroups => (
  { value: [{ ...GROUP, effectiveSecurityRules: change(GROUP.effectiveSecurityRules) }] });

const LISTS: Readonly<Record<string, EffectiveGroups>> = {
  'no group': { value: [] },
  'no default rules': withRules((rules) => rules.filter(({ priority }) => Number(priority) < 65000)),
  'rules of a network manager': { value: [GROUP, { ...GROUP, association: { networkManager: { id: '/manager' } } }] },
  'two rules with one priority': withRules((rules) => [...rules, { ...rules.at(-1), name: 'securityRules/again' }]),
  'a tag without its addresses': withRules((rules) => rules.map((rule) => (rule['sourceAddressPrefix'] === 'Internet'
    ? { ...rule, sourceAddressPrefix: 'Storage', sourceAddressPrefixes: ['Storage'], expandedSourceAddressPrefix: null } : rule))),
};

// What a packet does cannot be told from these documents: whoever proves something of them is wrong.
describe(`${Object.keys(STACKS).length} files that do not say what passes`, () => {
  test.each(Object.entries(STACKS))('%s: refused by the proof, and no formula', (_, file) => {
    expect(() => FirewallProof.ofSynthesized(plan, file)).toThrow(EdgeValidationError);
    expect(() => stackGroups(plan, file)).toThrow(Undecidable);
  });
});

describe(`${Object.keys(LISTS).length} lists of effective groups that do not say what passes`, () => {
  test.each(Object.entries(LISTS))('%s: refused by the proof, and no formula', (_, list) => {
    expect(() => FirewallProof.ofEffectiveGroups(plan, EdgeSide.EXTERNAL, JSON.stringify(list))).toThrow(EdgeValidationError);
    expect(() => effectiveGroups(plan, EdgeSide.EXTERNAL, list)).toThrow(Undecidable);
  });
});
