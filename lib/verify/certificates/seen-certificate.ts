import { judgementOfFailure } from '../conversation/failed-service';
import { endpointSymptom } from '../model/endpoint-symptom';
import { failed, type Judgement, notLookedAt } from '../model/expectation';
import { ConversationOutcome, type FoundCertificate, type TlsObservation } from '../model/observation';
import { type Symptom, SymptomKind } from '../model/symptom';
import { drainedReason, isUnasked, unaskedReason } from '../model/reasons';
import { STARTTLS_MISSING } from '../xmpp/starttls';
import type { TlsEndpoint } from './tls-endpoint';

/** What an endpoint showed. */
export interface SeenCertificate {
  readonly observation: TlsObservation;
  readonly certificate: FoundCertificate;
}

/**
 * The certificate that an endpoint showed; otherwise the judgement of an expectation about it. A server that ends the handshake
 * because the client has no certificate has shown its own before.
 */
export function seenCertificate(
  { endpoint: { isDrained, ownerName } }: TlsEndpoint, observation: TlsObservation,
): SeenCertificate | { readonly judgement: Judgement } {
  const { outcome, asksForCertificate } = observation;
  const [certificate] = observation.chain;
  const isShown = outcome === ConversationOutcome.ANSWERED || asksForCertificate === true;
  if (isUnasked(outcome)) return { judgement: notLookedAt(unaskedReason(outcome)) };
  if (isShown && certificate !== undefined) return { observation, certificate };
  return { judgement: notLookedAt(isDrained ? `${drainedReason(ownerName)}, and it shows no certificate` : 'no handshake') };
}

/** Why there is no certificate, told once for each endpoint. */
export function missingCertificate({ endpoint, sources }: TlsEndpoint, observation: TlsObservation): Judgement {
  const asked = { endpoint, sources, showsCertificate: false };
  if (observation.outcome === ConversationOutcome.ANSWERED) {
    return judgementOfFailure(asked, { outcome: ConversationOutcome.UNREADABLE, detail: 'no readable certificate' }, 'TLS')
      ?? notLookedAt('no certificate');
  }
  // The XMPP proxy lacks TLS, which is one matter with what is expected of its streams.
  if (observation.detail === STARTTLS_MISSING) {
    return failed(STARTTLS_MISSING, [endpointSymptom(endpoint, SymptomKind.XMPP_TLS_MISSING, { values: ['TLS'] })]);
  }
  return judgementOfFailure(asked, observation, 'TLS') ?? notLookedAt('no handshake');
}

/** Something that is wrong with the certificate of an endpoint. */
export function certificateSymptom(
  { endpoint }: TlsEndpoint, { fingerprint }: FoundCertificate, kind: SymptomKind, more: Pick<Symptom, 'values' | 'detail'> = {},
): Symptom {
  return { ...endpointSymptom(endpoint, kind, more), certificate: fingerprint };
}
