import type { EdgePlan } from '../plan/edge-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { requireEdgePlan, requireReverseProxyPlan } from '../plan/stored/stored-plan';
import { givenText } from '../values/boundary/given-text';
import { isPlainObject, propertyOf } from '../values/boundary/kinds';
import { refuse } from '../values/refusals';
import { PlanKind } from '../values/vocabulary/plan-kind';

/** Every plan has these, and hardly anything else does. */
const COMMON_PROPERTIES = ['schemaVersion', 'planKind', 'firewall', 'dnsRecords', 'findings'];

const RECEIVED = 'received value';
const FIX = 'pass the construct, its plan, or a plan that PlanFile read';

/**
 * The plan of a received value: of an Edge pool, of a reverse proxy, or the value itself.
 *
 * @throws EdgeValidationError if the value is neither a plan nor has one.
 */
export function receivedPlan(received: unknown): EdgePlan | ReverseProxyPlan {
  const plan = planIn(received);
  if (plan === undefined) {
    refuse(RECEIVED, givenText(received), 'an EdgePool, an EdgePlan, or the plan of a reverse proxy', FIX);
  }
  return isOfReverseProxy(plan) ? requireReverseProxyPlan(plan, RECEIVED) : requireEdgePlan(plan, RECEIVED);
}

/** Whether a plan is of a reverse proxy, before all of it is checked. */
export function isOfReverseProxy(plan: object): plan is ReverseProxyPlan {
  return isPlainObject(plan) && propertyOf(plan, 'planKind') === PlanKind.REVERSE_PROXY;
}

/** Whether a value looks like a plan. */
export function isLikePlan(value: unknown): value is object {
  return isPlainObject(value) && COMMON_PROPERTIES.every((name) => Object.hasOwn(value, name));
}

function planIn(received: unknown): object | undefined {
  if (isLikePlan(received)) return received;
  if (!isPlainObject(received)) return undefined;
  const plan = propertyOf(received, 'plan');
  return isLikePlan(plan) ? plan : undefined;
}
