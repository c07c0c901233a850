import { isForPushAlone } from '../../plan/hosting';
import { PARTNER_PRODUCTS } from '../../guide/federation/partner-products';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** Products with a last day, and no day to compare it with. */
export const planningDateMissing: EdgeRule = {
  id: 'planning-date-missing',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
  meaning: 'Nobody is told when a partner\'s product is out of support or switched off; users notice when they no longer '
    + 'reach the partner.',
  remedy: 'Give the day for which the plan is made.',
  check: (plan) => {
    if (plan.planningDate !== undefined) return [];
    const { partners = [], hostingProviders = [] } = plan.federation ?? {};
    const products = new Set([
      ...partners.filter((partner) => !partner.pushClearingHouse),
      ...hostingProviders.filter((provider) => !isForPushAlone(plan, provider)),
    ].map(({ product }) => product.key));
    const lastDays = PARTNER_PRODUCTS.flatMap(({ product, displayName, endOfSupport }) =>
      (products.has(product) && endOfSupport !== undefined ? [`${displayName} on ${endOfSupport}`] : []));
    return lastDays.length === 0 ? [] : [{
      subject: 'planningDate',
      message: `some products of partners have a last day (${lastDays.join(', ')}), which is not checked without the day `
        + 'of the plan',
      fix: 'give planningDate as "YYYY-MM-DD"',
    }];
  },
};
