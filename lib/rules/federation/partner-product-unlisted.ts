import { partnerProductRow } from '../../guide/federation/partner-products';
import { hasLyncPages, productRow } from '../../guide/products/products';
import { FindingSeverity } from '../../plan/findings/finding';
import { partnersByProduct } from '../partners-by-product';
import type { EdgeRule } from '../rule';

/** A partner on a product that the page of a successor of Lync Server 2013 no longer lists. */
export const partnerProductUnlisted: EdgeRule = {
  id: 'partner-product-unlisted',
  severity: FindingSeverity.WARNING,
  page: 'edge-environmental-requirements.md',
  meaning: 'Nobody has tested messages, calls, and meetings between users of the two organizations, and nobody helps when '
    + 'they fail. While an Edge Server is down, the users cannot reach each other, although the pool may have other '
    + 'servers.',
  remedy: 'Ask the partner when it moves to a later product, and test with it until then.',
  check: (plan) => (hasLyncPages(plan.product.key) ? [] : partnersByProduct(plan)
    .filter(({ product }) => !partnerProductRow(product.key).dnsLoadBalancingAware)
    .map(({ subject, product }) => ({
      subject,
      message: `the page of ${productRow(plan.product.key).displayName} lists no partner on ${product.name}, opens no media `
        + 'range for it, and offers no load balancing with which it would fail over',
      fix: 'test messages, calls, and meetings with the partner before users rely on them, or remove it until it runs Lync '
        + 'Server 2010 or later',
    }))),
};
