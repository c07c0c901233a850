// What the classes of reviews load when the first plan is reviewed.
import type { IPlanReview, ReviewedPlan } from '../projection/changes/plan-review';
import { frozen } from '../values/frozen';
import { confirmedThresholds } from './thresholds/confirmed-thresholds';
import { onDemand } from '../values/on-demand';
import type * as terraformChanges from './terraform/terraform-changes';
import type { PlanBeforeAndAfter } from './terraform/terraform-changes';
import type { PlanReviewOptions } from './thresholds/threshold-confirmation';
import { verdictsOf } from './verdicts';

export { reviewedEdgePlan, reviewedReverseProxyPlan } from './reviewed-plans';

// Most reviews are without a plan of Terraform.
const tying = onDemand(() => require('./terraform/terraform-changes') as typeof terraformChanges);

/**
 * The review of these plans.
 *
 * @param property property with the confirmations, for errors
 * @throws EdgeValidationError for a confirmation that matches no threshold that one of them reaches, and for a document that is
 * no plan of Terraform.
 */
export function reviewOf(
  compared: readonly (PlanBeforeAndAfter | undefined)[], { confirmations = [], terraform }: PlanReviewOptions,
  property = 'options.confirmations',
): IPlanReview {
  const both = compared.filter((plan) => plan !== undefined);
  const found = both.map(({ reviewed }) => reviewed);
  const confirmed = confirmedThresholds(found.flatMap(({ thresholds }) => thresholds), confirmations, property);
  const plans = found.filter(hasSomethingToSay).map((plan) => ({ ...plan, thresholds: plan.thresholds.map(confirmed) }));
  return frozen({
    plans,
    verdicts: verdictsOf(plans.flatMap(({ changes }) => changes)),
    unconfirmed: plans.flatMap(({ thresholds }) => thresholds.filter(({ confirmation }) => confirmation === undefined)),
    ...(terraform === undefined ? {} : { terraform: tying().terraformChanges(terraform, both) }),
  });
}

function hasSomethingToSay({ changes, findings, interruptions, thresholds }: ReviewedPlan): boolean {
  return changes.length + findings.length + interruptions.length + thresholds.length > 0;
}
