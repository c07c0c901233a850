import { FindingSeverity } from '../../plan/findings/finding';
import { counted } from '../../projection/model/words';
import { printableText } from '../../reports/printable-text';
import { indentedText } from '../../reports/text-table';
import { CheckOutcome } from '../model/expectation';
import type { CheckResult, VerificationResult } from '../verification-result';
import { areaName, AREAS_IN_ORDER } from './area-names';
import { causeLines } from './cause-lines';
import { guardedLines } from './guarded-lines';
import { rehearsalLines } from './rehearsal-lines';
import { shortenedList } from './shortened-list';
import { SIDE_NAMES } from './side-names';

/** Subjects that are named of those that were not looked at for a reason. */
const SUBJECTS = 4;

/**
 * A result as text, 80 columns wide apart from commands and lines of zone files: `GOOD` or `BAD` first, then what is wrong and what
 * to do, the worst first.
 *
 * @param all whether what is as planned is listed too
 */
export function verificationText(result: VerificationResult, all: boolean): string {
  const isAdvice = ({ severity }: { readonly severity: FindingSeverity }): boolean => severity === FindingSeverity.ADVICE;
  const bad = result.causes.filter((cause) => !isAdvice(cause));
  const advice = result.causes.filter(isAdvice);
  const subjects = new Map(result.checks.map(({ expectation: { id, subject } }) => [id, subject]));
  const parts = [
    bad.flatMap((cause, index) => [...(index === 0 ? [] : ['']), ...causeLines(cause, index + 1, subjects)]),
    titled('For information', advice.flatMap((cause, index) => [
      ...(index === 0 ? [] : ['']), ...causeLines(cause, bad.length + index + 1, subjects),
    ])),
    all ? passedLines(result.checks) : [],
    notLookedAtLines(result.checks),
    ...result.rehearsals.map(rehearsalLines),
  ].filter((lines) => lines.length > 0);
  return printableText(`${[
    result.isGood ? 'GOOD' : 'BAD', ...summaryLines(result), ...parts.flatMap((lines) => ['', ...lines]),
  ].join('\n')}\n`);
}

/** `lsedge.contoso.net from outside: 43 of 47 expectations looked at, 41 met; 4 not looked at, see below`. */
function summaryLines({ subject, side, checks, wasStopped, wasLate = false }: VerificationResult): string[] {
  const looked = checks.filter(({ outcome }) => outcome !== CheckOutcome.NOT_LOOKED_AT);
  const met = looked.filter(({ outcome }) => outcome === CheckOutcome.PASSED).length;
  const unlooked = checks.length - looked.length;
  const counts = `${looked.length} of ${counted(checks.length, 'expectation')} looked at, ${met} met`
    + (unlooked === 0 ? '' : `; ${unlooked} not looked at, see below`);
  return [
    ...guardedLines('', `${subject} from ${SIDE_NAMES[side]}: ${counts}`, 0, 0),
    ...(wasStopped
      ? [
          ...indentedText('It was stopped before everything was looked at.', 0),
          ...indentedText(wasLate ? 'Its deadline stopped it: --deadline sets a later one.' : 'Ctrl-C, or a program, stopped it.', 0),
        ]
      : []),
    ...(looked.length === 0 ? indentedText('Nothing was looked at, so nothing is known.', 0) : []),
  ];
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, '', ...lines];
}

/** What is as planned, by area. */
function passedLines(checks: readonly CheckResult[]): string[] {
  const passed = checks.filter(({ outcome }) => outcome === CheckOutcome.PASSED);
  const byArea = AREAS_IN_ORDER.map((area) => ({ area, of: passed.filter(({ expectation }) => expectation.area === area) }))
    .filter(({ of }) => of.length > 0);
  return byArea.length === 0 ? [] : ['As planned', ...byArea.flatMap(({ area, of }) => [
    '', ...indentedText(areaName(area), 2),
    ...of.flatMap(({ expectation: { subject, expected }, found }) => (
      guardedLines('', `${subject}: ${expected}${found === expected ? '' : `; found: ${found}`}`, 4, 6))),
  ])];
}

/** What was not looked at, by reason. */
function notLookedAtLines(checks: readonly CheckResult[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const { outcome, found, expectation } of checks) {
    if (outcome !== CheckOutcome.NOT_LOOKED_AT) continue;
    const subjects = byReason.get(found);
    if (subjects === undefined) byReason.set(found, [expectation.subject]);
    else subjects.push(expectation.subject);
  }
  return byReason.size === 0 ? [] : ['Not looked at', '', ...[...byReason].flatMap(([reason, subjects]) => [
    ...guardedLines('', `${counted(subjects.length, 'expectation')}: ${reason}`, 2, 2),
    ...guardedLines('', shortenedList([...new Set(subjects)], SUBJECTS, '; '), 4, 4),
  ])];
}
