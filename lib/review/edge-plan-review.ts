import type { EdgePlan } from '../plan/edge-plan';
import { requireEdgePlan } from '../plan/stored/stored-plan';
import type { AudienceVerdict, IPlanReview, ReachedThreshold, ReviewedPlan } from '../projection/changes/plan-review';
import type { TerraformChange } from '../projection/changes/terraform-change';
import { accept } from '../values/boundary/accept';
import { onDemand } from '../values/on-demand';
import type * as planReviews from './plan-reviews';
import { PLAN_REVIEW_OPTIONS, type PlanReviewOptions } from './thresholds/threshold-confirmation';

// Most runs do not review plans.
const reviewing = onDemand(() => require('./plan-reviews') as typeof planReviews);

/**
 * What the change from one Edge plan to another means for the people who approve it: what each of them does, at which risk,
 * whom it affects, and what must be confirmed. `ReviewComment.of(review)` shows it in a pull request.
 */
export class EdgePlanReview implements IPlanReview {
  /**
   * Reviews two plans. The same plans always result in the same review.
   *
   * @throws EdgeValidationError if a value is not an Edge plan or has another schema version, for a confirmation that matches
   * no threshold that the change reaches, and for a document that is no plan of Terraform.
   */
  public static of(before: EdgePlan, after: EdgePlan, options: PlanReviewOptions = {}): EdgePlanReview {
    const accepted = accept(PLAN_REVIEW_OPTIONS, options, 'options');
    const plan = reviewing().reviewedEdgePlan(requireEdgePlan(before, 'before'), requireEdgePlan(after, 'after'));
    const { plans, verdicts, unconfirmed, terraform } = reviewing().reviewOf([plan], accepted);
    return new EdgePlanReview(plans, verdicts, unconfirmed, terraform);
  }

  private constructor(
    /** The pool; empty if nothing changes. */
    public readonly plans: ReviewedPlan[],
    /** What each audience does. */
    public readonly verdicts: AudienceVerdict[],
    /** Reached thresholds that nobody has confirmed. */
    public readonly unconfirmed: ReachedThreshold[],
    /** What Terraform is going to do, the unexplained first; undefined without a plan of Terraform. */
    public readonly terraform?: TerraformChange[],
  ) {}
}
