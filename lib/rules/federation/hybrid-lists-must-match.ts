import { isHybrid } from '../../plan/hosting';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { FederationType } from '../../values/vocabulary/federation';

const DISCOVERED: string = FederationType.DISCOVERED_PARTNER_DOMAIN;

/** In hybrid both sides speak for the same domains, so both have to accept the same partners. */
export const hybridListsMustMatch: EdgeRule = {
  id: 'hybrid-lists-must-match',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-planning-for-hybrid-deployments.md',
  meaning: 'Where the two sides differ, a partner reaches some users of a domain and not the others, depending on where '
    + 'they are homed.',
  remedy: 'Keep discovery, allowed domains and blocked domains the same here and at the provider.',
  check: ({ federation }) => {
    if (federation === undefined) return [];
    const allowed = federation.partners.filter(({ type }) => type !== DISCOVERED);
    const discovery = federation.partnerDiscovery ? 'on (open)' : 'off (closed)';
    return federation.hostingProviders.filter(isHybrid).map(({ name }) => ({
      subject: name,
      message: `partner discovery is ${discovery} here, with ${allowed.length} allowed and `
        + `${federation.blockedDomains.length} blocked domains: the provider's side must have the same`,
      fix: 'set domain matching, allowed and blocked domains of the tenant to those of this plan, and change both '
        + 'together',
    }));
  },
};
