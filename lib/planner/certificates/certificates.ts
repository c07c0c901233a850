import { Fqdn } from '../../values/fqdn';
import { CertificateAuthority, CertificatePurpose } from '../../values/vocabulary/certificates';
import type { PlanningCondition } from '../../values/vocabulary/planning-condition';
import type { EdgeCertificateRow, EdgeCertificateSan } from '../../guide/certificates/certificate-row';
import { certificateRowsFor } from '../../guide/product-rows';
import type { CertificatePlan } from '../../plan/certificates/certificate-plan';
import type { EdgeServerPlan } from '../../plan/servers/server-plan';
import type { CertificateSourceRequest } from '../../request/certificate-source-request';
import type { CheckedRequest } from '../../check/edge-request';
import { applies } from '../conditions';
import { distinctNames, xmppHostIn } from '../dns/access-names';
import { planCertificateSource } from './certificate-source';

const ONLINE_SIP_DOMAINS = 'organization.onlineSipDomains';

/** Key length that the certificate wizard proposes, in bits. */
const KEY_LENGTH_BITS = 2048;

/**
 * The two certificates of an Edge: one for all external rows, and one for all internal rows.
 *
 * Decisions (docs/decisions.md): XMPP domains are listed without a wildcard; the private key is exportable on a single
 * Edge Server as well; no certificate contains the A/V Edge FQDN.
 */
export function planCertificates(
  request: CheckedRequest, used: ReadonlySet<PlanningCondition>, servers: readonly EdgeServerPlan[],
): CertificatePlan[] {
  const rows = certificateRowsFor(request.source.product, request.source.topology.key)
    .filter((row) => applies(row.conditions, used));
  const sides: readonly EdgeCertificateRow['component'][] = ['edgeExternal', 'edgeInternal'];
  return sides.map((side) => certificateOf(side, rows.filter((row) => row.component === side), request, used, servers));
}

function certificateOf(
  side: EdgeCertificateRow['component'], rows: readonly EdgeCertificateRow[], request: CheckedRequest,
  used: ReadonlySet<PlanningCondition>, servers: readonly EdgeServerPlan[],
): CertificatePlan {
  const place = side === 'edgeExternal' ? 'external' : 'internal';
  const subject = side === 'edgeExternal' ? request.accessEdge.fqdn : request.internalFqdn;
  const sans = distinctNames(rows.flatMap((row) => row.sans.flatMap((san) => namesOf(san, request))));
  const eku = new Set(rows.flatMap((row) => [
    ...row.eku, ...row.ekuConditional.filter(({ when }) => used.has(when)).map((conditional) => conditional.eku),
  ]));
  return {
    purpose: side === 'edgeExternal' ? CertificatePurpose.EDGE_EXTERNAL : CertificatePurpose.EDGE_INTERNAL,
    subject: subject.text,
    sans: sans.map((san) => san.text),
    ca: rows.map((row) => row.ca).find((ca) => ca !== null) ?? CertificateAuthority.PUBLIC,
    eku: [...eku].sort().reverse(),
    keyLengthBits: KEY_LENGTH_BITS,
    privateKeyExportable: true,
    sharedAcrossPool: request.source.topology.isScaled,
    assignedTo: [...new Set(rows.flatMap((row) => row.assignedTo))],
    installedOn: servers.map((server) => server.computerName),
    tableRows: rows.map((row) => row.id),
    ...sourceOf(request.source.certificates?.[place], `certificates.${place}`),
  };
}

function sourceOf(given: CertificateSourceRequest | undefined, property: string): Pick<CertificatePlan, 'source'> {
  return given === undefined ? {} : { source: planCertificateSource(given, property) };
}

function namesOf(san: EdgeCertificateSan, request: CheckedRequest): readonly Fqdn[] {
  const xmppDomains = request.xmpp?.domains ?? [];
  switch (san) {
    case '{accessEdgeFqdn}': return [request.accessEdge.fqdn];
    case '{webConferencingEdgeFqdn}': return [request.webConferencing.fqdn];
    case 'sip.{additionalSipDomain}': return additionalSipNames(request);
    case '{xmppFqdn}': {
      const host = request.xmpp?.fqdn;
      return host === undefined ? [] : xmppDomains.map((domain) => xmppHostIn(host, domain));
    }
    case '*.{sipDomain}':
    case '{xmppDomain}':
    case '{additionalXmppDomain}': return xmppDomains;
  }
}

/** `sip.<domain>` for every SIP domain, because clients and partners check it regardless of the FQDN of the Access Edge. */
function additionalSipNames(request: CheckedRequest): readonly Fqdn[] {
  // Those of a tenant that is merged with the deployment too, as `cloud-consolidation-edge-certificates.md` asks.
  const online = (request.organization?.onlineSipDomains ?? []).map((domain) => Fqdn.parse(domain, ONLINE_SIP_DOMAINS).prepend('sip', ONLINE_SIP_DOMAINS));
  return [...request.sipDomains.map((domain) => domain.prepend('sip', 'sipDomains')), ...online];
}
