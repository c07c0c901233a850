import fc from 'fast-check';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { Recipe } from '../../test/fuzz/generated/edge-request';
import { poolProps } from '../../test/fuzz/generated/pool-props';
import { made, type Made } from '../../test/fuzz/generated/recipe';
import { builtPool, synthesized } from '../../test/fuzz/invariants/built-stacks';
import { unlessRefused } from '../../test/fuzz/invariants/planned';

/** A plan and the file of its stack. */
export interface AnyEdge {
  readonly plan: EdgePlan;
  readonly text: string;
}

/** Half of the pools have IPv6 on a side, or on both. */
const anyPool: fc.Arbitrary<Recipe> = fc.record({
  recipe: poolProps, external: fc.boolean(), internal: fc.boolean(), hasIpv6: fc.boolean(),
}).map(({ recipe, external, internal, hasIpv6 }) => (hasIpv6 && (external || internal) ? withIpv6(recipe, external, internal) : recipe));

function withIpv6(recipe: Recipe, external: boolean, internal: boolean): Recipe {
  const network = recipe['network'] as Made;
  const [props] = network.args as readonly [Readonly<Record<string, unknown>>];
  const { networks, ...others } = recipe['internal'] as { readonly networks: readonly string[] };
  const ipv6 = {
    ...network.make === 'EdgeNetwork.create' ? { ipv6AddressSpace: 'fd00:10:45::/48' } : {},
    ...external ? { externalIpv6Subnet: 'fd00:10:45:16::/64' } : {},
    ...internal ? { internalIpv6Subnet: 'fd00:10:45:33::/64' } : {},
  };
  return {
    ...recipe,
    network: made(network.make, { ...props, ...ipv6 }),
    internal: { ...others, networks: [...networks.filter((each) => !each.includes(':')), ...internal ? ['fd00:192:168::/48'] : []] },
  };
}

/** The first so many pools that the library accepts, the same for the same seed. */
export function anyEdges(count: number, seed: number): readonly AnyEdge[] {
  const edges: AnyEdge[] = [];
  for (const recipe of fc.sample(anyPool, { seed, numRuns: 4 * count })) {
    if (edges.length === count) break;
    const pool = unlessRefused(() => builtPool(recipe, 0));
    if (pool !== undefined) edges.push({ plan: pool.made.plan, text: synthesized(pool.stack) });
  }
  if (edges.length < count) throw new Error(`${edges.length} of ${4 * count} pools were accepted`);
  return edges;
}
