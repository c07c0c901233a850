import type { EdgePlan } from '../../plan/edge-plan';
import { EdgeService } from '../../values/vocabulary/edge-service';
import type { Asker } from '../model/asker';
import type { Judgement } from '../model/expectation';
import { notLookedAt } from '../model/expectation';
import { ConversationOutcome, type XmppObservation } from '../model/observation';
import { ProbeKind } from '../model/probe';
import { type Symptom, SymptomKind } from '../model/symptom';
import type { VerificationTerms } from '../model/verification-terms';
import { isUnasked, unaskedReason } from '../model/reasons';
import { failedConversation } from './connection-words';
import { outboundRules, type PartnerInPlan, XMPP_PORT, type XmppInPlan } from './partner-in-plan';
import { judged, NO_STEP, type PartnerProblem, type PartnerStep } from './partner-step';
import { negotiation, worksWithoutTls } from './xmpp-negotiation';
import { addressesOf, placesOf, type XmppPlace, xmppRecordName } from './xmpp-places';

/** What is looked at, for whom. */
interface XmppTerms {
  readonly plan: EdgePlan;
  readonly terms: VerificationTerms;
  readonly partner: PartnerInPlan;
  readonly xmpp: XmppInPlan;
}

/** Looks for the XMPP server of a domain, and begins a stream: the first server that answers counts. */
export async function lookAtXmppPartner(asker: Asker, xmppTerms: XmppTerms): Promise<Judgement> {
  const { partner, xmpp } = xmppTerms;
  const { places, step } = await placesOf(asker, partner.domain);
  const steps: PartnerStep[] = [step];
  for (const place of places) {
    const closed = problemsOfPort(xmppTerms, place);
    if (closed.length > 0) {
      // The XMPP proxy cannot connect there, and this computer must not: whoever holds the record chose the port.
      steps.push({ ...NO_STEP, problems: closed });
      continue;
    }
    const { addresses, step: names } = await addressesOf(asker, place, partner);
    steps.push(names);
    for (const address of addresses) {
      const seen = await asker.xmpp({ kind: ProbeKind.XMPP, address, port: place.port, to: partner.domain, from: xmpp.from });
      const failure = failedConversation(seen.outcome, 'XMPP', address, place.port, seen.detail);
      if (isUnasked(seen.outcome)) return notLookedAt(unaskedReason(seen.outcome));
      if (failure === undefined || worksWithoutTls(seen, xmpp.partner)) return answered(xmppTerms, step, place, address, seen);
      const symptom = about(xmppTerms, place, address, failure.kind, seen.detail);
      steps.push({ ...NO_STEP, problems: [{ found: failure.found, symptom }] });
    }
  }
  return judged(steps);
}

function answered(xmppTerms: XmppTerms, found: PartnerStep, place: XmppPlace, address: string, seen: XmppObservation): Judgement {
  const { terms, xmpp } = xmppTerms;
  const where = `${place.host} answers at ${address}, port ${place.port}`;
  if (seen.outcome === ConversationOutcome.ANSWERED && seen.detail !== undefined) {
    const symptom = about(xmppTerms, place, address, SymptomKind.ANSWER_NEGATIVE, seen.detail);
    return judged([{ ...NO_STEP, problems: [{ found: `${where}, and says ${seen.detail}`, symptom }] }]);
  }
  const { offered, problem, doubt } = negotiation(seen, xmpp.partner, terms.hasClientCertificate);
  if (problem !== undefined) {
    const symptom = { ...about(xmppTerms, place, address, problem.kind, undefined), values: problem.values };
    return judged([{ ...NO_STEP, problems: [{ found: `${where}, with ${problem.found}: ${offered}`, symptom }] }]);
  }
  if (doubt !== undefined) return notLookedAt(`${where}; ${doubt}`);
  return judged([found, { ...NO_STEP, notes: [where, offered] }]);
}

function problemsOfPort({ plan, partner: { domain } }: XmppTerms, { port }: XmppPlace): PartnerProblem[] {
  if (port === XMPP_PORT || outboundRules(plan, EdgeService.XMPP_PROXY, port).length > 0) return [];
  const name = xmppRecordName(domain);
  return [{
    found: `${name} leads to port ${port}, but the plan opens only port ${XMPP_PORT} to XMPP partners`,
    symptom: { kind: SymptomKind.SERVICE_WRONG, name, partner: domain, port, values: [String(port)] },
  }];
}

function about({ partner }: XmppTerms, { host, port }: XmppPlace, address: string, kind: SymptomKind, detail: string | undefined): Symptom {
  return { kind, name: host, partner: partner.domain, address, port, ...(detail === undefined ? {} : { detail }) };
}
