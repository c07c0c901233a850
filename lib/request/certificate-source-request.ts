import { flag, number, text, wordOf } from '../values/boundary/kinds';
import { objectOf, optional } from '../values/boundary/object-shape';
import { CertificateSource, PublicAuthority } from '../values/vocabulary/certificates';

/** Source of one certificate. */
export interface CertificateSourceRequest {
  /** Where it comes from. */
  readonly source: CertificateSource;
  /**
   * Name of the issuer in the Key Vault.
   *
   * @default not known
   */
  readonly issuerName?: string;
  /**
   * The public authority behind the issuer, or the one that signs it elsewhere. It decides until when the certificate can be for
   * client authentication.
   *
   * @default PublicAuthority.UNKNOWN
   */
  readonly authority?: PublicAuthority;
  /**
   * Validity in months: 1 to 12 from an issuer, 1 to 120 otherwise.
   *
   * @default 6 from an issuer, 12 otherwise; not known for an existing certificate
   */
  readonly validityMonths?: number;
  /**
   * Days before expiry at which it is renewed, or a reminder is sent: 1 to 27 for each month of validity.
   *
   * @default 30, or 27 for a validity of one month; not known for an existing certificate
   */
  readonly renewDaysBeforeExpiry?: number;
  /**
   * Whether a certificate that is signed elsewhere has been signed and merged in the Key Vault.
   *
   * @default false
   */
  readonly signed?: boolean;
}

/** Sources of the certificates. */
export interface CertificateSourcesRequest {
  /**
   * Source of the external certificate.
   *
   * @default created outside of this plan
   */
  readonly external?: CertificateSourceRequest;
  /**
   * Source of the internal certificate.
   *
   * @default created outside of this plan
   */
  readonly internal?: CertificateSourceRequest;
}

/** What {@link CertificateSourceRequest} may hold. */
export const CERTIFICATE_SOURCE_REQUEST = objectOf<CertificateSourceRequest>('CertificateSourceRequest', {
  source: wordOf('CertificateSource', CertificateSource),
  issuerName: optional(text),
  authority: optional(wordOf('PublicAuthority', PublicAuthority)),
  validityMonths: optional(number),
  renewDaysBeforeExpiry: optional(number),
  signed: optional(flag),
});

/** What {@link CertificateSourcesRequest} may hold. */
export const CERTIFICATE_SOURCES_REQUEST = objectOf<CertificateSourcesRequest>('CertificateSourcesRequest', {
  external: optional(CERTIFICATE_SOURCE_REQUEST),
  internal: optional(CERTIFICATE_SOURCE_REQUEST),
});
