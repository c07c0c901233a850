import type { EdgePlan } from '../../plan/edge-plan';
import { grouped } from '../grouped';
import { type TableRow, textTable } from '../text-table';
import type { Finding } from '../../plan/finding';

/** What the rules say, by rule: a fix once for all that it mends, and what is alike about several subjects once. */
export function findingsSection(plan: Pick<EdgePlan, 'findings'>): string[] {
  if (plan.findings.length === 0) return ['none'];
  const rules = grouped(plan.findings, ({ severity, ruleId, page, acknowledgement }) => (
    JSON.stringify([severity, ruleId, page, acknowledgement])
  ));
  return textTable([...rules.values()].flatMap(ruleRows));
}

function ruleRows(findings: readonly [Finding, ...Finding[]]): TableRow[] {
  const [{ severity, ruleId, page, acknowledgement }] = findings;
  const title = [
    `${severity.toUpperCase()} ${ruleId}`,
    ...(findings.length === 1 ? [] : [`${findings.length} findings`]),
    ...(acknowledgement === undefined ? [] : ['acknowledged']),
  ].join(', ');
  return [
    { title },
    ...[...grouped(findings, ({ fix }) => fix)].flatMap(([fix, mended]) => [
      ...statementRows(mended), { cells: ['Fix', fix] },
    ]),
    ...(acknowledgement === undefined ? [] : [{ cells: ['Reason', acknowledgement] }]),
    { cells: ['Page', page] },
  ];
}

function statementRows(findings: readonly Finding[]): TableRow[] {
  return [...grouped(findings, ({ message }) => message)].flatMap(([message, alike]) => [
    { cells: ['About', [...new Set(alike.map(({ subject }) => subject))].join('\n')] },
    { cells: ['Found', message] },
  ]);
}
