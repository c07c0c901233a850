import { STAGING_LEAD } from '../guide/certificates/renewal';
import type { CertificatePlan } from '../plan/certificates/certificate-plan';
import type { EdgePlan } from '../plan/edge-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import {
  CertificateAuthority, CertificateHolder, CertificatePurpose, CertificateSource, ExtendedKeyUsage, PublicAuthority,
} from '../values/vocabulary/certificates';
import { edgeInterrupts, edgeTells, proxyInterrupts, proxyTells } from './touched';

/** The days on which a certificate in use is valid. */
export interface ValidDays {
  readonly validFrom?: string | undefined;
  readonly validUntil: string;
}

/** A certificate that is replaced again and again. */
export interface RotatedCertificate {
  /** Internal FQDN of the pool, or subject of the listener certificate. */
  readonly pool: string;
  readonly certificate: CertificatePlan;
  /** Absent if nothing is known of one in use. */
  readonly inUse?: ValidDays | undefined;
  /** Whether a public authority issues it, whose limits apply. */
  readonly isPublic: boolean;
  readonly authority: PublicAuthority;
  /** Whether it is for client authentication now, or has to be. */
  readonly hasClientUsage: boolean;
  /** Days until a new one is installed, and days that it must be staged before the old one expires. */
  readonly leadDays: number;
  readonly stagingDays: number;
  readonly interrupts: readonly string[];
  readonly tells: readonly string[];
}

const HOURS_OF_DAY = 24;

/** The certificates of an Edge pool. */
export function edgeCertificates(plan: EdgePlan): RotatedCertificate[] {
  const { certificates, existingExternalCertificate, organization, internal } = plan;
  return certificates.map((certificate) => {
    const existing = certificate.purpose === CertificatePurpose.EDGE_EXTERNAL ? existingExternalCertificate : undefined;
    const { source, eku, assignedTo } = certificate;
    const tokenHours = organization?.avTokenLifetimeHours ?? STAGING_LEAD.avHours;
    return {
      pool: internal.fqdn,
      certificate,
      inUse: existing?.validUntil === undefined ? undefined : { validFrom: existing.validFrom, validUntil: existing.validUntil },
      isPublic: existing?.publicCa ?? isFromPublicAuthority(certificate),
      authority: existing?.authority ?? source?.authority ?? PublicAuthority.UNKNOWN,
      hasClientUsage: existing?.clientAuthentication ?? eku.includes(ExtendedKeyUsage.CLIENT_AUTHENTICATION),
      leadDays: organization?.certificateLeadDays ?? 0,
      stagingDays: assignedTo.includes(CertificateHolder.AV_AUTHENTICATION) ? Math.ceil(tokenHours / HOURS_OF_DAY) : 0,
      interrupts: edgeInterrupts(plan, certificate),
      tells: edgeTells(plan, certificate),
    };
  });
}

/** The certificate of the listener of a reverse proxy. */
export function listenerCertificates({ listenerCertificate, gateway }: ReverseProxyPlan): RotatedCertificate[] {
  return [{
    pool: listenerCertificate.subject,
    certificate: listenerCertificate,
    isPublic: isFromPublicAuthority(listenerCertificate),
    authority: listenerCertificate.source?.authority ?? PublicAuthority.UNKNOWN,
    hasClientUsage: false,
    leadDays: 0,
    stagingDays: 0,
    interrupts: proxyInterrupts(gateway !== undefined),
    tells: proxyTells(listenerCertificate),
  }];
}

/** An internal certificate is from an authority of the organization, unless it is ordered from an issuer. */
function isFromPublicAuthority({ ca, source }: CertificatePlan): boolean {
  if (source?.kind === CertificateSource.SELF_SIGNED) return false;
  return ca === CertificateAuthority.PUBLIC || source?.kind === CertificateSource.ISSUER;
}
