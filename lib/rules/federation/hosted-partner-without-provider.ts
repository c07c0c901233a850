import { FindingSeverity } from '../../plan/findings/finding';
import { hostedPartnersOf, hostedProductsOf, reachesHostedPartners } from '../../plan/federation/hosting';
import type { EdgeRule } from '../rule';

/** A partner that Microsoft hosts, but no hosting provider through which it can be reached. */
export const hostedPartnerWithoutProvider: EdgeRule = {
  id: 'hosted-partner-without-provider',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-configure-federation-support-for-a-lync-online-domain.md',
  meaning: 'The partner has no Edge of its own. Without the hosting provider, its users cannot be reached: they stay '
    + 'offline, and messages to them fail.',
  remedy: 'Add the hosting provider to the partners, once for all domains that it hosts.',
  check: (plan) => ((plan.federation?.hostingProviders ?? []).some(reachesHostedPartners)
    ? []
    : [
        ...hostedPartnersOf(plan).map(({ domain, product }) => ({ subject: domain, product })),
        ...hostedProductsOf(plan).map((product) => ({ subject: product.name, product })),
      ].map(({ subject, product }) => ({
        subject,
        message: `${product.name} is reached through a hosting provider, but the plan has none for it`,
        fix: 'add FederatedPartner.lyncOnline to federation.partners',
      }))),
};
