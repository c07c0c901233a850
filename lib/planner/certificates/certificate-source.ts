import { checkOneOf, checkWholeNumber } from '../../values/refusals';

/** Where a certificate of the Edge comes from. */
export enum CertificateSource {
  /** A Key Vault makes and signs it. */
  SELF_SIGNED = 'self-signed',
  /** A Key Vault orders it from a public certification authority. */
  ISSUER = 'issuer',
  /** A Key Vault makes the key and the request; another certification authority signs it. */
  SIGNED_ELSEWHERE = 'signed-elsewhere',
  /** It is in a Key Vault already. */
  EXISTING = 'existing',
}

/** How one certificate is made. */
export interface CertificateSourceRequest {
  /** Where it comes from. */
  readonly source: CertificateSource;
  /**
   * Name of the issuer, as the Key Vault lists it.
   *
   * @default not known
   */
  readonly issuerName?: string;
  /**
   * How long it is valid, in months: 1 to 12 from an issuer, 1 to 120 otherwise.
   *
   * @default 6 from an issuer, 12 otherwise; not known of an existing one
   */
  readonly validityMonths?: number;
  /**
   * How many days before its end it is renewed, or somebody told to renew it: 1 to 27 for each month of its validity.
   *
   * @default 30, or 27 when it is valid for one month; not known of an existing one
   */
  readonly renewDaysBeforeExpiry?: number;
  /**
   * Whether a certificate that is signed elsewhere has been signed, and given back to the Key Vault.
   *
   * @default false
   */
  readonly signed?: boolean;
}

/** Where the certificates come from. */
export interface CertificateSourcesRequest {
  /** @default made by others */
  readonly external?: CertificateSourceRequest;
  /** @default made by others */
  readonly internal?: CertificateSourceRequest;
}

/** Where a planned certificate comes from, and what happens at its end. */
export interface CertificateSourcePlan {
  /** `self-signed`, `issuer`, `signed-elsewhere` or `existing`. */
  readonly kind: string;
  /** Name of the Key Vault's issuer; absent for other kinds, and when it is known at deployment only. */
  readonly issuerName?: string;
  /** Absent for an existing certificate. */
  readonly validityMonths?: number;
  /** When the Key Vault renews it, or asks for it; absent for an existing certificate. */
  readonly renewDaysBeforeExpiry?: number;
  /** Whether the Key Vault renews it without being asked. */
  readonly renewsItself: boolean;
  /** Whether there is a certificate that servers can have: not while it waits to be signed. */
  readonly isInstalled: boolean;
}

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
