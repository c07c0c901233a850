import { confirmedEnd } from '../guide/certificates/client-authentication';
import { DOMAIN_VALIDATION_REUSE, limitOn } from '../guide/certificates/validity-limits';
import { certificateUses } from '../plan/certificates/certificate-uses';
import { holderName } from '../plan/servers/service-names';
import type { CertificateRotation } from '../projection/calendar/rotation';
import { daysAfter } from '../values/calendar-days';
import { daysBetween } from '../values/days-between';
import type { CalendarPeriod } from './calendar-period';
import { newValidity, renewalDay } from './new-validity';
import type { RotatedCertificate, ValidDays } from './rotated-certificate';

/**
 * The rotations of a certificate until the end of a period, one after the other. They end early if a validity is not known, or if a
 * new certificate would have to be replaced on its first day.
 */
export function rotationsOf(rotated: RotatedCertificate, { date, until }: CalendarPeriod): CertificateRotation[] {
  const rotations: CertificateRotation[] = [];
  let inUse = rotated.inUse;
  let renewOn = inUse === undefined ? date : latestOf(date, renewalDay(rotated, inUse));
  let validatedOn: string | undefined;
  while (renewOn <= until) {
    const validity = newValidity(rotated, renewOn);
    const validatesDomains = rotated.isPublic && isValidationDue(validatedOn, renewOn);
    if (validatesDomains) validatedOn = renewOn;
    rotations.push(rotationOf(rotated, { inUse, renewOn, validatesDomains, ...validity }));
    if (validity.until === undefined) break;
    inUse = { validFrom: renewOn, validUntil: validity.until };
    const next = renewalDay(rotated, inUse);
    if (next <= renewOn) break;
    renewOn = next;
  }
  return rotations;
}

interface RotationDays {
  readonly inUse: ValidDays | undefined;
  readonly renewOn: string;
  readonly until: string | undefined;
  readonly limitDays: number | undefined;
  readonly validatesDomains: boolean;
}

function rotationOf(rotated: RotatedCertificate, days: RotationDays): CertificateRotation {
  const { pool, certificate, isPublic, authority, hasClientUsage, stagingDays, steps, interrupts, tells } = rotated;
  const { purpose, subject, installedOn, assignedTo } = certificate;
  const { inUse, renewOn, until, limitDays, validatesDomains } = days;
  const replacedUntil = inUse?.validUntil;
  const stageBy = inUse === undefined || stagingDays === 0 ? undefined : inUse.stageBy ?? daysAfter(inUse.validUntil, -stagingDays);
  return {
    id: `${pool}/${purpose}/${replacedUntil ?? 'first'}`,
    pool,
    purpose,
    subject,
    ...(replacedUntil === undefined ? {} : { replacedUntil }),
    renewOn,
    ...(stageBy === undefined || stageBy < renewOn ? {} : { stageBy }),
    ...(until === undefined ? {} : { newUntil: until }),
    ...(limitDays === undefined ? {} : { limitDays }),
    validatesDomains,
    clientAuthentication: hasClientUsage && (!isPublic || renewOn < confirmedEnd(authority).endsOn),
    servers: [...installedOn],
    services: assignedTo.map((holder) => holderName(holder)),
    uses: certificateUses(certificate),
    steps: [...steps],
    interrupts: [...interrupts],
    tells: [...tells],
  };
}

/** Nothing is known of validations before the calendar, so that the first one is due. */
function isValidationDue(validatedOn: string | undefined, date: string): boolean {
  const reuse = limitOn(DOMAIN_VALIDATION_REUSE, date)?.days;
  return validatedOn === undefined || (reuse !== undefined && daysBetween(validatedOn, date) > reuse);
}

function latestOf(a: string, b: string): string {
  return a > b ? a : b;
}
