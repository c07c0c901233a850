import type { PublishingRulePlan, ReverseProxyPlan } from '../../../plan/reverse-proxy-plan';
import type { PlanInterruptionRule, PlanTransition } from '../interruption-rule';

/** A change of a reverse proxy. */
export type ReverseProxyTransition = PlanTransition<ReverseProxyPlan>;

/** A rule about changes of a reverse proxy. */
export type InterruptionRule = PlanInterruptionRule<ReverseProxyPlan>;

/** The host names that both plans publish. */
export function stayingHosts(
  { before, after }: ReverseProxyTransition,
): { readonly was: PublishingRulePlan; readonly is: PublishingRulePlan }[] {
  const wanted = new Map(after.publishing.map((rule) => [rule.host, rule]));
  return before.publishing.flatMap((was) => {
    const is = wanted.get(was.host);
    return is === undefined ? [] : [{ was, is }];
  });
}
