import { flag, listOf, number, text, wordOf } from '../../values/boundary/kinds';
import { optional, planPartOf } from '../../values/boundary/object-shape';
import {
  CertificateAuthority, CertificateHolder, CertificatePurpose, CertificateSource, ExtendedKeyUsage, PublicAuthority, SignatureAlgorithm,
} from '../../values/vocabulary/certificates';

/** One certificate. */
export interface CertificatePlan {
  readonly purpose: CertificatePurpose;
  /** Subject name (common name). */
  readonly subject: string;
  /** Subject alternative names; those of the external certificate include its subject. */
  readonly sans: string[];
  /** Which kind of certification authority may issue it. */
  readonly ca: CertificateAuthority;
  /** Extended key usages: server authentication, and client authentication with AOL. */
  readonly eku: ExtendedKeyUsage[];
  readonly keyLengthBits: number;
  readonly privateKeyExportable: boolean;
  /** Whether every server of the pool has the same certificate with the same private key. */
  readonly sharedAcrossPool: boolean;
  readonly assignedTo: CertificateHolder[];
  /** Computer names of the servers that it is installed on. */
  readonly installedOn: string[];
  /** IDs of the planning rows that require it. */
  readonly tableRows: string[];
  /** Where it comes from; absent when it is created outside of this plan. */
  readonly source?: CertificateSourcePlan;
}

/** Where a planned certificate comes from, and how it is renewed. */
export interface CertificateSourcePlan {
  readonly kind: CertificateSource;
  /** Name of the issuer in the Key Vault; absent for other sources, and if it is known only at deployment. */
  readonly issuerName?: string;
  /** The public authority that issues it; absent if it is not known. */
  readonly authority?: PublicAuthority;
  /** Validity in months; absent for an existing certificate. */
  readonly validityMonths?: number;
  /** Days before expiry at which the Key Vault renews it, or sends a reminder; absent for an existing certificate. */
  readonly renewDaysBeforeExpiry?: number;
  /** Whether the Key Vault renews it automatically. */
  readonly renewsItself: boolean;
  /** Whether it is installed on the servers; false while it has not been signed. */
  readonly isInstalled: boolean;
}

/** The existing external certificate. */
export interface ExistingCertificatePlan {
  readonly subject: string;
  /** In alphabetical order, lower case. */
  readonly sans: string[];
  readonly clientAuthentication: boolean;
  readonly privateKeyExportable: boolean;
  readonly publicCa: boolean;
  readonly sharedAcrossPool: boolean;
  readonly keyLengthBits: number;
  /** First day on which it is valid, `YYYY-MM-DD`; absent when it was not specified. */
  readonly validFrom?: string;
  /** Last day on which it is valid, `YYYY-MM-DD`; absent when it was not specified. */
  readonly validUntil?: string;
  /** The public authority that issued it; absent if it is not known. */
  readonly authority?: PublicAuthority;
  /** How it is signed; absent when it was not specified. */
  readonly signatureAlgorithm?: SignatureAlgorithm;
  /** Whether it names a CRL distribution point; absent when it was not specified. */
  readonly crlDistributionPoint?: boolean;
}

const CERTIFICATE_SOURCE_PLAN_SHAPE = planPartOf<CertificateSourcePlan>('CertificateSourcePlan', {
  kind: wordOf('CertificateSource', CertificateSource),
  issuerName: optional(text),
  authority: optional(wordOf('PublicAuthority', PublicAuthority)),
  validityMonths: optional(number),
  renewDaysBeforeExpiry: optional(number),
  renewsItself: flag,
  isInstalled: flag,
});

/** What {@link CertificatePlan} holds. */
export const CERTIFICATE_PLAN_SHAPE = planPartOf<CertificatePlan>('CertificatePlan', {
  purpose: wordOf('CertificatePurpose', CertificatePurpose),
  subject: text,
  sans: listOf(text),
  ca: wordOf('CertificateAuthority', CertificateAuthority),
  eku: listOf(wordOf('ExtendedKeyUsage', ExtendedKeyUsage)),
  keyLengthBits: number,
  privateKeyExportable: flag,
  sharedAcrossPool: flag,
  assignedTo: listOf(wordOf('CertificateHolder', CertificateHolder)),
  installedOn: listOf(text),
  tableRows: listOf(text),
  source: optional(CERTIFICATE_SOURCE_PLAN_SHAPE),
});

/** What {@link ExistingCertificatePlan} holds. */
export const EXISTING_CERTIFICATE_PLAN_SHAPE = planPartOf<ExistingCertificatePlan>('ExistingCertificatePlan', {
  subject: text,
  sans: listOf(text),
  clientAuthentication: flag,
  privateKeyExportable: flag,
  publicCa: flag,
  sharedAcrossPool: flag,
  keyLengthBits: number,
  validFrom: optional(text),
  validUntil: optional(text),
  authority: optional(wordOf('PublicAuthority', PublicAuthority)),
  signatureAlgorithm: optional(wordOf('SignatureAlgorithm', SignatureAlgorithm)),
  crlDistributionPoint: optional(flag),
});
