import { LoadBalancing } from '../../values/vocabulary/topology';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** XMPP federation with an Edge pool that relies on DNS load balancing, which XMPP systems do not support. */
export const xmppDnsFailover: EdgeRule = {
  id: 'xmpp-dns-failover',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-dns-load-balancing.md',
  meaning: 'XMPP systems stay with one Edge Server. While that server is down, XMPP contacts are offline, although the pool '
    + 'has other servers.',
  remedy: 'Accept the outage, or restore the server quickly: hardware load balancing is not offered for XMPP either.',
  check: (plan) => (plan.loadBalancing !== LoadBalancing.DNS || plan.xmpp === undefined ? [] : [{
    subject: plan.xmpp.fqdn,
    message: 'XMPP systems do not support DNS load balancing: XMPP does not fail over to another Edge Server',
    fix: 'tell users that XMPP contacts may be offline while a server is down; hardware load balancing is not documented to '
      + 'change this',
  }]),
};
