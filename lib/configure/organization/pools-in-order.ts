import { accept } from '../../values/boundary/accept';
import { listOf } from '../../values/boundary/kinds';
import { quote, refuse } from '../../values/refusals';
import type { EdgePlan } from '../../plan/edge-plan';
import { edgePlanShape } from '../../plan/stored/stored-plan';

/**
 * The plans of the Edge pools of an organization, by the internal FQDN of the pool.
 *
 * @throws EdgeValidationError if the value is not a list of Edge plans, for an empty list, and for two plans of one pool.
 */
export function poolsInOrder(given: unknown): readonly EdgePlan[] {
  const plans = accept(listOf(edgePlanShape), given, 'plans');
  if (plans.length === 0) {
    refuse('plans', 'an empty list', 'the plan of every Edge pool of the organization', 'pass at least one plan');
  }
  const positions = new Map<string, number>();
  for (const [index, { internal: { fqdn } }] of plans.entries()) {
    const first = positions.get(fqdn);
    if (first !== undefined) {
      refuse(`plans[${index}]`, `another plan of the Edge pool ${quote(fqdn)}, which plans[${first}] is a plan of`,
        'one plan for each Edge pool', 'remove one of the two');
    }
    positions.set(fqdn, index);
  }
  return plans.sort((a, b) => (a.internal.fqdn < b.internal.fqdn ? -1 : 1));
}
