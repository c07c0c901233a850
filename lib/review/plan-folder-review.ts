import type { AudienceVerdict, IPlanReview, ReachedThreshold, ReviewedPlan } from '../projection/changes/plan-review';
import { accept } from '../values/boundary/accept';
import { onDemand } from '../values/on-demand';
import type { IPlanDocument } from '../values/plan-document';
import type * as matchedPlans from './plan-folders/matched-plans';
import type * as planReviews from './plan-reviews';
import { PLAN_REVIEW_OPTIONS, type PlanReviewOptions } from './thresholds/threshold-confirmation';

// Most runs do not review plans.
const reading = onDemand(() => require('./plan-folders/matched-plans') as typeof matchedPlans);
const reviewing = onDemand(() => require('./plan-reviews') as typeof planReviews);

/**
 * What a change means for all Edge pools and reverse proxies of a project: the plan files of two folders, such as those of
 * the base and the head of a pull request. Pools are matched by their internal FQDNs and reverse proxies by the subjects of
 * their certificates, whatever their files are called; plans that are new or gone are told as a whole.
 */
export class PlanFolderReview implements IPlanReview {
  /**
   * Reviews the plan files of two folders. The same files always result in the same review, in whichever order they are.
   *
   * @param base names and texts of the files before the change; empty if there was no plan yet
   * @param head names and texts of the files after the change
   * @throws EdgeValidationError for a file that is not a plan, is truncated or has another schema version, two files with the
   * plan of one pool, folders that have no plan in common, and a confirmation that matches no threshold.
   */
  public static of(base: IPlanDocument[], head: IPlanDocument[], options: PlanReviewOptions = {}): PlanFolderReview {
    const { confirmations = [] } = accept(PLAN_REVIEW_OPTIONS, options, 'options');
    const { edges, proxies } = reading().matchedPlans(base, head);
    const { plans, verdicts, unconfirmed } = reviewing().reviewOf([
      ...edges.map(({ before, after }) => reviewing().reviewedEdgePlan(before, after)),
      ...proxies.map(({ before, after }) => reviewing().reviewedReverseProxyPlan(before, after)),
    ], confirmations);
    return new PlanFolderReview(plans, verdicts, unconfirmed);
  }

  private constructor(
    /** The pools and reverse proxies that change; empty if nothing changes. */
    public readonly plans: ReviewedPlan[],
    /** What each audience does, for all of them. */
    public readonly verdicts: AudienceVerdict[],
    /** Reached thresholds that nobody has confirmed. */
    public readonly unconfirmed: ReachedThreshold[],
  ) {}
}
