import type { CertificatePlan } from '../../plan/certificates/certificate-plan';
import type { EdgePlan } from '../../plan/edge-plan';
import type { RunningCertificate } from '../../running/model/running-certificate';
import type { RunningEdge } from '../../running/model/running-edge';
import { serverNamed } from '../../running/running-names';
import { CertificateHolder } from '../../values/vocabulary/certificates';
import { certificateDays } from './certificate-days';

const CLIENT_AUTHENTICATION = '1.3.6.1.5.5.7.3.2';

/** The certificate that a server uses in the place of a planned one: of its uses, the one that ends first. */
export interface ServerCertificate {
  /** Computer name. */
  readonly server: string;
  readonly thumbprint: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly validUntil: string;
  /** End of its validity, ISO 8601 in UTC. */
  readonly endsAt: string;
  readonly hasClientUsage: boolean;
  /** Day on which it takes effect, `YYYY-MM-DD`; absent for one that is in use already. */
  readonly stagedFor?: string;
}

/** A server that has a certificate for some uses of a planned one, and none for the others. */
export interface LackingServer {
  /** Computer name. */
  readonly server: string;
  readonly uses: readonly CertificateHolder[];
}

/** What was read of the servers of a planned certificate. */
export interface ReadCertificate {
  /** In the order of the servers of the plan. */
  readonly copies: readonly ServerCertificate[];
  /** Computer names of servers that were read, and have no certificate for its uses. */
  readonly without: readonly string[];
  /** Servers that have one for other uses alone. */
  readonly lacking: readonly LackingServer[];
  /** Computer names of servers whose certificates were not read. */
  readonly unread: readonly string[];
}

/**
 * What the servers use in the place of a planned certificate. It is found by server and use, because its subject may be another one.
 *
 * @throws EdgeValidationError for dates that are none.
 */
export function readCertificate(plan: EdgePlan, { assignedTo }: CertificatePlan, running: RunningEdge): ReadCertificate {
  const servers = plan.servers.map(({ fqdn, computerName }) => {
    const server = serverNamed(running, fqdn);
    const certificates = server?.certificates?.map((certificate, index) => {
      const property = `running.servers[${running.servers.indexOf(server)}].certificates[${index}]`;
      return { certificate, ...certificateDays(certificate, property) };
    });
    const uses = certificates === undefined ? [] : assignedTo.filter((use) => lastingFor(use, certificates) === undefined);
    return { server: computerName, wasRead: certificates !== undefined, copy: copyOf(computerName, assignedTo, certificates ?? []), uses };
  });
  return {
    copies: servers.flatMap(({ copy }) => copy ?? []),
    without: servers.filter(({ wasRead, copy }) => wasRead && copy === undefined).map(({ server }) => server),
    lacking: servers.filter(({ copy, uses }) => copy !== undefined && uses.length > 0).map(({ server, uses }) => ({ server, uses })),
    unread: servers.filter(({ wasRead }) => !wasRead).map(({ server }) => server),
  };
}

/** A certificate whose days were checked. */
interface DatedCertificate {
  readonly certificate: RunningCertificate;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly stagedFor?: string;
}

function copyOf(server: string, uses: readonly CertificateHolder[], certificates: readonly DatedCertificate[]): ServerCertificate | undefined {
  const [first] = byEnd(uses.flatMap((use) => lastingFor(use, certificates) ?? []));
  if (first === undefined) return undefined;
  const { certificate: { thumbprint, notAfter, extendedKeyUsages }, validFrom, validUntil, stagedFor } = first;
  return {
    server, thumbprint, validFrom, validUntil, endsAt: notAfter,
    // A certificate without usages may be used for everything.
    hasClientUsage: extendedKeyUsages.length === 0 || extendedKeyUsages.includes(CLIENT_AUTHENTICATION),
    ...(stagedFor === undefined ? {} : { stagedFor }),
  };
}

/** The certificate that a use has; or its successor, if one is staged that takes effect in time and lasts longer. */
function lastingFor(use: CertificateHolder, certificates: readonly DatedCertificate[]): DatedCertificate | undefined {
  const own = byEnd(certificates.filter(({ certificate: { holders } }) => holders.includes(use)));
  const staged = own.filter(({ stagedFor }) => stagedFor !== undefined).at(-1);
  const [inUse] = own.filter(({ stagedFor }) => stagedFor === undefined);
  if (inUse === undefined || staged?.stagedFor === undefined) return inUse === undefined ? withoutStaging(staged) : inUse;
  const { notBefore, notAfter, effectiveDate = notBefore } = staged.certificate;
  const { notAfter: end } = inUse.certificate;
  // Such times compare as text. One that takes effect some hours after the end is too late, on the same day too.
  const isInTime = effectiveDate <= end && notBefore <= end && notAfter > end;
  return isInTime ? staged : inUse;
}

/** A certificate that is staged for one use has the others at once. */
function withoutStaging(certificate: DatedCertificate | undefined): DatedCertificate | undefined {
  if (certificate === undefined) return undefined;
  const { stagedFor: _, ...inUse } = certificate;
  return inUse;
}

function byEnd(certificates: readonly DatedCertificate[]): DatedCertificate[] {
  return [...certificates].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function orderOf({ certificate: { notAfter, thumbprint } }: DatedCertificate): string {
  return `${notAfter} ${thumbprint}`;
}
