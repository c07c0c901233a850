import { PUSH_NOTIFICATION_PAGE } from '../../guide/federation/push-notification';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { EdgeSide } from '../../values/vocabulary/edge-side';

/** A domain with push notification whose federation SRV record is in no given zone. */
export const pushRecordMissing: EdgeRule = {
  id: 'push-record-missing',
  severity: FindingSeverity.WARNING,
  page: PUSH_NOTIFICATION_PAGE,
  meaning: 'Users of the domain are not told of messages and invitations while Lync Mobile is in the background.',
  remedy: 'Have the federation SRV record of the domain created, or give its zone.',
  check: (plan) => {
    const { apple = false, microsoft = false, domains = [] } = plan.mobilePush ?? {};
    if (!apple && !microsoft) return [];
    const made = new Set(plan.dnsRecords
      .filter(({ side, zone }) => side === EdgeSide.EXTERNAL && zone !== undefined).map(({ name }) => name));
    return domains
      .filter((domain) => !made.has(`_sipfederationtls._tcp.${domain}`))
      .map((domain) => ({
        subject: domain,
        message: `_sipfederationtls._tcp.${domain} is to be created by others: no notification reaches the mobile clients `
          + 'until then',
        fix: `add the zone that holds ${domain}, or have the record created before push notification is switched on`,
      }));
  },
};
