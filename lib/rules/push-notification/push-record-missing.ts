import { PUSH_NOTIFICATION_PAGE } from '../../guide/federation/push-notification';
import { FindingSeverity } from '../../plan/findings/finding';
import { externalSrvNames, federationRecordOf } from '../federation-record';
import type { EdgeRule } from '../rule';

/** A domain with push notification whose federation SRV record is in none of the zones. */
export const pushRecordMissing: EdgeRule = {
  id: 'push-record-missing',
  severity: FindingSeverity.WARNING,
  page: PUSH_NOTIFICATION_PAGE,
  meaning: 'Users of the domain are not notified of messages and invitations while Lync Mobile is in the background.',
  remedy: 'Have the federation SRV record of the domain created, or add its zone to the plan.',
  check: ({ mobilePush, dnsRecords }) => {
    const { apple = false, microsoft = false, domains = [] } = mobilePush ?? {};
    if (!apple && !microsoft) return [];
    const inZones = externalSrvNames(dnsRecords.filter(({ zone }) => zone !== undefined));
    return domains
      .map((domain) => ({ domain, record: federationRecordOf(domain) }))
      .filter(({ record }) => !inZones.has(record))
      .map(({ domain, record }) => ({
        subject: domain,
        message: `others must create the record ${record}: until then, no notification reaches the mobile clients`,
        fix: `add the zone that holds ${domain}, or have the record created before you turn on push notification`,
      }));
  },
};
