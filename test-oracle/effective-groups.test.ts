import type { EdgePlan } from '../lib/plan/edge-plan';
import { FirewallProof } from '../lib/proof/firewall-proof';
import { EdgeSide } from '../lib/values/vocabulary/edge-side';
import { type EffectiveGroup, type EffectiveGroups, effectiveGroupsOf } from '../test/support/proof/effective-nsg';
import { type Attributes, synthesizedEdge, type SynthesizedEdge } from '../test/support/proof/synthesized-edge';
import { found, wronglyTold } from './support/comparison';
import { dualStackEdge } from './support/dual-stack-edge';
import { effectiveGroups } from './support/effective-groups';
import { solverOfFile } from './support/solver';

const z3 = solverOfFile();

const EDGES: Readonly<Record<string, SynthesizedEdge>> = { 'IPv4': synthesizedEdge({ xmpp: {} }), 'IPv4 and IPv6': dualStackEdge() };
const FIREWALLS = { [EdgeSide.EXTERNAL]: 'External', [EdgeSide.INTERNAL]: 'Internal' } as const;

/** What the solver and the proof say of a list: that is the same. */
async function effect(plan: EdgePlan, side: EdgeSide, list: EffectiveGroups): Promise<readonly string[]> {
  const proof = FirewallProof.ofEffectiveGroups(plan, side, JSON.stringify(list));
  const groups = effectiveGroups(plan, side, list);
  const { missing, extra } = await found(z3(), plan, groups);
  expect([proof.missing.length > 0, proof.extra.length > 0]).toEqual([missing !== undefined, extra !== undefined]);
  expect(await wronglyTold(z3(), plan, groups, proof)).toBeUndefined();
  return [...missing === undefined ? [] : ['missing'], ...extra === undefined ? [] : ['extra']];
}

type Change = (group: EffectiveGroup) => readonly EffectiveGroup[];

const withRules = (change: (rules: readonly Attributes[]) => readonly Attributes[]): Change => (group) =>
  [{ ...group, effectiveSecurityRules: change(group.effectiveSecurityRules) }];
const withFirst = (change: (rule: Attributes) => readonly Attributes[]): Change => withRules((rules) => {
  const first = rules.find(({ name, access }) => String(name).startsWith('securityRules/') && access === 'Allow');
  return rules.flatMap((rule) => (rule === first ? change(rule) : [rule]));
});
const added = (changes: Attributes): Change => withRules((rules) => [...rules, {
  access: 'Allow', direction: 'Inbound', name: 'securityRules/added', priority: 150, protocol: 'Tcp',
  sourceAddressPrefix: '131.107.1.1/32', sourceAddressPrefixes: ['131.107.1.1/32'], sourcePortRanges: ['0-65535'],
  destinationAddressPrefix: '0.0.0.0/0', destinationAddressPrefixes: ['0.0.0.0/0'], destinationPortRanges: ['3389-3389'],
  expandedSourceAddressPrefix: null, expandedDestinationAddressPrefix: null, ...changes,
}]);
/** Without the rules that deny, which hide what the tag VirtualNetwork is. */
const withVirtualNetwork = (...prefixes: readonly string[]): Change => withRules((rules) => rules
  .filter(({ name }) => !String(name).endsWith('deny-all'))
  .map((rule) => (rule['sourceAddressPrefix'] === 'VirtualNetwork'
    ? { ...rule, expandedSourceAddressPrefix: prefixes, expandedDestinationAddressPrefix: prefixes } : rule)));
const withGroupOfAdapter = (change: Change): Change => (group) =>
  [group, ...change({ ...group, association: { networkInterface: { id: '/nic' } } })];

const CHANGES: Readonly<Record<string, readonly [Change, readonly string[]]>> = {
  'as it is': [(group) => [group], []],
  'in another order': [withRules((rules) => [...rules].reverse()), []],
  'with the same group on the network interface': [withGroupOfAdapter((group) => [group]), []],
  'without a rule': [withFirst(() => []), ['missing']],
  'with a rule that denies': [withFirst((rule) => [{ ...rule, access: 'Deny' }]), ['missing']],
  'with a rule for every port': [withFirst((rule) => [{ ...rule, destinationPortRanges: ['0-65535'] }]), ['extra']],
  'with a rule for every protocol': [withFirst((rule) => [{ ...rule, protocol: 'All' }]), ['extra']],
  'with a group of the network interface that lacks a rule': [withGroupOfAdapter(withFirst(() => [])), ['missing']],
  'with a rule that someone added': [added({}), ['extra']],
  'with a tag that stands for listed addresses': [
    added({
      sourceAddressPrefix: 'Storage', sourceAddressPrefixes: ['Storage'],
      expandedSourceAddressPrefix: ['20.38.98.0/24', '20.38.100.0/23'],
    }),
    ['extra'],
  ],
  'with networks that are connected': [
    withVirtualNetwork('10.45.0.0/16', 'fd00:10:45::/48', '172.30.0.0/16', '131.107.0.0/16', '168.63.129.16/32'), ['extra'],
  ],
};
const CASES = Object.entries(CHANGES).flatMap(([name, [change, expected]]) => Object.entries(EDGES).flatMap(([family, edge]) =>
  Object.values(EdgeSide).map((side) => [name, family, side, { edge, change, expected }] as const)));

describe(`${CASES.length} lists of effective groups`, () => {
  test.each(CASES)('%s (%s, %s side) say the same to solver and proof', async (_, __, side, { edge, change, expected }) => {
    const { value } = effectiveGroupsOf(edge.text, FIREWALLS[side]);
    expect(await effect(edge.plan, side, { value: value.flatMap(change) })).toEqual(expected);
  });
});
