import { checkOneOf, checkWholeNumber } from '../../values/refusals';
import { CertificateSource, PublicAuthority } from '../../values/vocabulary/certificates';
import type { CertificateSourcePlan } from '../../plan/certificates/certificate-plan';
import type { CertificateSourceRequest } from '../../request/certificate-source-request';

interface Validity {
  readonly defaultMonths: number;
  readonly limits: { readonly min: number; readonly max: number; readonly refusedBy: string };
}

/** Since March 2026, public authorities issue certificates for at most 200 days (CA/Browser Forum, ballot SC-081): six months. */
const FROM_ISSUER: Validity = {
  defaultMonths: 6,
  limits: { min: 1, max: 12, refusedBy: 'public certification authorities issue certificates for at most one year' },
};

const FROM_OTHERS: Validity = {
  defaultMonths: 12,
  limits: { min: 1, max: 120, refusedBy: 'this library: do not use a key for more than ten years' },
};

const DEFAULT_RENEWAL_DAYS = 30;
/** Key Vault counts a month as 27 days when it checks the days before expiry. */
const DAYS_OF_MONTH = 27;

/** @throws EdgeValidationError for an unknown source, and a validity or renewal out of range. */
export function planCertificateSource(given: CertificateSourceRequest, property: string): CertificateSourcePlan {
  const { source: kind, issuerName, authority = PublicAuthority.UNKNOWN } = given;
  checkOneOf(kind, inside(property, 'source'), Object.values(CertificateSource), 'this library');
  const known = kind === CertificateSource.SELF_SIGNED || authority === PublicAuthority.UNKNOWN ? {} : { authority };
  if (kind === CertificateSource.EXISTING) return { kind, ...known, renewsItself: false, isInstalled: true };

  const { defaultMonths, limits } = kind === CertificateSource.ISSUER ? FROM_ISSUER : FROM_OTHERS;
  const validityMonths = given.validityMonths ?? defaultMonths;
  checkWholeNumber(validityMonths, inside(property, 'validityMonths'), limits);
  const longest = validityMonths * DAYS_OF_MONTH;
  const renewDaysBeforeExpiry = given.renewDaysBeforeExpiry ?? Math.min(DEFAULT_RENEWAL_DAYS, longest);
  checkWholeNumber(renewDaysBeforeExpiry, inside(property, 'renewDaysBeforeExpiry'), {
    min: 1,
    max: longest,
    refusedBy: `Key Vault refuses more than ${DAYS_OF_MONTH} days for each month of validity, during apply`,
  });
  const isSignedElsewhere = kind === CertificateSource.SIGNED_ELSEWHERE;
  return {
    kind,
    ...(kind === CertificateSource.ISSUER && issuerName !== undefined ? { issuerName } : {}),
    ...known,
    validityMonths,
    renewDaysBeforeExpiry,
    renewsItself: !isSignedElsewhere,
    isInstalled: !isSignedElsewhere || given.signed === true,
  };
}

function inside(property: string, name: string): string {
  return property === '' ? name : `${property}.${name}`;
}
