import { partnerProductRow } from '../../guide/federation/partner-products';
import type { PartnerProductPlan } from '../../plan/federation/federation-plan';
import { FindingSeverity } from '../../plan/findings/finding';
import { isOnlyForPush } from '../../plan/federation/hosting';
import { partnersByProduct } from '../partners-by-product';
import type { EdgeRule, PlannedEdge, RuleMessage } from '../rule';

/** A partner whose product is out of support, or retired, by the planning date. */
export const partnerProductEnded: EdgeRule = {
  id: 'partner-product-ended',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
  meaning: 'The product of the partner no longer receives fixes, or its users have moved elsewhere: what worked with them '
    + 'may stop working, or work only in part.',
  remedy: 'Ask the partner what it runs now, and update the entry.',
  check: (plan) => {
    const { hostingProviders = [] } = plan.federation ?? {};
    return [
      ...partnersByProduct(plan).flatMap(({ subject, product }) => ended(plan, subject, product)),
      ...hostingProviders.filter((provider) => !isOnlyForPush(plan, provider))
        .flatMap(({ name, product }) => ended(plan, name, product)),
    ];
  },
};

function ended({ planningDate }: PlannedEdge, subject: string, product: PartnerProductPlan): RuleMessage[] {
  const { endOfSupport, endCaution } = partnerProductRow(product.key);
  if (planningDate === undefined || endOfSupport === undefined || planningDate <= endOfSupport) return [];
  return [{
    subject,
    message: product.hosted
      ? `Skype for Business Online was retired on ${endOfSupport}: users of ${product.name} have been on Teams since then`
      : `support for ${product.name} ended on ${endOfSupport}${endCaution === undefined ? '' : ` (${endCaution})`}`,
    fix: product.hosted
      ? 'ask what still works with its users on Teams, and remove the entry if nothing is needed'
      : 'ask the partner for its next product, and change the product of the entry with it',
  }];
}
