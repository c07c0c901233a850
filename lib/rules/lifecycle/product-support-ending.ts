import { daysBetween } from '../../values/days-between';
import { SUBSCRIPTION_EDITION_SUPPORT, SUPPORT_ENDS, supportEndOf, wayOnOf, WAYS_ON } from '../../guide/products/product-lifecycle';
import { productRow } from '../../guide/products/products';
import { NOT_CONFIRMED } from '../../guide/sourced-fact';
import { FindingSeverity } from '../../plan/findings/finding';
import { counted } from '../counted';
import type { EdgeRule } from '../rule';

/** Days before the end of support from which it is reported: a year, and a leap day. */
const NOTICE_DAYS = 366;

/** A product whose support ends within a year of the planning date. */
export const productSupportEnding: EdgeRule = {
  id: 'product-support-ending',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-server-and-tools-operating-system-support.md',
  facts: [...SUPPORT_ENDS, SUBSCRIPTION_EDITION_SUPPORT, ...WAYS_ON],
  meaning: 'After support ends, the Edge Servers no longer receive fixes for vulnerabilities.',
  remedy: 'Plan the move to a supported product before that date.',
  check: ({ planningDate, product }) => {
    const { displayName, endOfSupport } = productRow(product.key);
    if (planningDate === undefined) return [];
    if (endOfSupport === undefined) {
      const { notBefore } = SUBSCRIPTION_EDITION_SUPPORT;
      return daysBetween(planningDate, notBefore) > NOTICE_DAYS ? [] : [{
        subject: displayName,
        message: `support for ${displayName} is said not to end before ${notBefore} (${NOT_CONFIRMED}): whether it lasts longer is not known`,
        fix: 'look up the end of support at Microsoft',
      }];
    }
    const days = daysBetween(planningDate, endOfSupport);
    const caution = supportEndOf(product.key)?.caution ?? NOT_CONFIRMED;
    return days < 0 || days > NOTICE_DAYS ? [] : [{
      subject: displayName,
      message: `support for ${displayName} ends on ${endOfSupport} (${caution}), ${counted(days, 'day')} after the planning date`,
      fix: `move to Skype for Business Server Subscription Edition by ${endOfSupport}, ${wayOnOf(product.key)?.how ?? ''} (${NOT_CONFIRMED})`,
    }];
  },
};
