import { Confidence, type SourcedRow } from './sourced-row';

/** A limit in days that applies to everything that public authorities issue from a day on. */
export interface DaysLimitRow extends SourcedRow {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly days: number;
}

const BASELINE = {
  confidence: Confidence.PRIMARY,
  source: 'cabforum/servercert, docs/BR.md, version 2.2.6 (2026-03-31)',
} as const;

/** How long a public certificate may be valid, by the day on which it is issued; oldest first. */
export const VALIDITY_LIMITS: readonly DaysLimitRow[] = [
  {
    id: 'max-2020', from: '2020-09-01', days: 398, confidence: Confidence.SECONDARY,
    source: 'cabforum/servercert, and mozilla/pkipolicy issue 204', doubt: 'the table that was read has later steps only',
  },
  { id: 'max-200', from: '2026-03-15', days: 200, ...BASELINE },
  { id: 'max-100', from: '2027-03-15', days: 100, ...BASELINE },
  { id: 'max-47', from: '2029-03-15', days: 47, ...BASELINE },
];

/** How long an authority may reuse the validation of a domain, by the day on which it issues a certificate; oldest first. */
export const DOMAIN_VALIDATION_REUSE: readonly DaysLimitRow[] = [
  { id: 'dcv-200', from: '2026-03-15', days: 200, ...BASELINE },
  { id: 'dcv-100', from: '2027-03-15', days: 100, ...BASELINE },
  { id: 'dcv-10', from: '2029-03-15', days: 10, ...BASELINE },
];

/** How long an authority may reuse the validation of an organization (OV, EV). */
export const ORGANIZATION_VALIDATION_REUSE: readonly DaysLimitRow[] = [
  { id: 'sii-398', from: '2026-03-15', days: 398, ...BASELINE },
];

/** Authorities validate DNSSEC from this day on: an answer from a broken zone does not permit them to issue. */
export const DNSSEC_VALIDATED = { id: 'dnssec', from: '2026-03-15', ...BASELINE } as const satisfies SourcedRow & { readonly from: string };

/** The limit on a day; undefined before the first one. */
export function limitOn(rows: readonly DaysLimitRow[], date: string): DaysLimitRow | undefined {
  return rows.filter(({ from }) => from <= date).at(-1);
}
