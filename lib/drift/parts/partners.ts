import { partnerProductRow } from '../../guide/federation/partner-products';
import { PUSH_CLEARING_HOUSE } from '../../guide/federation/push-notification';
import { xmppNegotiationRow } from '../../guide/federation/xmpp-negotiation';
import { nameOf, sameName } from '../../imports/parts/running-lookup';
import type { EdgePlan } from '../../plan/edge-plan';
import type { FederationPlan, HostingProviderPlan, PartnerPlan, PartnerProductPlan } from '../../plan/federation/federation-plan';
import type { XmppPartnerPlan } from '../../plan/federation/xmpp-plan';
import { FederationType, PartnerProduct, VerificationLevel } from '../../values/vocabulary/federation';
import { XmppNegotiationSupport, XmppPartnerType } from '../../values/vocabulary/xmpp';
import { defined, type DriftContext } from './running-part';

/** The partners and providers that run. Their products and software stay those of the plan: nothing that runs tells them. */
export function runningPartners(context: DriftContext): Pick<EdgePlan, 'federation' | 'xmpp'> {
  const { plan } = context;
  return defined({
    federation: plan.federation === undefined ? undefined : {
      ...plan.federation,
      partnerDiscovery: context.running.settings.accessEdge?.enablePartnerDiscovery ?? plan.federation.partnerDiscovery,
      partners: partners(context, plan.federation),
      hostingProviders: hostingProviders(context, plan.federation),
      blockedDomains: blockedDomains(context, plan.federation),
    },
    xmpp: plan.xmpp === undefined ? undefined : { ...plan.xmpp, partners: xmppPartners(context, plan.xmpp.partners) },
  });
}

function partners({ running: { settings: { allowedDomains } }, notCompared, plan }: DriftContext, planned: FederationPlan): PartnerPlan[] {
  if (allowedDomains === undefined) {
    notCompared.push({ subject: 'allowed domains', message: 'Get-CsAllowedDomain was not read' });
    return planned.partners;
  }
  // Whom partner discovery finds is on no list.
  const discovered = planned.partners.filter(({ type }) => type === FederationType.DISCOVERED_PARTNER_DOMAIN);
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
      comment: comment === undefined || comment.trim() === '' ? undefined : comment,
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

function xmppPartners({ running: { settings }, notCompared }: DriftContext, planned: readonly XmppPartnerPlan[]): XmppPartnerPlan[] {
  if (settings.xmppPartners === undefined) {
    notCompared.push({ subject: 'XMPP partners', message: 'Get-CsXmppAllowedPartner was not read' });
    return [...planned];
  }
  return settings.xmppPartners.map((partner): XmppPartnerPlan => {
    const known = planned.find(({ domain }) => sameName(domain, partner.domain));
    const settled = {
      type: partner.type ?? known?.type ?? XmppPartnerType.FEDERATED,
      tls: partner.tls ?? known?.tls ?? XmppNegotiationSupport.REQUIRED,
      sasl: partner.sasl ?? known?.sasl ?? XmppNegotiationSupport.REQUIRED,
      dialback: partner.dialback ?? known?.dialback ?? false,
    };
    return defined({
      ...settled,
      domain: nameOf(partner.domain),
      additionalDomains: partner.additionalDomains.map(nameOf).sort(),
      keepAlive: partner.keepAlive ?? known?.keepAlive ?? false,
      methods: [...xmppNegotiationRow(settled).methods],
      stack: known?.stack,
      description: partner.description === undefined || partner.description.trim() === '' ? undefined : partner.description,
    });
  }).sort((a, b) => (a.domain < b.domain ? -1 : 1));
}
