import type { IPlanReview } from '../../projection/changes/plan-review';
import { TerraformAction, type TerraformChange, TerraformExplanation } from '../../projection/changes/terraform-change';
import { grouped } from '../../projection/model/grouped';
import { capitalized, counted } from '../../projection/model/words';
import { type CommentDetail, foldedDetail } from './comment-detail';
import { commentList, commentText, foldedLines } from './comment-list';

/** Addresses and reasons that an item names before it only counts them. */
const NAMED = 8;

const DONE: Readonly<Record<TerraformAction, string>> = {
  [TerraformAction.REPLACE]: 'replaced',
  [TerraformAction.DELETE]: 'deleted',
  [TerraformAction.FORGET]: 'no longer managed',
  [TerraformAction.UPDATE]: 'updated',
  [TerraformAction.CREATE]: 'created',
};

/** Actions that do alike with several resources are one item. */
type AlikeChanges = readonly [TerraformChange, ...TerraformChange[]];

/** What Terraform is going to do: what the plans do not explain, and the rest folded. */
export function terraformLines({ terraform = [] }: IPlanReview, detail: CommentDetail): string[] {
  if (terraform.length === 0) return [];
  const isExplained = ({ explanation }: TerraformChange): boolean => explanation === TerraformExplanation.PLAN_CHANGE;
  const [rest, unexplained] = [terraform.filter(isExplained), terraform.filter((change) => !isExplained(change))];
  const hasFiles = new Set(terraform.map(({ file }) => file)).size > 1;
  const alike = [...grouped(unexplained, ({ file, explanation, action, unexplained: attributes, replacedFor, reasons, notes }) => (
    JSON.stringify([file, explanation, action, attributes, replacedFor, reasons, notes]))).values()];
  return [
    '### Terraform',
    '',
    `${summaryOf(terraform)}.`,
    '',
    ...commentList(alike, detail, 'kind of unexplained change', (changes) => unexplainedItem(changes, hasFiles, detail)),
    ...(alike.length === 0 ? [] : ['']),
    ...foldedRest(rest, alike.length > 0, hasFiles, detail),
  ];
}

/** How many resources are changed without an explanation by the plans. */
export function unexplainedCount({ terraform = [] }: IPlanReview): number {
  return terraform.filter(({ explanation }) => explanation !== TerraformExplanation.PLAN_CHANGE).length;
}

/** `6 resources: 1 replaced, 5 created`. */
function summaryOf(terraform: readonly TerraformChange[]): string {
  const counts = Object.values(TerraformAction)
    .map((action) => ({ action, count: terraform.filter((change) => change.action === action).length }))
    .filter(({ count }) => count > 0)
    .map(({ action, count }) => `${count} ${DONE[action]}`);
  return `${counted(terraform.length, 'resource')}: ${counts.join(', ')}`;
}

function unexplainedItem(changes: AlikeChanges, hasFiles: boolean, detail: CommentDetail): string {
  const [{ explanation, action, unexplained, reasons, notes }] = changes;
  const what = changes.length === 1 ? 'a resource' : `${changes.length} resources`;
  const why = explanation === TerraformExplanation.NO_ROW ? `which ${changes.length === 1 ? 'is' : 'are'} in no plan` : 'without a change of a plan';
  const attributes = unexplained.length === 0 ? '' : `: ${unexplained.join(', ')}`;
  const notices = [
    ...notes,
    ...(reasons.length === 0 ? [] : [`the plans lead to another part of it: ${sentencesOf(changes)}`]),
  ];
  return [
    `**${capitalized(action)}** ${commentText(`${what}, ${why}${attributes}${replacedWords(changes[0])}`, detail)}`,
    commentText(listed(changes.map((change) => nameOf(change, hasFiles))), detail),
    ...notices.map((notice) => commentText(`${capitalized(notice)}.`, detail)),
  ].join('<br>');
}

function replacedWords({ replacedFor }: TerraformChange): string {
  return replacedFor.length === 0 ? '' : ` (replaced because of ${replacedFor.join(', ')})`;
}

/** The rows that a resource is made for, and the resource. */
function nameOf({ file, address, rows }: TerraformChange, hasFiles: boolean): string {
  const labels = listed([...new Set(rows.map(({ label }) => label))]);
  const resource = `${hasFiles ? `${file}: ` : ''}${address}`;
  return labels === '' ? resource : `${labels} (${resource})`;
}

function foldedRest(
  changes: readonly TerraformChange[], areOthersShown: boolean, hasFiles: boolean, detail: CommentDetail,
): string[] {
  if (changes.length === 0) return [];
  const summary = `${counted(changes.length, areOthersShown ? 'other resource' : 'resource')}, as the plans ask for`;
  if (detail.foldedItems === 0) return [`${summary}.`, ''];
  return foldedLines(summary, commentList(changes, foldedDetail(detail), 'resource', (change) => {
    const { action, attributes } = change;
    const what = attributes.length === 0 ? '' : `: ${attributes.join(', ')}`;
    const first = `**${capitalized(action)}** ${commentText(`${nameOf(change, hasFiles)}${what}${replacedWords(change)}`, detail)}`;
    return detail.foldedEffects ? `${first}<br>_Because:_ ${commentText(`${sentencesOf([change])}.`, detail)}` : first;
  }));
}

function sentencesOf(changes: readonly TerraformChange[]): string {
  return listed([...new Set(changes.flatMap(({ reasons }) => reasons.map(({ sentence }) => sentence)))]);
}

function listed(texts: readonly string[]): string {
  const more = texts.length - NAMED;
  return more > 1 ? `${texts.slice(0, NAMED).join('; ')} and ${more} more` : texts.join('; ');
}
