import { FindingSeverity } from '../../plan/findings/finding';
import type { XmppPartnerPlan, XmppPlan } from '../../plan/federation/xmpp-plan';
import { listed } from '../../projection/model/words';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { AppProtocol, Transport } from '../../values/vocabulary/traffic';
import { XmppMethod } from '../../values/vocabulary/xmpp';
import type { AskedService } from '../conversation/failed-service';
import { firewallOf, limitedSources } from '../model/allowed-sources';
import type { Endpoint } from '../model/endpoint';
import { type Expectation, type Judgement, type PlannedCheck, unlooked } from '../model/expectation';
import type { XmppObservation } from '../model/observation';
import type { PlanToVerify } from '../model/plan-to-verify';
import { ProbeKind, type XmppProbe } from '../model/probe';
import type { VerificationTerms } from '../model/verification-terms';
import { VerifyArea } from '../model/verify-area';
import { endpointPath, endpointSubject } from '../model/endpoint-id';
import { ADDRESS_UNKNOWN, drainedReason, NO_CERTIFICATE } from '../model/reasons';
import { needOfMethod, needOfTls, type PartnerNeed } from './partner-needs';
import { judgeClearDialback, judgeExternal, judgeSecureDialback, judgeStream, judgeTls } from './xmpp-judgements';

/** Partners that a text names: a plan may have hundreds. */
const MAX_PARTNERS_NAMED = 5;

/** Something that the proxy must offer, and who needs it. */
interface Capability {
  /** Last part of the ID. */
  readonly slug: string;
  readonly expected: string;
  readonly need: PartnerNeed;
  readonly severity: FindingSeverity;
  /** Why it cannot be seen from here; absent if it can. */
  readonly hidden?: string;
  readonly judge: (asked: AskedService, observation: XmppObservation, need: PartnerNeed) => Judgement;
}

/** Whether the XMPP proxy answers for each domain, encrypts, and authenticates as negotiated with the partners. */
export function xmppChecks(plan: PlanToVerify, terms: VerificationTerms): PlannedCheck[] {
  const xmpp = plan.edge?.xmpp;
  const [domain, ...furtherDomains] = xmpp?.domains ?? [];
  if (xmpp === undefined || domain === undefined || plan.side !== EdgeSide.EXTERNAL) return [];
  const rulesById = new Map(firewallOf(plan).map((rule) => [rule.id, rule]));
  const services = plan.endpoints
    .filter(({ transport, protocols }) => transport === Transport.TCP && protocols.includes(AppProtocol.XMPP))
    .map((endpoint): AskedService => ({
      endpoint, sources: limitedSources(endpoint, rulesById), showsCertificate: terms.hasClientCertificate,
    }));
  const capabilities = capabilitiesOf(xmpp.partners, terms);
  // All servers of a pool have the same domains: asking one of them about each keeps the number of questions low.
  const one = services.find(({ endpoint }) => reasonNotToAsk(endpoint) === undefined) ?? services[0];
  return [
    ...services.flatMap((asked) => [
      streamCheck(asked, xmpp, domain), ...capabilities.map((capability) => capabilityCheck(asked, domain, capability)),
    ]),
    ...(one === undefined ? [] : furtherDomains.map((further) => streamCheck(one, xmpp, further, `/${further}`))),
  ];
}

function capabilitiesOf(partners: readonly XmppPartnerPlan[], { hasClientCertificate }: VerificationTerms): Capability[] {
  const severityOf = ({ isVital }: PartnerNeed): FindingSeverity => (isVital ? FindingSeverity.ERROR : FindingSeverity.WARNING);
  const capability = (
    slug: string, expected: string, need: PartnerNeed | undefined, judge: Capability['judge'], more: Partial<Capability> = {},
  ): Capability[] => (need === undefined ? [] : [{ slug, expected, need, severity: severityOf(need), judge, ...more }]);
  return [
    ...capability('starttls', 'offers STARTTLS and agrees on TLS', needOfTls(partners), judgeTls),
    ...capability('tcp-dialback', 'offers dialback without TLS', needOfMethod(partners, XmppMethod.TCP_DIALBACK), judgeClearDialback),
    ...capability('tls-dialback', 'offers dialback after TLS', needOfMethod(partners, XmppMethod.TLS_DIALBACK), judgeSecureDialback),
    ...capability('sasl-external', 'offers SASL EXTERNAL after TLS', needOfMethod(partners, XmppMethod.SASL_OVER_TLS), judgeExternal, {
      // A server offers it to those that have shown a certificate (XEP-0178), and what it offers depends on the certificate: the one at
      // hand may not be that of the partner.
      severity: FindingSeverity.WARNING, ...(hasClientCertificate ? {} : { hidden: NO_CERTIFICATE }),
    }),
  ];
}

function streamCheck(asked: AskedService, xmpp: XmppPlan, to: string, suffix = ''): PlannedCheck {
  const { endpoint } = asked;
  const expectation = expectationOf(endpoint, suffix, to, FindingSeverity.ERROR, `answers an XMPP stream to ${to}`);
  const probe = probeOf(endpoint, to, xmpp.partners[0]?.domain ?? to);
  if (typeof probe === 'string') return unlooked(expectation, probe);
  return { expectation, probes: [probe], judge: (seen) => judgeStream(asked, seen.xmpp(probe)) };
}

function capabilityCheck(asked: AskedService, to: string, { slug, expected, need, severity, hidden, judge }: Capability): PlannedCheck {
  const { endpoint } = asked;
  const expectation = expectationOf(endpoint, `/${slug}`, to, severity, `${expected} (for ${listed(need.partners, MAX_PARTNERS_NAMED)})`);
  const probe = probeOf(endpoint, to, need.partners[0]);
  if (typeof probe === 'string') return unlooked(expectation, probe);
  if (hidden !== undefined) return unlooked(expectation, hidden);
  return { expectation, probes: [probe], judge: (seen) => judge(asked, seen.xmpp(probe), need) };
}

function expectationOf(endpoint: Endpoint, suffix: string, domain: string, severity: FindingSeverity, expected: string): Expectation {
  return {
    id: `xmpp/${endpointPath(endpoint)}${suffix}`, area: VerifyArea.XMPP, severity, subject: `${endpointSubject(endpoint)}, ${domain}`,
    expected, tableRows: endpoint.tableRows,
  };
}

/** The probe, or why there is none. */
function probeOf(endpoint: Endpoint, to: string, from: string): XmppProbe | string {
  const { address, port } = endpoint;
  if (address === undefined) return ADDRESS_UNKNOWN;
  return reasonNotToAsk(endpoint) ?? { kind: ProbeKind.XMPP, address, port, to, from };
}

function reasonNotToAsk({ isDrained, ownerName, address }: Endpoint): string | undefined {
  if (isDrained) return drainedReason(ownerName);
  return address === undefined ? ADDRESS_UNKNOWN : undefined;
}
