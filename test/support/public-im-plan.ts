import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { EdgePlanRequest } from '../../lib/request/edge-plan-request';
import { PublicImProvider } from '../../lib/request/partners/public-im-provider';
import { contosoPlan } from './plan-request';

export const { AOL, SKYPE, WINDOWS_LIVE_MESSENGER, YAHOO } = PublicImProvider;

/** The documentation's example with public IM on some day. */
export function publicImPlan(
  planningDate: string, publicIm: PublicImProvider[], overrides: Partial<EdgePlanRequest> = {},
): EdgePlan {
  return contosoPlan({ planningDate, publicIm, ...overrides });
}
