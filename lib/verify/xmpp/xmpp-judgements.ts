import { XmppMethod } from '../../values/vocabulary/xmpp';
import { type AskedService, judgementOfFailure } from '../conversation/failed-service';
import { endpointSymptom } from '../model/endpoint-symptom';
import type { Endpoint } from '../model/endpoint';
import { failed, type Judgement, notLookedAt, passed } from '../model/expectation';
import { ConversationOutcome, type XmppObservation } from '../model/observation';
import { SymptomKind } from '../model/symptom';
import { isUnasked, unaskedReason } from '../model/reasons';
import type { PartnerNeed } from './partner-needs';

const { ANSWERED, TLS_FAILED } = ConversationOutcome;

const EXTERNAL = 'EXTERNAL';

/** Conditions by which a server ends the stream of who has nothing to authenticate with. */
const OF_AUTHENTICATION: readonly string[] = ['not-authorized', 'policy-violation', 'undefined-condition'];

/** Whether a stream is answered. */
export function judgeStream(asked: AskedService, observation: XmppObservation): Judgement {
  const { outcome, detail } = observation;
  if (outcome === ANSWERED && detail !== undefined) {
    // A proxy that authenticates by certificates alone has nothing to offer to who shows none.
    if (hasNoMethod(observation)) return passed(`answers with STARTTLS; the encrypted stream ends with the error ${detail}`);
    return failed(`the stream ends with the error ${detail}`, [endpointSymptom(asked.endpoint, SymptomKind.ANSWER_NEGATIVE, { detail })]);
  }
  // The clear stream was answered; whether TLS works is another expectation.
  if (failsAtTls(observation)) return passed('answers with STARTTLS');
  return judgementOfFailure(asked, observation, 'XMPP') ?? passed(`answers with ${offersOf(observation)}`);
}

/** Whether TLS is offered, and works. */
export function judgeTls(asked: AskedService, observation: XmppObservation): Judgement {
  if (failsAtTls(observation)) {
    const judgement = judgementOfFailure(asked, observation, 'TLS');
    if (judgement !== undefined) return { ...judgement, found: `STARTTLS is offered, but ${judgement.found}` };
  }
  if (observation.isEncrypted) return passed('TLS is agreed on after STARTTLS');
  return withoutStream(observation) ?? failed('STARTTLS is not offered', [
    endpointSymptom(asked.endpoint, SymptomKind.XMPP_TLS_MISSING, { values: ['TLS'] }),
  ]);
}

/** Whether those can authenticate with dialback who do not use TLS. */
export function judgeClearDialback({ endpoint }: AskedService, observation: XmppObservation): Judgement {
  const { offersClearDialback, offersTls, requiresTls } = observation;
  // What is seen in clear is known, whatever becomes of TLS.
  const unknown = offersTls ? undefined : withoutStream(observation);
  if (unknown !== undefined) return unknown;
  if (requiresTls) return missing(endpoint, XmppMethod.TCP_DIALBACK, 'TLS is required');
  return offersClearDialback === true
    ? passed('dialback is offered without TLS')
    : missing(endpoint, XmppMethod.TCP_DIALBACK, 'the clear stream does not offer dialback');
}

/** Whether those can authenticate with dialback who use TLS. */
export function judgeSecureDialback({ endpoint }: AskedService, observation: XmppObservation): Judgement {
  return withoutTls(observation) ?? (observation.offersDialback
    ? passed('dialback is offered after TLS')
    : missing(endpoint, XmppMethod.TLS_DIALBACK, `the encrypted stream offers ${offersOf(observation)}`));
}

/** Whether those can authenticate with their certificates. */
export function judgeExternal({ endpoint }: AskedService, observation: XmppObservation, { partners }: PartnerNeed): Judgement {
  return withoutTls(observation) ?? (observation.mechanisms.includes(EXTERNAL)
    ? passed('SASL EXTERNAL is offered after TLS')
    : missing(endpoint, XmppMethod.SASL_OVER_TLS,
      `the encrypted stream offers ${offersOf(observation)}; it may not trust the certificate that was shown for ${partners[0]}`));
}

/** Whether the encrypted stream ended because there is no method for this client. */
function hasNoMethod({ outcome, detail, isEncrypted }: XmppObservation): boolean {
  return outcome === ANSWERED && isEncrypted && detail !== undefined && OF_AUTHENTICATION.includes(detail);
}

/** Whether STARTTLS was offered, and TLS did not come about. With TLS 1.3, a certificate is rejected once the client is through. */
function failsAtTls({ outcome, offersTls, isEncrypted }: XmppObservation): boolean {
  return outcome !== ANSWERED && !isUnasked(outcome) && offersTls && (!isEncrypted || outcome === TLS_FAILED);
}

/** Why nothing is known of an encrypted stream; undefined if something is. */
function withoutTls(observation: XmppObservation): Judgement | undefined {
  if (failsAtTls(observation)) return notLookedAt('TLS fails');
  if (hasNoMethod(observation)) return undefined;
  return withoutStream(observation) ?? (observation.isEncrypted ? undefined : notLookedAt('STARTTLS is not offered'));
}

/** Why nothing is known of a stream; undefined if it was answered to the end. */
function withoutStream({ outcome, detail, isEncrypted }: XmppObservation): Judgement | undefined {
  if (outcome === ANSWERED && detail === undefined) return undefined;
  if (isUnasked(outcome)) return notLookedAt(unaskedReason(outcome));
  return notLookedAt(isEncrypted ? 'no XMPP stream is answered after TLS' : 'no XMPP stream is answered');
}

function missing(endpoint: Endpoint, method: XmppMethod, found: string): Judgement {
  return failed(found, [endpointSymptom(endpoint, SymptomKind.XMPP_METHOD_MISSING, { values: [method] })]);
}

/** `STARTTLS, dialback`; `neither dialback nor SASL`. */
function offersOf({ offersTls, isEncrypted, offersDialback, mechanisms }: XmppObservation): string {
  const offers = [
    ...(offersTls && !isEncrypted ? ['STARTTLS'] : []), ...(offersDialback ? ['dialback'] : []),
    ...mechanisms.map((mechanism) => `SASL ${mechanism}`),
  ];
  return offers.length === 0 ? 'neither dialback nor SASL' : offers.join(', ');
}
