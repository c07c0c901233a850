import { FindingSeverity } from '../../plan/findings/finding';
import type { ReverseProxyRule } from '../rule';

/** Records that are in none of the zones: somebody else must create them. */
export const proxyRecordsByOthers: ReverseProxyRule = {
  id: 'proxy-records-by-others',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-dns-summary-reverse-proxy.md',
  meaning: 'Until somebody creates the record, nobody who looks it up finds the web services.',
  remedy: 'Send the record to the administrator of the zone, or add the zone to the plan.',
  check: (plan) => plan.dnsRecords.filter(({ zone }) => zone === undefined).map(({ side, type, name }) => ({
    subject: `${type} ${name}`,
    message: `the ${side} record is in none of the zones of the plan: somebody else must create it`,
    fix: 'send the record to the administrator of its zone, or add that zone to the plan',
  })),
};
