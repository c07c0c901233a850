import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { LoadBalancing } from '../../values/vocabulary/topology';
import { DnsRecordType } from '../../values/vocabulary/dns';

/** Servers that get nothing new: what is left, and how long the old names still lead to them. */
export const serverDrained: EdgeRule = {
  id: 'server-drained',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-dns-load-balancing.md',
  meaning: 'Users and partners who looked the names up before still come to the server; the others share those that are '
    + 'left.',
  remedy: 'Wait until the records have run out before the server is stopped; a shorter TTL, set in time, shortens the wait.',
  check: (plan) => {
    const left = plan.servers.filter(({ drained }) => drained !== true).length;
    const wait = Math.max(0, ...plan.dnsRecords.filter(({ type }) => type !== DnsRecordType.SRV).map(({ ttlSeconds }) => ttlSeconds));
    return plan.servers.filter(({ drained }) => drained === true).map(({ fqdn }) => ({
      subject: fqdn,
      message: plan.loadBalancing === LoadBalancing.DNS
        ? `no record leads to the server any more; those who looked the names up before come for up to ${wait} more seconds, `
          + leftInWords(left)
        : `the load balancers lead nothing new to the server, connections that it has go on, ${leftInWords(left)}`,
      fix: plan.loadBalancing === LoadBalancing.DNS
        ? `wait ${wait} seconds after the deployment before the server is stopped`
        : 'stop its services gracefully before the server is stopped',
    }));
  },
};

function leftInWords(left: number): string {
  return left === 1 ? 'and the one server that is left has no failover' : `and ${left} servers are left`;
}
