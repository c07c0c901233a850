import type { CertificateSource } from '../values/vocabulary/certificates';

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
