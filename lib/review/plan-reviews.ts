// What the classes of reviews load when the first plan is reviewed.
import type { IPlanReview, ReviewedPlan } from '../projection/changes/plan-review';
import { frozen } from '../values/frozen';
import { confirmedThresholds } from './thresholds/confirmed-thresholds';
import type { ThresholdConfirmation } from './thresholds/threshold-confirmation';
import { verdictsOf } from './verdicts';

export { reviewedEdgePlan, reviewedReverseProxyPlan } from './reviewed-plans';

/**
 * The review of these plans.
 *
 * @throws EdgeValidationError for a confirmation that matches no threshold that one of them reaches.
 */
export function reviewOf(
  reviewed: readonly (ReviewedPlan | undefined)[], confirmations: readonly ThresholdConfirmation[],
): IPlanReview {
  const found = reviewed.filter((plan) => plan !== undefined);
  const confirmed = confirmedThresholds(found.flatMap(({ thresholds }) => thresholds), confirmations, 'options.confirmations');
  const plans = found.filter(hasSomethingToSay).map((plan) => ({ ...plan, thresholds: plan.thresholds.map(confirmed) }));
  return frozen({
    plans,
    verdicts: verdictsOf(plans.flatMap(({ changes }) => changes)),
    unconfirmed: plans.flatMap(({ thresholds }) => thresholds.filter(({ confirmation }) => confirmation === undefined)),
  });
}

function hasSomethingToSay({ changes, findings, interruptions, thresholds }: ReviewedPlan): boolean {
  return changes.length + findings.length + interruptions.length + thresholds.length > 0;
}
