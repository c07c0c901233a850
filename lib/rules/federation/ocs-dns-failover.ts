import { LoadBalancing } from '../../values/vocabulary/topology';
import { partnerProductRow } from '../../guide/federation/partner-products';
import { hasLyncPages } from '../../guide/products/products';
import { FindingSeverity } from '../../plan/findings/finding';
import { partnersByProduct } from '../partners-by-product';
import type { EdgeRule } from '../rule';

/**
 * A partner that does not support DNS load balancing, with an Edge pool that relies on it. The pages of the successors of
 * Lync Server 2013 offer no hardware load balancing for it; `partner-product-unlisted` reports such partners.
 */
export const ocsDnsFailover: EdgeRule = {
  id: 'ocs-dns-failover',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-planning-for-sip-xmpp-federation-and-public-instant-messaging.md',
  meaning: 'The partner stays with the first Edge Server that answered. When that server is down, users of the two '
    + 'organizations cannot reach each other, although the pool has other servers.',
  remedy: 'Use hardware load balancing, or acknowledge the rule if an outage with these partners is acceptable.',
  check: (plan) => (plan.loadBalancing !== LoadBalancing.DNS || !hasLyncPages(plan.product.key)
    ? []
    : partnersByProduct(plan)
        .filter(({ product }) => !partnerProductRow(product.key).dnsLoadBalancingAware)
        .map(({ subject, product }) => ({
          subject,
          message: `${product.name} does not support DNS load balancing: it connects to the first Edge Server that answers `
            + 'and does not fail over',
          fix: 'use a topology with hardware load balancing, or acknowledge this rule with the reason why an outage with '
            + 'the partner is acceptable',
        }))),
};
