import { FindingSeverity } from '../../plan/findings/finding';
import { externalSrvNames, federationRecordOf } from '../federation-record';
import type { EdgeRule } from '../rule';

/** Partner discovery works both ways: it needs the federation SRV record of each of our own SIP domains. */
export const discoveryWithoutOwnRecord: EdgeRule = {
  id: 'discovery-without-own-record',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-enable-or-disable-discovery-of-federation-partners.md',
  meaning: 'A partner that is not on the allow list looks up the sender\'s domain and does not find it: users of that '
    + 'domain cannot send messages to discovered partners, and are not found by them.',
  remedy: 'Make every SIP domain discoverable, or turn off partner discovery and list the partners.',
  check: ({ federation, dnsRecords, sipDomains }) => {
    if (federation?.partnerDiscovery !== true) return [];
    const records = externalSrvNames(dnsRecords);
    return sipDomains
      .filter((domain) => !records.has(federationRecordOf(domain)))
      .map((domain) => ({
        subject: domain,
        message: 'partner discovery is on, but the SIP domain has no _sipfederationtls._tcp record by which partners can '
          + 'discover it',
        fix: 'add the domain to federation.discoverableDomains, or omit federation.partnerDiscovery',
      }));
  },
};
