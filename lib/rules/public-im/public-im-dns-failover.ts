import { LoadBalancing } from '../../values/vocabulary/topology';
import { publicImInService } from '../../guide/federation/public-im-in-service';
import { hasLyncPages } from '../../guide/products/products';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/**
 * Public IM with an Edge pool that relies on DNS load balancing, which no provider supports. The pages of the successors of
 * Lync Server 2013 require hardware load balancing only with Exchange Unified Messaging.
 */
export const publicImDnsFailover: EdgeRule = {
  id: 'public-im-dns-failover',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-choosing-a-topology.md',
  meaning: 'The provider stays with one Edge Server. While that server is down, contacts of the provider are offline, '
    + 'although the pool has other servers.',
  remedy: 'Use hardware load balancing, or acknowledge the rule if an outage of public IM is acceptable.',
  check: (plan) => (plan.loadBalancing !== LoadBalancing.DNS || !hasLyncPages(plan.product.key)
    ? []
    : publicImInService(plan).map(({ displayName }) => ({
        subject: displayName,
        message: `${displayName} does not support DNS load balancing: it does not fail over to another Edge Server`,
        fix: 'use a topology with hardware load balancing, or acknowledge this rule with the reason why an outage of public '
          + 'IM is acceptable',
      }))),
};
