import type { Builder, TestCase } from 'junit-report-builder';
import { FindingSeverity } from '../../plan/finding';
import { onDemand } from '../../values/on-demand';
import type { VerificationCause } from '../causes/verification-cause';
import { CheckOutcome } from '../model/expectation';
import { oneLine } from '../model/told-text';
import type { CheckResult, VerificationResult } from '../verification-result';
import { areaName, AREAS_IN_ORDER } from './area-names';
import { caseName } from './case-name';
import { audienceName, layerName } from './cause-lines';
import { SIDE_NAMES } from './side-names';

// The module is the builder itself, although its types say that it has one as its default.
const loadBuilder = onDemand(() => require('junit-report-builder') as Builder);

/** What is told of advice that is not met. */
const NOT_MET = 'Advice: not met, which does not make the verdict bad.';

/**
 * A result as JUnit XML: a suite for each area, and a case for each expectation. Advice that is not met is told, but is no failure, since
 * the verdict does not depend on it. It has no times and no names of computers, so that the same result has the same bytes.
 */
export function verificationJunit({ subject, what, side, checks, causes }: VerificationResult): string {
  const builder = loadBuilder().newBuilder().name(oneLine(`${subject}, ${what}, ${side}`));
  const byId = new Map(causes.map((cause) => [cause.id, cause]));
  for (const area of AREAS_IN_ORDER) {
    const ofArea = checks.filter(({ expectation }) => expectation.area === area);
    if (ofArea.length === 0) continue;
    const suite = builder.testSuite().name(oneLine(`${subject} from ${SIDE_NAMES[side]}: ${areaName(area)}`));
    for (const check of ofArea) addCase(suite.testCase(), check, `${subject}.${side}.${area}`, byId);
  }
  return `${builder.build()}\n`;
}

function addCase(
  testCase: TestCase, { expectation, outcome, found, causes }: CheckResult, className: string, byId: ReadonlyMap<string, VerificationCause>,
): void {
  const { id, severity, expected } = expectation;
  testCase.name(oneLine(caseName(expectation))).className(oneLine(className))
    .property('id', oneLine(id)).property('severity', severity).property('expected', oneLine(expected));
  switch (outcome) {
    case CheckOutcome.PASSED: return;
    // The format has a place for a reason; the builder has none.
    case CheckOutcome.NOT_LOOKED_AT: testCase.skipped().standardOutput(sectionText(found)); return;
    case CheckOutcome.FAILED: {
      const told = [`Expected: ${expected}`, `Found: ${found}`, ...causes.flatMap((cause) => causeTexts(byId.get(cause)))];
      if (severity === FindingSeverity.ADVICE) testCase.standardOutput([NOT_MET, ...told].map(sectionText).join('\n'));
      else testCase.failure(oneLine(found), severity).stacktrace(told.map(sectionText).join('\n'));
    }
  }
}

function causeTexts(cause: VerificationCause | undefined): string[] {
  if (cause === undefined) return [];
  const { what, layer, who, fix, page } = cause;
  return [
    `Cause: ${what}`, `Layer: ${layerName(layer)}`, `For: ${audienceName(who)}`, ...fix.map((step) => `Fix: ${step}`),
    ...(page === undefined ? [] : [`Page: ${page}`]),
  ];
}

/** Text on one line for a CDATA section, which the builder ends too early if its end is in the text twice. */
function sectionText(text: string): string {
  return oneLine(text).replaceAll(']]>', ']] >');
}
