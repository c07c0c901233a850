import type { EdgePlan } from '../plan/edge-plan';
import { requireEdgePlan } from '../plan/stored/stored-plan';
import type { PlanDifference } from '../projection/changes/plan-comparison';
import { type AudienceVerdict, ChangeRisk, type ReviewedChange } from '../projection/changes/plan-review';
import { RUNNING_EDGE_SHAPE, type RunningEdge } from '../running/model/running-edge';
import type { UnreadValue } from '../running/model/unread-value';
import { accept } from '../values/boundary/accept';
import { frozen } from '../values/frozen';
import { onDemand } from '../values/on-demand';
import type * as driftBetween from './drift-between';
import type { DriftNote } from './parts/running-part';

// Most programs compare nothing that runs.
const comparing = onDemand(() => require('./drift-between') as typeof driftBetween);

/**
 * What runs beside what is planned, in the words of a review from the former to the latter: what somebody must do so that the Edge runs
 * as planned, who, and at which risk. The plan may be wrong instead; then the change is made there.
 *
 * What no file tells counts as planned, and is in {@link notCompared}.
 */
export class PlanDrift {
  /**
   * Compares a plan with what was read. The same values always result in the same drift.
   *
   * @throws EdgeValidationError if a value is not an Edge plan, has another schema version, or is not what the readers of exports give.
   */
  public static of(plan: EdgePlan, running: RunningEdge): PlanDrift {
    const found = comparing().planDrift(requireEdgePlan(plan, 'plan'), accept(RUNNING_EDGE_SHAPE, running, 'running'));
    return new PlanDrift(found.pool, found.changes, found.verdicts, found.firewall, found.notPlanned, found.notCompared, found.unread);
  }

  private constructor(
    /** FQDN of the pool. */
    public readonly pool: string,
    /** What must change so that the Edge runs as planned, in the order of the tables. Empty if it does. */
    public readonly changes: ReviewedChange[],
    /** What each audience does. */
    public readonly verdicts: AudienceVerdict[],
    /** Packets in which the rules of network interfaces, and the rows of firewalls, differ from the plan. */
    public readonly firewall: DriftNote[],
    /** What runs and the plan does not speak of. */
    public readonly notPlanned: DriftNote[],
    /** What the plan speaks of and no file tells. */
    public readonly notCompared: DriftNote[],
    /** What could not be read at all, with where it usually is. */
    public readonly unread: UnreadValue[],
  ) {
    frozen([changes, verdicts, firewall, notPlanned, notCompared, unread]);
  }

  /** The differences that the changes consist of. */
  public get differences(): PlanDifference[] {
    return [...new Set(this.changes.flatMap(({ differences }) => differences))];
  }

  /** Whether something that was read differs from the plan. */
  public get hasDrift(): boolean {
    return this.changes.length + this.firewall.length > 0;
  }

  /** The gravest risk of a change. */
  public get risk(): ChangeRisk {
    return Object.values(ChangeRisk).find((risk) => this.changes.some((change) => change.risk === risk)) ?? ChangeRisk.NONE;
  }
}
