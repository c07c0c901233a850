import { type Finding, FindingSeverity } from '../../plan/findings/finding';
import { PlanChange } from './plan-comparison';
import type { ReviewedFinding } from './plan-review';

const MOST_SEVERE = Object.values(FindingSeverity);

/** Findings with the gravest first, otherwise in their order. */
export function bySeverity<Weighed extends { readonly finding: Finding }>(findings: readonly Weighed[]): Weighed[] {
  return [...findings].sort((a, b) => MOST_SEVERE.indexOf(a.finding.severity) - MOST_SEVERE.indexOf(b.finding.severity));
}

/** Whether somebody must do something about a finding: it is more than advice, and nobody has acknowledged it. */
export function isSerious({ finding: { severity, acknowledgement } }: ReviewedFinding): boolean {
  return severity !== FindingSeverity.ADVICE && acknowledgement === undefined;
}

/** Whether a finding fails the synthesis of the second plan. */
export function isOpenError({ change, finding: { severity, acknowledgement } }: ReviewedFinding): boolean {
  return change !== PlanChange.REMOVED && severity === FindingSeverity.ERROR && acknowledgement === undefined;
}
