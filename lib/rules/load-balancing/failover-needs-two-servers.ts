import { FindingSeverity } from '../../plan/edge-plan';
import type { CompatibilityRule } from '../compatibility-rule';

/** One Edge Server for an organisation that cannot do without. */
export const failoverNeedsTwoServers: CompatibilityRule = {
  id: 'failover-needs-two-servers',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-choosing-a-topology.md',
  meaning: 'While the one server is down or restarts, nobody outside signs in and no partner is reached, although the '
    + 'organisation needs that.',
  remedy: 'Take a scaled topology with at least two servers.',
  check: (plan) => (plan.servers.length > 1 || plan.organisation?.needsFailover !== true ? [] : [{
    subject: plan.internal.fqdn,
    message: 'the organisation needs failover, and the topology has one Edge Server: high availability begins with two',
    fix: 'take a scaled topology with at least two servers, or leave organisation.needsFailover out',
  }]),
};
