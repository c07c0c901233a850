import { MOST_TENANT_DOMAINS, TENANT_LISTS } from '../../guide/hybrid/microsoft-365';
import { FindingSeverity } from '../../plan/findings/finding';
import { tenantFederationOf } from '../../plan/federation/tenant-federation';
import { counted } from '../counted';
import type { EdgeRule } from '../rule';

/** A list that a tenant cannot hold, so that both sides cannot have the same. */
export const hybridTenantListTooLong: EdgeRule = {
  id: 'hybrid-tenant-list-too-long',
  severity: FindingSeverity.ERROR,
  page: TENANT_LISTS.page,
  facts: [TENANT_LISTS],
  meaning: 'The tenant refuses the domains beyond its limit: their users reach some users of your domains but not others.',
  remedy: 'Shorten the lists, or turn on partner discovery, with which the tenant needs no allow list.',
  check: ({ federation }) => {
    const tenant = federation === undefined ? undefined : tenantFederationOf(federation);
    if (tenant === undefined) return [];
    const lists = [
      ...(tenant.allowsAllKnownDomains ? [] : [{ subject: 'allowed domains', domains: tenant.allowedDomains }]),
      { subject: 'blocked domains', domains: tenant.blockedDomains },
    ];
    return lists.filter(({ domains }) => domains.length > MOST_TENANT_DOMAINS).map(({ subject, domains }) => ({
      subject,
      message: `the plan has ${counted(domains.length, 'domain')}, but a tenant has at most ${MOST_TENANT_DOMAINS}`,
      fix: `remove ${counted(domains.length - MOST_TENANT_DOMAINS, 'domain')} from the ${subject}`,
    }));
  },
};
