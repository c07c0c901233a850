import { PlanChange } from '../../projection/changes/plan-comparison';
import type { ReviewedPlan } from '../../projection/changes/plan-review';
import { PlanTableId } from '../../projection/model/plan-table-id';
import { capitalized } from '../../projection/model/words';
import { changeLines } from './change-items';
import type { CommentDetail } from './comment-detail';
import { commentList, commentText } from './comment-list';
import { findingLines } from './finding-items';
import { reachabilityLines } from './reachability-lines';

/**
 * What changes in one plan.
 *
 * @param isAlone whether the comment is about this plan only, so that its parts need no deeper titles
 */
export function planLines(plan: ReviewedPlan, isAlone: boolean, detail: CommentDetail): string[] {
  const { changes, findings, interruptions } = plan;
  const level = isAlone ? '###' : '####';
  return [
    ...(isAlone ? [] : [`### ${commentText(capitalized(plan.subject), detail)}`, '']),
    introduction(plan, detail),
    '',
    ...(interruptions.length === 0 ? [] : [
      `${level} Interruptions`,
      '',
      ...commentList(interruptions, detail, 'interruption', (interruption) => interruptionItem(interruption, detail)),
      '',
    ]),
    ...changeLines(changes, level, detail),
    ...reachabilityLines(plan, level, detail),
    ...findingLines(findings, level, detail),
  ];
}

function interruptionItem({ subject, message, fix }: ReviewedPlan['interruptions'][number], detail: CommentDetail): string {
  const found = `**${commentText(subject, detail)}**: ${commentText(`${message}.`, detail)}`;
  return `${found}<br>_Better:_ ${commentText(`${fix}.`, detail)}`;
}

/** The plan in one line, before and after, with the features that are new or gone. */
function introduction(plan: ReviewedPlan, detail: CommentDetail): string {
  const { subject, change, before = '', after = '' } = plan;
  const name = `**${commentText(capitalized(subject), detail)}**`;
  switch (change) {
    case PlanChange.ADDED: return `${name} is new: ${commentText(after, detail)}.`;
    case PlanChange.REMOVED: return `${name} is removed: ${commentText(before, detail)}.`;
    case PlanChange.CHANGED: {
      const summary = before === after
        ? `${name}: ${commentText(after, detail)}.`
        : `${name}: ${commentText(before, detail)} becomes ${commentText(after, detail)}.`;
      return [summary, ...featureSentences(plan, detail)].join(' ');
    }
  }
}

function featureSentences({ changes }: ReviewedPlan, detail: CommentDetail): string[] {
  return changes.flatMap(({ differences }) => differences).filter(({ table }) => table === PlanTableId.OVERVIEW).slice(0, 1)
    .flatMap(({ facts }) => facts.filter(({ key }) => key === 'inUse'))
    .flatMap(({ before, after }) => [
      ...(after.length === 0 ? [] : [`**New in use:** ${commentText(after.join(', '), detail)}.`]),
      ...(before.length === 0 ? [] : [`**No longer in use:** ${commentText(before.join(', '), detail)}.`]),
    ]);
}
