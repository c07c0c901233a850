import * as fc from 'fast-check';
import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { formattedExpectations, formattedVerification } from '../../../lib/verify/formats/formatted-verification';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { VerificationFormat } from '../../../lib/verify/formats/verification-format';
import { failed, type Judgement, notLookedAt, passed } from '../../../lib/verify/model/expectation';
import { VerifyArea } from '../../../lib/verify/model/verify-area';
import { allElements, readXml, type XmlElement } from '../../diagram/well-formed';
import { judgedAs, resultWith, SMALL_RESULT, STOPPED_SERVICE } from './small-result';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ']]>', '<x a="1">&amp;', '\u0000\u0001\u001b[31m', '\ud800', '\udc00x', '\uffff\ufffe', 'a\nb\r\nc\td',
    '\\n"\\', '&#0;', '\u2028', '\u202e', '<![CDATA[', '-->',
  ),
);
const anyJudgement: fc.Arbitrary<Judgement> = fc.oneof(
  hostile.map(passed), hostile.map(notLookedAt), hostile.map((found) => failed(found, [])),
);
const anyResult = fc.array(
  fc.tuple(hostile, fc.constantFrom(...Object.values(VerifyArea)), anyJudgement), { maxLength: 5 },
).map((all) => resultWith(
  all.map(([text, area, judgement], index) => judgedAs(`${index}${text}`, area, text, judgement)),
  all.map(([text], index) => ({ ...STOPPED_SERVICE, id: `cause ${index}`, what: text, fix: [text], expectations: [`${index}${text}`] })),
));

/** Reads JUnit XML strictly: what has a declaration and CDATA sections is brought to what the reader of this project knows. */
function readJunit(xml: string): XmlElement {
  const [, content = ''] = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n([\s\S]*)\n$/.exec(xml) ?? [];
  return readXml(content
    .replace(
      /<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    )
    // The names of elements have hyphens here.
    .replaceAll('system-out', 'systemOut')
    .replaceAll('&#xA;', '\n').replaceAll('&#x9;', '\t').replaceAll('&#xD;', '?'));
}

describe('JSON', () => {
  test('has everything in a stable order', () => {
    const text = formattedVerification(SMALL_RESULT, VerificationFormat.JSON, false);
    const read = JSON.parse(text) as Record<string, unknown>;
    expect(Object.keys(read)).toEqual(
      ['schemaVersion', 'isGood', 'subject', 'what', 'side', 'wasStopped', 'checks', 'causes', 'rehearsals'],
    );
    expect(read).toEqual({ schemaVersion: 1, ...SMALL_RESULT });
    expect(text.startsWith('{\n  "schemaVersion": 1,\n  "isGood": false,\n')).toBe(true);
    const turned = {
      ...SMALL_RESULT, checks: SMALL_RESULT.checks.map(
        (check) => Object.fromEntries(Object.entries(check).reverse()) as unknown as typeof check,
      ),
    };
    expect(formattedVerification(turned, VerificationFormat.JSON, false)).toBe(text);
  });

  test('has what is expected, without what was found', () => {
    const [check] = SMALL_RESULT.checks;
    expect(
      JSON.parse(formattedExpectations([check!.expectation], VerificationFormat.JSON)),
    ).toEqual({ schemaVersion: 1, expectations: [check!.expectation] });
    expect(formattedExpectations([check!.expectation], VerificationFormat.JUNIT)).toMatch(/^1 expectation\n/);
  });
});

