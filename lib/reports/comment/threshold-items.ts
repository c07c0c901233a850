import type { IPlanReview, ReachedThreshold } from '../../projection/changes/plan-review';
import type { CommentDetail } from './comment-detail';
import { commentList, commentText } from './comment-list';

/** The thresholds that must be confirmed, how to do so, and those that are. */
export function thresholdLines({ plans, unconfirmed }: IPlanReview, detail: CommentDetail): string[] {
  const confirmed = plans.flatMap(({ thresholds }) => thresholds).filter(({ confirmation }) => confirmation !== undefined);
  return [
    ...(unconfirmed.length === 0 ? [] : [
      '### To confirm before merging',
      '',
      ...commentList(unconfirmed, detail, 'threshold', (threshold) => thresholdItem(threshold, detail)),
      '',
      'Confirm each by its ID, with a reason: `lync-edge diff BASE HEAD --confirm ID="REASON"`, or a line '
        + '`ID=REASON` in the file that your workflow reads.',
      '',
    ]),
    ...(confirmed.length === 0 ? [] : [
      '### Confirmed',
      '',
      ...commentList(confirmed, detail, 'threshold', (threshold) => thresholdItem(threshold, detail)),
      '',
    ]),
  ];
}

function thresholdItem({ id, subject, message, confirmation }: ReachedThreshold, detail: CommentDetail): string {
  const reached = `**${commentText(id, detail)}**, ${commentText(subject, detail)}: ${commentText(`${message}.`, detail)}`;
  return confirmation === undefined ? reached : `${reached}<br>_Confirmed:_ ${commentText(confirmation, detail)}`;
}
