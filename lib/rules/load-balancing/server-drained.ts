import { DnsRecordType } from '../../values/vocabulary/dns';
import { LoadBalancing } from '../../values/vocabulary/topology';
import { FindingSeverity } from '../../plan/findings/finding';
import { counted } from '../counted';
import type { EdgeRule } from '../rule';

/** Servers that receive no new connections: what remains, and how long cached names still point to them. */
export const serverDrained: EdgeRule = {
  id: 'server-drained',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-dns-load-balancing.md',
  meaning: 'Users and partners who looked up the names earlier still connect to the server; everybody else uses the '
    + 'remaining servers.',
  remedy: 'Stop the server only after the records have expired. A shorter TTL, set in advance, shortens the wait.',
  check: (plan) => {
    const left = plan.servers.filter(({ drained }) => drained !== true).length;
    const ttls = plan.dnsRecords.filter(({ type }) => type !== DnsRecordType.SRV).map(({ ttlSeconds }) => ttlSeconds);
    const wait = counted(Math.max(0, ...ttls), 'second');
    return plan.servers.filter(({ drained }) => drained === true).map(({ fqdn }) => ({
      subject: fqdn,
      message: plan.loadBalancing === LoadBalancing.DNS
        ? 'no name of the pool points to the server any longer, but clients that looked up the names earlier may connect '
          + `to it for up to ${wait}; ${leftInWords(left)}`
        : `the load balancers send no new connections to the server, but existing ones continue; ${leftInWords(left)}`,
      fix: plan.loadBalancing === LoadBalancing.DNS
        ? `wait ${wait} after the deployment before you stop the server`
        : 'stop its services gracefully before you stop the server',
    }));
  },
};

function leftInWords(left: number): string {
  return left === 1 ? 'the one remaining server has no failover' : `${left} servers remain`;
}
