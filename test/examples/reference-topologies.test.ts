import { PlanTables, TextReport } from 'cdktf-lync-edge';
import { REFERENCE_TOPOLOGIES, TopologyStack } from '../../examples/reference-topologies/reference-topologies';
import { PLANNED_TOPOLOGIES } from '../support/plan-request';
import { fileOf, newApp } from '../support/synth';

describe('the example with the reference topologies', () => {
  const app = newApp();
  const stacks = REFERENCE_TOPOLOGIES.map((reference) => new TopologyStack(app, reference));

  test('has a stack for each of the five, with matching plans', () => {
    expect(stacks.map(({ node }) => node.id)).toEqual(Object.keys(PLANNED_TOPOLOGIES));
    expect(stacks.map(({ edge }) => edge.plan.topology)).toEqual(Object.keys(PLANNED_TOPOLOGIES));
  });

  test.each(stacks.map((stack) => [stack.node.id, stack] as const))('%s is synthesized with all validation turned on', (id, stack) => {
    const { resource } = JSON.parse(fileOf(stack)) as { resource: Record<string, unknown> };
    expect(Object.keys(resource).some((type) => type.startsWith('azurerm_lb'))).toBe(id === 'scaled-hlb-public');
  });

  test('the one behind load balancers is reported like this', () => {
    const balanced = stacks.find(({ node }) => node.id === 'scaled-hlb-public')!;
    expect(TextReport.of(PlanTables.ofEdge(balanced.edge.plan)).text).toMatchSnapshot();
  });
});
