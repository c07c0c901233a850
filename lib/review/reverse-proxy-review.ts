import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { requireReverseProxyPlan } from '../plan/stored/stored-plan';
import type { AudienceVerdict, IPlanReview, ReachedThreshold, ReviewedPlan } from '../projection/changes/plan-review';
import type { TerraformChange } from '../projection/changes/terraform-change';
import { accept } from '../values/boundary/accept';
import { onDemand } from '../values/on-demand';
import type * as planReviews from './plan-reviews';
import { PLAN_REVIEW_OPTIONS, type PlanReviewOptions } from './thresholds/threshold-confirmation';

// Most runs do not review plans.
const reviewing = onDemand(() => require('./plan-reviews') as typeof planReviews);

/**
 * What the change from one plan of a reverse proxy to another means for the people who approve it, as {@link EdgePlanReview}
 * does for an Edge pool.
 */
export class ReverseProxyReview implements IPlanReview {
  /**
   * Reviews two plans. The same plans always result in the same review.
   *
   * @throws EdgeValidationError if a value is not the plan of a reverse proxy or has another schema version, for a
   * confirmation that matches no threshold that the change reaches, and for a document that is no plan of Terraform.
   */
  public static of(before: ReverseProxyPlan, after: ReverseProxyPlan, options: PlanReviewOptions = {}): ReverseProxyReview {
    const accepted = accept(PLAN_REVIEW_OPTIONS, options, 'options');
    const plan = reviewing().reviewedReverseProxyPlan(
      requireReverseProxyPlan(before, 'before'), requireReverseProxyPlan(after, 'after'),
    );
    const { plans, verdicts, unconfirmed, terraform } = reviewing().reviewOf([plan], accepted);
    return new ReverseProxyReview(plans, verdicts, unconfirmed, terraform);
  }

  private constructor(
    /** The reverse proxy; empty if nothing changes. */
    public readonly plans: ReviewedPlan[],
    /** What each audience does. */
    public readonly verdicts: AudienceVerdict[],
    /** Reached thresholds that nobody has confirmed. */
    public readonly unconfirmed: ReachedThreshold[],
    /** What Terraform is going to do, the unexplained first; undefined without a plan of Terraform. */
    public readonly terraform?: TerraformChange[],
  ) {}
}
