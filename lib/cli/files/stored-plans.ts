import { type OneEdgePlan, type OneReverseProxyPlan, readEitherPlan } from '../../plan/stored/either-plan';
import { type ReadFile, readPlanFiles } from './read-files';
import type { Terminal } from '../terminal/terminal';

/** A plan of an Edge pool, and the file that it is from. */
export interface StoredEdgePlan extends OneEdgePlan {
  readonly path: string;
}

/** A plan of a reverse proxy, and the file that it is from. */
export interface StoredReverseProxyPlan extends OneReverseProxyPlan {
  readonly path: string;
}

/** A plan of either kind, and the file that it is from. */
export type StoredPlan = StoredEdgePlan | StoredReverseProxyPlan;

/**
 * The plans at a path: a plan file, or the plan files in a folder.
 *
 * @throws EdgeValidationError that names the file, for what is no plan.
 */
export function readPlans(path: string, terminal: Terminal): StoredPlan[] {
  const files = readPlanFiles(path, 'path');
  return files.map((file, index) => {
    terminal.progress(`reading plan ${index + 1} of ${files.length}`);
    return readPlan(file);
  });
}

/** A plan file. */
export function readPlan({ path, text }: ReadFile): StoredPlan {
  return { path, ...readEitherPlan(text, path) };
}
