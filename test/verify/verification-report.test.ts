import { EdgeTopology } from '../../lib/guide/edge-topology';
import { VerificationFormat } from '../../lib/verify/formats/verification-format';
import { CheckOutcome } from '../../lib/verify/model/expectation';
import { ConnectionOutcome } from '../../lib/verify/model/observation';
import { VerifyArea } from '../../lib/verify/model/verify-area';
import { PlanVerification } from '../../lib/verify/plan-verification';
import { VerificationReport } from '../../lib/verify/verification-report';
import type { VerificationResult } from '../../lib/verify/verification-result';
import { contosoPlan, refusalOf } from '../support/plan-request';
import { tellProbes } from './told-probes';

const verification = PlanVerification.ofEdge(
  contosoPlan({ topology: EdgeTopology.singlePublic() }), { only: [VerifyArea.PORTS], now: '2026-11-29T12:00:00Z' },
);

afterEach(() => { jest.restoreAllMocks(); });

/** What is found of an Edge whose planned ports are open, apart from some. */
async function resultWithout(...closed: number[]): Promise<VerificationResult> {
  tellProbes({
    tcp: ({ port, address }) => Promise.resolve({
      outcome: (port === 443 || (port === 5061 && address.endsWith('.10'))) && !closed.includes(port)
        ? ConnectionOutcome.OPEN
        : ConnectionOutcome.REFUSED,
    }),
  });
  return verification.run();
}

describe('a report of what was found', () => {
  test('is text by default, and begins with the verdict', async () => {
    const good = await resultWithout();
    expect(VerificationReport.of(good)).toBe('GOOD\nlsedge.contoso.net from outside: 7 of 7 expectations looked at, 7 met\n');
    expect(VerificationReport.of(await resultWithout(5061)))
      .toMatch(/^BAD\nlsedge\.contoso\.net from outside: 7 of 7 .*, 6 met\n\n1\. ERROR: /);
  });

  test('lists what is as planned where that is asked for, which changes no other format', async () => {
    const result = await resultWithout(5061);
    expect(VerificationReport.of(result)).not.toContain('As planned');
    expect(VerificationReport.of(result, VerificationFormat.TEXT, true)).toContain('As planned');
    for (const format of [VerificationFormat.JSON, VerificationFormat.JUNIT, VerificationFormat.PROMETHEUS]) {
      expect(VerificationReport.of(result, format, true)).toBe(VerificationReport.of(result, format));
    }
  });

  test.each(Object.values(VerificationFormat))('as %s is the same for two runs that find the same', async (format) => {
    const [first, second] = [await resultWithout(443), await resultWithout(443)];
    expect(VerificationReport.of(second, format, true)).toBe(VerificationReport.of(first, format, true));
  });

  test('as JSON is the result, which can be reported later', async () => {
    const result = await resultWithout(5061);
    const { schemaVersion, ...read } = JSON.parse(VerificationReport.of(result, VerificationFormat.JSON)) as
      VerificationResult & { readonly schemaVersion: number };
    expect(schemaVersion).toBe(1);
    expect(read).toEqual(result);
    expect(read.checks.filter(({ outcome }) => outcome === CheckOutcome.FAILED)).toHaveLength(1);
    expect(VerificationReport.of(read)).toBe(VerificationReport.of(result));
  });

  test('takes the JSON form as it is, in every format', async () => {
    const result = await resultWithout(5061);
    const stored = JSON.parse(VerificationReport.of(result, VerificationFormat.JSON)) as VerificationResult;
    expect(stored).toHaveProperty('schemaVersion', 1);
    for (const format of Object.values(VerificationFormat)) {
      expect(VerificationReport.of(stored, format, true)).toBe(VerificationReport.of(result, format, true));
    }
  });

  test.each([2, 0, '1', null])('refuses JSON of the schema version %p', async (schemaVersion) => {
    const other = { ...await resultWithout(), schemaVersion };
    const { property, given, expected } = refusalOf(() => VerificationReport.of(other));
    expect({ property, given, expected }).toEqual({
      property: 'result.schemaVersion', given: schemaVersion === '1' ? '"1"' : String(schemaVersion), expected: '1, the version of this library',
    });
  });

  test('is refused in a format that does not exist', async () => {
    const result = await resultWithout();
    const format: string = 'junti';
    const { property, fix } = refusalOf(() => VerificationReport.of(result, format as never));
    expect({ property, fix }).toEqual({ property: 'format', fix: 'did you mean VerificationFormat.JUNIT?' });
  });
});

describe('a report of what is expected', () => {
  test('is text by default, with every expectation', () => {
    const text = VerificationReport.ofExpectations(verification.expectations);
    expect(text).toMatch(/^7 expectations\n\nPorts \(7\)\n/);
    for (const { subject } of verification.expectations) expect(text.replace(/\s+/g, ' ')).toContain(subject.split(',')[0]);
  });

  test('as JSON has the expectations', () => {
    expect(JSON.parse(VerificationReport.ofExpectations(verification.expectations, VerificationFormat.JSON))).toEqual({
      schemaVersion: 1, expectations: verification.expectations,
    });
  });

  test.each([VerificationFormat.JUNIT, VerificationFormat.PROMETHEUS])('is refused as %s, which tells what was found', (format) => {
    expect(refusalOf(() => VerificationReport.ofExpectations(verification.expectations, format))).toMatchObject({
      property: 'format', given: format, expected: 'text or json',
    });
  });
});
