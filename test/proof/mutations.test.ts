import { EdgeTopology } from 'cdktf-lync-edge';
import { FirewallProof } from '../../lib/proof/firewall-proof';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { TrafficDirection } from '../../lib/values/vocabulary/traffic';
import { attributesOf, FirstMatchOracle } from '../support/proof/first-match-oracle';
import { type Attributes, resourcesIn, RULES, synthesizedEdge, withResources } from '../support/proof/synthesized-edge';
import { packetOf } from '../support/proof/told-packets';

const EDGES = {
  'single server': synthesizedEdge({ topology: EdgeTopology.singleNat(), xmpp: {} }),
  'hardware load balancing': synthesizedEdge({ topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }) }),
};
const ROUTES: Readonly<Record<EdgeSide, readonly string[]>> = {
  [EdgeSide.EXTERNAL]: ['10.45.33.0/24'], [EdgeSide.INTERNAL]: ['10.45.16.0/24', '0.0.0.0/0'],
};

/** A prefix in the singular attribute, in place of the list. */
function only(end: string, prefix: string): Attributes {
  return { [`${end}_address_prefix`]: prefix, [`${end}_address_prefixes`]: undefined };
}

const remote = (rule: Attributes): string => (rule['direction'] === 'Inbound' ? 'source' : 'destination');
const local = (rule: Attributes): string => (rule['direction'] === 'Inbound' ? 'destination' : 'source');

function ports(rule: Attributes, later: number, longer: number): string {
  const [first = 0, last = first] = String(rule['destination_port_range']).split('-').map(Number);
  return `${first + later}-${last + longer}`;
}

/**
 * One mistake each, and what it must lead to: `missing`, `extra` or both. For some rules it leads to the second word:
 * another rule permits the same, or the wrong addresses include the right ones.
 */
const MISTAKES: Readonly<Record<string, readonly [(rule: Attributes) => Attributes | undefined, string, string?]>> = {
  'is dropped': [() => undefined, 'missing'],
  'denies': [() => ({ access: 'Deny' }), 'missing'],
  'has the other protocol': [(rule) => ({ protocol: rule['protocol'] === 'Tcp' ? 'Udp' : 'Tcp' }), 'missing, extra', 'missing'],
  'begins a port early': [(rule) => ({ destination_port_range: ports(rule, -1, 0) }), 'extra', ''],
  'ends a port late': [(rule) => ({ destination_port_range: ports(rule, 0, 1) }), 'extra', ''],
  'has every port': [() => ({ destination_port_range: '*' }), 'extra'],
  'has every protocol': [() => ({ protocol: '*', destination_port_range: '*' }), 'extra'],
  'has few source ports': [() => ({ source_port_range: '1024-65535' }), 'missing'],
  'is open to everybody': [(rule) => only(remote(rule), '*'), 'extra'],
  'is open to the virtual network': [(rule) => only(remote(rule), 'VirtualNetwork'), 'missing, extra', 'extra'],
  'is open to half of the addresses': [(rule) => only(remote(rule), '0.0.0.0/1'), 'missing, extra', 'extra'],
  'holds for every address of the subnet': [(rule) => only(local(rule), '*'), 'extra'],
  'comes after the deny rule': [() => ({ priority: 4096 }), 'missing'],
};

