import fc from 'fast-check';
import { edgeRequests, type Recipe } from './generated/edge-request';
import { poolProps, proxyProps } from './generated/pool-props';
import { proxyRequests } from './generated/proxy-request';
import { maybe } from './generated/texts';
import { builtPool, builtProxy } from './invariants/built-stacks';
import { checkEdgeComparison, EDGE_INVARIANTS } from './invariants/edge-plans';
import { Broken, checkAll, type Invariant } from './invariants/invariant';
import { edgePlanOf, proxyPlanOf, unlessRefused } from './invariants/planned';
import { checkProxyComparison, PROXY_INVARIANTS } from './invariants/proxy-plans';
import { POOL_INVARIANTS, PROXY_STACK_INVARIANTS } from './invariants/stacks';

/** Cases of one kind: how they are made, and how one is tried. */
export interface Kind<Case> {
  readonly name: string;
  readonly cases: fc.Arbitrary<Case>;
  /**
   * Tries one case.
   *
   * @param known names of invariants that are known to be broken and are not checked again
   * @returns whether the library accepted it
   * @throws Broken if an invariant does not hold
   */
  readonly attempt: (subject: Case, known: ReadonlySet<string>) => boolean;
}

/** Whose turn it is, and how lists are shuffled. Without bias, which would favor zero. */
export const turns: fc.Arbitrary<number> = fc.noBias(fc.nat(1_000_000));

const ONE_IN_COMPARED = 256;

/** Fails with the name of an invariant, for errors of any kind. */
export function orBroken<Value>(name: string, known: ReadonlySet<string>, call: () => Value): Value | undefined {
  try {
    return call();
  } catch (error) {
    if (error instanceof Broken) throw error;
    if (known.has(name)) return undefined;
    throw new Broken(name, error instanceof Error ? error.stack ?? error.message : String(error));
  }
}

/** A kind whose cases are requests that become plans. */
function planKind<Plan extends object>(
  name: string, recipes: fc.Arbitrary<Recipe>, planOf: (recipe: unknown) => Plan,
  invariants: readonly Invariant<{ readonly recipe: Recipe; readonly plan: Plan; readonly seed: number }>[],
  compare: (before: Plan, after: Plan) => void,
): Kind<PlanCase> {
  return {
    name,
    cases: fc.record({ recipe: recipes, turn: turns, other: maybe(recipes, ONE_IN_COMPARED) }),
    attempt: ({ recipe, turn, other }, known) => {
      const plan = orBroken(`${name}-errors`, known, () => unlessRefused(() => planOf(recipe)));
      if (plan === undefined) return false;
      checkAll(invariants, { recipe, plan, seed: turn }, turn, known);
      if (other === undefined) return true;
      orBroken(`${name}-comparisons`, known, () => {
        const after = unlessRefused(() => planOf(other));
        if (after !== undefined) compare(plan, after);
      });
      return true;
    },
  };
}

export interface PlanCase {
  readonly recipe: Recipe;
  readonly turn: number;
  readonly other: Recipe | undefined;
}

export const EDGE_PLANS: Kind<PlanCase> = planKind('edge', edgeRequests, edgePlanOf, EDGE_INVARIANTS, checkEdgeComparison);
export const PROXY_PLANS: Kind<PlanCase> = planKind('proxy', proxyRequests, proxyPlanOf, PROXY_INVARIANTS, checkProxyComparison);

export interface StackCase {
  readonly recipe: Recipe;
  readonly turn: number;
}

/** A kind whose cases are properties that become stacks. */
function stackKind<Built>(
  name: string, recipes: fc.Arbitrary<Recipe>, build: (recipe: Recipe, seed: number) => Built, invariants: readonly Invariant<Built>[],
): Kind<StackCase> {
  return {
    name,
    cases: fc.record({ recipe: recipes, turn: turns }),
    attempt: ({ recipe, turn }, known) => {
      const subject = orBroken(`${name}-errors`, known, () => unlessRefused(() => build(recipe, turn)));
      if (subject === undefined) return false;
      checkAll(invariants, subject, turn, known);
      return true;
    },
  };
}

export const POOLS: Kind<StackCase> = stackKind('pool', poolProps, builtPool, POOL_INVARIANTS);
export const REVERSE_PROXIES: Kind<StackCase> = stackKind('reverse-proxy', proxyProps, builtProxy, PROXY_STACK_INVARIANTS);
