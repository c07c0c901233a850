import { productRow } from '../../guide/products/products';
import { FindingSeverity } from '../../plan/finding';
import type { EdgeRule } from '../rule';

/** A product whose support has ended by the planning date. */
export const productSupportEnded: EdgeRule = {
  id: 'product-support-ended',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-server-and-tools-operating-system-support.md',
  meaning: 'The Edge Servers, which are exposed to the Internet, no longer receive fixes for vulnerabilities.',
  remedy: 'Plan for a supported product. Compare the two plans to see what changes for the Edge.',
  check: ({ planningDate, product }) => {
    const { displayName, endOfSupport } = productRow(product.key);
    return planningDate === undefined || endOfSupport === undefined || planningDate <= endOfSupport ? [] : [{
      subject: displayName,
      message: `support for ${displayName} ended on ${endOfSupport}, before the planning date (${planningDate})`,
      fix: 'use LyncProduct.SKYPE_FOR_BUSINESS_SERVER_SE, or acknowledge this rule with the reason why the servers stay '
        + 'without updates',
    }];
  },
};
