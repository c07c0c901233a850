import { checkCalendarDate } from '../values/calendar-date';
import { EdgeValidationError } from '../values/edge-validation-error';
import { nearestWord } from '../values/nearest-word';
import type { InstalledCertificate } from './calendar-props';
import type { RotatedCertificate } from './rotated-certificate';

/**
 * The certificates with what is known of those in use.
 *
 * @throws EdgeValidationError for an invalid date, for an end before the beginning, and for a subject that no certificate has, or that
 * is given twice.
 */
export function withInstalled(
  certificates: readonly RotatedCertificate[], installed: readonly InstalledCertificate[],
): RotatedCertificate[] {
  const bySubject = new Map<string, InstalledCertificate>();
  installed.forEach((each, index) => {
    const property = `installed[${index}]`;
    checkDates(each, property);
    const subject = each.subject.toLowerCase();
    checkSubject(subject, `${property}.subject`, certificates.map(({ certificate }) => certificate.subject));
    if (bySubject.has(subject)) refuseSubject(subject, `${property}.subject`, 'each subject once', 'remove one of the two');
    bySubject.set(subject, each);
  });
  return certificates.map((rotated) => {
    const found = bySubject.get(rotated.certificate.subject);
    if (found === undefined) return rotated;
    // What somebody says goes before what was read.
    const { read: _, ...unread } = rotated;
    return { ...unread, inUse: { validFrom: found.validFrom, validUntil: found.validUntil } };
  });
}

function checkDates({ validFrom, validUntil }: InstalledCertificate, property: string): void {
  if (validFrom !== undefined) checkCalendarDate(validFrom, `${property}.validFrom`);
  checkCalendarDate(validUntil, `${property}.validUntil`);
  if (validFrom === undefined || validFrom <= validUntil) return;
  throw new EdgeValidationError({
    property: `${property}.validUntil`, given: `"${validUntil}", with validFrom "${validFrom}"`, expected: 'a day that is not before validFrom',
    fix: 'copy both from the details of the certificate',
  });
}

function checkSubject(subject: string, property: string, planned: readonly string[]): void {
  if (planned.includes(subject)) return;
  const meant = nearestWord(subject, planned);
  refuseSubject(subject, property, `the subject of a planned certificate: ${planned.join(', ')}`,
    meant === undefined ? 'use one of them' : `did you mean "${meant}"?`);
}

function refuseSubject(subject: string, property: string, expected: string, fix: string): never {
  throw new EdgeValidationError({ property, given: JSON.stringify(subject), expected, fix });
}
