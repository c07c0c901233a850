import type { IPlanReview } from '../../projection/changes/plan-review';
import { reviewedEdgePlan, reviewedReverseProxyPlan, reviewOf } from '../plan-reviews';
import type { PlanReviewOptions } from '../thresholds/threshold-confirmation';
import { matchedPlans } from './matched-plans';

/**
 * Reviews the plan files of two folders, one plan after the other.
 *
 * @param tell gets what comes next, for those who wait
 * @param property property with the confirmations, for errors
 * @throws EdgeValidationError as `PlanFolderReview.of` does.
 */
export function folderReview(
  base: unknown, head: unknown, options: PlanReviewOptions, tell: (what: string) => void, property?: string,
): IPlanReview {
  const { edges, proxies } = matchedPlans(base, head, tell);
  const count = edges.length + proxies.length;
  const tellNext = (done: number): void => tell(`comparing plan ${done + 1} of ${count}`);
  return reviewOf([
    ...edges.map(({ before, after }, index) => {
      tellNext(index);
      return reviewedEdgePlan(before, after);
    }),
    ...proxies.map(({ before, after }, index) => {
      tellNext(edges.length + index);
      return reviewedReverseProxyPlan(before, after);
    }),
  ], options, property);
}
