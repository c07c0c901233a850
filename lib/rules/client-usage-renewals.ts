import { existingExternalCertificates } from '../plan/certificates/existing-certificate';
import { CertificatePurpose, CertificateSource, ExtendedKeyUsage, PublicAuthority } from '../values/vocabulary/certificates';
import type { PlannedEdge } from './rule';

/** The next time that a public certificate with client authentication is issued. */
export interface ClientUsageRenewal {
  readonly subject: string;
  readonly authority: PublicAuthority;
  /** Day of the next issuance: the planning date, or the last day of the certificate in use. */
  readonly issuedOn: string;
  /** Why client authentication is wanted. */
  readonly reason: string;
}

/** Certificates that are for client authentication, or have to be, with the day on which the next one is issued. */
export function clientUsageRenewals(plan: PlannedEdge): ClientUsageRenewal[] {
  const inUse = existingExternalCertificates(plan).filter(({ existing }) => existing.publicCa && existing.clientAuthentication);
  if (inUse.length > 0) {
    return inUse.flatMap(({ existing, planned }) => {
      const issuedOn = nextIssuance(existing.validUntil, plan.planningDate);
      return issuedOn === undefined ? [] : [{
        subject: existing.subject,
        authority: existing.authority ?? planned.source?.authority ?? PublicAuthority.UNKNOWN,
        issuedOn,
        reason: 'the existing certificate is for client authentication too',
      }];
    });
  }
  const { planningDate } = plan;
  if (planningDate === undefined) return [];
  return plan.certificates
    .filter(({ purpose, eku, source }) => purpose === CertificatePurpose.EDGE_EXTERNAL
      && eku.includes(ExtendedKeyUsage.CLIENT_AUTHENTICATION) && source?.kind !== CertificateSource.SELF_SIGNED)
    .map(({ subject, source }) => ({
      subject,
      authority: source?.authority ?? PublicAuthority.UNKNOWN,
      issuedOn: planningDate,
      reason: 'AOL requires client authentication',
    }));
}

/** A certificate that has expired is renewed on the planning date. */
function nextIssuance(validUntil: string | undefined, planningDate: string | undefined): string | undefined {
  if (validUntil === undefined) return planningDate;
  return planningDate !== undefined && planningDate > validUntil ? planningDate : validUntil;
}
