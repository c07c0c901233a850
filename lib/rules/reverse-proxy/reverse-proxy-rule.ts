import type { Finding, FindingSeverity } from '../../plan/edge-plan';
import type { ReverseProxyPlan } from '../../plan/reverse-proxy-plan';

/** A plan as the rules see it: complete but for their own findings. */
export type PlannedReverseProxy = Omit<ReverseProxyPlan, 'findings'>;

/** One rule about reverse proxies that can be built but may not work as hoped. */
export interface ReverseProxyRule {
  /** Stable name; the file has the same one. */
  readonly id: string;
  readonly severity: FindingSeverity;
  /** Documentation page that the rule comes from. */
  readonly page: string;
  /** What it means for the people affected: who notices, and how. */
  readonly meaning: string;
  /** What to do about it, whatever the case. */
  readonly remedy: string;
  check(plan: PlannedReverseProxy): Pick<Finding, 'subject' | 'message' | 'fix'>[];
}
