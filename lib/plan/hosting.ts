import type { EdgePlan } from './edge-plan';
import type { HostingProviderPlan, PartnerPlan } from './federation-plan';

/** Whether Microsoft runs the product. */
export function isHosted({ product }: Pick<PartnerPlan, 'product'>): boolean {
  return product.hosted;
}

/** Whether a provider homes Lync users of our own SIP domains, and not accounts of another kind such as mailboxes. */
export function isHybrid(provider: HostingProviderPlan): boolean {
  return provider.sharedAddressSpace && provider.hostsLyncUsers;
}

/** Whether a provider leads to organizations that Microsoft hosts. In hybrid the same proxy serves both. */
export function leadsToHostedPartners(provider: HostingProviderPlan): boolean {
  return isHosted(provider) && (!provider.sharedAddressSpace || provider.hostsLyncUsers);
}

/** Organizations other than our own that Microsoft hosts. */
export function hostedPartnersOf(plan: Pick<EdgePlan, 'federation'>): PartnerPlan[] {
  return (plan.federation?.partners ?? [])
    .filter((partner) => isHosted(partner) && !partner.sharedAddressSpace && !partner.pushClearingHouse);
}

/** Whether a provider is in the plan for push notification and for nobody's users. */
export function isForPushAlone(
  plan: Pick<EdgePlan, 'federation' | 'mobilePush'>, provider: HostingProviderPlan,
): boolean {
  return (plan.mobilePush?.apple === true || plan.mobilePush?.microsoft === true)
    && provider.pushClearingHouse
    && !provider.sharedAddressSpace
    && hostedPartnersOf(plan).length === 0;
}
