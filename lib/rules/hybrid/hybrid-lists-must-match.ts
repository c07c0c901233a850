import { LISTS_MATCH } from '../../guide/hybrid/microsoft-365';
import { FederationType } from '../../values/vocabulary/federation';
import { FindingSeverity } from '../../plan/findings/finding';
import { isHybrid } from '../../plan/federation/hosting';
import { counted } from '../counted';
import type { EdgeRule } from '../rule';

/** In a hybrid deployment, both sides serve the same domains, so both must accept the same partners. */
export const hybridListsMustMatch: EdgeRule = {
  id: 'hybrid-lists-must-match',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-planning-for-hybrid-deployments.md',
  facts: [LISTS_MATCH],
  meaning: 'Where the two sides differ, a partner can reach some users of a domain but not others, depending on where they '
    + 'are homed.',
  remedy: 'Keep partner discovery, allowed domains, and blocked domains the same here and at the provider.',
  check: ({ federation }) => {
    if (federation === undefined) return [];
    const allowed = federation.partners.filter(({ type }) => type !== FederationType.DISCOVERED_PARTNER_DOMAIN).length;
    const blocked = federation.blockedDomains.length;
    const discovery = federation.partnerDiscovery ? 'on (open)' : 'off (closed)';
    return federation.hostingProviders.filter(isHybrid).map(({ name }) => ({
      subject: name,
      message: `partner discovery is ${discovery} here, with ${counted(allowed, 'allowed domain')} and `
        + `${counted(blocked, 'blocked domain')}: the provider must have the same settings`,
      fix: 'set the tenant with hybrid.TenantSettingsScript, compare both sides with hybrid.TenantComparison, and always change both '
        + 'together',
    }));
  },
};
