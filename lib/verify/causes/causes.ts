import { CheckOutcome } from '../model/expectation';
import type { PlanToVerify } from '../model/plan-to-verify';
import { negativeAnswerCauses, relayCauses } from './conversations/answer-causes';
import type { CauseEvidence } from './cause-evidence';
import { causeFacts, type CauseFacts } from './cause-facts';
import type { CauseFinder } from './cause-finder';
import { certificateCauses, differingCertificateCauses } from './conversations/certificate-causes';
import { type DraftCause, finishedCause, severityRank } from './draft-cause';
import type { FoundSymptom, JudgedExpectation } from './found-symptom';
import { differingNameServerCauses, failedNameServerCauses, staleNameServerCauses, staleResolverCauses } from './names/name-server-causes';
import { partnerCauses, unreachedPartnersCauses } from './partners/partner-causes';
import { noNetworkCauses } from './connections/no-network-causes';
import { plainCause } from './plain-causes';
import { exposedNameCauses, recordCauses } from './names/record-causes';
import { resolverCauses } from './names/resolver-causes';
import { closedPortCauses, openPortCauses } from './connections/security-group-causes';
import { ipv6Causes, nothingAnswersCauses, silentAddressCauses, silentServerCauses } from './connections/server-causes';
import { muteServiceCauses, refusedServiceCauses } from './connections/service-causes';
import { silentPortCauses } from './connections/silent-port-causes';
import { tlsCauses } from './conversations/tls-causes';
import { BlamedLayer, type VerificationCause } from './verification-cause';
import { xmppCauses } from './conversations/xmpp-causes';

/** What explains most comes first: each finder gets what those before it left. */
const FINDERS: readonly CauseFinder[] = [
  noNetworkCauses, resolverCauses, unreachedPartnersCauses, partnerCauses,
  failedNameServerCauses, staleNameServerCauses, staleResolverCauses, recordCauses, differingNameServerCauses, exposedNameCauses,
  closedPortCauses, nothingAnswersCauses, ipv6Causes, silentServerCauses, silentAddressCauses, refusedServiceCauses, silentPortCauses,
  openPortCauses, muteServiceCauses, tlsCauses, certificateCauses, differingCertificateCauses, relayCauses, xmppCauses,
  negativeAnswerCauses,
];

const LAYERS = Object.values(BlamedLayer);

/**
 * Why expectations are not met. Symptoms that have one cause are told once, and every expectation that is not met is explained by
 * at least one cause. The worst are first, and then what is closest to the place that was asked from.
 */
export function causesOf(plan: PlanToVerify, judged: readonly JudgedExpectation[], evidence: CauseEvidence): VerificationCause[] {
  const facts = causeFacts(plan, judged, evidence);
  const failed = judged.filter(({ judgement }) => judgement.outcome === CheckOutcome.FAILED);
  const drafts = draftsOf(failed, facts);
  const explained = new Set(drafts.flatMap(({ of }) => of.map(({ expectation }) => expectation.id)));
  const plain = failed.filter(({ expectation }) => !explained.has(expectation.id)).map((each) => plainCause(each, facts));
  return withUniqueIds([...drafts, ...plain].map(finishedCause).sort(worstFirst));
}

function draftsOf(failed: readonly JudgedExpectation[], facts: CauseFacts): DraftCause[] {
  let left: readonly FoundSymptom[] = failed.flatMap(({ expectation, judgement: { found, symptoms } }) => (
    symptoms.map((symptom) => ({ expectation, found, symptom }))));
  const drafts: DraftCause[] = [];
  for (const find of FINDERS) {
    if (left.length === 0) break;
    const found = find(left, facts);
    if (found.length === 0) continue;
    drafts.push(...found);
    const explained = new Set<unknown>(found.flatMap(({ of }) => of));
    left = left.filter((symptom) => !explained.has(symptom));
  }
  return drafts;
}

function worstFirst(a: VerificationCause, b: VerificationCause): number {
  return severityRank(a.severity) - severityRank(b.severity)
    || LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer)
    || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** IDs come from content; should two causes have the same, the later ones are numbered. */
function withUniqueIds(causes: readonly VerificationCause[]): VerificationCause[] {
  const times = new Map<string, number>();
  return causes.map((cause) => {
    const time = (times.get(cause.id) ?? 0) + 1;
    times.set(cause.id, time);
    return time === 1 ? cause : { ...cause, id: `${cause.id}/${time}` };
  });
}
