import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** One Edge Server for an organization that needs failover. */
export const failoverNeedsTwoServers: EdgeRule = {
  id: 'failover-needs-two-servers',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-choosing-a-topology.md',
  meaning: 'While the only server is down or restarting, no remote user can sign in and no partner can be reached, although '
    + 'the organization needs failover.',
  remedy: 'Use a scaled topology with at least two servers.',
  check: (plan) => (plan.servers.length > 1 || plan.organization?.needsFailover !== true ? [] : [{
    subject: plan.internal.fqdn,
    message: 'the organization needs failover, but the topology has one Edge Server: high availability requires at least '
      + 'two',
    fix: 'use a scaled topology with at least two servers, or omit organization.needsFailover',
  }]),
};
