import { LoadBalancing } from '../../values/vocabulary/topology';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** Clients that do not support DNS load balancing, with an Edge pool that relies on it. */
export const oldClientsNoFailover: EdgeRule = {
  id: 'old-clients-no-failover',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-dns-load-balancing.md',
  meaning: 'Remote users with such a client can sign in, but are disconnected when the Edge Server that they are connected '
    + 'to is down.',
  remedy: 'Upgrade the clients of remote users to Lync 2010 or later.',
  check: (plan) => (plan.loadBalancing !== LoadBalancing.DNS || plan.organization?.clientsBeforeLync2010 !== true ? [] : [{
    subject: 'clients older than Lync 2010',
    message: `they connect to one of the ${plan.servers.length} Edge Servers and do not fail over to another: they do not `
      + 'support DNS load balancing',
    fix: 'upgrade these users to Lync 2010 clients or later, or tell them that an outage of one server disconnects them',
  }]),
};