describe.each(Object.entries(EDGES))('of a pool with %s', (_, { plan, text }) => {
  const rules = Object.entries(resourcesIn(text)[RULES] ?? {});
  const permits = rules.filter(([, rule]) => rule['access'] === 'Allow');

  /** The file with other attributes of one rule; the deny rules make room at the end. */
  const changed = (key: string, change: Attributes | undefined): string => withResources(text, (resources) => {
    const { [key]: rule, ...others } = resources[RULES] ?? {};
    const moved = Object.entries(others).map(
      ([name, other]) => [name, { ...other, priority: Math.min(Number(other['priority']), 4095) }]);
    const all = Object.fromEntries(moved) as Record<string, Attributes>;
    return { ...resources, [RULES]: change === undefined ? all : { ...all, [key]: { ...rule, ...change } } };
  });

  function expectTrueWitnesses(proof: FirewallProof, file: string): void {
    const groups = Object.values(resourcesIn(file)[RULES] ?? {});
    const oracles = new Map(Object.values(EdgeSide).map((side) => [side, new FirstMatchOracle({
      plan: plan.firewall,
      side,
      surroundings: { addressSpace: ['10.45.0.0/16'], connected: ['192.168.10.0/24'], routes: ROUTES[side] },
      groupsOf: onlyGroup(groups.filter((rule) => isOf(rule, side)).map(withoutUndefined)),
    })]));
    for (const [boxes, wanted] of [[proof.missing, true], [proof.extra, false]] as const) {
      for (const { side, direction, witness } of boxes) {
        const [towards, packet] = [direction === TrafficDirection.INBOUND ? 'Inbound' : 'Outbound', packetOf(witness)] as const;
        expect([witness, oracles.get(side)?.planPermits(towards, packet), oracles.get(side)?.groupsPermit(towards, packet)])
          .toEqual([witness, wanted, !wanted]);
      }
    }
  }

  test.each(Object.entries(MISTAKES))('each rule that %s is told, with a packet that shows it', (__, [mistake, ...expected]) => {
    const told = permits.map(([key, rule]) => {
      const file = changed(key, mistake(rule));
      const proof = FirewallProof.ofSynthesized(plan, file);
      expectTrueWitnesses(proof, file);
      // What a box says is about the rule that was changed.
      for (const { planRules } of proof.missing) expect(planRules.map((id) => id.replace(/^\w+-/, ''))).toEqual([rule['name']]);
      for (const { securityRules } of proof.extra) expect(securityRules.map((name) => name.replace(/^.*\//, '')))
        .toEqual([rule['name']]);
      return [...proof.missing.length > 0 ? ['missing'] : [], ...proof.extra.length > 0 ? ['extra'] : []].join(', ');
    });
    expect([...new Set(told)].sort()).toEqual([...expected].sort());
  });

  test('each deny rule that is dropped opens the virtual network, by a default rule of Azure', () => {
    const denials = rules.filter(([, rule]) => rule['access'] === 'Deny');
    expect(denials).toHaveLength(4);
    for (const [key, rule] of denials) {
      const file = changed(key, undefined);
      const proof = FirewallProof.ofSynthesized(plan, file);
      expect(proof.missing).toEqual([]);
      expect(proof.extra.flatMap(({ securityRules }) => securityRules)
        .some((name) => name.endsWith(`/AllowVnet${rule['direction'] === 'Inbound' ? 'In' : 'Out'}Bound`))).toBe(true);
      expectTrueWitnesses(proof, file);
    }
  });

  test('each rule that is written in two changes nothing', () => {
    for (const [key, rule] of permits) {
      const [first = 0, last = first] = String(rule['destination_port_range']).split('-').map(Number);
      const file = changed(key, { destination_port_range: undefined, destination_port_ranges: [`${first}`, `${first}-${last}`] });
      expect(FirewallProof.ofSynthesized(plan, file).isProved).toBe(true);
      const twin = withResources(file, (resources) => ({
        ...resources, [RULES]: { ...resources[RULES], twin: { ...rule, name: 'twin', priority: 4000 } },
      }));
      expect(FirewallProof.ofSynthesized(plan, twin).isProved).toBe(true);
    }
  });
});

function onlyGroup(rules: readonly Attributes[]): () => readonly (readonly Attributes[])[] {
  const groups = [rules];
  return () => groups;
}

function isOf(rule: Attributes, side: EdgeSide): boolean {
  const group = side === EdgeSide.EXTERNAL ? 'ExternalFirewall' : 'InternalFirewall';
  return String(rule['network_security_group_name']).includes(group);
}

function withoutUndefined(rule: Attributes): Attributes {
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined));
}

test('the rules of the plan, as Azure has them, are those of the stack', () => {
  const { plan, text } = EDGES['single server'];
  const synthesized = Object.values(resourcesIn(text)[RULES] ?? {});
  for (const rule of plan.firewall) {
    expect(synthesized).toContainEqual(expect.objectContaining(attributesOf(rule)));
  }
});
