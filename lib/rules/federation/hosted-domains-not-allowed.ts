import { FindingSeverity } from '../../plan/findings/finding';
import { hostedPartnersOf, isOnlyForPush, isHosted } from '../../plan/federation/hosting';
import type { EdgeRule } from '../rule';

/** A hosting provider for other organizations, none of whose domains is allowed. */
export const hostedDomainsNotAllowed: EdgeRule = {
  id: 'hosted-domains-not-allowed',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-configure-federation-support-for-a-lync-online-domain.md',
  meaning: 'The provider alone admits nobody: users of the organizations that it hosts are rejected until their domains are '
    + 'allowed on both sides.',
  remedy: 'Allow each domain of the hosted organizations, or turn on partner discovery.',
  check: (plan) => {
    const { federation } = plan;
    if (federation === undefined || federation.partnerDiscovery || hostedPartnersOf(plan).length > 0) return [];
    return federation.hostingProviders
      .filter((provider) => isHosted(provider) && !provider.sharedAddressSpace && !isOnlyForPush(plan, provider))
      .map(({ name, proxyFqdn }) => ({
        subject: name,
        message: `partner discovery is off, and no domain behind ${proxyFqdn} is allowed: nobody there is accepted`,
        fix: 'add FederatedPartner.allowedDomain for each domain of the hosted organizations; if the provider is only for '
          + 'push notification, set mobilePush',
      }));
  },
};
