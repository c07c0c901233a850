import { limitOn, VALIDITY_LIMITS } from '../guide/certificates/validity-limits';
import { daysAfter, monthsAfter } from '../values/calendar-days';
import { daysBetween } from '../values/days-between';
import type { RotatedCertificate } from './rotated-certificate';

/** How long a certificate is valid that is issued on a day. */
export interface NewValidity {
  /** Last day; undefined if neither the plan, nor the one in use, nor a limit tells. */
  readonly until: string | undefined;
  /** What public authorities allow on that day; undefined for other authorities, and before the first limit. */
  readonly limitDays: number | undefined;
}

/** Days before its end on which a certificate is replaced, if nobody says otherwise; at most a third of its time. */
const USUAL_LEAD_DAYS = 30;
const SHARE_OF_VALIDITY = 3;

/** A century: some certificates are valid until the last day that their format can write. */
const LONGEST_DAYS = 36_525;

/** The validity of the certificate that is issued on a day: as planned, or as the one in use, within what is allowed. */
export function newValidity(rotated: RotatedCertificate, issuedOn: string): NewValidity {
  const limitDays = rotated.isPublic ? limitOn(VALIDITY_LIMITS, issuedOn)?.days : undefined;
  // The first day counts.
  const latest = limitDays === undefined ? undefined : daysAfter(issuedOn, limitDays - 1);
  const wanted = wantedUntil(rotated, issuedOn);
  const until = [wanted, latest].filter((day) => day !== undefined).sort()[0];
  return { until, limitDays };
}

function wantedUntil({ certificate: { source }, inUse }: RotatedCertificate, issuedOn: string): string | undefined {
  if (source?.validityMonths !== undefined) return monthsAfter(issuedOn, source.validityMonths);
  if (inUse?.validFrom === undefined) return undefined;
  return daysAfter(issuedOn, Math.min(daysBetween(inUse.validFrom, inUse.validUntil), LONGEST_DAYS));
}

/** Days that a renewal takes: until the new certificate is installed, and until calls do not need the old one. */
export function neededDays({ leadDays, stagingDays }: RotatedCertificate): number {
  return leadDays + stagingDays;
}

/** The day on which the renewal of a certificate begins. */
export function renewalDay(rotated: RotatedCertificate, { validFrom, validUntil }: { readonly validFrom?: string | undefined; readonly validUntil: string }): string {
  const planned = rotated.certificate.source?.renewDaysBeforeExpiry;
  if (planned !== undefined) return daysAfter(validUntil, -planned);
  const third = validFrom === undefined ? USUAL_LEAD_DAYS : Math.floor(daysBetween(validFrom, validUntil) / SHARE_OF_VALIDITY);
  return daysAfter(validUntil, -Math.max(neededDays(rotated), Math.min(USUAL_LEAD_DAYS, third)));
}
