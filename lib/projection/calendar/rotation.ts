import type { Finding } from '../../plan/findings/finding';
import type { CertificatePurpose } from '../../values/vocabulary/certificates';

/** One certificate that takes the place of another, or the first one. */
export interface CertificateRotation {
  /** Stable and derived from content: the pool, the purpose, and the last day of the certificate that is replaced. */
  readonly id: string;
  /** Internal FQDN of the Edge pool, or the subject of the listener certificate of a reverse proxy. */
  readonly pool: string;
  readonly purpose: CertificatePurpose;
  readonly subject: string;
  /** Last day of the certificate that is replaced, `YYYY-MM-DD`; absent for the first one. */
  readonly replacedUntil?: string;
  /** Day on which the renewal begins and the new certificate is issued, `YYYY-MM-DD`. */
  readonly renewOn: string;
  /** Last day on which the new certificate can be staged for A/V authentication, `YYYY-MM-DD`; absent if it is not staged. */
  readonly stageBy?: string;
  /** Last day of the new certificate, `YYYY-MM-DD`; absent if its validity is not known. */
  readonly newUntil?: string;
  /** Days for which public authorities issue certificates on that day; absent for other authorities, and before the first limit. */
  readonly limitDays?: number;
  /** Whether the domains have to be validated again; false for an authority that is not public. */
  readonly validatesDomains: boolean;
  /** Whether the new certificate is for client authentication too. */
  readonly clientAuthentication: boolean;
  /** Computer names of the servers, or the reverse proxy. */
  readonly servers: string[];
  /** Services that use it. */
  readonly services: string[];
  /** Uses of `Set-CsCertificate`; empty for a reverse proxy. */
  readonly uses: string[];
  /** What to do, in order. */
  readonly steps: string[];
  /** What restarts or reconnects. */
  readonly interrupts: string[];
  /** Who is told before. */
  readonly tells: string[];
}

/** When the certificates of plans are renewed. */
export interface IRotationCalendar {
  /** Its name within a sentence: `certificates of lsedge.contoso.net`. */
  readonly subject: string;
  /** First day, `YYYY-MM-DD`. */
  readonly date: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly until: string;
  /** By day, then by pool and purpose. */
  readonly rotations: CertificateRotation[];
  /** Certificates that cannot last to their next date, or whose dates are not known. */
  readonly findings: Finding[];
}
