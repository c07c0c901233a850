import { publicImInService } from '../../guide/federation/public-im-in-service';
import { hasLyncPages } from '../../guide/products/products';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { LoadBalancing } from '../../values/vocabulary/topology';

/**
 * Public IM with an Edge pool that relies on DNS load balancing: no provider knows it. The pages of the successors of Lync
 * Server 2013 ask for hardware load balancing with Exchange Unified Messaging alone.
 */
export const publicImDnsFailover: EdgeRule = {
  id: 'public-im-dns-failover',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-choosing-a-topology.md',
  meaning: 'The provider stays with one Edge Server. While that server is down, contacts of the provider '
    + 'are offline, although the pool has other servers.',
  remedy: 'Take hardware load balancing, or acknowledge the rule if an outage of public IM is acceptable.',
  check: (plan) => (plan.loadBalancing !== LoadBalancing.DNS || !hasLyncPages(plan.product.key) ? [] : publicImInService(plan)
    .map(({ displayName }) => ({
      subject: displayName,
      message: `${displayName} does not know DNS load balancing: it does not fail over to another Edge Server`,
      fix: 'take a topology with hardware load balancing, or acknowledge this rule with the reason for which an outage of '
        + 'public IM is acceptable',
    }))),
};
