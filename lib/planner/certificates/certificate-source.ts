import { checkOneOf, checkWholeNumber } from '../../values/refusals';
import { CertificateSource } from '../../values/vocabulary/certificates';
import type { CertificateSourcePlan } from '../../plan/certificate-plan';
import type { CertificateSourceRequest } from '../../request/certificate-source-request';

interface Validity {
  readonly usual: number;
  readonly limits: { readonly min: number; readonly max: number; readonly refusedBy: string };
}

/** Public authorities sign for 200 days at most since March 2026 (CA/Browser Forum, ballot SC-081): six months. */
const FROM_ISSUER: Validity = {
  usual: 6,
  limits: { min: 1, max: 12, refusedBy: 'public certification authorities sign for no more than a year' },
};

const SIGNED_OTHERWISE: Validity = {
  usual: 12,
  limits: { min: 1, max: 120, refusedBy: 'this library; a key that is older than ten years is not worth its certificate' },
};

const USUAL_RENEWAL_DAYS = 30;
/** Key Vault counts 27 days to the month when it checks when a certificate is renewed. */
const DAYS_OF_MONTH = 27;

/** @throws EdgeValidationError for a validity or a day of renewal that is out of its range. */
export function planCertificateSource(given: CertificateSourceRequest, property: string): CertificateSourcePlan {
  const { source: kind, issuerName } = given;
  checkOneOf(kind, inside(property, 'source'), Object.values(CertificateSource), 'this library');
  if (kind === CertificateSource.EXISTING) return { kind, renewsItself: false, isInstalled: true };

  const { usual, limits } = kind === CertificateSource.ISSUER ? FROM_ISSUER : SIGNED_OTHERWISE;
  const validityMonths = given.validityMonths ?? usual;
  checkWholeNumber(validityMonths, inside(property, 'validityMonths'), limits);
  const longest = validityMonths * DAYS_OF_MONTH;
  const renewDaysBeforeExpiry = given.renewDaysBeforeExpiry ?? Math.min(USUAL_RENEWAL_DAYS, longest);
  checkWholeNumber(renewDaysBeforeExpiry, inside(property, 'renewDaysBeforeExpiry'), {
    min: 1, max: longest, refusedBy: `Key Vault refuses more than ${DAYS_OF_MONTH} days for each month of validity, at apply`,
  });
  const isElsewhere = kind === CertificateSource.SIGNED_ELSEWHERE;
  return {
    kind,
    ...(kind === CertificateSource.ISSUER && issuerName !== undefined ? { issuerName } : {}),
    validityMonths,
    renewDaysBeforeExpiry,
    renewsItself: !isElsewhere,
    isInstalled: !isElsewhere || given.signed === true,
  };
}

function inside(property: string, name: string): string {
  return property === '' ? name : `${property}.${name}`;
}
