import type { EdgePlan } from '../../plan/edge-plan';
import type { FailoverRehearsal } from './failover-rehearsal';
import { rehearse, rehearseEach } from './rehearsal';

/**
 * What is known about failover: for exactly the servers that were seen to be silent, if there are any, and, if it is asked for, for one
 * server after the other. Empty for a single server.
 *
 * @param silent computer names of servers that were seen to be silent
 * @throws EdgeValidationError for a name that no server of the plan has.
 */
export function rehearsals(plan: EdgePlan, silent: readonly string[], isAskedFor: boolean): FailoverRehearsal[] {
  const seen = silent.length === 0 ? undefined : rehearse(plan, silent);
  return [...(seen === undefined ? [] : [seen]), ...(isAskedFor ? rehearseEach(plan) : [])];
}
