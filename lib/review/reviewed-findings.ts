import type { Finding } from '../plan/findings/finding';
import { PlanChange } from '../projection/changes/plan-comparison';
import type { ReviewedFinding } from '../projection/changes/plan-review';
import { grouped } from '../projection/model/grouped';

/** The findings that are new, gone or different, in the order of the plans. */
export function reviewedFindings(before: readonly Finding[], after: readonly Finding[]): ReviewedFinding[] {
  const [earlier, later] = [byId(before), byId(after)];
  return [
    ...[...later].flatMap(([id, finding]): ReviewedFinding[] => {
      const was = earlier.get(id);
      if (was === undefined) return [{ change: PlanChange.ADDED, finding }];
      return textOf(was) === textOf(finding) ? [] : [{ change: PlanChange.CHANGED, finding }];
    }),
    ...[...earlier].filter(([id]) => !later.has(id))
      .map(([, finding]): ReviewedFinding => ({ change: PlanChange.REMOVED, finding })),
  ];
}

/** Findings of one rule about one subject are numbered, as in the tables. */
function byId(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  return new Map([...grouped(findings, ({ ruleId, subject }) => `${ruleId}/${subject}`)].flatMap(([id, alike]) => (
    alike.map((finding, index) => [`${id}/${index}`, finding] as const))));
}

function textOf({ severity, message, fix, acknowledgement }: Finding): string {
  return JSON.stringify([severity, message, fix, acknowledgement]);
}
