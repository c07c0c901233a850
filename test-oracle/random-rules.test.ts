import type { EdgePlan } from '../lib/plan/edge-plan';
import { FirewallProof } from '../lib/proof/firewall-proof';
import { EdgeSide } from '../lib/values/vocabulary/edge-side';
import { type Attributes, resourcesIn, type Resources, RULES, withResources } from '../test/support/proof/synthesized-edge';
import { type AnyGroups, anyGroups } from './support/any-groups';
import { found, type Told, wronglyTold } from './support/comparison';
import { dualStackEdge } from './support/dual-stack-edge';
import { solverOfFile } from './support/solver';
import { stackGroups } from './support/stack-groups';

const CASES = 20;
const SEED = 3;
const z3 = solverOfFile();

const EDGE = dualStackEdge();
const RESOURCES = resourcesIn(EDGE.text);
const keyOf = (type: string, part: string): string => Object.keys(RESOURCES[type] ?? {}).find((key) => key.includes(part)) ?? '';
const [EXTERNAL_GROUP, ADAPTER] = [keyOf('azurerm_network_security_group', 'External'), keyOf('azurerm_network_interface', 'External')];

interface Case {
  readonly plan: EdgePlan;
  readonly text: string;
}

/** The rules in place of those of the external side. */
function caseOf({ planned, ofSubnet, ofAdapter }: AnyGroups): Case {
  const inGroup = (group: string, rules: readonly Attributes[]): readonly (readonly [string, Attributes])[] => rules.map((rule, index) => (
    [`${group}-${index}`, { ...rule, network_security_group_name: `\${azurerm_network_security_group.${group}.name}` }]));
  const text = withResources(EDGE.text, (resources): Resources => ({
    ...resources,
    [RULES]: Object.fromEntries([
      ...Object.entries(resources[RULES] ?? {})
        .filter(([, rule]) => !String(rule['network_security_group_name']).includes(EXTERNAL_GROUP)),
      ...inGroup(EXTERNAL_GROUP, ofSubnet), ...inGroup('own', ofAdapter ?? []),
    ]),
    ...ofAdapter === undefined ? {} : {
      azurerm_network_security_group: { ...resources['azurerm_network_security_group'], own: { name: 'nsg-own' } },
      azurerm_network_interface_security_group_association: {
        own: {
          network_interface_id: `\${azurerm_network_interface.${ADAPTER}.id}`,
          network_security_group_id: '${azurerm_network_security_group.own.id}',
        },
      },
    },
  }));
  return { plan: { ...EDGE.plan, firewall: [...planned, ...EDGE.plan.firewall.filter(({ side }) => side === EdgeSide.INTERNAL)] }, text };
}

const cases = anyGroups(CASES, SEED).map(caseOf);
const numbered = cases.map(({ plan, text }, index) => [index + 1, { plan, text }] as const);

describe(`${CASES} random plans with random groups`, () => {
  let [boxes, ipv6Boxes] = [0, 0];

  test.each(numbered)('plan %i: the boxes of the proof hold what the solver finds, and nothing else', async (_, { plan, text }) => {
    const proof = FirewallProof.ofSynthesized(plan, text);
    const groups = stackGroups(plan, text);
    const { missing, extra } = await found(z3(), plan, groups);
    expect([proof.missing.length > 0, proof.extra.length > 0]).toEqual([missing !== undefined, extra !== undefined]);
    expect(await wronglyTold(z3(), plan, groups, proof)).toBeUndefined();
    boxes += proof.missing.length + proof.extra.length;
    ipv6Boxes += [...proof.missing, ...proof.extra].filter(({ witness }) => witness.includes(':')).length;
  });

  test('differ in many boxes, of both families', () => {
    expect(boxes).toBeGreaterThan(5 * CASES);
    expect(ipv6Boxes).toBeGreaterThan(CASES);
  });
});

describe('a wrong proof', () => {
  const { plan, text } = cases.find((each) => {
    const { missing, extra } = FirewallProof.ofSynthesized(each.plan, each.text);
    return missing.some(({ ports }) => ports !== 'any') && extra.length > 1;
  }) as Case;
  const { missing, extra } = FirewallProof.ofSynthesized(plan, text);
  const [first] = extra;
  if (first === undefined) throw new Error('nothing is extra');

  test.each<[string, Told]>([
    ['without its last box', { missing, extra: extra.slice(0, -1) }],
    ['without what is missing', { missing: [], extra }],
    ['with the wrong kind of boxes', { missing: extra, extra: missing }],
    ['with a box for one port less', {
      extra,
      missing: missing.map((box) => (
        box.ports === 'any' ? box : { ...box, ports: box.ports.replace(/^\d+/, (port) => `${Number(port) + 1}`) })),
    }],
    ['with a box for the other side', { missing, extra: [{ ...first, side: EdgeSide.INTERNAL }, ...extra.slice(1)] }],
    ['with a witness that is not in its box', {
      missing, extra: [{ ...first, witness: 'TCP from 198.51.100.1 to 203.0.113.1 port 9' }, ...extra.slice(1)],
    }],
  ])('%s is found by the solver', async (_, told) => {
    expect(await wronglyTold(z3(), plan, stackGroups(plan, text), told)).toBeDefined();
  });
});
