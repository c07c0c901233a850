import type { EdgePlan } from '../plan/edge-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { requireEdgePlan, requireReverseProxyPlan } from '../plan/stored/stored-plan';
import type { PlanTables } from '../projection/plan-tables';
import { accept } from '../values/boundary/accept';
import { objectOf, optional } from '../values/boundary/object-shape';
import { checkedBy } from '../values/boundary/shape';
import { frozen } from '../values/frozen';
import { onDemand } from '../values/on-demand';
import { refuse } from '../values/refusals';
import type { HybridStagePlan, HybridStep } from './hybrid-stage';
import type * as plannedMove from './planned-move';

// Most runs do not plan a move.
const planning = onDemand(() => require('./planned-move') as typeof plannedMove);

/** What a move knows beside the plan of the Edge pool. */
export interface HybridMoveProps {
  /**
   * Plan of the reverse proxy, which has the records of `lyncdiscover` and the simple URLs.
   *
   * @default these records are told without their data
   */
  readonly reverseProxy?: ReverseProxyPlan;
}

const HYBRID_MOVE_PROPS = objectOf<HybridMoveProps>('HybridMoveProps', {
  reverseProxy: optional(checkedBy(requireReverseProxyPlan)),
});

/**
 * The move of an organization from its servers to Microsoft 365, as three stages: on premises, hybrid, and after the servers are
 * gone. Each has its external records and settings. The steps are in the documented order, with what must be true before each,
 * so that nobody is cut off: records lead on premises as long as a user is homed there; then records, shared address space and
 * hosting providers change together, and the Edge stays until the old records have left every cache.
 *
 * The plan may be of either of the first two stages: the move is the same. Pass the plan of the Edge pool that is the route for
 * federation. The same plan always results in the same move.
 *
 * Pages: `plan-hybrid-connectivity.md`, `configure-federation-with-skype-for-business-online.md`,
 * `decommission-manage-dns-entries.md`, `cloud-consolidation-disabling-hybrid.md`.
 */
export class HybridMove {
  /**
   * The move from a plan of an Edge pool.
   *
   * @throws EdgeValidationError for a value that is neither an Edge plan nor the plan of a reverse proxy, and for a plan without federation.
   */
  public static of(plan: EdgePlan, props: HybridMoveProps = {}): HybridMove {
    const { reverseProxy } = accept(HYBRID_MOVE_PROPS, props);
    const edge = requireEdgePlan(plan, 'plan');
    if (edge.federation === undefined) {
      refuse('plan', 'a plan without federation', 'the Edge pool that is the route for federation: both sides of a hybrid deployment reach each other through it',
        'add federation to the request');
    }
    const { stages, steps } = planning().plannedMove(edge, edge.federation, reverseProxy);
    return new HybridMove(edge.internal.fqdn, stages, steps);
  }

  /** On premises, hybrid, online. */
  public readonly stages: HybridStagePlan[];
  /** In working order. */
  public readonly steps: HybridStep[];

  private constructor(private readonly pool: string, stages: HybridStagePlan[], steps: HybridStep[]) {
    this.stages = frozen(stages);
    this.steps = frozen(steps);
  }

  /** Stages and steps as tables, for reports. */
  public get tables(): PlanTables {
    return planning().moveTables(this.pool, this);
  }
}
