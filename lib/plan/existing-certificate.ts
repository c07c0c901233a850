import { CertificatePurpose } from '../values/vocabulary/certificates';
import type { CertificatePlan, ExistingCertificatePlan } from './certificate-plan';

/** The external certificate that is in use already, beside the planned one. */
export interface ExistingExternalCertificate {
  readonly existing: ExistingCertificatePlan;
  readonly planned: CertificatePlan;
}

/** What a plan says of its certificates. */
export interface PlannedCertificates {
  readonly certificates: readonly CertificatePlan[];
  readonly existingExternalCertificate?: ExistingCertificatePlan;
}

/** The existing external certificate and what it is compared with: one pair, or none when a new one is made. */
export function existingExternalCertificates(
  { certificates, existingExternalCertificate: existing }: PlannedCertificates,
): ExistingExternalCertificate[] {
  if (existing === undefined) return [];
  return certificates.filter(({ purpose }) => purpose === CertificatePurpose.EDGE_EXTERNAL).map((planned) => ({ existing, planned }));
}
