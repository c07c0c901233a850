import type { EdgePlan } from '../plan/edge-plan';
import type { Finding, FindingSeverity } from '../plan/findings/finding';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';

/** The plan of an Edge pool as its rules see it: complete except for its findings. */
export type PlannedEdge = Omit<EdgePlan, 'findings'>;

/** The plan of a reverse proxy as its rules see it: complete except for its findings. */
export type PlannedReverseProxy = Omit<ReverseProxyPlan, 'findings'>;

/** What a rule reports; ID, severity, and page come from the rule. */
export type RuleMessage = Pick<Finding, 'subject' | 'message' | 'fix'>;

/** One rule of the guide about plans that can be deployed but may not work as expected. */
export interface Rule<Plan> {
  /** Stable name; the file has the same one. */
  readonly id: string;
  readonly severity: FindingSeverity;
  /** Documentation page that the rule comes from. */
  readonly page: string;
  /** What it means for the people affected: who notices, and how. */
  readonly meaning: string;
  /** What to do about it in general; each finding has the fix for its own case. */
  readonly remedy: string;
  check(plan: Plan): RuleMessage[];
}

/** A rule about an Edge pool. */
export type EdgeRule = Rule<PlannedEdge>;

/** A rule about a reverse proxy. */
export type ReverseProxyRule = Rule<PlannedReverseProxy>;

/** What rules report about a plan, in the order of the rules. */
export function findingsOf<Plan>(rules: readonly Rule<Plan>[], plan: Plan): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    for (const { subject, message, fix } of rule.check(plan)) {
      findings.push({ ruleId: rule.id, severity: rule.severity, subject, message, fix, page: rule.page });
    }
  }
  return findings;
}
