import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** A domain that should not be discovered, but whose federation SRV record is public because push notification needs it. */
export const pushRecordDiscoverable: EdgeRule = {
  id: 'push-record-discoverable',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-dns-summary-sip-xmpp-federation-and-public-instant-messaging.md',
  meaning: 'Anyone can look up the Edge of the domain. Partner discovery, not the record, decides whether unknown partners '
    + 'reach its users.',
  remedy: 'Keep the record for push notification, and keep partner discovery off.',
  check: ({ mobilePush, federation }) => {
    if (mobilePush === undefined || federation === undefined) return [];
    const discoverable = new Set(federation.discoverableDomains);
    return mobilePush.domains.filter((domain) => !discoverable.has(domain)).map((domain) => ({
      subject: domain,
      message: 'push notification publishes the _sipfederationtls._tcp record of the domain, although it is not among the '
        + (federation.partnerDiscovery
          ? 'discoverable domains; because partner discovery is on, unknown partners that find the Edge are accepted'
          : 'discoverable domains: others can find the Edge, but partners that are not on the allow list are not accepted'),
      fix: federation.partnerDiscovery
        ? 'omit federation.partnerDiscovery if the domain should stay hidden, or add the domain to '
          + 'federation.discoverableDomains'
        : 'no action is needed as long as partner discovery stays off',
    }));
  },
};
