import type { EdgePlan, Finding } from '../../domain/plan/edge-plan';
import { type TableRow, textTable } from '../text-table';

/** What the rules say; what they say alike about several subjects is said once. */
export function findingsSection(plan: EdgePlan): string[] {
  if (plan.findings.length === 0) return ['none'];
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of plan.findings) {
    const key = JSON.stringify([finding.severity, finding.ruleId, finding.message, finding.fix, finding.page, finding.acknowledgement]);
    const known = groups.get(key);
    groups.set(key, known === undefined ? [finding] : [...known, finding]);
  }
  return textTable([...groups.values()].flatMap((findings): TableRow[] => {
    const [{ severity, ruleId, message, fix, page, acknowledgement }] = findings;
    const subjects = [...new Set(findings.map((finding) => finding.subject))];
    return [
      { title: `${severity.toUpperCase()} ${ruleId}${acknowledgement === undefined ? '' : ', acknowledged'}` },
      { cells: ['About', subjects.join('\n')] },
      { cells: ['Found', message] },
      { cells: ['Fix', fix] },
      ...(acknowledgement === undefined ? [] : [{ cells: ['Reason', acknowledgement] }]),
      { cells: ['Page', page] },
    ];
  }));
}
