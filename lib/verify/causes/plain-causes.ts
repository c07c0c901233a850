import { VerifyArea } from '../model/verify-area';
import type { CauseFacts } from './cause-facts';
import type { DraftCause } from './draft-cause';
import type { JudgedExpectation } from './found-symptom';
import { networkPage } from './words/network-page';
import { BlamedLayer, CauseAudience } from './verification-cause';

const AREAS: Readonly<Record<VerifyArea, readonly [BlamedLayer, CauseAudience]>> = {
  [VerifyArea.DNS]: [BlamedLayer.DNS, CauseAudience.DNS],
  [VerifyArea.PORTS]: [BlamedLayer.NETWORK, CauseAudience.NETWORK],
  [VerifyArea.MEDIA]: [BlamedLayer.SERVICE, CauseAudience.LYNC],
  [VerifyArea.CERTIFICATES]: [BlamedLayer.CERTIFICATE, CauseAudience.PKI],
  [VerifyArea.SIP]: [BlamedLayer.SERVICE, CauseAudience.LYNC],
  [VerifyArea.XMPP]: [BlamedLayer.SERVICE, CauseAudience.LYNC],
  [VerifyArea.PARTNERS]: [BlamedLayer.PARTNER, CauseAudience.PARTNER],
};

/** The cause of an expectation that nothing else explains: what was expected, and what was found. */
export function plainCause({ expectation, judgement }: JudgedExpectation, facts: CauseFacts): DraftCause {
  const { id, area, subject, expected } = expectation;
  const [layer, who] = AREAS[area];
  return {
    id: `plain/${id}`, layer, who,
    of: [{ expectation, found: judgement.found }],
    what: `${subject} is not as planned: ${judgement.found}.`,
    fix: [`Bring it to what the plan expects: ${expected}.`],
    ...(area === VerifyArea.PORTS ? { page: networkPage(facts) } : {}),
  };
}
