import type { AudienceVerdict, IPlanReview, ReachedThreshold, ReviewedPlan } from '../projection/changes/plan-review';
import type { TerraformChange } from '../projection/changes/terraform-change';
import { accept } from '../values/boundary/accept';
import { onDemand } from '../values/on-demand';
import type { IPlanDocument } from '../values/plan-document';
import type * as folderReviews from './plan-folders/folder-review';
import { PLAN_REVIEW_OPTIONS, type PlanReviewOptions } from './thresholds/threshold-confirmation';

// Most runs do not review plans.
const reviewing = onDemand(() => require('./plan-folders/folder-review') as typeof folderReviews);

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
   * @param head names and texts of the files after the change; empty if every pool and reverse proxy is removed
   * @throws EdgeValidationError for a file that is not a plan, is truncated or has another schema version, two files with the
   * plan of one pool, two folders without plans or without one in common, a confirmation that matches no threshold, and a
   * document that is no plan of Terraform.
   */
  public static of(base: IPlanDocument[], head: IPlanDocument[], options: PlanReviewOptions = {}): PlanFolderReview {
    const accepted = accept(PLAN_REVIEW_OPTIONS, options, 'options');
    const { plans, verdicts, unconfirmed, terraform } = reviewing().folderReview(base, head, accepted, () => undefined);
    return new PlanFolderReview(plans, verdicts, unconfirmed, terraform);
  }

  private constructor(
    /** The pools and reverse proxies that change; empty if nothing changes. */
    public readonly plans: ReviewedPlan[],
    /** What each audience does, for all of them. */
    public readonly verdicts: AudienceVerdict[],
    /** Reached thresholds that nobody has confirmed. */
    public readonly unconfirmed: ReachedThreshold[],
    /** What Terraform is going to do, the unexplained first; undefined without a plan of Terraform. */
    public readonly terraform?: TerraformChange[],
  ) {}
}
