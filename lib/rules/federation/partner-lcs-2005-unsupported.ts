import { hasLyncPages } from '../../guide/products/products';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { PartnerProduct } from '../../values/vocabulary/federation';

/**
 * A partner that is older than every product that Lync Server 2013 is documented to federate with. Its successors have
 * `partner-product-unlisted` for it.
 */
export const partnerLcs2005Unsupported: EdgeRule = {
  id: 'partner-lcs-2005-unsupported',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
  meaning: 'Users of the two organizations have instant messages and presence at best, no calls and no meetings, and '
    + 'nobody supports the connection.',
  remedy: 'Federate once the partner runs a later product.',
  check: (plan) => (hasLyncPages(plan.product.key) ? plan.federation?.partners ?? [] : [])
    .filter(({ product }) => product.key === PartnerProduct.LCS_2005_SP1)
    .map(({ domain, product }) => ({
      subject: domain,
      message: `no page of Lync Server 2013 lists ${product.name} as a supported partner; it has instant `
        + 'messages and presence only',
      fix: 'take the partner out until it runs Office Communications Server 2007 R2 or later, or test the connection with '
        + 'it first',
    })),
};
