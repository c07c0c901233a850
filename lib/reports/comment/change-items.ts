import { ChangeTask } from '../../projection/changes/change-task';
import { ChangeRisk, type ReviewedChange } from '../../projection/changes/plan-review';
import { grouped } from '../../projection/model/grouped';
import { PlanAudience } from '../../projection/model/plan-table';
import { capitalized, counted } from '../../projection/model/words';
import { type CommentDetail, foldedDetail } from './comment-detail';
import { commentList, commentText, foldedLines } from './comment-list';
import { audienceName, riskName } from './comment-words';

const RISKS = Object.values(ChangeRisk);

/** Changes that everybody wants to know, whether they have a risk or not. */
const ALWAYS_SHOWN: ReadonlySet<ChangeTask> = new Set([
  ChangeTask.ADD_SERVER, ChangeTask.REMOVE_SERVER, ChangeTask.REPLACE_SERVER, ChangeTask.DRAIN_SERVER, ChangeTask.RETURN_SERVER,
]);

/** The changes by the audience that is most concerned: servers and those with a risk, and the others folded. */
export function changeLines(changes: readonly ReviewedChange[], level: string, detail: CommentDetail): string[] {
  const groups = grouped(changes, ({ audiences }) => audiences[0] ?? PlanAudience.LYNC);
  return Object.values(PlanAudience).flatMap((audience) => {
    const own = groups.get(audience) ?? [];
    if (own.length === 0) return [];
    const shown = own.filter(isShown).sort((a, b) => RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk));
    const folded = own.filter((change) => !isShown(change));
    return [
      `${level} ${audienceName(audience)}`,
      '',
      ...commentList(shown, detail, 'change', (change) => shownItem(change, audience, detail)),
      ...(shown.length === 0 ? [] : ['']),
      ...foldedChanges(folded, audience, shown.length > 0, detail),
    ];
  });
}

function isShown({ risk, task }: ReviewedChange): boolean {
  return risk !== ChangeRisk.NONE || ALWAYS_SHOWN.has(task);
}

function shownItem(change: ReviewedChange, audience: PlanAudience, detail: CommentDetail): string {
  const { risk, sentence, effect, order } = change;
  return [
    `**${riskName(risk)}**: ${commentText(`${capitalized(sentence)}.`, detail)}${alsoFor(change, audience)}`,
    ...(effect === undefined ? [] : [`_Affects:_ ${commentText(`${effect}.`, detail)}`]),
    ...(order === undefined ? [] : [`_Better:_ ${commentText(`${order}.`, detail)}`]),
  ].join('<br>');
}

function foldedChanges(
  changes: readonly ReviewedChange[], audience: PlanAudience, areOthersShown: boolean, detail: CommentDetail,
): string[] {
  if (changes.length === 0) return [];
  const summary = `${counted(changes.length, areOthersShown ? 'other change' : 'change')} without risk`;
  if (detail.foldedItems === 0) return [`${summary}.`, ''];
  return foldedLines(summary, commentList(changes, foldedDetail(detail), 'change', (change) => {
    const { sentence, effect } = change;
    const first = `${commentText(`${capitalized(sentence)}.`, detail)}${alsoFor(change, audience)}`;
    return effect === undefined || !detail.foldedEffects ? first : `${first} ${commentText(`${capitalized(effect)}.`, detail)}`;
  }));
}

function alsoFor({ audiences }: ReviewedChange, audience: PlanAudience): string {
  const others = audiences.filter((other) => other !== audience);
  return others.length === 0 ? '' : ` (Also for ${others.map(audienceName).join(', ')}.)`;
}
