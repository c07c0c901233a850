import { FindingSeverity } from '../plan/findings/finding';
import { flag, listOf, number, text, wordOf } from '../values/boundary/kinds';
import { optional, planPartOf } from '../values/boundary/object-shape';
import { type Shape, shapeOf, wrongKind } from '../values/boundary/shape';
import { EdgeSide } from '../values/vocabulary/edge-side';
import { BlamedLayer, CauseAudience, type VerificationCause } from './causes/verification-cause';
import { FailoverAudience, type FailoverRehearsal, FailoverResult, type FailoverRow } from './failover/failover-rehearsal';
import { CheckOutcome, type Expectation } from './model/expectation';
import { VerifyArea } from './model/verify-area';
import type { CheckResult, VerificationResult } from './verification-result';

const SEVERITY = wordOf('FindingSeverity', FindingSeverity);

/** Text of any length: a command with a thousand names is longer than what users write. */
const longText: Shape<string> = shapeOf((given, property, problems) => (
  typeof given === 'string' ? given : wrongKind(problems, property, given, 'text', 'pass a string')));

/** What {@link Expectation} holds. */
export const EXPECTATION_SHAPE = planPartOf<Expectation>('Expectation', {
  id: text,
  area: wordOf('VerifyArea', VerifyArea),
  severity: SEVERITY,
  subject: text,
  expected: longText,
  tableRows: listOf(text),
});

const CHECK_RESULT_SHAPE = planPartOf<CheckResult>('CheckResult', {
  expectation: EXPECTATION_SHAPE,
  outcome: wordOf('CheckOutcome', CheckOutcome),
  found: longText,
  causes: listOf(text),
  daysLeft: optional(number),
});

const VERIFICATION_CAUSE_SHAPE = planPartOf<VerificationCause>('VerificationCause', {
  id: text,
  layer: wordOf('BlamedLayer', BlamedLayer),
  severity: SEVERITY,
  what: longText,
  evidence: listOf(longText),
  who: wordOf('CauseAudience', CauseAudience),
  fix: listOf(longText),
  page: optional(text),
  tableRows: listOf(text),
  expectations: listOf(text),
});

const FAILOVER_ROW_SHAPE = planPartOf<FailoverRow>('FailoverRow', {
  audience: wordOf('FailoverAudience', FailoverAudience),
  who: longText,
  connects: wordOf('FailoverResult', FailoverResult),
  how: longText,
  tableRows: listOf(text),
  page: text,
});

const FAILOVER_REHEARSAL_SHAPE = planPartOf<FailoverRehearsal>('FailoverRehearsal', {
  title: text,
  silent: listOf(text),
  isAnyOne: flag,
  serversLeft: number,
  rows: listOf(FAILOVER_ROW_SHAPE),
});

/** What {@link VerificationResult} holds. */
export const VERIFICATION_RESULT_SHAPE = planPartOf<VerificationResult>('VerificationResult', {
  isGood: flag,
  subject: text,
  what: longText,
  side: wordOf('EdgeSide', EdgeSide),
  wasStopped: flag,
  wasLate: optional(flag),
  checks: listOf(CHECK_RESULT_SHAPE),
  causes: listOf(VERIFICATION_CAUSE_SHAPE),
  rehearsals: listOf(FAILOVER_REHEARSAL_SHAPE),
});
