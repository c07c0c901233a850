import { isOpenError } from '../../projection/changes/finding-weight';
import { ChangeRisk, type IPlanReview } from '../../projection/changes/plan-review';
import { counted } from '../../projection/model/words';
import type { CommentDetail } from './comment-detail';
import { planLines } from './plan-lines';
import { thresholdLines } from './threshold-items';
import { verdictTable } from './verdict-table';

/** The lines of a comment below its marker: the answer first, then who does what, then the changes of each plan. */
export function commentLines(review: IPlanReview, detail: CommentDetail): string[] {
  const { plans, verdicts } = review;
  return [
    `## ${headline(review)}`,
    '',
    ...verdictTable(verdicts, detail),
    ...thresholdLines(review, detail),
    ...(detail.items === 0 ? [] : plans.flatMap((plan) => planLines(plan, plans.length === 1, detail))),
  ];
}

/** What a person must know who reads nothing else. */
function headline({ plans, unconfirmed }: IPlanReview): string {
  const changes = plans.flatMap((plan) => plan.changes);
  const risky = changes.filter(({ risk }) => risk !== ChangeRisk.NONE).length;
  const errors = plans.flatMap(({ findings }) => findings.filter(isOpenError)).length;
  return [
    `Edge review: ${counted(changes.length, 'change')}`,
    ...(plans.length === 1 ? [] : [`in ${plans.length} plans`]),
    ...(changes.length === 0 ? [] : [risky === 0 ? 'none with a risk' : `${risky} with a risk`]),
    ...(unconfirmed.length === 0 ? [] : [`**${counted(unconfirmed.length, 'threshold')} to confirm**`]),
    ...(errors === 0 ? [] : [`**${counted(errors, 'error')} to fix or acknowledge**`]),
  ].join(', ');
}
