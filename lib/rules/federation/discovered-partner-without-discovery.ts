import { FederationType } from '../../values/vocabulary/federation';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** A partner that only partner discovery accepts, while discovery is off. */
export const discoveredPartnerWithoutDiscovery: EdgeRule = {
  id: 'discovered-partner-without-discovery',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-enable-or-disable-discovery-of-federation-partners.md',
  meaning: 'The partner is not on the allow list and is not discovered: users of the two organizations cannot reach each '
    + 'other.',
  remedy: 'Turn on partner discovery, or add the partner to the list of allowed domains.',
  check: ({ federation }) => (federation?.partnerDiscovery === true ? [] : (federation?.partners ?? [])
    .filter(({ type }) => type === FederationType.DISCOVERED_PARTNER_DOMAIN)
    .map(({ domain }) => ({
      subject: domain,
      message: 'a discovered partner is accepted only by partner discovery, which is off',
      fix: 'set federation.partnerDiscovery, or use FederatedPartner.allowedDomain',
    }))),
};
