import { CertificatePurpose } from '../../values/vocabulary/certificates';
import type { CertificatePlan, ExistingCertificatePlan } from './certificate-plan';

/** The existing external certificate together with the planned one. */
export interface ExistingExternalCertificate {
  readonly existing: ExistingCertificatePlan;
  readonly planned: CertificatePlan;
}

/** The part of a plan about certificates. */
export interface PlannedCertificates {
  readonly certificates: readonly CertificatePlan[];
  readonly existingExternalCertificate?: ExistingCertificatePlan;
}

/** The existing external certificate with the planned one to compare it with; empty without an existing certificate. */
export function existingExternalCertificates(
  { certificates, existingExternalCertificate: existing }: PlannedCertificates,
): ExistingExternalCertificate[] {
  if (existing === undefined) return [];
  return certificates.filter(({ purpose }) => purpose === CertificatePurpose.EDGE_EXTERNAL)
    .map((planned) => ({ existing, planned }));
}
