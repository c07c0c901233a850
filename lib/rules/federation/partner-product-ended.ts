import { isForPushAlone } from '../../plan/hosting';
import { partnerProductRow } from '../../guide/federation/partner-products';
import type { EdgeRule, PlannedEdge, RuleMessage } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import type { PartnerProductPlan } from '../../plan/federation-plan';

/** A partner whose product is out of support, or switched off, on the day for which the plan is made. */
export const partnerProductEnded: EdgeRule = {
  id: 'partner-product-ended',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
  meaning: 'The partner\'s product gets no mending any more, or its users have moved elsewhere: what worked with them may '
    + 'stop, or work in part only.',
  remedy: 'Ask the partner what it runs now, and bring the entry up to date.',
  check: (plan) => {
    const { partners = [], hostingProviders = [] } = plan.federation ?? {};
    return [
      ...partners.filter((partner) => !partner.pushClearingHouse)
        .flatMap(({ domain, product }) => ended(plan, domain, product)),
      ...hostingProviders.filter((provider) => !isForPushAlone(plan, provider))
        .flatMap(({ name, product }) => ended(plan, name, product)),
    ];
  },
};

function ended({ planningDate }: PlannedEdge, subject: string, product: PartnerProductPlan): RuleMessage[] {
  const { endOfSupport } = partnerProductRow(product.key);
  if (planningDate === undefined || endOfSupport === undefined || planningDate <= endOfSupport) return [];
  return [{
    subject,
    message: product.hosted
      ? `Skype for Business Online was switched off on ${endOfSupport}: users of ${product.name} are on Teams since`
      : `support of ${product.name} ended on ${endOfSupport}`,
    fix: product.hosted
      ? 'ask what still works with its users on Teams, and take the entry out if nothing is needed'
      : 'ask the partner for its next product, and change product with it',
  }];
}
