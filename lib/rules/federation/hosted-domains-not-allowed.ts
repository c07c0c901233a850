import { hostedPartnersOf, isForPushAlone, isHosted } from '../../plan/hosting';
import type { EdgeRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** A hosting provider with other organizations, none of whose domains is accepted. */
export const hostedDomainsNotAllowed: EdgeRule = {
  id: 'hosted-domains-not-allowed',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-configure-federation-support-for-a-lync-online-domain.md',
  meaning: 'The provider alone lets nobody in: users of the organizations that it hosts are turned away until their '
    + 'domains are allowed, on both sides.',
  remedy: 'Allow each domain of the hosted organizations, or switch partner discovery on.',
  check: (plan) => {
    const { federation } = plan;
    if (federation === undefined || federation.partnerDiscovery || hostedPartnersOf(plan).length > 0) return [];
    return federation.hostingProviders
      .filter((provider) => isHosted(provider) && !provider.sharedAddressSpace && !isForPushAlone(plan, provider))
      .map(({ name, proxyFqdn }) => ({
        subject: name,
        message: `partner discovery is off and no domain behind ${proxyFqdn} is allowed: nobody there is accepted`,
        fix: 'add FederatedPartner.allowedDomain for each domain of the hosted organizations; where the provider is '
          + 'there for push notification alone, set mobilePush',
      }));
  },
};
