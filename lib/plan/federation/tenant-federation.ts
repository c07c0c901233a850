import { FederationType } from '../../values/vocabulary/federation';
import type { FederationPlan, HostingProviderPlan, PartnerPlan } from './federation-plan';
import { isHosted, isHybrid } from './hosting';

/** The partners of an organization, of one plan or of several. */
export type FederationLists = Pick<FederationPlan, 'partnerDiscovery'> & {
  readonly partners: readonly PartnerPlan[];
  readonly hostingProviders: readonly HostingProviderPlan[];
  readonly blockedDomains: readonly string[];
};

/** What the Microsoft 365 tenant of a hybrid deployment needs, so that both sides accept the same partners. */
export interface TenantFederation {
  /** Whether it accepts every domain that is not blocked. If not, it accepts only the allowed domains. */
  readonly allowsAllKnownDomains: boolean;
  /** Other organizations on the allow list here, in alphabetical order. */
  readonly allowedDomains: readonly string[];
  /** In alphabetical order. */
  readonly blockedDomains: readonly string[];
}

/** Whether a provider is Microsoft 365, and homes users of your SIP domains. */
export function isOwnTenant(provider: HostingProviderPlan): boolean {
  return isHybrid(provider) && isHosted(provider);
}

/**
 * The federation settings of the tenant: undefined if no tenant homes users of the organization. Its own SIP domains and the push
 * notification clearing house are on the allow list here alone: a tenant has the former as its domains, and does not need the latter.
 */
export function tenantFederationOf(lists: FederationLists): TenantFederation | undefined {
  if (!lists.hostingProviders.some(isOwnTenant)) return undefined;
  return {
    allowsAllKnownDomains: lists.partnerDiscovery,
    allowedDomains: lists.partners.filter(isOfBothSides).map(({ domain }) => domain).sort(),
    blockedDomains: [...lists.blockedDomains].sort(),
  };
}

/** Whether an entry of the allow list belongs on both sides. */
function isOfBothSides({ type, sharedAddressSpace, pushClearingHouse }: PartnerPlan): boolean {
  return type !== FederationType.DISCOVERED_PARTNER_DOMAIN && !sharedAddressSpace && !pushClearingHouse;
}
