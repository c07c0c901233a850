import { daysBetween } from '../../values/days-between';
import { productRow } from '../../guide/products/products';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** How long before its end the support of a product is worth a word: a year, and a leap day. */
const NOTICE_DAYS = 366;

/** A product whose support ends within a year of the day for which the plan is made. */
export const productSupportEnding: EdgeRule = {
  id: 'product-support-ending',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-server-and-tools-operating-system-support.md',
  meaning: 'From the day after, weaknesses that are found in the Edge Servers are not mended any more.',
  remedy: 'Plan the move to a product that stays supported before that day.',
  check: ({ planningDate, product }) => {
    const { displayName, endOfSupport } = productRow(product.key);
    if (planningDate === undefined || endOfSupport === undefined) return [];
    const days = daysBetween(planningDate, endOfSupport);
    return days < 0 || days > NOTICE_DAYS ? [] : [{
      subject: displayName,
      message: `support of ${displayName} ends on ${endOfSupport}, ${days} days after the day of the plan`,
      fix: `move to Skype for Business Server Subscription Edition by ${endOfSupport}`,
    }];
  },
};
