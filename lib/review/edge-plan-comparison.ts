import type { EdgePlan } from '../plan/edge-plan';
import type { Finding } from '../plan/findings/finding';
import { requireEdgePlan } from '../plan/stored/stored-plan';
import type { IPlanComparison, PlanDifference } from '../projection/changes/plan-comparison';
import type { PlanTables } from '../projection/plan-tables';
import { onDemand } from '../values/on-demand';
import type * as comparedPlans from './compared-plans';

// Most runs do not compare plans.
const comparing = onDemand(() => require('./compared-plans') as typeof comparedPlans);

/**
 * The differences between two Edge plans: servers, firewall rules, records, certificates, partners, settings and findings
 * that were added, removed or changed. Another reason for a rule or record, or other rows of the guide behind it, is not a
 * difference. Another order of addresses is a difference.
 *
 * `pool.planFor(product)` and `planForProduct` give the plan after an upgrade. `TextReport.of(PlanTables.ofComparison(...))`
 * shows a comparison to people, with the interruptions first.
 */
export class EdgePlanComparison implements IPlanComparison {
  /**
   * Compares two plans. The same plans always result in the same comparison.
   *
   * @throws EdgeValidationError if a value is not an Edge plan or has another schema version.
   */
  public static of(before: EdgePlan, after: EdgePlan): EdgePlanComparison {
    const compared = comparing().comparedEdgePlans(requireEdgePlan(before, 'before'), requireEdgePlan(after, 'after'));
    return new EdgePlanComparison(compared.before, compared.after, compared.differences, compared.interruptions);
  }

  private constructor(
    /** The tables of the first plan. */
    public readonly before: PlanTables,
    /** The tables of the second plan. */
    public readonly after: PlanTables,
    /** In the order of the tables, and in each table by ID. Empty if there are no differences. */
    public readonly differences: PlanDifference[],
    /**
     * What the change interrupts if it is made in one deployment: who is cut off, and in which order nobody is. Empty when
     * nobody is cut off.
     */
    public readonly interruptions: Finding[],
  ) {}
}
