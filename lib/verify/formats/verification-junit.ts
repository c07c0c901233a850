import type * as xmlBuilder from 'xmlbuilder';
import { FindingSeverity } from '../../plan/findings/finding';
import { onDemand } from '../../values/on-demand';
import type { VerificationCause } from '../causes/verification-cause';
import { CheckOutcome } from '../model/expectation';
import { oneLine } from '../model/told-text';
import type { CheckResult, VerificationResult } from '../verification-result';
import { areaName, AREAS_IN_ORDER } from './area-names';
import { caseName } from './case-name';
import { audienceName, layerName } from './cause-lines';
import { SIDE_NAMES } from './side-names';

const loadXmlBuilder = onDemand(() => require('xmlbuilder') as typeof xmlBuilder);

/** What is told of advice that is not met. */
const NOT_MET = 'Advice: not met, which does not make the verdict bad.';

/**
 * A result as JUnit XML: a suite for each area, and a case for each expectation. Advice that is not met is told, but is no failure, since
 * the verdict does not depend on it. It has no times and no names of computers, so that the same result has the same bytes.
 */
export function verificationJunit({ subject, what, side, checks, causes }: VerificationResult): string {
  const root = loadXmlBuilder().create('testsuites', { encoding: 'UTF-8' });
  addTotals(root, oneLine(`${subject}, ${what}, ${side}`), checks);
  const byId = new Map(causes.map((cause) => [cause.id, cause]));
  for (const area of AREAS_IN_ORDER) {
    const ofArea = checks.filter(({ expectation }) => expectation.area === area);
    if (ofArea.length === 0) continue;
    const suite = root.element('testsuite');
    addTotals(suite, oneLine(`${subject} from ${SIDE_NAMES[side]}: ${areaName(area)}`), ofArea);
    for (const check of ofArea) addCase(suite, check, `${subject}.${side}.${area}`, byId);
  }
  return `${root.end({ pretty: true })}\n`;
}

function addTotals(element: xmlBuilder.XMLElement, name: string, checks: readonly CheckResult[]): void {
  const numberOf = (matches: (check: CheckResult) => boolean): number => checks.filter(matches).length;
  element.attribute({
    name, tests: checks.length, failures: numberOf(isFailure), errors: 0,
    skipped: numberOf(({ outcome }) => outcome === CheckOutcome.NOT_LOOKED_AT),
  });
}

/** Whether the verdict depends on what was found. */
function isFailure({ outcome, expectation: { severity } }: CheckResult): boolean {
  return outcome === CheckOutcome.FAILED && severity !== FindingSeverity.ADVICE;
}

function addCase(
  suite: xmlBuilder.XMLElement, check: CheckResult, className: string, byId: ReadonlyMap<string, VerificationCause>,
): void {
  const { expectation, outcome, found, causes } = check;
  const { id, severity, expected } = expectation;
  const testCase = suite.element('testcase', { name: oneLine(caseName(expectation)), classname: oneLine(className) });
  const properties = testCase.element('properties');
  for (const [name, value] of [['id', oneLine(id)], ['severity', severity], ['expected', oneLine(expected)]]) {
    properties.element('property', { name, value });
  }
  switch (outcome) {
    case CheckOutcome.PASSED: return;
    case CheckOutcome.NOT_LOOKED_AT:
      testCase.element('skipped');
      testCase.element('system-out').cdata(sectionText(found));
      return;
    case CheckOutcome.FAILED: {
      const told = [`Expected: ${expected}`, `Found: ${found}`, ...causes.flatMap((cause) => causeTexts(byId.get(cause)))];
      if (isFailure(check)) {
        testCase.element('failure', { message: oneLine(found), type: severity }).cdata(told.map(sectionText).join('\n'));
      } else testCase.element('system-out').cdata([NOT_MET, ...told].map(sectionText).join('\n'));
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

/** Text on one line for a CDATA section, which must not have its end in it. */
function sectionText(text: string): string {
  return oneLine(text).replaceAll(']]>', ']] >');
}
