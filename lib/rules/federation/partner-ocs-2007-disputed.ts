import { hasLyncPages } from '../../guide/products/products';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { PartnerProduct } from '../../values/vocabulary/federation';

/**
 * A partner on whose product the pages of Lync Server 2013 disagree: planning and set-up accept it, the deployment overview
 * does not. Its successors have `partner-product-unlisted` for it.
 */
export const partnerOcs2007Disputed: EdgeRule = {
  id: 'partner-ocs-2007-disputed',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-setting-up-lync-federation.md',
  meaning: 'The documentation is of two minds about such a partner, so help with a problem between its users and users '
    + 'here is not certain.',
  remedy: 'Test with the partner before users rely on it, and ask when it moves to a later product.',
  check: (plan) => (hasLyncPages(plan.product.key) ? plan.federation?.partners ?? [] : [])
    .filter(({ product }) => product.key === PartnerProduct.OCS_2007)
    .map(({ domain, product }) => ({
      subject: domain,
      message: `${product.name} is a partner by the pages on planning and set-up, but the deployment `
        + 'overview names Office Communications Server 2007 R2 and later only',
      fix: 'test messages, calls and meetings with the partner before users rely on them',
    })),
};
