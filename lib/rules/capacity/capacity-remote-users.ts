import { EdgeTopology } from '../../guide/edge-topology';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

const USERS_PER_SERVER = 12_000;

/** More users outside than the servers carry. */
export const capacityRemoteUsers: EdgeRule = {
  id: 'capacity-remote-users',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-capacity-planning-using-the-user-models.md',
  meaning: 'At busy times users outside sign in slowly or are turned away.',
  remedy: 'Take one Edge Server for every 12,000 users who are connected from outside at the same time, and two at least '
    + 'where one may fail.',
  check: (plan) => {
    const servers = plan.servers.length;
    const users = plan.organization?.concurrentRemoteUsers ?? 0;
    const needed = Math.ceil(users / USERS_PER_SERVER);
    return needed <= servers ? [] : [{
      subject: plan.internal.fqdn,
      message: `${users} users outside at the same time need ${needed} Edge Servers, one for every ${USERS_PER_SERVER}: `
        + `there ${servers === 1 ? 'is 1' : `are ${servers}`}`,
      fix: needed > EdgeTopology.MAXIMUM_SERVERS
        ? `spread the users over several Edge pools: one has ${EdgeTopology.MAXIMUM_SERVERS} servers at most`
        : `take a scaled topology with ${needed} servers; two are recommended for availability in any case`,
    }];
  },
};
