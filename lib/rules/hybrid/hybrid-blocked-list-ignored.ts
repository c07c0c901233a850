import { TENANT_LISTS } from '../../guide/hybrid/microsoft-365';
import { FindingSeverity } from '../../plan/findings/finding';
import { tenantFederationOf } from '../../plan/federation/tenant-federation';
import { counted } from '../counted';
import type { EdgeRule } from '../rule';

/** Blocked domains without partner discovery: the tenant ignores them beside its allow list. */
export const hybridBlockedListIgnored: EdgeRule = {
  id: 'hybrid-blocked-list-ignored',
  severity: FindingSeverity.ADVICE,
  page: TENANT_LISTS.page,
  facts: [TENANT_LISTS],
  meaning: 'The list has no effect in the tenant as long as it has an allow list. Subdomains of an allowed domain are not kept out by it.',
  remedy: 'Keep the lists of both sides the same, for the day on which partner discovery is turned on, and do not rely on the blocked domains.',
  check: ({ federation }) => {
    const tenant = federation === undefined ? undefined : tenantFederationOf(federation);
    if (tenant === undefined || tenant.allowsAllKnownDomains || tenant.blockedDomains.length === 0) return [];
    return [{
      subject: 'federation.blockedDomains',
      message: `partner discovery is off, so the tenant has an allow list, beside which it ignores ${counted(tenant.blockedDomains.length, 'blocked domain')}`,
      fix: 'allow only domains that need not be blocked in part',
    }];
  },
};
