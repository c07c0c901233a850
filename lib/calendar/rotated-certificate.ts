import { STAGING_LEAD } from '../guide/certificates/renewal';
import type { CertificatePlan, ExistingCertificatePlan } from '../plan/certificates/certificate-plan';
import type { EdgePlan } from '../plan/edge-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import type { RunningEdge } from '../running/model/running-edge';
import { daysAfter } from '../values/calendar-days';
import {
  CertificateAuthority, CertificateHolder, CertificatePurpose, CertificateSource, ExtendedKeyUsage, PublicAuthority,
} from '../values/vocabulary/certificates';
import { readTokenHours } from '../running/token-hours';
import { type ReadCertificate, readCertificate, type ServerCertificate } from './running/read-certificate';
import { edgeSteps, proxySteps } from './rotation-steps';
import { edgeInterrupts, edgeTells, proxyInterrupts, proxyTells } from './touched';

/** The days on which a certificate in use is valid. */
export interface ValidDays {
  readonly validFrom?: string | undefined;
  readonly validUntil: string;
  /** Last day on which its successor can be staged; absent if the time of its end is not known, and if it is not staged. */
  readonly stageBy?: string | undefined;
}

/** A certificate that is replaced again and again. */
export interface RotatedCertificate {
  /** Internal FQDN of the pool, or subject of the listener certificate. */
  readonly pool: string;
  readonly certificate: CertificatePlan;
  /** Absent if nothing is known of one in use. */
  readonly inUse?: ValidDays | undefined;
  /** What was read of the servers; absent if nothing that runs was given. */
  readonly read?: ReadCertificate | undefined;
  /** Whether a public authority issues it, whose limits apply. */
  readonly isPublic: boolean;
  readonly authority: PublicAuthority;
  /** Whether it is for client authentication now, or has to be. */
  readonly hasClientUsage: boolean;
  /** Days until a new one is installed, and days that it must be staged before the old one expires. */
  readonly leadDays: number;
  readonly stagingDays: number;
  readonly steps: readonly string[];
  readonly interrupts: readonly string[];
  readonly tells: readonly string[];
}

const HOURS_OF_DAY = 24;
const HOUR_MS = 3_600_000;
const DATE_LENGTH = 10;

/**
 * The certificates of an Edge pool.
 *
 * @param running what runs; undefined if nothing was read
 * @throws EdgeValidationError for dates and times that cannot be.
 */
export function edgeCertificates(plan: EdgePlan, running: RunningEdge | undefined): RotatedCertificate[] {
  const { certificates, existingExternalCertificate, organization, internal } = plan;
  const tokenHours = (running && readTokenHours(internal.fqdn, running)) ?? organization?.avTokenLifetimeHours ?? STAGING_LEAD.avHours;
  return certificates.map((certificate) => {
    const existing = certificate.purpose === CertificatePurpose.EDGE_EXTERNAL ? existingExternalCertificate : undefined;
    const { source, eku, assignedTo } = certificate;
    const read = running && readCertificate(plan, certificate, running);
    const earliest = earliestOf(read?.copies ?? []);
    const isStaged = assignedTo.includes(CertificateHolder.AV_AUTHENTICATION);
    return {
      pool: internal.fqdn,
      certificate,
      inUse: earliest === undefined ? daysOf(existing) : {
        validFrom: earliest.validFrom, validUntil: earliest.validUntil, ...(isStaged ? { stageBy: lastStagingDay(earliest, tokenHours) } : {}),
      },
      read,
      isPublic: existing?.publicCa ?? isFromPublicAuthority(certificate),
      authority: existing?.authority ?? source?.authority ?? PublicAuthority.UNKNOWN,
      hasClientUsage: earliest?.hasClientUsage ?? existing?.clientAuthentication ?? eku.includes(ExtendedKeyUsage.CLIENT_AUTHENTICATION),
      leadDays: organization?.certificateLeadDays ?? 0,
      stagingDays: isStaged ? Math.ceil(tokenHours / HOURS_OF_DAY) : 0,
      steps: edgeSteps(certificate),
      interrupts: edgeInterrupts(plan, certificate),
      tells: edgeTells(plan, certificate),
    };
  });
}

function daysOf(existing: ExistingCertificatePlan | undefined): ValidDays | undefined {
  return existing?.validUntil === undefined ? undefined : { validFrom: existing.validFrom, validUntil: existing.validUntil };
}

/** Servers may have different certificates: the one that ends first has to be replaced first. */
function earliestOf(copies: readonly ServerCertificate[]): ServerCertificate | undefined {
  return [...copies].sort((a, b) => (a.endsAt < b.endsAt ? -1 : 1))[0];
}

/** The last day at whose end tokens that the old certificate signed still have time to expire before it does. */
function lastStagingDay({ endsAt }: ServerCertificate, tokenHours: number): string {
  const latest = new Date(Date.parse(endsAt) - tokenHours * HOUR_MS).toISOString();
  return daysAfter(latest.slice(0, DATE_LENGTH), -1);
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
    steps: proxySteps(listenerCertificate, gateway !== undefined),
    interrupts: proxyInterrupts(gateway !== undefined),
    tells: proxyTells(listenerCertificate),
  }];
}

/** An internal certificate is from an authority of the organization, unless it is ordered from an issuer. */
function isFromPublicAuthority({ ca, source }: CertificatePlan): boolean {
  if (source?.kind === CertificateSource.SELF_SIGNED) return false;
  return ca === CertificateAuthority.PUBLIC || source?.kind === CertificateSource.ISSUER;
}
