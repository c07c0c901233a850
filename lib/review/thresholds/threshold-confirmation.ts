import { listOf, text } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';

/** Confirms that a change may go beyond a threshold. */
export interface ThresholdConfirmation {
  /** ID of the threshold: `media-range-opened`. */
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
}

const THRESHOLD_CONFIRMATION = objectOf<ThresholdConfirmation>('ThresholdConfirmation', {
  id: text, reason: text, subject: optional(text),
});

/** What {@link PlanReviewOptions} may hold. */
export const PLAN_REVIEW_OPTIONS = objectOf<PlanReviewOptions>('PlanReviewOptions', {
  confirmations: optional(listOf(THRESHOLD_CONFIRMATION)),
});
