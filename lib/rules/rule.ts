import type { EdgePlan } from '../plan/edge-plan';
import type { Finding, FindingSeverity } from '../plan/findings/finding';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';

/** The plan of an Edge pool as its rules see it: complete except for its findings. */
export type PlannedEdge = Omit<EdgePlan, 'findings'>;

/** The plan of a reverse proxy as its rules see it: complete except for its findings. */
export type PlannedReverseProxy = Omit<ReverseProxyPlan, 'findings'>;

/** What a rule reports; ID, severity, and page come from the rule. */
export type RuleMessage = Pick<Finding, 'subject' | 'message' | 'fix'>;

/** A fact that changes while Edge Servers run: who says it, and whether there is doubt. */
export interface RuleFact {
  /** ID of the fact, as in the planning data. */
  readonly id: string;
  readonly source: string;
  /** `primary` or `secondary`: only the former may be a warning or an error. */
  readonly confidence: string;
  /** Why even a primary source is not enough; absent if there is no doubt. */
  readonly doubt?: string;
}

/** One rule of the guide about plans that can be deployed but may not work as expected. */
export interface Rule<Plan> {
  /** Stable name; the file has the same one. */
  readonly id: string;
  readonly severity: FindingSeverity;
  /** Documentation page that the rule comes from. */
  readonly page: string;
  /** Facts about today that it rests on, beside the pages of the planning guide; absent if there are none. */
  readonly facts?: readonly RuleFact[];
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
