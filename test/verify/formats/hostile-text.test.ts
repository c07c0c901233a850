import * as fc from 'fast-check';
import { FindingSeverity } from '../../../lib/plan/findings/finding';
import type { VerificationCause } from '../../../lib/verify/causes/verification-cause';
import { formattedExpectations, formattedVerification } from '../../../lib/verify/formats/formatted-verification';
import { VerificationFormat } from '../../../lib/verify/formats/verification-format';
import { CheckOutcome, failed, type Judgement, notLookedAt, passed } from '../../../lib/verify/model/expectation';
import { type Symptom, SymptomKind } from '../../../lib/verify/model/symptom';
import { VerifyArea } from '../../../lib/verify/model/verify-area';
import type { VerificationResult } from '../../../lib/verify/verification-result';
import { causes, publicPlan } from '../causes/judged';
import { hostileText } from '../hostile-text';
import { judgedAs, resultWith, STOPPED_SERVICE } from './small-result';

const plan = publicPlan({ xmpp: { domains: ['contoso.com'], partners: [] } });

const symptom: fc.Arbitrary<Symptom> = fc.record({
  kind: fc.constantFrom(...Object.values(SymptomKind)), name: hostileText, zone: hostileText, nameServer: hostileText,
  values: fc.array(hostileText, { maxLength: 2 }), detail: hostileText.map((text) => `504 ${text}`), partner: hostileText,
}, { requiredKeys: ['kind'] });

const judgement: fc.Arbitrary<Judgement> = fc.oneof(
  hostileText.map(passed), hostileText.map(notLookedAt),
  fc.tuple(hostileText, fc.array(symptom, { maxLength: 2 })).map(([found, symptoms]) => failed(found, symptoms)),
);

/** Results with the causes that are found for them. */
const foundResult: fc.Arbitrary<VerificationResult> = fc.array(
  fc.tuple(hostileText, fc.constantFrom(...Object.values(VerifyArea)), judgement, fc.constantFrom(...Object.values(FindingSeverity))),
  { minLength: 1, maxLength: 4 },
).map((all) => {
  const judged = all.map(([subject, area, judgedSo, severity], index) => judgedAs(`${area}/${index}`, area, subject, judgedSo, severity));
  return resultWith(judged, causes(plan, judged));
});

/** Results with causes that say anything at all. */
const anyResult: fc.Arbitrary<VerificationResult> = fc.tuple(
  hostileText, hostileText, fc.array(hostileText, { minLength: 1, maxLength: 3 }), fc.array(hostileText, { minLength: 1, maxLength: 3 }),
).map(([subject, what, evidence, fix]) => resultWith(
  [judgedAs('sip/1', VerifyArea.SIP, subject, failed(what, []))], [{ ...STOPPED_SERVICE, what, evidence, fix, expectations: ['sip/1'] }],
));

const result = fc.oneof(foundResult, anyResult);

/** What begins a line that says something for the report, wherever it is on the screen. */
const OWN = /^\s*(?:(\d+)\.\s+)?(?:(layer|for|seen|fix|page|rows|explains|error|warning|advice)\s*:)?/i;

function ownBeginnings(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const [, number, word] = OWN.exec(line.normalize('NFKC')) ?? [];
    return number === undefined && word === undefined ? [] : [`${number ?? ''} ${word ?? ''}`.trim()];
  });
}

function expectedBeginnings(shown: readonly VerificationCause[]): string[] {
  return shown.flatMap(({ severity, page, tableRows }, index) => [
    `${index + 1} ${severity.toUpperCase()}`, 'Layer', 'For', 'Seen', 'Fix', ...(page === undefined ? [] : ['Page']),
    ...(tableRows.length === 0 ? [] : ['Rows']), 'Explains',
  ]);
}

test('text of others cannot begin a line as if the report had said it', () => {
  fc.assert(fc.property(result, fc.boolean(), (each, all) => {
    const text = formattedVerification(each, VerificationFormat.TEXT, all);
    const isAdvice = ({ severity }: VerificationCause): boolean => severity === FindingSeverity.ADVICE;
    const shown = [...each.causes.filter((cause) => !isAdvice(cause)), ...each.causes.filter(isAdvice)];
    expect(ownBeginnings(text)).toEqual(expectedBeginnings(shown));
  }), { numRuns: 400 });
});

test('text of others has nothing in it that a terminal obeys, that turns lines or that ends them', () => {
  fc.assert(fc.property(result, (each) => {
    const texts = [formattedVerification(each, VerificationFormat.TEXT, true), formattedVerification(each, VerificationFormat.JUNIT, true)];
    texts.push(formattedExpectations(each.checks.map(({ expectation }) => expectation), VerificationFormat.TEXT));
    for (const text of texts) expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
  }), { numRuns: 200 });
});

test('text of others cannot begin a line of JUnit', () => {
  fc.assert(fc.property(result, (each) => {
    const lines = formattedVerification(each, VerificationFormat.JUNIT, false).trimEnd().split('\n');
    const told = lines.filter((line) => !/^\s*<(?:\?xml|\/?testsuites?|\/?testcase|\/?properties|property|failure|skipped|system-out)\b/.test(line));
    const byId = new Map(each.causes.map((cause) => [cause.id, cause]));
    const expected = each.checks.filter(({ outcome }) => outcome === CheckOutcome.FAILED).flatMap(({ causes: ids, expectation: { severity } }) => [
      ...(severity === FindingSeverity.ADVICE ? ['Expected'] : []), 'Found', ...ids.flatMap((id) => {
        const { fix = [], page } = byId.get(id) ?? {};
        return ['Cause', 'Layer', 'For', ...fix.map(() => 'Fix'), ...(page === undefined ? [] : ['Page'])];
      }),
    ]);
    // The first line of a failure or an output is behind its tag.
    expect(told.map((line) => line.slice(0, line.indexOf(':'))).sort()).toEqual(expected.sort());
  }), { numRuns: 200 });
});

test('a reason phrase that is padded to the column of the labels stays behind it', () => {
  const padded = `The Access Edge of lsedge01 answers 504 Server time-out${' '.repeat(40)}Fix:      Set-CsX -Evil`;
  const worded = `The Access Edge of lsedge01 answers 504 ${'x '.repeat(13)}Fix: Set-CsX -Evil`;
  const cause = { ...STOPPED_SERVICE, evidence: [`lsedge01: ${'x '.repeat(28)}Fix: iex`], fix: ['Do it.'], expectations: ['sip/1'] };
  const text = (what: string): string => formattedVerification(resultWith(
    [judgedAs('sip/1', VerifyArea.SIP, 'lsedge01', failed(what, []))], [{ ...cause, what }],
  ), VerificationFormat.TEXT, false);
  expect(text(padded)).toContain(`
1. ERROR: The Access Edge of lsedge01 answers 504 Server time-out Fix:
             Set-CsX -Evil
   Layer:    service
   For:      Lync administrators
   Seen:     | lsedge01: x x x x x x x x x x x x x x x x x x x x x x x x x x x x
             | Fix: iex
   Fix:      Do it.
`);
  expect(text(worded)).toContain(`
1. ERROR: | The Access Edge of lsedge01 answers 504 x x x x x x x x x x x x x
             | Fix: Set-CsX -Evil
   Layer:    service
`);
});
