import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** Federation that nobody is allowed to use yet. */
export const federationWithoutPartners: EdgeRule = {
  id: 'federation-without-partners',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-setting-up-lync-federation.md',
  meaning: 'Ports and records are there, but no organization is accepted: users do not reach anybody outside.',
  remedy: 'Name the partners in the plan, or allow them in Lync itself later.',
  check: ({ federation }) => (federation === undefined || federation.partnerDiscovery
    || federation.partners.length + federation.hostingProviders.length > 0 ? [] : [{
      subject: 'federation',
      message: 'partner discovery is off and the plan names no partner and no hosting provider: nobody gets through '
        + 'until partners are allowed in Lync itself',
      fix: 'list the partners in federation.partners, set federation.partnerDiscovery, or allow partners in Lync by hand',
    }]),
};
