import type { EdgePlan } from '../../plan/edge-plan';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { Asker } from '../model/asker';
import { CheckOutcome, failed, type GuidedCheck, type Judgement, notLookedAt, passed } from '../model/expectation';
import type { PlanToVerify } from '../model/plan-to-verify';
import type { VerificationTerms } from '../model/verification-terms';
import { partnerInPlan, type PartnerInPlan } from './partner-in-plan';
import { expectedOf, PartnerExpectation, partnerExpectation } from './partner-expectation';
import { distinct, joined } from './partner-step';
import { lookAtSipPartner } from './sip-partner';
import { lookAtXmppPartner } from './xmpp-partner';

export { allPartners } from './partner-in-plan';

/**
 * Whether federation with each partner of the terms can work, as the Access Edge and the XMPP proxy would find and reach it, and in
 * which ways. A reverse proxy has no partners.
 */
export function partnerChecks({ edge, side }: PlanToVerify, terms: VerificationTerms): GuidedCheck[] {
  if (edge === undefined) return [];
  return [...new Set(terms.partners)].sort().map((domain) => checkOf(edge, side, terms, partnerInPlan(edge, domain)));
}

function checkOf(plan: EdgePlan, side: EdgeSide, terms: VerificationTerms, partner: PartnerInPlan): GuidedCheck {
  const expected = expectedOf(partner);
  const inside = notLookedAt('partners are on the Internet: look at them from the external side');
  return {
    expectations: expected.map((of) => partnerExpectation(plan, partner, of)),
    look: async (asker) => {
      if (side === EdgeSide.INTERNAL) return expected.map(() => inside);
      const judgements = await lookAt(asker, plan, terms, partner, expected);
      return expected.map((of) => judgements.get(of) ?? anyWay(judgements));
    },
  };
}

async function lookAt(
  asker: Asker, plan: EdgePlan, terms: VerificationTerms, partner: PartnerInPlan, expected: readonly PartnerExpectation[],
): Promise<Map<PartnerExpectation, Judgement>> {
  const judgements = new Map<PartnerExpectation, Judgement>();
  if (expected.includes(PartnerExpectation.DISCOVERY)) {
    for (const [of, judgement] of await lookAtSipPartner(asker, plan, terms, partner)) judgements.set(of, judgement);
  }
  const { xmpp } = partner;
  if (xmpp !== undefined) {
    judgements.set(PartnerExpectation.XMPP, await lookAtXmppPartner(asker, { plan, terms, partner, xmpp }));
  }
  return judgements;
}

/** Ways to reach a partner, and what they are called. */
const WAYS: readonly (readonly [PartnerExpectation, string])[] = [
  [PartnerExpectation.DISCOVERY, 'discovered partner domain'],
  [PartnerExpectation.ALLOWED_DOMAIN, 'allowed partner domain'],
  [PartnerExpectation.ALLOWED_SERVER, 'allowed partner server'],
  [PartnerExpectation.XMPP, 'XMPP partner'],
];

function anyWay(judgements: ReadonlyMap<PartnerExpectation, Judgement>): Judgement {
  const ways = WAYS.flatMap(([of, name]) => {
    const judgement = judgements.get(of);
    return judgement === undefined ? [] : [{ name, judgement }];
  });
  const working = ways.filter(({ judgement }) => judgement.outcome === CheckOutcome.PASSED).map(({ name }) => name);
  if (working.length > 0) return passed(`can be reached as ${working.join(', ')}`);
  const failing = ways.filter(({ judgement }) => judgement.outcome === CheckOutcome.FAILED).map(({ judgement }) => judgement);
  return failing.length === 0
    ? notLookedAt(joined(ways.map(({ judgement }) => judgement.found)))
    : failed(joined(failing.map(({ found }) => found)), distinct(failing.flatMap(({ symptoms }) => symptoms)));
}
