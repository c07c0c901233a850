import { type Finding, FindingSeverity } from '../../plan/findings/finding';
import { grouped } from '../model/grouped';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { type ColumnOf, tableOf } from '../model/table-of';

const SEVERITIES: Readonly<Record<FindingSeverity, string>> = {
  [FindingSeverity.ERROR]: 'ERROR',
  [FindingSeverity.WARNING]: 'WARNING',
  [FindingSeverity.ADVICE]: 'ADVICE',
};

const { TEXT, NAME, PROSE } = PlanColumnKind;
const { DATA } = PlanColumnPlace;

const COLUMNS: readonly ColumnOf<Finding>[] = [
  { key: 'severity', title: 'Severity', kind: TEXT, place: DATA, cell: ({ severity }) => severity },
  { key: 'rule', title: 'Rule', kind: TEXT, place: DATA, cell: ({ ruleId }) => ruleId },
  { key: 'subject', title: 'About', kind: NAME, cell: ({ subject }) => subject },
  { key: 'message', title: 'Found', kind: PROSE, cell: ({ message }) => message },
  { key: 'fix', title: 'Fix', kind: PROSE, cell: ({ fix }) => fix },
  { key: 'acknowledgement', title: 'Reason', kind: PROSE, cell: ({ acknowledgement }) => acknowledgement },
];

/** What the rules say, by rule. */
export function findingsTable(
  findings: readonly Finding[], frame: Pick<PlanTable, 'id' | 'title'> = { id: PlanTableId.FINDINGS, title: 'Findings' },
): PlanTable {
  const groups = grouped(findings, ruleOf);
  const ids = idsOf(findings);
  return tableOf(findings, {
    ...frame,
    audiences: Object.values(PlanAudience),
    form: PlanTableForm.RECORDS,
    columns: COLUMNS,
    row: (finding) => ({
      id: ids.get(finding) ?? finding.ruleId,
      label: `${SEVERITIES[finding.severity]} ${finding.ruleId}: ${finding.subject}`,
      group: titleOf(finding, groups.get(ruleOf(finding))?.length ?? 1),
      pages: [finding.page],
    }),
  });
}

/** A finding is what its rule says of a subject, whatever its words are; those of the same two are numbered. */
function idsOf(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  return new Map([...grouped(findings, ({ ruleId, subject }) => `${ruleId}/${subject}`)].flatMap(([id, alike]) => (
    alike.map((finding, index) => [finding, index === 0 ? id : `${id}/${index + 1}`] as const))));
}

/** What findings have in common that stand below one title. */
function ruleOf({ ruleId, severity, acknowledgement }: Finding): string {
  return `${severity} ${ruleId} ${String(acknowledgement !== undefined)}`;
}

function titleOf({ ruleId, severity, acknowledgement }: Finding, count: number): string {
  return [
    `${SEVERITIES[severity]} ${ruleId}`,
    ...(count === 1 ? [] : [`${count} findings`]),
    ...(acknowledgement === undefined ? [] : ['acknowledged']),
  ].join(', ');
}
