import { publicImInService } from '../../guide/federation/public-im-in-service';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { DnsRecordType } from '../../values/vocabulary/dns';

const RECORD_NEEDED_SINCE = '2017-07-01';

/** A SIP domain without the federation record that public IM has needed since July 2017. */
export const publicImRecordMissing: EdgeRule = {
  id: 'public-im-record-missing',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-accessing-the-lync-server-public-im-connectivity-provisioning-site.md',
  meaning: 'Users of the domain and contacts of the provider do not reach each other.',
  remedy: 'Have a federation SRV record in every SIP domain.',
  check: (plan) => {
    if (plan.planningDate === undefined || plan.planningDate < RECORD_NEEDED_SINCE) return [];
    const names = publicImInService(plan).map(({ displayName }) => displayName).join(', ');
    if (names === '') return [];
    const records = new Set(plan.dnsRecords.filter(({ type }) => type === DnsRecordType.SRV).map(({ name }) => name));
    return plan.sipDomains
      .map((domain) => ({ domain, record: `_sipfederationtls._tcp.${domain}` }))
      .filter(({ record }) => !records.has(record))
      .map(({ domain, record }) => ({
        subject: domain,
        message: `public IM (${names}) has needed the SRV record ${record} since ${RECORD_NEEDED_SINCE}, and the plan has `
          + 'none',
        fix: `add ${domain} to federation.discoverableDomains`,
      }));
  },
};
