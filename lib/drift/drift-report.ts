import type { UnreadValue } from '../running/model/unread-value';
import { capitalized, counted } from '../projection/model/words';
import { taskWords } from '../projection/changes/change-task';
import { type AudienceVerdict, ChangeRisk, type ReviewedChange } from '../projection/changes/plan-review';
import { grouped } from '../projection/model/grouped';
import { PlanAudience } from '../projection/model/plan-table';
import { audienceName, riskName } from '../reports/comment/comment-words';
import { boldText, markdownText } from '../reports/markdown/markdown-text';
import { printableText } from '../reports/printable-text';
import { indentedText } from '../reports/text-table';
import { accept } from '../values/boundary/accept';
import { instanceOf, wordOf } from '../values/boundary/kinds';
import type { IPlanDocument } from '../values/plan-document';
import type { DriftNote } from './parts/running-part';
import { DriftFormat } from './drift-format';
import { PlanDrift } from './plan-drift';

/** What is said of something, or of several things: the details are those of each of them. */
interface DriftItem {
  readonly texts: readonly string[];
  readonly details: readonly string[];
}

interface DriftSection {
  readonly title: string;
  readonly items: readonly DriftItem[];
}

const FILE_NAMES: Readonly<Record<DriftFormat, string>> = {
  [DriftFormat.TEXT]: 'edge-drift.txt', [DriftFormat.MARKDOWN]: 'edge-drift.md', [DriftFormat.JSON]: 'edge-drift.json',
};

const RISKS = Object.values(ChangeRisk);
const DRIFT = instanceOf(PlanDrift, 'PlanDrift', 'use PlanDrift.of');
const FORMAT = wordOf('DriftFormat', DriftFormat);

/** A drift for people: what to do, by those who act, the gravest first; what the plan does not speak of; what was not compared. */
export class DriftReport implements IPlanDocument {
  /** @param format text by default */
  public static of(drift: PlanDrift, format: DriftFormat = DriftFormat.TEXT): DriftReport {
    drift = accept(DRIFT, drift, 'drift');
    format = accept(FORMAT, format, 'format');
    return new DriftReport(FILE_NAMES[format], textOf(drift, format));
  }

  private constructor(public readonly fileName: string, public readonly text: string) {}
}

function textOf(drift: PlanDrift, format: DriftFormat): string {
  switch (format) {
    case DriftFormat.TEXT: return printableText(`${plainLines(drift).join('\n')}\n`);
    case DriftFormat.MARKDOWN: return `${markdownLines(drift).join('\n')}\n`;
    case DriftFormat.JSON: return `${JSON.stringify(dataOf(drift), undefined, 2)}\n`;
  }
}

function dataOf({ pool, hasDrift, risk, changes, verdicts, firewall, notPlanned, notCompared, unread }: PlanDrift): object {
  return { pool, hasDrift, risk, changes, verdicts, firewall, notPlanned, notCompared, unread };
}

function summaryOf({ changes, firewall, hasDrift, risk, pool }: PlanDrift): string {
  if (!hasDrift) return `${pool}: what was read runs as planned`;
  const parts = [
    ...(changes.length === 0 ? [] : [counted(changes.length, 'difference')]),
    ...(firewall.length === 0 ? [] : [`${counted(firewall.length, 'difference')} in firewalls`]),
  ];
  return `${pool}: ${parts.join(', ')}${risk === ChangeRisk.NONE ? '' : `, gravest risk ${risk}`}`;
}

/** Fewer changes need no overview. */
const MOST_WITHOUT_OVERVIEW = 10;

function sectionsOf({ changes, verdicts, firewall, notPlanned, notCompared, unread }: PlanDrift): DriftSection[] {
  const byAudience = grouped(changes, ({ audiences }) => audiences[0] ?? PlanAudience.LYNC);
  return [
    { title: 'In short', items: changes.length > MOST_WITHOUT_OVERVIEW ? verdicts.flatMap(verdictItem) : [] },
    ...Object.values(PlanAudience).map((audience) => ({
      title: `To run as planned: ${audienceName(audience)}`, items: joined(byRisk(byAudience.get(audience) ?? []).map((change) => changeItem(change, audience))),
    })),
    { title: 'To run as planned: firewalls', items: firewall.map(noteItem) },
    { title: 'Not in the plan', items: noteItems(notPlanned) },
    { title: 'Not compared', items: noteItems(notCompared) },
    { title: 'Not read', items: joined(unread.map(unreadItem)) },
  ].filter(({ items }) => items.length > 0);
}

function byRisk(changes: readonly ReviewedChange[]): ReviewedChange[] {
  return [...changes].sort((a, b) => RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk));
}

/** What an audience does, in one line; nothing if it does nothing. */
function verdictItem({ audience, tasks, risks }: AudienceVerdict): DriftItem[] {
  if (tasks.length === 0) return [];
  const words = tasks.map(({ task, count }) => taskWords(task, count)).join(', ');
  return [{ texts: [`${audienceName(audience)}: ${words}${risks.length === 0 ? '' : ` (${risks.join(', ')})`}`], details: [] }];
}

/** Details that follow each other and are the same are said once. */
function joined(items: readonly DriftItem[]): DriftItem[] {
  const found: DriftItem[] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (last !== undefined && item.details.length > 0 && last.details.join('\n') === item.details.join('\n')) found[found.length - 1] = { ...last, texts: [...last.texts, ...item.texts] };
    else found.push(item);
  }
  return found;
}

function changeItem({ sentence, risk, effect, order, audiences }: ReviewedChange, audience: PlanAudience): DriftItem {
  const others = audiences.filter((other) => other !== audience).map(audienceName);
  return {
    texts: [risk === ChangeRisk.NONE ? capitalized(sentence) : `${riskName(risk)}: ${sentence}`],
    details: [
      ...(effect === undefined ? [] : [`Affects: ${effect}`]), ...(order === undefined ? [] : [`Better: ${order}`]),
      ...(others.length === 0 ? [] : [`Also for ${others.join(', ')}`]),
    ],
  };
}

function noteItem({ subject, message }: DriftNote): DriftItem {
  return { texts: [`${subject}: ${message}`], details: [] };
}

/** What is the same of several subjects, such as servers, is said once. */
function noteItems(notes: readonly DriftNote[]): DriftItem[] {
  return [...grouped(notes, ({ message }) => message)].map(([message, same]) => noteItem({ subject: same.map(({ subject }) => subject).join(', '), message }));
}

function unreadItem({ what, reason, usualPlace }: UnreadValue): DriftItem {
  return { texts: [`${what}: ${reason}`], details: [`Usually in: ${usualPlace}`] };
}

function plainLines(drift: PlanDrift): string[] {
  return [
    ...indentedText(summaryOf(drift), 0),
    ...sectionsOf(drift).flatMap(({ title, items }) => [
      '', title, ...items.flatMap(({ texts, details }) => [...texts.flatMap((text) => indentedText(text, 2)), ...details.flatMap((detail) => indentedText(detail, 4))]),
    ]),
  ];
}

function markdownLines(drift: PlanDrift): string[] {
  return [
    `## Drift of ${markdownText(summaryOf(drift))}`,
    ...sectionsOf(drift).flatMap(({ title, items }) => [
      '', `### ${title}`, '',
      ...items.map(({ texts, details }) => `- ${[...texts.map(details.length === 0 ? markdownText : boldText), ...details.map(markdownText)].join('<br>')}`),
    ]),
  ];
}
