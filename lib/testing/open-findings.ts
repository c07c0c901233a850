import { type Finding, FindingSeverity } from '../plan/findings/finding';
import { findingTexts } from '../plan/findings/finding-texts';
import { oneLine } from './expected-facts';
import type { EdgeMatcherResult } from './matcher-types';
import { receivedPlan } from './received-plan';

/** Findings that a message lists before it counts the others. */
const SHOWN_FINDINGS = 20;

/** Whether a plan has neither errors nor warnings that nobody acknowledged. */
export function noOpenFindings(received: unknown): EdgeMatcherResult {
  const open = receivedPlan(received).findings.filter(({ acknowledgement }) => acknowledgement === undefined);
  const errors = open.filter(({ severity }) => severity === FindingSeverity.ERROR);
  const warnings = open.filter(({ severity }) => severity === FindingSeverity.WARNING);
  if (errors.length + warnings.length === 0) {
    return {
      pass: true,
      message: () => 'expect(plan).not.toHaveNoOpenFindings()\n\nExpected an open error or warning, but the plan has none.',
    };
  }
  return {
    pass: false,
    message: () => {
      const lines = [...linesOf('error', errors), ...linesOf('warning', warnings)];
      const more = lines.length - SHOWN_FINDINGS;
      return [
        'expect(plan).toHaveNoOpenFindings()', '',
        `Expected no open findings. Found ${counted(errors, 'error')} and ${counted(warnings, 'warning')}:`,
        ...lines.slice(0, SHOWN_FINDINGS), ...more > 0 ? [`  and ${more} more`] : [], '',
        'Fix them, or acknowledge those that you accept.',
      ].join('\n');
    },
  };
}

function linesOf(word: string, findings: readonly Finding[]): string[] {
  return findingTexts(findings).map((each) => `  ${word} ${oneLine(each)}`);
}

function counted({ length }: readonly Finding[], word: string): string {
  return `${length} ${word}${length === 1 ? '' : 's'}`;
}
