import type { EdgePlan } from '../../plan/edge-plan';
import type { PlanReachability } from '../../projection/changes/reachability';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { reachabilityDelta } from './reachability-delta';

/** What {@link reachabilityDelta} finds, or why a firewall cannot be read: everything else of the plans can be reviewed. */
export function reviewedReachability(before: EdgePlan, after: EdgePlan): PlanReachability {
  try {
    return reachabilityDelta(before, after);
  } catch (error) {
    if (!(error instanceof EdgeValidationError)) throw error;
    return { opened: [], closed: [], problem: `${error.property} is ${error.given}, but should be ${error.expected}` };
  }
}
