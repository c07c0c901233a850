import { EXTENDED_UPDATES, extendedUpdatesOf, SUPPORT_ENDS, supportEndOf, wayOnOf, WAYS_ON } from '../../guide/products/product-lifecycle';
import { productRow } from '../../guide/products/products';
import { NOT_CONFIRMED } from '../../guide/sourced-fact';
import { FindingSeverity } from '../../plan/findings/finding';
import type { ProductKey } from '../../values/vocabulary/product-key';
import type { EdgeRule } from '../rule';

/** A product whose support has ended by the planning date. No page of Microsoft that names the day directly is at hand, so it is advice. */
export const productSupportEnded: EdgeRule = {
  id: 'product-support-ended',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-server-and-tools-operating-system-support.md',
  facts: [...SUPPORT_ENDS, ...EXTENDED_UPDATES, ...WAYS_ON],
  meaning: 'The Edge Servers, which are exposed to the Internet, no longer receive fixes for vulnerabilities.',
  remedy: 'Plan for a supported product. Compare the two plans to see what changes for the Edge.',
  check: ({ planningDate, product: { key } }) => {
    const { displayName, endOfSupport } = productRow(key);
    const source = supportEndOf(key);
    const way = wayOnOf(key);
    if (planningDate === undefined || endOfSupport === undefined || planningDate <= endOfSupport) return [];
    if (source === undefined || way === undefined) return [];
    return [{
      subject: displayName,
      message: `support for ${displayName} ended on ${endOfSupport} (${source.caution}), before the planning date (${planningDate})`
        + extendedUpdates(key, planningDate),
      fix: `move to Skype for Business Server Subscription Edition ${way.how} (${NOT_CONFIRMED}), and compare this plan with `
        + 'planForProduct(request, LyncProduct.SKYPE_FOR_BUSINESS_SERVER_SE); or acknowledge this rule with the reason why the '
        + 'servers stay without updates',
    }];
  },
};

function extendedUpdates(key: ProductKey, day: string): string {
  const periods = extendedUpdatesOf(key);
  const open = periods.filter(({ to }) => day <= to).map(({ from, to }) => `from ${from} to ${to}`);
  const last = periods.at(-1);
  if (last === undefined) return '';
  return open.length === 0
    ? `; the last period of Extended Security Updates that is known ended on ${last.to} (${NOT_CONFIRMED})`
    : `; Extended Security Updates, which are bought separately, are offered ${open.join(' and ')} (${NOT_CONFIRMED})`;
}
