import { LoadBalancing } from '../../values/vocabulary/topology';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** With one Edge Server, an outage of the server cuts off every remote user and partner. */
export const singleServerNoFailover: EdgeRule = {
  id: 'single-server-no-failover',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-choosing-a-topology.md',
  meaning: 'While the only server is down or restarting, no remote user can sign in and no partner can be reached.',
  remedy: 'Where that matters, use a scaled topology with at least two servers.',
  check: (plan) => (plan.loadBalancing !== LoadBalancing.NONE ? [] : [{
    subject: plan.internal.fqdn,
    message: 'there is only one Edge Server: while it is down, no remote user can sign in and no partner can be reached',
    fix: 'where that matters, use a scaled topology with at least two servers',
  }]),
};
