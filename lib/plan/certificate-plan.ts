import type {
  CertificateAuthority, CertificateHolder, CertificatePurpose, CertificateSource, ExtendedKeyUsage,
} from '../values/vocabulary/certificates';

/** One certificate. */
export interface CertificatePlan {
  readonly purpose: CertificatePurpose;
  /** Subject name (common name). */
  readonly subject: string;
  /** Subject alternative names; the external certificate repeats its subject here. */
  readonly sans: string[];
  /** Who may sign it. */
  readonly ca: CertificateAuthority;
  /** Extended key usages: of the server, and of the client with AOL. */
  readonly eku: ExtendedKeyUsage[];
  readonly keyLengthBits: number;
  readonly privateKeyExportable: boolean;
  /** Whether every server of the pool carries the same certificate with the same private key. */
  readonly sharedAcrossPool: boolean;
  readonly assignedTo: CertificateHolder[];
  /** Computer names of the servers it is installed on. */
  readonly installedOn: string[];
  readonly tableRows: string[];
  /** Where it comes from; absent when others make it. */
  readonly source?: CertificateSourcePlan;
}

/** Where a planned certificate comes from, and what happens at its end. */
export interface CertificateSourcePlan {
  readonly kind: CertificateSource;
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

/** The external certificate that is in use already. */
export interface ExistingCertificatePlan {
  readonly subject: string;
  /** In alphabetical order, lower case. */
  readonly sans: string[];
  readonly clientAuthentication: boolean;
  readonly privateKeyExportable: boolean;
  readonly publicCa: boolean;
  readonly sharedAcrossPool: boolean;
  readonly keyLengthBits: number;
  readonly validUntil?: string;
}
