import type { CertificatePlan } from '../../plan/certificates/certificate-plan';
import type { FirewallEnd } from '../../plan/network/firewall-plan';
import { CertificatePurpose } from '../../values/vocabulary/certificates';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { AppProtocol, Transport } from '../../values/vocabulary/traffic';
import { firewallOf, limitedSources } from '../model/allowed-sources';
import type { Endpoint } from '../model/endpoint';
import type { PlanToVerify } from '../model/plan-to-verify';
import { ProbeKind, type TlsProbe, TlsStart } from '../model/probe';

/** Protocols that begin with TLS. STUN and TURN on port 443 only begin with what looks like it. */
const DIRECT: ReadonlySet<AppProtocol> = new Set([
  AppProtocol.HTTPS, AppProtocol.MTLS, AppProtocol.PSOM_MTLS, AppProtocol.PSOM_TLS, AppProtocol.SIP_MTLS, AppProtocol.SIP_TLS,
]);

/** Port of XMPP between servers, where TLS begins after STARTTLS. */
const XMPP_SERVER_PORT = 5269;

/** An endpoint that shows a certificate, and the certificate that is planned for it. */
export interface TlsEndpoint {
  readonly endpoint: Endpoint;
  readonly certificate: CertificatePlan;
  /** Who may connect; empty for everybody. */
  readonly sources: readonly FirewallEnd[];
  /** One for all expectations of the endpoint; absent if its address is not known. */
  readonly probe?: TlsProbe;
}

/** Endpoints of a plan that show a certificate, in the order of the plan. */
export function tlsEndpoints(plan: PlanToVerify): TlsEndpoint[] {
  const { endpoints, side, certificates, edge } = plan;
  const purpose = edge === undefined
    ? CertificatePurpose.REVERSE_PROXY
    : side === EdgeSide.EXTERNAL ? CertificatePurpose.EDGE_EXTERNAL : CertificatePurpose.EDGE_INTERNAL;
  const certificate = certificates.find((each) => each.purpose === purpose);
  if (certificate === undefined) return [];
  const planned = plannedNames(certificate);
  const names: PlannedNames = { planned, known: new Set(planned) };
  const rulesById = new Map(firewallOf(plan).map((rule) => [rule.id, rule]));
  const xmppDomain = edge?.xmpp?.domains[0];
  return endpoints.flatMap((endpoint) => {
    const start = startOf(endpoint, xmppDomain);
    return start === undefined ? [] : [{
      endpoint, certificate, sources: limitedSources(endpoint, rulesById), ...probeOf(endpoint, certificate.subject, names, start),
    }];
  });
}

/** Names of a certificate, once for all its endpoints. */
interface PlannedNames {
  readonly planned: readonly string[];
  readonly known: ReadonlySet<string>;
}

/** Every name that a certificate is planned to have, sorted. */
export function plannedNames({ subject, sans }: CertificatePlan): string[] {
  return [...new Set([subject, ...sans].map((name) => name.toLowerCase()))].sort();
}

type Start = Pick<TlsProbe, 'start' | 'xmppDomain'>;

function startOf({ transport, protocols, port }: Endpoint, xmppDomain: string | undefined): Start | undefined {
  if (transport !== Transport.TCP) return undefined;
  if (protocols.some((protocol) => DIRECT.has(protocol))) return { start: TlsStart.DIRECT };
  if (!protocols.includes(AppProtocol.XMPP) || port !== XMPP_SERVER_PORT || xmppDomain === undefined) return undefined;
  return { start: TlsStart.XMPP_STARTTLS, xmppDomain };
}

/**
 * The client asks for a planned name that leads to the endpoint: a server's own name is not in the certificate of its pool. In XMPP, it
 * asks for the domain.
 */
function probeOf(
  { address, port, names: leading }: Endpoint, subject: string, { planned, known }: PlannedNames, start: Start,
): Pick<TlsEndpoint, 'probe'> {
  if (address === undefined) return {};
  const serverName = start.xmppDomain ?? leading.find((name) => known.has(name)) ?? subject;
  return { probe: { kind: ProbeKind.TLS, address, port, serverName, ...start, names: planned } };
}
