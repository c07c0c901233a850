import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** A domain that is not to be discovered, whose federation SRV record is public all the same: push needs it. */
export const pushRecordDiscoverable: EdgeRule = {
  id: 'push-record-discoverable',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-dns-summary-sip-xmpp-federation-and-public-instant-messaging.md',
  meaning: 'Everybody can look up the Edge of the domain. Whether strangers get through to its users is decided by '
    + 'partner discovery, not by the record.',
  remedy: 'Keep the record for push notification, and partner discovery off.',
  check: (plan) => {
    const { mobilePush, federation } = plan;
    if (mobilePush === undefined || federation === undefined) return [];
    const discoverable = new Set(federation.discoverableDomains);
    return mobilePush.domains.filter((domain) => !discoverable.has(domain)).map((domain) => ({
      subject: domain,
      ...(federation.partnerDiscovery
        ? {
            message: 'push notification publishes its _sipfederationtls._tcp record although it is not among the '
              + 'discoverable domains, and with partner discovery on strangers who find the Edge are accepted',
            fix: 'leave federation.partnerDiscovery out if the domain is to stay hidden, or add it to '
              + 'federation.discoverableDomains',
          }
        : {
            message: 'push notification publishes its _sipfederationtls._tcp record although it is not among the '
              + 'discoverable domains: others see the Edge, and those on no list are not accepted',
            fix: 'nothing to do as long as partner discovery stays off',
          }),
    }));
  },
};
