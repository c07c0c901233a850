import { bySeverity, isSerious } from '../../projection/changes/finding-weight';
import { PlanChange } from '../../projection/changes/plan-comparison';
import type { ReviewedFinding } from '../../projection/changes/plan-review';
import { capitalized, counted } from '../../projection/model/words';
import { type CommentDetail, foldedDetail } from './comment-detail';
import { commentList, commentText, foldedLines } from './comment-list';

/** What the rules find in addition, with errors and warnings open, and what they no longer find. */
export function findingLines(findings: readonly ReviewedFinding[], level: string, detail: CommentDetail): string[] {
  if (findings.length === 0) return [];
  const ofChange = (wanted: PlanChange): ReviewedFinding[] => findings.filter(({ change }) => change === wanted);
  const come = bySeverity(ofChange(PlanChange.ADDED));
  const serious = come.filter(isSerious);
  const other = come.filter((finding) => !isSerious(finding));
  return [
    `${level} Findings`,
    '',
    ...commentList(serious, detail, 'new finding', (finding) => findingItem(finding, detail)),
    ...(serious.length === 0 ? [] : ['']),
    ...folded(`${counted(other.length, 'new finding')} for information`, other, detail),
    ...folded(counted(ofChange(PlanChange.CHANGED).length, 'changed finding'), ofChange(PlanChange.CHANGED), detail),
    ...folded(counted(ofChange(PlanChange.REMOVED).length, 'resolved finding'), ofChange(PlanChange.REMOVED), detail),
  ];
}

function folded(summary: string, findings: readonly ReviewedFinding[], detail: CommentDetail): string[] {
  if (findings.length === 0) return [];
  if (detail.foldedItems === 0) return [`${summary}.`, ''];
  return foldedLines(summary, commentList(findings, foldedDetail(detail), 'finding', (finding) => findingItem(finding, detail)));
}

function findingItem({ change, finding }: ReviewedFinding, detail: CommentDetail): string {
  const { severity, ruleId, subject, message, fix, acknowledgement } = finding;
  const what = `**${severity.toUpperCase()}** ${commentText(ruleId, detail)}, ${commentText(subject, detail)}`;
  const found = `${what}: ${commentText(`${message}.`, detail)}`;
  if (change === PlanChange.REMOVED) return found;
  return acknowledgement === undefined
    ? `${found}<br>_Fix:_ ${commentText(`${fix}.`, detail)}`
    : `${found}<br>_Accepted:_ ${commentText(capitalized(acknowledgement), detail)}`;
}
