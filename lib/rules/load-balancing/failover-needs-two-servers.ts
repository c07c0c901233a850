import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** One Edge Server for an organization that cannot do without. */
export const failoverNeedsTwoServers: EdgeRule = {
  id: 'failover-needs-two-servers',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-choosing-a-topology.md',
  meaning: 'While the one server is down or restarts, nobody outside signs in and no partner is reached, although the '
    + 'organization needs that.',
  remedy: 'Take a scaled topology with at least two servers.',
  check: (plan) => (plan.servers.length > 1 || plan.organization?.needsFailover !== true ? [] : [{
    subject: plan.internal.fqdn,
    message: 'the organization needs failover, and the topology has one Edge Server: high availability begins with two',
    fix: 'take a scaled topology with at least two servers, or leave organization.needsFailover out',
  }]),
};
