import type { ReverseProxyRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** Records that no given zone holds: somebody else has to create them. */
export const proxyRecordsByOthers: ReverseProxyRule = {
  id: 'proxy-records-by-others',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-dns-summary-reverse-proxy.md',
  meaning: 'Until somebody creates the record, whoever looks it up does not find the web services.',
  remedy: 'Hand the record to whoever runs the zone, or give the zone.',
  check: (plan) => plan.dnsRecords.filter(({ zone }) => zone === undefined).map(({ side, type, name }) => ({
    subject: `${type} ${name}`,
    message: `the ${side} record is in none of the given zones: to be created by others`,
    fix: 'hand the record to whoever runs the zone, or give the zone',
  })),
};
