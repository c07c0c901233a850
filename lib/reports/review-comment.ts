import type { IPlanReview } from '../projection/changes/plan-review';
import { accept } from '../values/boundary/accept';
import { givenText } from '../values/boundary/given-text';
import { text as textShape } from '../values/boundary/kinds';
import { objectOf, optional } from '../values/boundary/object-shape';
import { EdgeValidationError } from '../values/edge-validation-error';
import type { IPlanDocument } from '../values/plan-document';
import { COMMENT_DETAILS } from './comment/comment-detail';
import { commentLines } from './comment/comment-lines';

/** Options of a {@link ReviewComment}. */
export interface ReviewCommentOptions {
  /**
   * Address of the full report, which the comment links to: `https://` or `http://`, at most 2,048 characters.
   *
   * @default no link
   */
  readonly reportUrl?: string;
  /**
   * Tells apart the comments of several projects on one pull request: lowercase letters, digits and single hyphens.
   *
   * @default one comment
   */
  readonly key?: string;
}

const OPTIONS = objectOf<ReviewCommentOptions>('ReviewCommentOptions', {
  reportUrl: optional(textShape), key: optional(textShape),
});

/** Most characters of a comment on GitHub are 65,536. */
const MOST_CHARACTERS = 65_535;

/** What an option looks like, in a pattern and in words. */
interface TextForm {
  readonly pattern: RegExp;
  readonly words: string;
  readonly example: string;
}

const URL_FORM: TextForm = {
  pattern: /^https?:\/\/[\w.~:/?#@!$&'()*+,;=%[\]-]{1,2040}$/,
  words: 'a web address of at most 2,048 characters',
  example: 'https://example.com/edge.html',
};
const KEY_FORM: TextForm = {
  pattern: /^[a-z0-9]{1,32}(?:-[a-z0-9]{1,32}){0,4}$/,
  words: 'lowercase letters and digits, with single hyphens between them',
  example: 'lab-edge',
};

/**
 * A review as the Markdown of a comment on a pull request: what must be confirmed, what each audience does, what Terraform does
 * beyond the plans, the risky changes, and the others folded. Its first line is a hidden marker, so that a workflow finds the comment and updates it in place; its
 * text is empty when there is nothing to say, so that the workflow removes the comment. It always has fewer than 65,536
 * characters: a longer one tells less, and ends with the link to the report.
 */
export class ReviewComment implements IPlanDocument {
  /**
   * The comment of a review. The same review always results in the same text.
   *
   * @param review `EdgePlanReview.of(...)`, `ReverseProxyReview.of(...)` or `PlanFolderReview.of(...)`
   * @throws EdgeValidationError if the value is not a review, and for an invalid address or key.
   */
  public static of(review: IPlanReview, options: ReviewCommentOptions = {}): ReviewComment {
    requireReview(review);
    const { reportUrl, key } = accept(OPTIONS, options, 'options');
    requireForm(reportUrl, 'options.reportUrl', URL_FORM);
    requireForm(key, 'options.key', KEY_FORM);
    return new ReviewComment(review, key, reportUrl);
  }

  public readonly fileName = 'edge-review.md';
  /** The first line of the comment: the same for every review with the same key. */
  public readonly marker: string;
  /** Empty if the review has nothing to say. */
  public readonly text: string;

  private constructor(review: IPlanReview, key: string | undefined, reportUrl: string | undefined) {
    this.marker = `<!-- cdktf-lync-edge review${key === undefined ? '' : ` ${key}`} -->`;
    const link = reportUrl === undefined ? [] : [`[Full report](<${reportUrl}>)`];
    this.text = review.plans.length + (review.terraform ?? []).length === 0 ? '' : fitting(review, this.marker, link);
  }
}

/** The most detailed text that fits. */
function fitting(review: IPlanReview, marker: string, end: readonly string[]): string {
  let text = '';
  for (const [step, detail] of COMMENT_DETAILS.entries()) {
    const note = step === 0 ? [] : [`_Shortened to fit a comment${end.length === 0 ? '' : '; the report has everything'}._`, ''];
    text = `${[marker, ...commentLines(review, detail), ...note, ...end].join('\n').trimEnd()}\n`;
    if (text.length <= MOST_CHARACTERS) return text;
  }
  return text;
}

function requireReview(given: unknown): void {
  const { plans, verdicts, unconfirmed, terraform = [] } = Object(given) as Partial<Record<keyof IPlanReview, unknown>>;
  const areLists = [plans, verdicts, unconfirmed, terraform].every(Array.isArray);
  if (areLists && everyOne(plans, isReviewedPlan) && everyOne(terraform, isTerraformChange)) return;
  throw new EdgeValidationError({
    property: 'review',
    given: givenText(given),
    expected: 'a review',
    fix: 'pass EdgePlanReview.of(before, after), ReverseProxyReview.of(before, after) or PlanFolderReview.of(base, head)',
  });
}

function everyOne(given: unknown, isMeant: (item: unknown) => boolean): boolean {
  return Array.isArray(given) && given.every(isMeant);
}

function isTerraformChange(given: unknown): boolean {
  const { attributes, replacedFor, unexplained, notes, rows, reasons } = Object(given) as Readonly<Record<string, unknown>>;
  return [attributes, replacedFor, unexplained, notes, rows, reasons].every(Array.isArray);
}

function isReviewedPlan(given: unknown): boolean {
  const { changes, findings, interruptions, thresholds } = Object(given) as Readonly<Record<string, unknown>>;
  return [changes, findings, interruptions, thresholds].every(Array.isArray);
}

function requireForm(given: string | undefined, property: string, { pattern, words, example }: TextForm): void {
  if (given === undefined || pattern.test(given)) return;
  throw new EdgeValidationError({ property, given: givenText(given), expected: words, fix: `pass one such as "${example}"` });
}
