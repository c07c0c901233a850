import type { EdgePlan } from '../plan/edge-plan';
import type * as planner from './edge-planner';
import type { EdgePlanRequest } from '../request/edge-plan-request';

/**
 * Turns a request into the complete plan of an Edge deployment.
 *
 * Pure: the same request gives the same plan, and the order in which domains, networks, zones or features are listed
 * makes no difference.
 *
 * @throws EdgeValidationError for the first value that is not acceptable.
 */
export function planEdge(request: EdgePlanRequest): EdgePlan {
  // Loaded here, since a program that makes no pool has no use for tables and rules (docs/performance.md).
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it with the library
  const { edgePlan } = require('./edge-planner') as typeof planner;
  return edgePlan(request);
}
