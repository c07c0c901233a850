import type { RunningCertificate } from '../../running/model/running-certificate';
import { checkCalendarDate } from '../../values/calendar-date';
import { EdgeValidationError } from '../../values/edge-validation-error';

/** ISO 8601 in UTC with seconds, as the readers of exports give it; such times compare as text. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const DATE_LENGTH = 10;

/** The days of a certificate in use, `YYYY-MM-DD`. */
export interface CertificateDays {
  readonly validFrom: string;
  readonly validUntil: string;
  /** Day on which it takes effect; absent for one that is not staged. */
  readonly stagedFor?: string;
}

/** @throws EdgeValidationError for text that is not a time, and for an end before the beginning. */
export function certificateDays({ notBefore, notAfter, effectiveDate }: RunningCertificate, property: string): CertificateDays {
  const [validFrom, validUntil] = [dayOf(notBefore, `${property}.notBefore`), dayOf(notAfter, `${property}.notAfter`)];
  if (validFrom > validUntil) {
    throw new EdgeValidationError({
      property: `${property}.notAfter`, given: `"${notAfter}", with notBefore "${notBefore}"`, expected: 'a time that is not before notBefore',
      fix: 'collect it again with the script, and do not edit the file',
    });
  }
  return { validFrom, validUntil, ...(effectiveDate === undefined ? {} : { stagedFor: dayOf(effectiveDate, `${property}.effectiveDate`) }) };
}

/**
 * The day of a time in UTC.
 *
 * @throws EdgeValidationError for text that is not a time.
 */
export function dayOf(time: string, property: string): string {
  const day = time.slice(0, DATE_LENGTH);
  if (!TIME.test(time) || Number.isNaN(Date.parse(time))) {
    throw new EdgeValidationError({
      property, given: JSON.stringify(time), expected: 'a time as ISO 8601 in UTC, such as "2026-12-02T08:00:00Z"',
      fix: 'pass what RunningEdgeReader gives, as it is',
    });
  }
  checkCalendarDate(day, property);
  return day;
}
