import type { IConstruct } from 'constructs';
import type { EdgePlan } from '../../plan/edge-plan';
import { estateProblemsOf } from '../../planner';

const ESTATES = new WeakMap<IConstruct, Estate>();

/** All Edge pools of an app, across its stacks, for the rules that compare pools with each other. */
export class Estate {
  public static of(scope: IConstruct): Estate {
    const estate = ESTATES.get(scope.node.root) ?? new Estate();
    ESTATES.set(scope.node.root, estate);
    return estate;
  }

  private readonly pools = new Map<string, () => EdgePlan>();
  private problems: ReadonlyMap<string, string[]> | undefined;

  private constructor() {
    // Created by `of` only.
  }

  /**
   * Adds a pool.
   *
   * @param plan returns the current plan of the pool
   */
  public add(pool: IConstruct, plan: () => EdgePlan): void {
    this.pools.set(pool.node.path, plan);
    this.planChanged();
  }

  /** Discards the findings of the rules, because a plan has changed. */
  public planChanged(): void {
    this.problems = undefined;
  }

  /** Findings of the rules across pools for one pool; computed once for all pools. */
  public problemsOf(pool: IConstruct): readonly string[] {
    this.problems ??= estateProblemsOf([...this.pools].map(([path, plan]) => ({ path, plan: plan() })));
    return this.problems.get(pool.node.path) ?? [];
  }
}
