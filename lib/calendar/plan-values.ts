import type { CertificatePlan } from '../plan/certificates/certificate-plan';
import type { EdgePlan } from '../plan/edge-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { checkCalendarDate } from '../values/calendar-date';
import { checkWholeNumber, type NumberLimits } from '../values/refusals';

const REFUSED = 'as in every plan that the library wrote; pass it as it was written';
const VALIDITY_MONTHS: NumberLimits = { min: 1, max: 120, refusedBy: REFUSED };
const RENEWAL_DAYS: NumberLimits = { min: 1, max: 3240, refusedBy: REFUSED };
const LEAD_DAYS: NumberLimits = { min: 0, max: 365, refusedBy: REFUSED };
const TOKEN_HOURS: NumberLimits = { min: 1, max: 4320, refusedBy: REFUSED };

/**
 * Checks what a calendar counts with. The shape of a plan says only that they are texts and numbers, and a file may be damaged.
 *
 * @throws EdgeValidationError for a day that does not exist, and for a number that no plan has.
 */
export function checkEdgeValues({ certificates, existingExternalCertificate, organization }: EdgePlan): void {
  certificates.forEach((certificate, index) => checkSource(certificate, `plan.certificates[${index}]`));
  const { validFrom, validUntil } = existingExternalCertificate ?? {};
  if (validFrom !== undefined) checkCalendarDate(validFrom, 'plan.existingExternalCertificate.validFrom');
  if (validUntil !== undefined) checkCalendarDate(validUntil, 'plan.existingExternalCertificate.validUntil');
  checkNumber(organization?.certificateLeadDays, 'plan.organization.certificateLeadDays', LEAD_DAYS);
  checkNumber(organization?.avTokenLifetimeHours, 'plan.organization.avTokenLifetimeHours', TOKEN_HOURS);
}

/** The same for the plan of a reverse proxy. */
export function checkReverseProxyValues({ listenerCertificate }: ReverseProxyPlan): void {
  checkSource(listenerCertificate, 'plan.listenerCertificate');
}

function checkSource({ source }: CertificatePlan, property: string): void {
  checkNumber(source?.validityMonths, `${property}.source.validityMonths`, VALIDITY_MONTHS);
  checkNumber(source?.renewDaysBeforeExpiry, `${property}.source.renewDaysBeforeExpiry`, RENEWAL_DAYS);
}

function checkNumber(value: number | undefined, property: string, limits: NumberLimits): void {
  if (value !== undefined) checkWholeNumber(value, property, limits);
}
