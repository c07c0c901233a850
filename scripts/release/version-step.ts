import { compare, inc, parse } from 'semver';
import type { ApiChange } from './api-changes';

type Step = 'major' | 'minor' | 'patch';

/** The least step that changes of the API allow. Before 1.0.0, a minor version may break programs. */
export function neededStep(last: string, changes: readonly ApiChange[]): Step {
  const isStable = (parse(last)?.major ?? 0) > 0;
  if (changes.some(({ breaks }) => breaks)) return isStable ? 'major' : 'minor';
  return isStable && changes.length > 0 ? 'minor' : 'patch';
}

/** The lowest version that may follow. */
export function lowestNext(last: string, changes: readonly ApiChange[]): string {
  const next = inc(last, neededStep(last, changes));
  if (next === null) throw new Error(`${last} is not a version`);
  return next;
}

/** Whether a version may follow the last one. */
export const isStepEnough = (last: string, next: string, changes: readonly ApiChange[]): boolean =>
  compare(next, lowestNext(last, changes)) >= 0;

/** Whether a version is one that this project releases: no preview, no build. */
export const isReleaseVersion = (version: string): boolean => /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version);
