import type { EdgePlan } from '../plan/edge-plan';
import { PlanFile } from '../plan/plan-file';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { EdgeValidationError } from '../values/edge-validation-error';
import { type ReadFile, readPlanFiles } from './files';

/** A plan of an Edge pool, as a file has it. */
export interface StoredEdgePlan {
  readonly path: string;
  readonly edge: EdgePlan;
}

/** A plan of a reverse proxy, as a file has it. */
export interface StoredReverseProxyPlan {
  readonly path: string;
  readonly reverseProxy: ReverseProxyPlan;
}

/** A plan of either kind. */
export type StoredPlan = StoredEdgePlan | StoredReverseProxyPlan;

/**
 * The plans at a path: a plan file, or the plan files in a folder.
 *
 * @throws EdgeValidationError that names the file, for what is no plan.
 */
export function readPlans(path: string): StoredPlan[] {
  return readPlanFiles(path, 'path').map(readPlan);
}

/** A plan file. */
export function readPlan({ path, text }: ReadFile): StoredPlan {
  try {
    return path.endsWith('reverse-proxy-plan.json')
      ? { path, reverseProxy: PlanFile.readReverseProxy(text) }
      : { path, edge: PlanFile.readEdge(text) };
  } catch (error) {
    if (!(error instanceof EdgeValidationError)) throw error;
    const [first, ...others] = error.problems.map((problem) => ({ ...problem, property: `${path}: ${problem.property}` }));
    throw first === undefined ? error : new EdgeValidationError(first, undefined, others);
  }
}
