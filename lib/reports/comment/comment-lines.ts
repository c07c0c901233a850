import { isOpenError } from '../../projection/changes/finding-weight';
import { ChangeRisk, type IPlanReview } from '../../projection/changes/plan-review';
import { counted } from '../../projection/model/words';
import type { CommentDetail } from './comment-detail';
import { planLines } from './plan-lines';
import { terraformLines, unexplainedCount } from './terraform-lines';
import { thresholdLines } from './threshold-items';
import { verdictTable } from './verdict-table';

/** The lines of a comment below its marker: the answer first, then who does what, then what Terraform does, then the changes of each plan. */
export function commentLines(review: IPlanReview, detail: CommentDetail): string[] {
  const { plans, verdicts } = review;
  return [
    `## ${headline(review)}`,
    '',
    ...(plans.length === 0 ? [] : verdictTable(verdicts, detail)),
    ...thresholdLines(review, detail),
    ...terraformLines(review, detail),
    ...(detail.items === 0 ? [] : plans.flatMap((plan) => planLines(plan, plans.length === 1, detail))),
  ];
}

/** What a person must know who reads nothing else. */
function headline(review: IPlanReview): string {
  const { plans, unconfirmed } = review;
  const unexplained = unexplainedCount(review);
  const changes = plans.flatMap((plan) => plan.changes);
  const risky = changes.filter(({ risk }) => risk !== ChangeRisk.NONE).length;
  const errors = plans.flatMap(({ findings }) => findings.filter(isOpenError)).length;
  return [
    `Edge review: ${plans.length === 0 ? 'the plans do not change' : counted(changes.length, 'change')}`,
    ...(plans.length < 2 ? [] : [`in ${plans.length} plans`]),
    ...(changes.length === 0 ? [] : [risky === 0 ? 'none with a risk' : `${risky} with a risk`]),
    ...(unconfirmed.length === 0 ? [] : [`**${counted(unconfirmed.length, 'threshold')} to confirm**`]),
    ...(unexplained === 0 ? [] : [`**${counted(unexplained, 'Terraform change')} that the plans do not explain**`]),
    ...(errors === 0 ? [] : [`**${counted(errors, 'error')} to fix or acknowledge**`]),
  ].join(', ');
}
