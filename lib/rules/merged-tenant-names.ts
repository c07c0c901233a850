import type { PlannedEdge } from './rule';

/** The names of SIP domains that only a merged tenant has. */
export function mergedTenantNames({ organization, sipDomains }: Pick<PlannedEdge, 'organization' | 'sipDomains'>): string[] {
  return (organization?.onlineSipDomains ?? []).filter((domain) => !sipDomains.includes(domain)).map((domain) => `sip.${domain}`);
}
