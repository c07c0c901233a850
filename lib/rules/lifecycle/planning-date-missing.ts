import { PARTNER_PRODUCTS } from '../../guide/federation/partner-products';
import { FindingSeverity } from '../../plan/findings/finding';
import { isOnlyForPush } from '../../plan/federation/hosting';
import { partnersByProduct } from '../partners-by-product';
import type { EdgeRule } from '../rule';

/** Products with an end of support, but no planning date to compare it with. */
export const planningDateMissing: EdgeRule = {
  id: 'planning-date-missing',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
  meaning: 'Nothing warns you that the product of a partner is out of support or retired. Users notice when they can no '
    + 'longer reach the partner.',
  remedy: 'Set the planning date.',
  check: (plan) => {
    if (plan.planningDate !== undefined) return [];
    const { hostingProviders = [] } = plan.federation ?? {};
    const products = new Set([
      ...partnersByProduct(plan),
      ...hostingProviders.filter((provider) => !isOnlyForPush(plan, provider)),
    ].map(({ product }) => product.key));
    const lastDays = PARTNER_PRODUCTS.flatMap(({ product, displayName, endOfSupport }) =>
      (products.has(product) && endOfSupport !== undefined ? [`${displayName} on ${endOfSupport}`] : []));
    return lastDays.length === 0 ? [] : [{
      subject: 'planningDate',
      message: `support for some partner products ends (${lastDays.join(', ')}), which is not checked without a planning `
        + 'date',
      fix: 'set planningDate in the form YYYY-MM-DD',
    }];
  },
};
