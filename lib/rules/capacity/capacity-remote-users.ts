import { EdgeTopology } from '../../guide/edge-topology';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

const USERS_PER_SERVER = 12_000;

/** More remote users than the servers can handle. */
export const capacityRemoteUsers: EdgeRule = {
  id: 'capacity-remote-users',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-capacity-planning-using-the-user-models.md',
  meaning: 'At busy times, remote users sign in slowly or are turned away.',
  remedy: 'Use one Edge Server for every 12,000 concurrent remote users, and at least two for high availability.',
  check: (plan) => {
    const servers = plan.servers.length;
    const users = plan.organization?.concurrentRemoteUsers ?? 0;
    const needed = Math.ceil(users / USERS_PER_SERVER);
    return needed <= servers ? [] : [{
      subject: plan.internal.fqdn,
      message: `${users} concurrent remote users need ${needed} Edge Servers, one for every ${USERS_PER_SERVER}: the plan `
        + `has ${servers}`,
      fix: needed > EdgeTopology.MAXIMUM_SERVERS
        ? `distribute the users across several Edge pools: a pool has at most ${EdgeTopology.MAXIMUM_SERVERS} servers`
        : `use a scaled topology with ${needed} servers; at least two are recommended for availability in any case`,
    }];
  },
};
