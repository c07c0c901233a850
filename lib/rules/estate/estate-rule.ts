import type { EdgePlan } from '../../plan/edge-plan';

/** An Edge pool as the rules of the estate see it. */
export interface PoolInEstate {
  /** Path of its construct. */
  readonly path: string;
  readonly plan: EdgePlan;
}

/** What a rule of the estate reports for one pool. */
export interface EstateProblem {
  /** Path of the pool. */
  readonly path: string;
  readonly given: string;
  readonly fix: string;
}

/**
 * A rule about all Edge pools of an app, regardless of their stacks. A violation cannot be acknowledged: it fails the
 * synthesis.
 */
export interface EstateRule {
  /** Stable name; the file has the same one. */
  readonly id: string;
  /** Documentation page that the rule comes from. */
  readonly page: string;
  /** What is invalid, in a few words that follow this one. */
  readonly title: string;
  /** What is accepted. */
  readonly expected: string;
  /** What it means for the people affected: who notices, and how. */
  readonly meaning: string;
  /** What to do about it in general. */
  readonly remedy: string;
  check(pools: readonly PoolInEstate[]): EstateProblem[];
}

/** The paths of the other pools in alphabetical order: `stack/East and stack/West`; empty if there are none. */
export function pathsBeside(path: string, pools: readonly { readonly path: string }[]): string {
  return pools.map((pool) => pool.path).filter((other) => other !== path).sort().join(' and ');
}
