import type { EdgePlan } from '../domain/plan/edge-plan';

/** The whole plan as text, for a terminal of 80 columns. */
export class EdgePlanReport {
  /** The report of a plan, ending in a line end. */
  public static asText(plan: EdgePlan): string {
    return `${plan.topology}\n`;
  }

  private constructor() {
    // Static functions only.
  }
}
