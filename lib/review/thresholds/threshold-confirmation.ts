import { listOf, text } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import type { IPlanDocument } from '../../values/plan-document';
import { TERRAFORM_DOCUMENTS } from '../terraform/terraform-documents';

/** Confirms that a change may go beyond a threshold. */
export interface ThresholdConfirmation {
  /**
   * ID of the threshold: `federation-route-moved`, `federation-record-removed`, `media-range-opened`, `machine-replaced`,
   * `zone-records-changed` (more than a third of the records of a zone, and at least three, are changed or deleted), or
   * `firewall-rules-changed` (the same for the rules of a side).
   */
  readonly id: string;
  /** Why the change may go that far; every review shows it. */
  readonly reason: string;
  /**
   * Subject of the threshold, as the review names it: a pool, a record, a zone.
   *
   * @default every subject for which the change reaches the threshold
   */
  readonly subject?: string;
}

/** Options of a review. */
export interface PlanReviewOptions {
  /**
   * Confirmations of thresholds that the change reaches. One that matches none is an error.
   *
   * @default none
   */
  readonly confirmations?: ThresholdConfirmation[];
  /**
   * What Terraform is going to do, to be tied to the plans: what `terraform show -json PLAN` prints, one document for each stack.
   * Pass all plans of a stack with it, or the resources of the others are told as unexplained.
   *
   * @default not tied to Terraform
   */
  readonly terraform?: IPlanDocument[];
}

const THRESHOLD_CONFIRMATION = objectOf<ThresholdConfirmation>('ThresholdConfirmation', {
  id: text, reason: text, subject: optional(text),
});

/** What {@link PlanReviewOptions} may hold. */
export const PLAN_REVIEW_OPTIONS = objectOf<PlanReviewOptions>('PlanReviewOptions', {
  confirmations: optional(listOf(THRESHOLD_CONFIRMATION)),
  terraform: optional(TERRAFORM_DOCUMENTS),
});
