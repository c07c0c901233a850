import { PartnerProduct } from '../../values/vocabulary/federation';
import { hasLyncPages } from '../../guide/products/products';
import { FindingSeverity } from '../../plan/findings/finding';
import { partnersByProduct } from '../partners-by-product';
import type { EdgeRule } from '../rule';

/**
 * A partner on whose product the pages of Lync Server 2013 disagree: planning and setup accept it, the deployment overview
 * does not. For the successors, `partner-product-unlisted` reports it.
 */
export const partnerOcs2007Disputed: EdgeRule = {
  id: 'partner-ocs-2007-disputed',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-setting-up-lync-federation.md',
  meaning: 'The documentation contradicts itself about such a partner, so support for problems between its users and users '
    + 'here is uncertain.',
  remedy: 'Test with the partner before users rely on it, and ask when it moves to a later product.',
  check: (plan) => (hasLyncPages(plan.product.key) ? partnersByProduct(plan) : [])
    .filter(({ product }) => product.key === PartnerProduct.OCS_2007)
    .map(({ subject, product }) => ({
      subject,
      message: `the pages on planning and setup list ${product.name} as a partner, but the deployment overview lists only `
        + 'Office Communications Server 2007 R2 and later',
      fix: 'test messages, calls, and meetings with the partner before users rely on them',
    })),
};
