import { productRow } from '../../guide/products/products';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** A product whose support has ended on the day for which the plan is made. */
export const productSupportEnded: EdgeRule = {
  id: 'product-support-ended',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-server-and-tools-operating-system-support.md',
  meaning: 'Weaknesses that are found in the Edge Servers, which the Internet reaches, are not mended any more.',
  remedy: 'Plan for a product that is supported. What changes for the Edge is told by a comparison of the two plans.',
  check: ({ planningDate, product }) => {
    const { displayName, endOfSupport } = productRow(product.key);
    return planningDate === undefined || endOfSupport === undefined || planningDate <= endOfSupport ? [] : [{
      subject: displayName,
      message: `support of ${displayName} ended on ${endOfSupport}, before the day of the plan (${planningDate})`,
      fix: 'take LyncProduct.SKYPE_FOR_BUSINESS_SERVER_SE, or acknowledge this rule with the reason for which the servers '
        + 'stay without updates',
    }];
  },
};
