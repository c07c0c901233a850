import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { requireReverseProxyPlan } from '../plan/stored-plan';
import type { Finding } from '../plan/finding';
import type { IPlanComparison, PlanDifference } from '../projection/changes/plan-comparison';
import { PlanTables } from '../projection/plan-tables';
import { onDemand } from '../values/on-demand';
import type * as comparedPlans from './compared-plans';

// Most runs compare no plans.
const comparing = onDemand(() => require('./compared-plans') as typeof comparedPlans);

/**
 * What is different between two plans of a reverse proxy: pools, publishing rules, names of the certificate, records,
 * firewall rules and findings that were added, removed or changed. What is no difference, is none in
 * {@link EdgePlanComparison} either.
 */
export class ReverseProxyComparison implements IPlanComparison {
  /**
   * Compares two plans. The same plans give the same comparison.
   *
   * @throws EdgeValidationError for what is no plan of a reverse proxy, and for a plan of another schema version.
   */
  public static of(before: ReverseProxyPlan, after: ReverseProxyPlan): ReverseProxyComparison {
    const compared = comparing().comparedPlans(
      requireReverseProxyPlan(before, 'before'), requireReverseProxyPlan(after, 'after'),
      (plan) => PlanTables.ofReverseProxy(plan),
    );
    return new ReverseProxyComparison(compared.before, compared.after, compared.differences);
  }

  private constructor(
    /** The tables of the first plan. */
    public readonly before: PlanTables,
    /** The tables of the second plan. */
    public readonly after: PlanTables,
    /** In the order of the tables, and in each table by id. Empty when nothing is different. */
    public readonly differences: PlanDifference[],
  ) {}

  /** Always empty: interruptions are found for Edge pools alone. */
  public get interruptions(): Finding[] {
    return [];
  }
}
