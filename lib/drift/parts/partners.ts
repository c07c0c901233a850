import { partnerProductRow } from '../../guide/federation/partner-products';
import { PUSH_CLEARING_HOUSE } from '../../guide/federation/push-notification';
import { nameOf } from '../../imports/parts/running-lookup';
import type { EdgePlan } from '../../plan/edge-plan';
import type { FederationPlan, HostingProviderPlan, PartnerPlan, PartnerProductPlan } from '../../plan/federation/federation-plan';
import { counted } from '../../projection/model/words';
import { FederationType, PartnerProduct, VerificationLevel } from '../../values/vocabulary/federation';
import { defined, type DriftContext, runningText } from './running-part';

const NO_FEDERATION: FederationPlan = { partnerDiscovery: false, discoverableDomains: [], partners: [], hostingProviders: [], blockedDomains: [] };

/** The partners and providers that run. Their products and software stay those of the plan: nothing that runs tells them. */
export function runningPartners(context: DriftContext): Pick<EdgePlan, 'federation'> {
  const planned = context.plan.federation ?? (hasUnplanned(context) ? NO_FEDERATION : undefined);
  if (planned === undefined) return {};
  return {
    federation: {
      ...planned,
      partnerDiscovery: context.running.settings.accessEdge?.enablePartnerDiscovery ?? planned.partnerDiscovery,
      partners: partners(context, planned),
      hostingProviders: hostingProviders(context, planned),
      blockedDomains: blockedDomains(context, planned),
    },
  };
}

/** Whether a plan without federation runs beside partners that no other pool may need. Lists without federation have no effect. */
function hasUnplanned({ plan, running: { settings }, notPlanned }: DriftContext): boolean {
  const { accessEdge, allowedDomains = [], hostingProviders: providers = [], blockedDomains: blocked = [] } = settings;
  const counts = [[allowedDomains.length, 'allowed domain'], [providers.filter(({ enabled }) => enabled !== false).length, 'hosting provider'], [blocked.length, 'blocked domain']] as const;
  const words = counts.filter(([count]) => count > 0).map(([count, what]) => counted(count, what)).join(', ');
  if (words === '') return false;
  if (plan.hasOtherEdgePools !== true && accessEdge?.allowFederatedUsers === true) return true;
  notPlanned.push({ subject: 'federation', message: `${words}: the plan of this pool has no federation` });
  return false;
}

function partners({ running: { settings: { allowedDomains } }, notCompared, plan }: DriftContext, planned: FederationPlan): PartnerPlan[] {
  if (allowedDomains === undefined) {
    notCompared.push({ subject: 'allowed domains', message: 'Get-CsAllowedDomain was not read' });
    return planned.partners;
  }
  // Whom partner discovery finds is on no list.
  const discovered = planned.partners.filter(({ type }) => type === FederationType.DISCOVERED_PARTNER_DOMAIN);
  // The scripts read comments only when they are asked to.
  const hasComments = allowedDomains.some(({ comment }) => comment !== undefined);
  if (!hasComments && planned.partners.some(({ comment }) => comment !== undefined)) notCompared.push({ subject: 'comments on partners', message: 'they are read with -IncludeComments only' });
  const listed = new Map(allowedDomains.map((allowed) => [nameOf(allowed.domain), allowed]));
  const running = [...listed].map(([domain, { proxyFqdn, comment }]): PartnerPlan => {
    const known = planned.partners.find((each) => each.domain === domain);
    const type = proxyFqdn === undefined ? FederationType.ALLOWED_PARTNER_DOMAIN : FederationType.ALLOWED_PARTNER_SERVER;
    return defined({
      domain, type,
      edgeFqdn: proxyFqdn === undefined ? undefined : nameOf(proxyFqdn),
      product: known?.product ?? product(domain === PUSH_CLEARING_HOUSE.domain ? PartnerProduct.OFFICE_365 : PartnerProduct.UNKNOWN),
      sharedAddressSpace: known?.sharedAddressSpace ?? plan.sipDomains.includes(domain),
      pushClearingHouse: domain === PUSH_CLEARING_HOUSE.domain,
      stack: known?.stack,
      comment: hasComments ? runningText(comment, known?.comment) : known?.comment,
    });
  });
  return [...running, ...discovered.filter(({ domain }) => !listed.has(domain))].sort((a, b) => (a.domain < b.domain ? -1 : 1));
}

function product(key: PartnerProduct): PartnerProductPlan {
  const { displayName, hosted } = partnerProductRow(key);
  return { key, name: displayName, hosted };
}

/** A provider that is turned off does not run. */
function hostingProviders({ running: { settings }, notCompared }: DriftContext, planned: FederationPlan): HostingProviderPlan[] {
  if (settings.hostingProviders === undefined) {
    notCompared.push({ subject: 'hosting providers', message: 'Get-CsHostingProvider was not read' });
    return planned.hostingProviders;
  }
  return settings.hostingProviders.filter(({ enabled }) => enabled !== false).map((provider): HostingProviderPlan => {
    const proxyFqdn = nameOf(provider.proxyFqdn);
    const known = planned.hostingProviders.find((each) => each.proxyFqdn === proxyFqdn);
    const isMicrosoft = proxyFqdn === PUSH_CLEARING_HOUSE.proxyFqdn;
    return defined({
      name: provider.identity, proxyFqdn,
      product: known?.product ?? product(isMicrosoft ? PartnerProduct.OFFICE_365 : PartnerProduct.UNKNOWN),
      verificationLevel: provider.verificationLevel ?? known?.verificationLevel ?? VerificationLevel.USE_SOURCE_VERIFICATION,
      sharedAddressSpace: provider.sharedAddressSpace ?? known?.sharedAddressSpace ?? false,
      hostsLyncUsers: provider.hostsLyncUsers ?? known?.hostsLyncUsers ?? false,
      pushClearingHouse: isMicrosoft,
      autodiscoverUrl: provider.autodiscoverUrl === '' ? undefined : provider.autodiscoverUrl,
    });
  }).sort((a, b) => (a.proxyFqdn < b.proxyFqdn ? -1 : 1));
}

function blockedDomains({ running: { settings }, notCompared }: DriftContext, planned: FederationPlan): string[] {
  if (settings.blockedDomains === undefined) {
    notCompared.push({ subject: 'blocked domains', message: 'Get-CsBlockedDomain was not read' });
    return planned.blockedDomains;
  }
  return [...new Set(settings.blockedDomains.map(({ domain }) => nameOf(domain)))].sort();
}
