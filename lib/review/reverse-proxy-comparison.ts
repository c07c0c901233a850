import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { requireReverseProxyPlan } from '../plan/stored/stored-plan';
import type { Finding } from '../plan/findings/finding';
import type { IPlanComparison, PlanDifference } from '../projection/changes/plan-comparison';
import type { PlanTables } from '../projection/plan-tables';
import { onDemand } from '../values/on-demand';
import type * as comparedPlans from './compared-plans';

// Most runs do not compare plans.
const comparing = onDemand(() => require('./compared-plans') as typeof comparedPlans);

/**
 * The differences between two plans of a reverse proxy: pools, publishing rules, names of the certificate, records, firewall
 * rules and findings that were added, removed or changed. What counts as a difference is the same as in
 * {@link EdgePlanComparison}.
 */
export class ReverseProxyComparison implements IPlanComparison {
  /**
   * Compares two plans. The same plans always result in the same comparison.
   *
   * @throws EdgeValidationError if a value is not the plan of a reverse proxy or has another schema version.
   */
  public static of(before: ReverseProxyPlan, after: ReverseProxyPlan): ReverseProxyComparison {
    const compared = comparing().comparedReverseProxyPlans(
      requireReverseProxyPlan(before, 'before'), requireReverseProxyPlan(after, 'after'),
    );
    return new ReverseProxyComparison(compared.before, compared.after, compared.differences, compared.interruptions);
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
