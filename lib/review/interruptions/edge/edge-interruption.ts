import type { EdgePlan } from '../../../plan/edge-plan';
import type { EdgeServerPlan } from '../../../plan/servers/server-plan';
import type { PlanInterruptionRule, PlanTransition } from '../interruption-rule';

/** A change of an Edge pool. */
export type EdgeTransition = PlanTransition<EdgePlan>;

/** A rule about changes of an Edge pool. */
export type InterruptionRule = PlanInterruptionRule<EdgePlan>;

/** The servers that are in both plans, by their numbers. */
export function stayingServers(
  { before, after }: EdgeTransition,
): { readonly was: EdgeServerPlan; readonly is: EdgeServerPlan }[] {
  const wanted = new Map(after.servers.map((server) => [server.number, server]));
  return before.servers.flatMap((was) => {
    const is = wanted.get(was.number);
    return is === undefined ? [] : [{ was, is }];
  });
}
