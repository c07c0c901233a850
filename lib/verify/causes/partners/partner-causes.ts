import { FindingSeverity } from '../../../plan/findings/finding';
import { counted } from '../../../projection/model/words';
import { EdgeService } from '../../../values/vocabulary/edge-service';
import { type Symptom, SymptomKind } from '../../model/symptom';
import type { CauseFinder } from '../cause-finder';
import { type CauseFacts, pageOf, passedOf } from '../cause-facts';
import { names } from '../words/cause-words';
import { type DraftCause, severityRank } from '../draft-cause';
import { distinct, type FoundSymptom } from '../found-symptom';
import { groupedBy, idPart } from '../grouped-symptoms';
import { VerifyArea } from '../../model/verify-area';
import { partnerSteps, PartnerStage, stageOf } from './partner-steps';
import { BlamedLayer, CauseAudience } from '../verification-cause';

const UNCONNECTED = new Set([SymptomKind.CONNECTION_SILENT, SymptomKind.CONNECTION_UNREACHABLE]);
/** Port of XMPP between servers. */
const XMPP_PORT = 5269;

const SIP_PAGE = 'lync-server-2013-setting-up-lync-federation.md';
const XMPP_PAGE = 'lync-server-2013-setting-up-xmpp-federation.md';

/** No partner can be reached at all: the way out of this place is closed. */
export const unreachedPartnersCauses: CauseFinder = (left, facts) => {
  const of = left.filter(({ symptom }) => symptom.partner !== undefined && UNCONNECTED.has(symptom.kind));
  const partners = distinct(of.map(({ symptom: { partner = '' } }) => partner));
  const works = passedOf(facts).some(({ expectation }) => expectation.area === VerifyArea.PARTNERS);
  if (partners.length < 2 || works || left.some(isReached)) return [];
  const ports = distinct(of.map(({ symptom: { port } }) => (port === undefined ? '5061' : String(port))));
  return [{
    id: 'partners/unreached', layer: BlamedLayer.CLIENT, who: CauseAudience.NETWORK, of,
    what: `None of ${counted(partners.length, 'partner')} can be reached from here on TCP ${names(ports)}.`,
    known: [`partners: ${names(partners)}`],
    fix: [
      `Check that a firewall lets this computer connect to the Internet on TCP ${names(ports)}: it is not the Edge that asks here.`,
      'Run the verification on an Edge Server, or from where its outbound rules hold too.',
    ],
    page: pageOf(facts, SIP_PAGE),
  }];
};

/** Whether a partner was connected to, so that the way is open. */
function isReached({ symptom }: FoundSymptom): boolean {
  return symptom.partner !== undefined && !UNCONNECTED.has(symptom.kind) && stageOf(symptom) > PartnerStage.RECORD;
}

/** What is wrong with a partner: one cause for each, of SIP and of XMPP. */
export const partnerCauses: CauseFinder = (left, facts) => {
  const found = left.filter(({ symptom }) => symptom.partner !== undefined);
  return [...groupedBy(found, (each) => `${each.symptom.partner ?? ''} ${isXmpp(each) ? 'xmpp' : 'sip'}`).values()]
    .map((of) => partnerCause(of[0].symptom.partner || 'the partner', of, isXmpp(of[0]), facts));
};

function isXmpp({ symptom: { kind, service, port, name = '' }, expectation: { id } }: FoundSymptom): boolean {
  return id.endsWith('/xmpp') || service === EdgeService.XMPP_PROXY || port === XMPP_PORT || name.startsWith('_xmpp-server.')
    || kind === SymptomKind.XMPP_METHOD_MISSING || kind === SymptomKind.XMPP_TLS_MISSING;
}

function partnerCause(partner: string, of: readonly [FoundSymptom, ...FoundSymptom[]], ofXmpp: boolean, facts: CauseFacts): DraftCause {
  // What fails in ways that the plan does not rely on says nothing about the planned one.
  const worst = Math.min(...of.map(({ expectation }) => severityRank(expectation.severity)));
  const first = of.filter(({ expectation }) => severityRank(expectation.severity) === worst).map(({ symptom }) => symptom)
    .sort((a, b) => stageOf(a) - stageOf(b) || compareKinds(a, b))[0] ?? of[0].symptom;
  const steps = partnerSteps(partner, first, of.map(({ symptom }) => symptom), ofXmpp, facts);
  return {
    id: `partner/${idPart(partner)}/${ofXmpp ? 'xmpp' : 'sip'}`,
    layer: BlamedLayer.PARTNER, who: CauseAudience.PARTNER, of,
    what: of.every(({ expectation }) => expectation.severity === FindingSeverity.ADVICE)
      // A way that is not planned may fail while the planned one works.
      ? `${partner} cannot be reached in a way that the plan does not rely on: ${steps.what}.`
      : `${ofXmpp ? 'XMPP federation' : 'Federation'} with ${partner} fails: ${steps.what}.`,
    fix: steps.fix,
    page: pageOf(facts, ofXmpp ? XMPP_PAGE : SIP_PAGE),
  };
}

function compareKinds(a: Symptom, b: Symptom): number {
  return a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0;
}
