import type { EdgePlan } from '../edge-plan';
import type { HostingProviderPlan, PartnerPlan, PartnerProductPlan } from './federation-plan';

/** Whether Microsoft hosts the product. */
export function isHosted({ product }: Pick<PartnerPlan, 'product'>): boolean {
  return product.hosted;
}

/** Whether a provider homes Lync users of your SIP domains, and not only other accounts such as mailboxes. */
export function isHybrid(provider: HostingProviderPlan): boolean {
  return provider.sharedAddressSpace && provider.hostsLyncUsers;
}

/** Whether a provider connects to organizations that Microsoft hosts. A hybrid deployment uses the same proxy. */
export function reachesHostedPartners(provider: HostingProviderPlan): boolean {
  return isHosted(provider) && (!provider.sharedAddressSpace || provider.hostsLyncUsers);
}

/** Other organizations that Microsoft hosts. */
export function hostedPartnersOf(plan: Pick<EdgePlan, 'federation'>): PartnerPlan[] {
  return (plan.federation?.partners ?? [])
    .filter((partner) => isHosted(partner) && !partner.sharedAddressSpace && !partner.pushClearingHouse);
}

/** Products of partners that Microsoft hosts and that are not listed. */
export function hostedProductsOf({ federation }: Pick<EdgePlan, 'federation'>): PartnerProductPlan[] {
  return (federation?.otherPartnerProducts ?? []).filter(({ hosted }) => hosted);
}

/** Whether a provider is in the plan for push notification only. */
export function isOnlyForPush(
  plan: Pick<EdgePlan, 'federation' | 'mobilePush'>, provider: HostingProviderPlan,
): boolean {
  return (plan.mobilePush?.apple === true || plan.mobilePush?.microsoft === true)
    && provider.pushClearingHouse
    && !provider.sharedAddressSpace
    && hostedPartnersOf(plan).length === 0
    && hostedProductsOf(plan).length === 0;
}
