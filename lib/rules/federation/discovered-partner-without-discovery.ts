import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { FederationType } from '../../values/vocabulary/federation';

const DISCOVERED: string = FederationType.DISCOVERED_PARTNER_DOMAIN;

/** A partner that only partner discovery lets in, while discovery is off. */
export const discoveredPartnerWithoutDiscovery: EdgeRule = {
  id: 'discovered-partner-without-discovery',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-enable-or-disable-discovery-of-federation-partners.md',
  meaning: 'The partner is on no list and nothing discovers it: users of the two organizations do not reach each other.',
  remedy: 'Switch partner discovery on, or put the partner on the list of allowed domains.',
  check: (plan) => (plan.federation?.partnerDiscovery === true ? [] : (plan.federation?.partners ?? [])
    .filter(({ type }) => type === DISCOVERED)
    .map(({ domain }) => ({
      subject: domain,
      message: 'a discovered partner is accepted by partner discovery alone, and that is off',
      fix: 'set federation.partnerDiscovery, or use FederatedPartner.allowedDomain',
    }))),
};
