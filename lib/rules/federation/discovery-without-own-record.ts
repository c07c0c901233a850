import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { EdgeSide } from '../../values/vocabulary/edge-side';

/** Partner discovery works both ways: it needs the federation SRV record of every own SIP domain. */
export const discoveryWithoutOwnRecord: EdgeRule = {
  id: 'discovery-without-own-record',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-enable-or-disable-discovery-of-federation-partners.md',
  meaning: 'A partner that is on no list looks the sender\'s domain up and does not find it: users of that domain cannot '
    + 'write to discovered partners, and are not found by them.',
  remedy: 'Make every SIP domain discoverable, or switch partner discovery off and list the partners.',
  check: (plan) => {
    if (plan.federation?.partnerDiscovery !== true) return [];
    const records = new Set(plan.dnsRecords.filter(({ side }) => side === EdgeSide.EXTERNAL).map(({ name }) => name));
    return plan.sipDomains
      .filter((domain) => !records.has(`_sipfederationtls._tcp.${domain}`))
      .map((domain) => ({
        subject: domain,
        message: 'partner discovery is on, but the SIP domain has no _sipfederationtls._tcp record for partners to '
          + 'discover it by',
        fix: 'add the domain to federation.discoverableDomains, or leave federation.partnerDiscovery out',
      }));
  },
};
