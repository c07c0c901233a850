import type { EdgePlan } from '../plan/edge-plan';
import type { PlanComparison } from '../plan/plan-comparison';
import type * as comparisonText from './comparison-text';
import type * as planText from './plan-text';

/**
 * The whole plan as text, in the manner of the planning guide's tables: for a terminal of 80 columns, and for the
 * snapshot that a pull request shows.
 */
export class EdgePlanReport {
  /**
   * The report of a plan, ending in a line end.
   *
   * Lines have at most 80 characters of printable ASCII (anything else in a name shows as `?`) and no blanks at their
   * end. The same plan gives the same text.
   */
  public static asText(plan: EdgePlan): string {
    // Loaded here, since most runs print no report (docs/performance.md).
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it with the library
    const report = require('./plan-text') as typeof planText;
    return report.planText(plan);
  }

  /**
   * What is different between two plans, in the words of those who change firewalls, records and certificates: for the
   * description of a pull request, or the request to a network team. Of the same form as {@link asText}.
   */
  public static comparisonAsText(comparison: PlanComparison): string {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it with the library
    const report = require('./comparison-text') as typeof comparisonText;
    return report.comparisonText(comparison);
  }

  private constructor() {
    // Static functions only.
  }
}
