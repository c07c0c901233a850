import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import type { Finding, FindingSeverity } from '../../plan/findings/finding';

/** A change from one plan to another. */
export interface PlanTransition<Plan> {
  readonly before: Plan;
  readonly after: Plan;
}

/** A rule about changes that interrupt somebody: who, and in which order to make them instead. */
export interface PlanInterruptionRule<Plan> {
  readonly id: string;
  readonly severity: FindingSeverity;
  /** Documentation page that the change is about. */
  readonly page: string;
  check(transition: PlanTransition<Plan>): Pick<Finding, 'subject' | 'message' | 'fix'>[];
}

/** What rules report about a change, in the order of the rules. */
export function interruptionsBy<Plan>(rules: readonly PlanInterruptionRule<Plan>[], transition: PlanTransition<Plan>): Finding[] {
  return rules.flatMap((rule) => rule.check(transition).map(({ subject, message, fix }) => (
    { ruleId: rule.id, severity: rule.severity, subject, message, fix, page: rule.page })));
}

/** The longest time that anybody keeps an address of the plan. */
export function longestTtl({ dnsRecords }: { readonly dnsRecords: readonly DnsRecordPlan[] }): number {
  return Math.max(0, ...dnsRecords.filter(({ addresses }) => addresses.length > 0).map(({ ttlSeconds }) => ttlSeconds));
}

const SHORT_TTL_SECONDS = 60;

/** How to withdraw an address that people have looked up. */
export function shorterTtlFirst(ttlSeconds: number): string {
  return ttlSeconds > SHORT_TTL_SECONDS
    ? `set recordTtlSeconds to ${SHORT_TTL_SECONDS} first, deploy, and wait ${ttlSeconds} seconds; then make the change while `
      + 'few people are connected'
    : 'make the change while few people are connected';
}
