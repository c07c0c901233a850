import type { IConstruct } from 'constructs';
import type { EdgePlan } from '../../plan/edge-plan';
import { estateProblemsOf } from '../../planner';

const ESTATES = new WeakMap<IConstruct, Estate>();

/** All Edge pools of an app, in whatever stack they are: what the rules that look across pools are asked about. */
export class Estate {
  public static of(scope: IConstruct): Estate {
    const estate = ESTATES.get(scope.node.root) ?? new Estate();
    ESTATES.set(scope.node.root, estate);
    return estate;
  }

  private readonly pools = new Map<string, () => EdgePlan>();
  private problems: ReadonlyMap<string, string[]> | undefined;

  private constructor() {
    // Made by `of` only.
  }

  /** Enters a pool, by a function that gives its plan at any time. */
  public enter(pool: IConstruct, plan: () => EdgePlan): void {
    this.pools.set(pool.node.path, plan);
    this.planChanged();
  }

  /** Forgets what the rules said, since a plan is another one now. */
  public planChanged(): void {
    this.problems = undefined;
  }

  /** What the rules of the estate have to say to a pool; computed once for all pools. */
  public problemsOf(pool: IConstruct): readonly string[] {
    this.problems ??= estateProblemsOf([...this.pools].map(([path, plan]) => ({ path, plan: plan() })));
    return this.problems.get(pool.node.path) ?? [];
  }
}
