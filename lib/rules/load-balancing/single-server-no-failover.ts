import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { LoadBalancing } from '../../values/vocabulary/topology';

/** One Edge Server: whatever stops it stops every user and partner outside. */
export const singleServerNoFailover: EdgeRule = {
  id: 'single-server-no-failover',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-choosing-a-topology.md',
  meaning: 'While the one server is down or restarts, nobody outside signs in and no partner is reached.',
  remedy: 'Take a scaled topology with at least two servers where that matters.',
  check: (plan) => (plan.loadBalancing !== LoadBalancing.NONE ? [] : [{
    subject: plan.internal.fqdn,
    message: 'one Edge Server: while it is down, nobody outside signs in and no partner is reached',
    fix: 'where that matters, take a scaled topology with at least two servers',
  }]),
};
