import type { EdgePlan, Finding, FindingSeverity } from '../plan/edge-plan';

/** A plan as the rules see it: complete but for their own findings. */
export type PlannedEdge = Omit<EdgePlan, 'findings'>;

/** What a rule reports; id, severity and page come from the rule. */
export type RuleMessage = Pick<Finding, 'subject' | 'message' | 'fix'>;

/** One rule of the guide about plans that can be built but may not work as hoped. */
export interface CompatibilityRule {
  /** Stable name; the file has the same one. */
  readonly id: string;
  readonly severity: FindingSeverity;
  /** Documentation page that the rule comes from. */
  readonly page: string;
  /** What it means for the people affected: who notices, and how. */
  readonly meaning: string;
  /** What to do about it, whatever the case; a finding says it for its own. */
  readonly remedy: string;
  check(plan: PlannedEdge): RuleMessage[];
}
