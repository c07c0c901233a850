import type { Expectation } from '../model/expectation';
import type { VerificationResult } from '../verification-result';
import { VERIFICATION_SCHEMA_VERSION } from '../verification-schema-version';

/** A result as JSON: the same bytes for the same result. */
export function verificationJson(
  { isGood, subject, what, side, wasStopped, wasLate, checks, causes, rehearsals }: VerificationResult,
): string {
  return jsonText({
    schemaVersion: VERIFICATION_SCHEMA_VERSION,
    isGood, subject, what, side, wasStopped, wasLate,
    checks: checks.map(({ expectation, outcome, found, causes: ids, daysLeft }) => ({
      expectation: inOrder(expectation), outcome, found, causes: ids, daysLeft,
    })),
    causes: causes.map(({ id, layer, severity, what: wrong, evidence, who, fix, page, tableRows, expectations }) => (
      { id, layer, severity, what: wrong, evidence, who, fix, page, tableRows, expectations })),
    rehearsals: rehearsals.map(({ title, silent, isAnyOne, serversLeft, rows }) => ({
      title, silent, isAnyOne, serversLeft,
      rows: rows.map(({ audience, who, connects, how, tableRows, page }) => ({ audience, who, connects, how, tableRows, page })),
    })),
  });
}

/** What is expected, as JSON. */
export function expectationsJson(expectations: readonly Expectation[]): string {
  return jsonText({ schemaVersion: VERIFICATION_SCHEMA_VERSION, expectations: expectations.map(inOrder) });
}

function inOrder({ id, area, severity, subject, expected, tableRows }: Expectation): Expectation {
  return { id, area, severity, subject, expected, tableRows };
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
