import type { EdgePlan } from '../plan/edge-plan';
import type { Finding, FindingSeverity } from '../plan/finding';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';

/** A plan as its rules see it: complete but for their own findings. */
export type PlannedEdge = Omit<EdgePlan, 'findings'>;

/** A plan as its rules see it: complete but for their own findings. */
export type PlannedReverseProxy = Omit<ReverseProxyPlan, 'findings'>;

/** What a rule reports; id, severity and page come from the rule. */
export type RuleMessage = Pick<Finding, 'subject' | 'message' | 'fix'>;

/** One rule of the guide about plans that can be built but may not work as hoped. */
export interface Rule<Plan> {
  /** Stable name; the file has the same one. */
  readonly id: string;
  readonly severity: FindingSeverity;
  /** Documentation page that the rule comes from. */
  readonly page: string;
  /** What it means for the people affected: who notices, and how. */
  readonly meaning: string;
  /** What to do about it, whatever the case; a finding says it for its own. */
  readonly remedy: string;
  check(plan: Plan): RuleMessage[];
}

/** A rule about an Edge pool. */
export type EdgeRule = Rule<PlannedEdge>;

/** A rule about a reverse proxy. */
export type ReverseProxyRule = Rule<PlannedReverseProxy>;

/** What rules have to say about a plan, in the order of the rules. */
export function findingsOf<Plan>(rules: readonly Rule<Plan>[], plan: Plan): Finding[] {
  return rules.flatMap((rule) => rule.check(plan).map(({ subject, message, fix }) => ({
    ruleId: rule.id, severity: rule.severity, subject, message, fix, page: rule.page,
  })));
}
