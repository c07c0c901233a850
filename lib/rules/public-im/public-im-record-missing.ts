import { publicImInService } from '../../guide/federation/public-im-in-service';
import { FindingSeverity } from '../../plan/findings/finding';
import { externalSrvNames, federationRecordOf } from '../federation-record';
import type { EdgeRule } from '../rule';

const RECORD_NEEDED_SINCE = '2017-07-01';

/** A SIP domain without the federation SRV record that public IM has required since July 2017. */
export const publicImRecordMissing: EdgeRule = {
  id: 'public-im-record-missing',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-accessing-the-lync-server-public-im-connectivity-provisioning-site.md',
  meaning: 'Users of the domain and contacts of the provider cannot reach each other.',
  remedy: 'Create a federation SRV record in every SIP domain.',
  check: (plan) => {
    if (plan.planningDate === undefined || plan.planningDate < RECORD_NEEDED_SINCE) return [];
    const names = publicImInService(plan).map(({ displayName }) => displayName).join(', ');
    if (names === '') return [];
    const records = externalSrvNames(plan.dnsRecords);
    return plan.sipDomains
      .map((domain) => ({ domain, record: federationRecordOf(domain) }))
      .filter(({ record }) => !records.has(record))
      .map(({ domain, record }) => ({
        subject: domain,
        message: `public IM (${names}) has required the SRV record ${record} since ${RECORD_NEEDED_SINCE}, but the plan `
          + 'does not have it',
        fix: `add ${domain} to federation.discoverableDomains`,
      }));
  },
};
