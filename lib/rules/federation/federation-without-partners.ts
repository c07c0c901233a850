import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** Federation that nobody is allowed to use yet. */
export const federationWithoutPartners: EdgeRule = {
  id: 'federation-without-partners',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-setting-up-lync-federation.md',
  meaning: 'Ports are open and records exist, but no organization is accepted: users cannot reach anybody outside.',
  remedy: 'List the partners in the plan, or allow them in Lync later.',
  check: ({ federation }) => (federation === undefined || federation.partnerDiscovery
    || federation.partners.length + federation.hostingProviders.length > 0 ? [] : [{
      subject: 'federation',
      message: 'partner discovery is off, and the plan lists no partner and no hosting provider: nobody can connect until '
        + 'partners are allowed in Lync',
      fix: 'list the partners in federation.partners, set federation.partnerDiscovery, or allow partners in Lync manually',
    }]),
};
