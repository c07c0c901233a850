import { refuse } from '../../values/refusals';
import { FederationType, PartnerProduct, PartnerStack, VerificationLevel } from '../../values/vocabulary/federation';
import { PushService } from '../../values/vocabulary/mobile-push';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { partnerProductRow } from '../../guide/federation/partner-products';
import { PROVISIONING_SITE_CLOSED, publicImProviderRow } from '../../guide/federation/public-im-providers';
import {
  PUSH_CLEARING_HOUSE, PUSH_NOTIFICATION_PAGE, pushNotificationRow,
} from '../../guide/federation/push-notification';
import { xmppNegotiationRow } from '../../guide/federation/xmpp-negotiation';
import type { FederationPlan, HostingProviderPlan, PartnerPlan, PartnerProductPlan } from '../../plan/federation/federation-plan';
import type { MobileClientPlan, MobilePushPlan } from '../../plan/settings/mobile-push-plan';
import { type PublicImPlan, PublicImProvisioning } from '../../plan/federation/public-im-plan';
import type { XmppPartnerPlan, XmppPlan } from '../../plan/federation/xmpp-plan';
import type { FederatedPartner, HostingProvider } from '../../request/partners/federated-partner';
import type { PartnerList } from '../../request/partners/partner-list';
import type { XmppPartner } from '../../request/partners/xmpp-partner';
import type { CheckedRequest } from '../../check/edge-request';
import type { CheckedMobilePush, CheckedXmpp } from '../../check/federation';

/**
 * The partners of SIP federation, with the push notification clearing house if it is needed and not listed already.
 *
 * @throws EdgeValidationError for a blocked clearing house, and for another hosting provider with its name.
 */
export function planFederation(request: CheckedRequest): FederationPlan | undefined {
  const { federation, mobilePush } = request;
  if (federation === undefined) return undefined;
  const { microsoft365Networks: narrowed } = federation;
  const partners = federation.partners.partnerDomains.map(partnerPlan);
  const hostingProviders = federation.partners.hostingProviders.map(providerPlan);
  if (mobilePush !== undefined && needsClearingHouse(mobilePush)) {
    checkClearingHouse(federation.partners);
    if (!partners.some(({ domain }) => domain === PUSH_CLEARING_HOUSE.domain)) partners.push(CLEARING_HOUSE_DOMAIN);
    if (!hostingProviders.some(({ proxyFqdn }) => proxyFqdn === PUSH_CLEARING_HOUSE.proxyFqdn)) {
      hostingProviders.push(CLEARING_HOUSE_PROVIDER);
    }
  }
  return {
    partnerDiscovery: federation.partnerDiscovery,
    discoverableDomains: federation.discoverableDomains.map((domain) => domain.text),
    partners: partners.sort((a, b) => (a.domain < b.domain ? -1 : 1)),
    ...(federation.otherProducts.length === 0 ? {} : { otherPartnerProducts: federation.otherProducts.map(partnerProduct) }),
    hostingProviders: hostingProviders.sort((a, b) => (a.proxyFqdn < b.proxyFqdn ? -1 : 1)),
    blockedDomains: [...federation.partners.blockedDomains],
    ...(narrowed === undefined ? {} : {
      microsoft365Networks: { listDate: narrowed.listDate, networks: narrowed.networks.map((network) => network.text) },
    }),
  };
}

/** The public IM providers, by their keys. */
export function planPublicIm(request: CheckedRequest, used: ReadonlySet<PlanningCondition>): PublicImPlan[] {
  const { planningDate } = request.source;
  return request.publicIm.map((provider) => {
    const { displayName, capabilities, license, serviceEnd, unencryptedMedia } = publicImProviderRow(provider);
    return {
      provider, displayName, capabilities: [...capabilities], license,
      inService: planningDate !== undefined && planningDate <= serviceEnd,
      provisioning: planningDate !== undefined && planningDate < PROVISIONING_SITE_CLOSED
        ? PublicImProvisioning.ON_REQUEST
        : PublicImProvisioning.BY_FEDERATION_RECORD,
      unencryptedMedia: unencryptedMedia && used.has(PlanningCondition.AUDIO_VIDEO),
    };
  });
}

