import type { EdgePlan } from '../../plan/edge-plan';
import type { Finding, FindingSeverity } from '../../plan/finding';
import type { EdgeServerPlan } from '../../plan/server-plan';

/** A change from one plan to another. */
export interface Transition {
  readonly before: EdgePlan;
  readonly after: EdgePlan;
}

/** A rule about changes that interrupt somebody: who, and in which order to make them instead. */
export interface InterruptionRule {
  readonly id: string;
  readonly severity: FindingSeverity;
  /** Documentation page that the change is about. */
  readonly page: string;
  check(transition: Transition): Pick<Finding, 'subject' | 'message' | 'fix'>[];
}

/** The servers that are in both plans, by their numbers. */
export function stayingServers({ before, after }: Transition): { readonly was: EdgeServerPlan; readonly is: EdgeServerPlan }[] {
  const wanted = new Map(after.servers.map((server) => [server.number, server]));
  return before.servers.flatMap((was) => {
    const is = wanted.get(was.number);
    return is === undefined ? [] : [{ was, is }];
  });
}

/** The longest time that anybody keeps an address of the plan. */
export function longestTtl({ dnsRecords }: EdgePlan): number {
  return Math.max(0, ...dnsRecords.filter(({ addresses }) => addresses.length > 0).map(({ ttlSeconds }) => ttlSeconds));
}