describe('JUnit', () => {
  test('has a suite for each area and a case for each expectation, without times and names of computers', () => {
    const xml = formattedVerification(SMALL_RESULT, VerificationFormat.JUNIT, false);
    const root = readJunit(xml);
    expect(root.name).toBe('testsuites');
    expect(Object.fromEntries(root.attributes)).toEqual(
      { name: 'lsedge.contoso.net, reverse proxy, external', tests: '6', failures: '1', errors: '0', skipped: '2' },
    );
    expect(
      root.children.map(({ attributes, children }) => [attributes.get('name'), children.length]),
    ).toEqual([['DNS', 1], ['Ports', 3], ['Certificates', 1], ['Partners', 1]].map(
      ([area, cases]) => [`lsedge.contoso.net from outside: ${String(area)}`, cases],
    ));
    expect(xml).not.toMatch(/timestamp|time=|hostname|date/);
    expect(formattedVerification(SMALL_RESULT, VerificationFormat.JUNIT, false)).toBe(xml);
    const names = allElements(root).filter(({ name }) => name === 'failure').map(
      ({ attributes, text }) => [attributes.get('message'), attributes.get('type'), text],
    );
    expect(names[0]).toEqual(['the connection is refused', 'error', `Expected: is as planned
Found: the connection is refused
Cause: The Access Edge of lsedge01 is not running.
Layer: service
For: Lync administrators
Fix: On lsedge01.contoso.net:
Fix: Start-CsWindowsService -Name RTCSRV
Page: lync-server-2013-start-edge-servers.md`]);
    const skipped = allElements(root).filter(({ children }) => children.some(({ name }) => name === 'skipped'));
    expect(
      skipped.map(({ children }) => children.map(({ name }) => name).join(' ')),
    ).toEqual(['properties skipped systemOut', 'properties skipped systemOut']);
    expect(skipped[0]?.children.at(-1)?.text).toBe('its address is assigned at deployment; pass --deployed');
  });

  test('tells advice that is not met without a failure, as the verdict does', () => {
    const advice = resultWith(SMALL_RESULT.checks.filter(({ expectation: { severity } }) => severity === FindingSeverity.ADVICE).map(
      ({ expectation, found }) => ({ expectation, judgement: failed(found, []) }),
    ), SMALL_RESULT.causes);
    const root = readJunit(formattedVerification(advice, VerificationFormat.JUNIT, false));
    expect([root.attributes.get('tests'), root.attributes.get('failures')]).toEqual(['1', '0']);
    const [output] = allElements(root).filter(({ name }) => name === 'systemOut');
    expect(output?.text).toBe(`Advice: not met, which does not make the verdict bad.
Expected: is as planned
Found: has no record
Cause: Federation with fabrikam.example fails.
Layer: partner
For: administrators of the partner
Fix: Ask for a record.`);
  });

  test('tells the two sides of a pool apart', () => {
    const casesOf = (side: EdgeSide): string[] => allElements(
      readJunit(formattedVerification({ ...SMALL_RESULT, side }, VerificationFormat.JUNIT, false)),
    ).filter(({ name }) => name === 'testcase').map(({ attributes }) => `${attributes.get('classname')} ${attributes.get('name')}`);
    const [outside, inside] = [casesOf(EdgeSide.EXTERNAL), casesOf(EdgeSide.INTERNAL)];
    expect(outside[0]).toBe('lsedge.contoso.net.external.dns sip.contoso.com: A');
    expect(inside[0]).toBe('lsedge.contoso.net.internal.dns sip.contoso.com: A');
    expect(outside.filter((each) => inside.includes(each))).toEqual([]);
  });

  test('is well-formed, whatever others answered', () => {
    fc.assert(fc.property(anyResult, (result) => {
      const root = readJunit(formattedVerification(result, VerificationFormat.JUNIT, false));
      expect(allElements(root).filter(({ name }) => name === 'testcase')).toHaveLength(result.checks.length);
    }), { numRuns: 200 });
  });
});

/** One line of the text format of Prometheus: comment, or sample with labels. */
const SAMPLE = /^[a-z_]+\{((?:[a-z]+="(?:[^"\\\n]|\\[\\"n])*",?)*)\} -?(?:\d+(?:\.\d+)?|NaN|[+-]Inf)$/;

describe('Prometheus', () => {
  test('has a gauge for the verdict, the counts, each expectation that was looked at, and the certificates', () => {
    const at = 'pool="lsedge.contoso.net",side="external"';
    expect(formattedVerification(SMALL_RESULT, VerificationFormat.PROMETHEUS, false).split('\n')).toEqual([
      '# HELP lync_edge_verification_good Whether the deployment answers as planned: 1 if it does, 0 if it does not.',
      '# TYPE lync_edge_verification_good gauge',
      `lync_edge_verification_good{${at}} 0`,
      '# HELP lync_edge_expectations Expectations of the plan, by what came of them.',
      '# TYPE lync_edge_expectations gauge',
      `lync_edge_expectations{${at},outcome="passed"} 2`,
      `lync_edge_expectations{${at},outcome="failed"} 2`,
      `lync_edge_expectations{${at},outcome="not-looked-at"} 2`,
      '# HELP lync_edge_expectation_met Whether an expectation that was looked at is met: 1 if it is, 0 if it is not.',
      '# TYPE lync_edge_expectation_met gauge',
      `lync_edge_expectation_met{${at},area="dns",id="dns/A/sip.contoso.com",subject="sip.contoso.com",severity="error"} 1`,
      `lync_edge_expectation_met{${at},area="ports",id="ports/1",subject="lsedge01, Access Edge, TCP 443",severity="error"} 0`,
      `lync_edge_expectation_met{${at},area="certificates",id="certificates/1",subject="lsedge01",severity="warning"} 1`,
      `lync_edge_expectation_met{${at},area="partners",id="partners/1",subject="fabrikam.example",severity="advice"} 0`,
      '# HELP lync_edge_certificate_days_left Days until a certificate expires; negative after that.',
      '# TYPE lync_edge_certificate_days_left gauge',
      `lync_edge_certificate_days_left{${at},area="certificates",id="certificates/1",subject="lsedge01"} 33`,
      '',
    ]);
  });

  test('escapes whatever a label holds, so that it can be read back', () => {
    fc.assert(fc.property(hostile, fc.integer({ min: -400, max: 400 }), (text, daysLeft) => {
      const result = resultWith([judgedAs('a', VerifyArea.CERTIFICATES, text, { ...passed('fine'), daysLeft }, FindingSeverity.ERROR)]);
      const lines = formattedVerification(result, VerificationFormat.PROMETHEUS, false).split('\n');
      expect(lines.pop()).toBe('');
      const samples = lines.filter((line) => !line.startsWith('# '));
      expect(samples.filter((line) => !SAMPLE.test(line))).toEqual([]);
      const [, written = ''] = /subject="((?:[^"\\]|\\.)*)"\} /.exec(samples.at(-1) ?? '') ?? [];
      const read = written.replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
      expect(read).toBe(text.replace(/\p{Surrogate}/gu, '?'));
      expect(samples.at(-1)?.endsWith(`} ${daysLeft}`)).toBe(true);
    }), { numRuns: 300 });
  });
});