export function planMobilePush(mobilePush: CheckedMobilePush): MobilePushPlan {
  const clients = mobilePush.clients.map((client): MobileClientPlan => {
    const { displayName, service } = pushNotificationRow(client);
    return { client, name: displayName, ...(service === undefined ? {} : { service }) };
  });
  const services = clients.map(({ service }) => service);
  return {
    clients,
    domains: mobilePush.domains.map((domain) => domain.text),
    apple: services.includes(PushService.APPLE),
    microsoft: services.includes(PushService.MICROSOFT),
  };
}

export function planXmpp(xmpp: CheckedXmpp): XmppPlan {
  return {
    fqdn: xmpp.fqdn.text,
    domains: xmpp.domains.map((domain) => domain.text),
    partners: xmpp.partners.map(xmppPartnerPlan),
  };
}

function partnerProduct(key: PartnerProduct): PartnerProductPlan {
  const { displayName, hosted } = partnerProductRow(key);
  return { key, name: displayName, hosted };
}

const CLEARING_HOUSE_DOMAIN: PartnerPlan = {
  domain: PUSH_CLEARING_HOUSE.domain,
  type: FederationType.ALLOWED_PARTNER_DOMAIN,
  product: partnerProduct(PartnerProduct.OFFICE_365),
  sharedAddressSpace: false,
  pushClearingHouse: true,
  comment: 'push notification',
};

const CLEARING_HOUSE_PROVIDER: HostingProviderPlan = {
  name: PUSH_CLEARING_HOUSE.provider,
  proxyFqdn: PUSH_CLEARING_HOUSE.proxyFqdn,
  product: partnerProduct(PartnerProduct.OFFICE_365),
  verificationLevel: VerificationLevel.USE_SOURCE_VERIFICATION,
  sharedAddressSpace: false,
  hostsLyncUsers: false,
  pushClearingHouse: true,
};

function needsClearingHouse({ clients }: CheckedMobilePush): boolean {
  return clients.some((client) => pushNotificationRow(client).service !== undefined);
}

/** The domain of the clearing house must not be blocked, and its name must not be used for another provider. */
function checkClearingHouse(list: PartnerList): void {
  const { provider, proxyFqdn, domain } = PUSH_CLEARING_HOUSE;
  const expected = `the clearing house ${provider} at ${proxyFqdn}, with its domain ${domain} allowed `
    + `(${PUSH_NOTIFICATION_PAGE})`;
  if (list.blockedDomains.includes(domain)) {
    refuse('mobilePush', `push notification, with ${domain} among the blocked domains`, expected,
      `remove ${domain} from the blocked domains`);
  }
  const conflict = list.hostingProviders.find(({ name, providerName }) =>
    name !== proxyFqdn && providerName.toLowerCase() === provider.toLowerCase());
  if (conflict !== undefined) {
    refuse('mobilePush', `push notification, with a hosting provider ${provider} at ${conflict.name}`, expected,
      'rename the other hosting provider');
  }
}

function partnerPlan(partner: FederatedPartner): PartnerPlan {
  const { name, type, edgeFqdn, product, sharedAddressSpace, comment, stack } = partner;
  return {
    domain: name,
    type,
    ...(edgeFqdn === undefined ? {} : { edgeFqdn }),
    product: partnerProduct(product),
    sharedAddressSpace,
    pushClearingHouse: name === PUSH_CLEARING_HOUSE.domain,
    ...(comment === undefined ? {} : { comment }),
    ...knownStack(stack),
  };
}

function providerPlan(partner: HostingProvider): HostingProviderPlan {
  const { name, providerName, product, verificationLevel, sharedAddressSpace, hostsLyncUsers, autodiscoverUrl } = partner;
  return {
    name: providerName,
    proxyFqdn: name,
    product: partnerProduct(product),
    verificationLevel,
    sharedAddressSpace,
    hostsLyncUsers,
    pushClearingHouse: name === PUSH_CLEARING_HOUSE.proxyFqdn,
    ...(autodiscoverUrl === undefined ? {} : { autodiscoverUrl }),
  };
}

function xmppPartnerPlan(partner: XmppPartner): XmppPartnerPlan {
  const { domain, additionalDomains, type, tls, sasl, dialback, keepAlive, description, stack } = partner;
  return {
    domain,
    additionalDomains: [...additionalDomains],
    type,
    tls,
    sasl,
    dialback,
    keepAlive,
    methods: [...xmppNegotiationRow(partner).methods],
    ...(description === undefined ? {} : { description }),
    ...knownStack(stack),
  };
}

function knownStack(stack: PartnerStack): Pick<PartnerPlan, 'stack'> {
  return stack === PartnerStack.UNKNOWN ? {} : { stack };
}
