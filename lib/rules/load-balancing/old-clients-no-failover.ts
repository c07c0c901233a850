import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { LoadBalancing } from '../../values/vocabulary/topology';

/** Clients that are not aware of DNS load balancing, with an Edge pool that relies on it. */
export const oldClientsNoFailover: EdgeRule = {
  id: 'old-clients-no-failover',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-dns-load-balancing.md',
  meaning: 'Users outside with such a client sign in, and are cut off when the Edge Server that they are connected to is '
    + 'down.',
  remedy: 'Give users outside clients of Lync 2010 or later.',
  check: (plan) => (plan.loadBalancing !== LoadBalancing.DNS || plan.organization?.clientsBeforeLync2010 !== true ? [] : [{
    subject: 'clients older than Lync 2010',
    message: `they connect to one of the ${plan.servers.length} Edge Servers and do not fail over to another: they do not `
      + 'know DNS load balancing',
    fix: 'give these users Lync 2010 clients or later, or tell them that an outage of one server cuts them off',
  }]),
};
