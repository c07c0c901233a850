import { limitOn, VALIDITY_LIMITS } from '../../guide/certificates/validity-limits';
import { isConfirmed } from '../../guide/certificates/sourced-row';
import { existingExternalCertificates } from '../../plan/certificates/existing-certificate';
import { FindingSeverity } from '../../plan/findings/finding';
import { daysBetween } from '../../values/days-between';
import { monthsAfter } from '../../values/calendar-days';
import { CertificateSource } from '../../values/vocabulary/certificates';
import { counted } from '../counted';
import type { EdgeRule, PlannedEdge, RuleMessage } from '../rule';

/** A public certificate that is valid for longer than authorities may issue on its first day. */
export const certificateValidityTooLong: EdgeRule = {
  id: 'certificate-validity-too-long',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-certificate-requirements-for-external-user-access.md',
  facts: VALIDITY_LIMITS.filter(isConfirmed),
  meaning: 'No public authority may issue such a certificate: an order fails, and what is said of a certificate in use is wrong. By '
    + 'the Baseline Requirements of the CA/Browser Forum, public certificates are valid for at most 200 days from March 15, 2026, 100 days from March 15, '
    + '2027, and 47 days from March 15, 2029.',
  remedy: 'Order certificates for the time that is allowed on the day of their issuance, and plan their renewal with a calendar.',
  check: (plan) => [...tooLongInUse(plan), ...tooLongOrdered(plan)],
};

function tooLongInUse(plan: PlannedEdge): RuleMessage[] {
  return existingExternalCertificates(plan).flatMap(({ existing: { subject, publicCa, validFrom, validUntil } }) => {
    if (!publicCa || validFrom === undefined || validUntil === undefined) return [];
    // The last day may begin and end at any hour, so that only more days than these are certainly too many.
    const days = daysBetween(validFrom, validUntil);
    const limit = confirmedLimit(validFrom);
    return limit === undefined || days <= limit ? [] : [{
      subject,
      message: `the existing certificate is valid for ${days} days from ${validFrom}, but public authorities issue at most `
        + `${limit} days on that day`,
      fix: 'check both dates in the details of the certificate, and whether its authority is a public one',
    }];
  });
}

function tooLongOrdered({ planningDate, certificates }: PlannedEdge): RuleMessage[] {
  if (planningDate === undefined) return [];
  const limit = confirmedLimit(planningDate);
  return certificates.flatMap(({ subject, source }) => {
    const { kind, validityMonths } = source ?? {};
    if (limit === undefined || kind !== CertificateSource.ISSUER || validityMonths === undefined) return [];
    if (daysOf(planningDate, validityMonths) <= limit) return [];
    return [{
      subject,
      message: `the key vault orders a certificate for ${counted(validityMonths, 'month')}, but public authorities issue at most `
        + `${limit} days on the planning date (${planningDate})`,
      fix: `set validityMonths to ${longestMonths(planningDate, limit)}, and renewDaysBeforeExpiry to fewer days than that`,
    }];
  });
}

function confirmedLimit(date: string): number | undefined {
  return limitOn(VALIDITY_LIMITS.filter(isConfirmed), date)?.days;
}

function daysOf(date: string, months: number): number {
  return daysBetween(date, monthsAfter(date, months));
}

function longestMonths(date: string, limit: number): number {
  let months = 1;
  while (daysOf(date, months + 1) <= limit) months += 1;
  return months;
}
