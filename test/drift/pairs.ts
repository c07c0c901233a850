import type { EdgePlanRequest } from 'cdktf-lync-edge';
import { planEdge } from '../../lib/planner/index';
import { EdgeValidationError } from '../../lib/values/edge-validation-error';
import { REQUEST_CHANGES } from './request-changes';
import type { Pair } from './told';

/** What a factory makes; undefined for what it refuses. */
export function accepted<Value>(make: () => Value): Value | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof EdgeValidationError) return undefined;
    throw error;
  }
}

/** The plans of a request and of the same request with a change, in one order or the other. */
export function pairOf(request: EdgePlanRequest, change: string, isBackwards: boolean): Pair | undefined {
  const plan = accepted(() => planEdge(request));
  const other = plan && accepted(() => {
    const changed = REQUEST_CHANGES[change]?.(request);
    return changed && planEdge(changed);
  });
  if (plan === undefined || other === undefined) return undefined;
  return isBackwards ? { planned: plan, runs: other } : { planned: other, runs: plan };
}
