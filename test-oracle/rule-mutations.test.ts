import { EdgeTopology } from 'cdktf-lync-edge';
import { FirewallProof } from '../lib/proof/firewall-proof';
import {
  type Attributes, resourcesIn, RULES, synthesizedEdge, type SynthesizedEdge, withResources,
} from '../test/support/proof/synthesized-edge';
import { found, wronglyTold } from './support/comparison';
import { dualStackEdge } from './support/dual-stack-edge';
import { HARMLESS, MISTAKES, SUSPECTS, type Target } from './support/mutations';
import { solverOfFile } from './support/solver';
import { stackGroups } from './support/stack-groups';

const z3 = solverOfFile();

const EDGES: Readonly<Record<string, SynthesizedEdge>> = {
  'two servers': synthesizedEdge({ xmpp: {} }),
  'IPv4 and IPv6': dualStackEdge(),
  'hardware load balancing': synthesizedEdge({ topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }) }),
};
const NAMES = Object.keys(EDGES);

/** A rule that permits something, for each change another one. */
function targetOf({ text }: SynthesizedEdge, turn: number): Target {
  const resources = resourcesIn(text);
  const rules = Object.entries(resources[RULES] ?? {}).sort(([, a], [, b]) => Number(a['priority']) - Number(b['priority']));
  const permits = rules.filter(([, rule]) => rule['access'] === 'Allow');
  const [key, rule] = permits[turn % permits.length] as readonly [string, Attributes];
  const same = rules.filter(([other, { network_security_group_name: group, direction }]) => (
    other !== key && group === rule['network_security_group_name'] && direction === rule['direction']));
  const deny = same.find(([, { access }]) => access === 'Deny');
  if (deny === undefined) throw new Error('a group without a rule that denies');
  return { resources, key, rule, otherKey: same[turn % same.length]?.[0] ?? deny[0], denyKey: deny[0] };
}

type Kind = Readonly<Record<string, (target: Target) => Target['resources']>>;
const casesOf = (kind: Kind): readonly (readonly [string, string, number])[] =>
  Object.keys(kind).flatMap((change, index) => NAMES.map((name, edge) => [change, name, 5 * index + 3 * edge] as const));

/** What the solver and the proof say after a change. The boxes of the proof hold what the solver would find, and nothing else. */
async function effect(kind: Kind, change: string, name: string, turn: number): Promise<readonly string[]> {
  const edge = EDGES[name] as SynthesizedEdge;
  const text = withResources(edge.text, () => (kind[change] as (target: Target) => Target['resources'])(targetOf(edge, turn)));
  const proof = FirewallProof.ofSynthesized(edge.plan, text);
  const groups = stackGroups(edge.plan, text);
  const { missing, extra } = await found(z3(), edge.plan, groups);
  expect(proof.missing.length > 0).toBe(missing !== undefined);
  expect(proof.extra.length > 0).toBe(extra !== undefined);
  expect(await wronglyTold(z3(), edge.plan, groups, proof)).toBeUndefined();
  return [...missing === undefined ? [] : ['missing'], ...extra === undefined ? [] : ['extra']];
}

describe(`${casesOf(MISTAKES).length} mistakes`, () => {
  test.each(casesOf(MISTAKES))('a rule that %s (%s) is told by both', async (change, name, turn) => {
    expect(await effect(MISTAKES, change, name, turn)).not.toEqual([]);
  });
});

describe(`${casesOf(SUSPECTS).length} changes that may be mistakes`, () => {
  test.each(casesOf(SUSPECTS))('a rule that %s (%s) is told by both, or by none', async (change, name, turn) => {
    await effect(SUSPECTS, change, name, turn);
  });
});

describe(`${casesOf(HARMLESS).length} changes without effect`, () => {
  test.each(casesOf(HARMLESS))('a rule that %s (%s) is told by none', async (change, name, turn) => {
    expect(await effect(HARMLESS, change, name, turn)).toEqual([]);
  });
});
