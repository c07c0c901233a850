import type { UnreadValue } from '../running/model/unread-value';
import { capitalized, counted } from '../projection/model/words';
import { ChangeRisk, type ReviewedChange } from '../projection/changes/plan-review';
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

/** Something with a title, and what belongs to it. */
interface DriftItem {
  readonly text: string;
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

/** A drift for people: what to do, by those who act; what the plan does not speak of; what was not compared. */
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

function sectionsOf({ changes, firewall, notPlanned, notCompared, unread }: PlanDrift): DriftSection[] {
  const byAudience = grouped(changes, ({ audiences }) => audiences[0] ?? PlanAudience.LYNC);
  return [
    ...Object.values(PlanAudience).map((audience) => ({
      title: `To run as planned: ${audienceName(audience)}`, items: byRisk(byAudience.get(audience) ?? []).map((change) => changeItem(change, audience)),
    })),
    { title: 'Firewalls', items: firewall.map(noteItem) },
    { title: 'Not in the plan', items: notPlanned.map(noteItem) },
    { title: 'Not compared', items: notCompared.map(noteItem) },
    { title: 'Not read', items: unread.map(unreadItem) },
  ].filter(({ items }) => items.length > 0);
}

function byRisk(changes: readonly ReviewedChange[]): ReviewedChange[] {
  return [...changes].sort((a, b) => RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk));
}

function changeItem({ sentence, risk, effect, order, audiences }: ReviewedChange, audience: PlanAudience): DriftItem {
  const others = audiences.filter((other) => other !== audience).map(audienceName);
  return {
    text: risk === ChangeRisk.NONE ? capitalized(sentence) : `${riskName(risk)}: ${sentence}`,
    details: [
      ...(effect === undefined ? [] : [`Affects: ${effect}`]), ...(order === undefined ? [] : [`Better: ${order}`]),
      ...(others.length === 0 ? [] : [`Also for ${others.join(', ')}`]),
    ],
  };
}

function noteItem({ subject, message }: DriftNote): DriftItem {
  return { text: `${subject}: ${message}`, details: [] };
}

function unreadItem({ what, reason, usualPlace }: UnreadValue): DriftItem {
  return { text: `${what}: ${reason}`, details: [`Usually in: ${usualPlace}`] };
}

function plainLines(drift: PlanDrift): string[] {
  return [
    ...indentedText(summaryOf(drift), 0),
    ...sectionsOf(drift).flatMap(({ title, items }) => [
      '', title, ...items.flatMap(({ text, details }) => [...indentedText(text, 2), ...details.flatMap((detail) => indentedText(detail, 4))]),
    ]),
  ];
}

function markdownLines(drift: PlanDrift): string[] {
  return [
    `## Drift of ${markdownText(summaryOf(drift))}`,
    ...sectionsOf(drift).flatMap(({ title, items }) => [
      '', `### ${title}`, '',
      ...items.map(({ text, details }) => `- ${[details.length === 0 ? markdownText(text) : boldText(text), ...details.map(markdownText)].join('<br>')}`),
    ]),
  ];
}
