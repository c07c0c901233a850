import { PartnerProduct } from '../../values/vocabulary/federation';
import { hasLyncPages } from '../../guide/products/products';
import { FindingSeverity } from '../../plan/findings/finding';
import { partnersByProduct } from '../partners-by-product';
import type { EdgeRule } from '../rule';

/**
 * A partner on a product that is older than any that Lync Server 2013 is documented to federate with. For its successors,
 * `partner-product-unlisted` reports it.
 */
export const partnerLcs2005Unsupported: EdgeRule = {
  id: 'partner-lcs-2005-unsupported',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
  meaning: 'Users of the two organizations have instant messaging and presence at best, but no calls and no meetings, and '
    + 'nobody supports the connection.',
  remedy: 'Postpone federation until the partner runs a later product.',
  check: (plan) => (hasLyncPages(plan.product.key) ? partnersByProduct(plan) : [])
    .filter(({ product }) => product.key === PartnerProduct.LCS_2005_SP1)
    .map(({ subject, product }) => ({
      subject,
      message: `no page of Lync Server 2013 lists ${product.name} as a supported partner; it has only instant messaging and `
        + 'presence',
      fix: 'leave the partner out until it runs Office Communications Server 2007 R2 or later, or test the connection with it '
        + 'first',
    })),
};
