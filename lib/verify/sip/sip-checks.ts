import { FindingSeverity } from '../../plan/findings/finding';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { AppProtocol, Transport } from '../../values/vocabulary/traffic';
import { type AskedService, judgementOfFailure } from '../conversation/failed-service';
import { firewallOf, limitedSources } from '../model/allowed-sources';
import { endpointSymptom } from '../model/endpoint-symptom';
import type { Endpoint } from '../model/endpoint';
import { type Expectation, failed, type Judgement, notLookedAt, passed, type PlannedCheck, unlooked } from '../model/expectation';
import { ConversationOutcome, type SipObservation } from '../model/observation';
import type { PlanToVerify } from '../model/plan-to-verify';
import { ProbeKind, type SipProbe } from '../model/probe';
import { SymptomKind } from '../model/symptom';
import type { VerificationTerms } from '../model/verification-terms';
import { VerifyArea } from '../model/verify-area';
import { endpointPath, endpointSubject } from '../model/endpoint-id';
import { ADDRESS_UNKNOWN, drainedReason, isUnasked, NO_CERTIFICATE, unaskedReason } from '../model/reasons';

/** First status that says that a server, or all of them, failed. */
const SERVER_FAILURE = 500;

/** Whether the Access Edge answers SIP, and whether those behind it do. */
export function sipChecks(plan: PlanToVerify, terms: VerificationTerms): PlannedCheck[] {
  const domain = plan.edge?.sipDomains[0];
  if (domain === undefined) return [];
  const rulesById = new Map(firewallOf(plan).map((rule) => [rule.id, rule]));
  return plan.endpoints.filter(isSip).flatMap((endpoint) => checksOf(plan, domain, {
    endpoint, sources: limitedSources(endpoint, rulesById), showsCertificate: terms.hasClientCertificate,
  }));
}

function isSip({ service, transport, protocols }: Endpoint): boolean {
  return service === EdgeService.ACCESS_EDGE && transport === Transport.TCP
    && (protocols.includes(AppProtocol.SIP_TLS) || protocols.includes(AppProtocol.SIP_MTLS));
}

function checksOf(plan: PlanToVerify, domain: string, asked: AskedService): PlannedCheck[] {
  const { endpoint, showsCertificate } = asked;
  const common = { area: VerifyArea.SIP, subject: endpointSubject(endpoint), tableRows: endpoint.tableRows };
  const answers: Expectation = {
    ...common, id: `sip/${endpointPath(endpoint)}`, severity: FindingSeverity.ERROR, expected: 'answers SIP OPTIONS over TLS',
  };
  const passesOn: Expectation = {
    ...common, id: `sip/${endpointPath(endpoint)}/next-hop`, severity: FindingSeverity.WARNING,
    expected: 'answers SIP OPTIONS without a server failure',
  };
  const { address, port } = endpoint;
  const reason = reasonNotToAsk(endpoint, showsCertificate);
  if (reason !== undefined || address === undefined) return [answers, passesOn].map((each) => unlooked(each, reason ?? ADDRESS_UNKNOWN));

  const probe: SipProbe = { kind: ProbeKind.SIP, address, port, serverName: serverNameOf(plan, endpoint), domain };
  return [
    { expectation: answers, probes: [probe], judge: (seen) => judgeAnswer(asked, seen.sip(probe)) },
    { expectation: passesOn, probes: [probe], judge: (seen) => judgeNextHop(endpoint, seen.sip(probe)) },
  ];
}

function reasonNotToAsk(endpoint: Endpoint, hasClientCertificate: boolean): string | undefined {
  if (endpoint.isDrained) return drainedReason(endpoint.ownerName);
  // Clients have no certificate: where they sign in, none is needed, even if partners use the same port.
  return hasClientCertificate || endpoint.protocols.includes(AppProtocol.SIP_TLS) ? undefined : NO_CERTIFICATE;
}

/** The planned name of the service, if it leads here. */
function serverNameOf({ edge, side }: PlanToVerify, { names }: Endpoint): string {
  const planned = side === EdgeSide.INTERNAL
    ? edge?.internal.fqdn
    : edge?.services.find(({ service }) => service === EdgeService.ACCESS_EDGE)?.fqdn;
  const [first] = names;
  return planned !== undefined && (first === undefined || names.includes(planned)) ? planned : first ?? '';
}

/** Any final response is an answer, the demand for credentials included. */
function judgeAnswer(asked: AskedService, observation: SipObservation): Judgement {
  const judgement = judgementOfFailure(asked, observation, 'SIP') ?? passed(answerOf(observation));
  // Windows closes the connection, and says no more, when it does not trust a certificate.
  const mayDistrust = observation.outcome === ConversationOutcome.CLOSED && asked.showsCertificate;
  return mayDistrust ? { ...judgement, found: `${judgement.found}; it may not trust the certificate that was shown` } : judgement;
}

/** The Access Edge answers 504 for the next hop that it cannot reach. */
function judgeNextHop(endpoint: Endpoint, observation: SipObservation): Judgement {
  const { outcome, status, diagnosis } = observation;
  if (isUnasked(outcome)) return notLookedAt(unaskedReason(outcome));
  if (status === undefined) return notLookedAt('there is no SIP answer');
  const found = answerOf(observation);
  if (status < SERVER_FAILURE) return passed(found);
  return failed(diagnosis === undefined ? found : `${found} (${diagnosis})`, [
    endpointSymptom(endpoint, SymptomKind.ANSWER_NEGATIVE, { detail: statusOf(observation) }),
  ]);
}

function answerOf(observation: SipObservation): string {
  return `answers ${statusOf(observation)}`;
}

function statusOf({ status = 0, reason = '' }: SipObservation): string {
  return `${status} ${reason}`.trim();
}
