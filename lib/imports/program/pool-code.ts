import { EdgeFeature } from '../../request/edge-feature';
import type { EdgePlanRequest, InternalSideRequest } from '../../request/edge-plan-request';
import type { OrganizationRequest } from '../../request/organization-request';
import type { FederatedPartner } from '../../request/partners/federated-partner';
import type { XmppPartner } from '../../request/partners/xmpp-partner';
import { FederationType, PartnerProduct, VerificationLevel } from '../../values/vocabulary/federation';
import { MobileClient } from '../../values/vocabulary/mobile-push';
import { ProductKey } from '../../values/vocabulary/product-key';
import { PublicImService } from '../../values/vocabulary/public-im';
import { ReferenceTopology } from '../../values/vocabulary/topology';
import { XmppNegotiationSupport, XmppPartnerType } from '../../values/vocabulary/xmpp';
import { callCode, type Code, code, mappedCode, member } from './code';

/** Fewer partners of a kind are written one by one. */
const FEWEST_TOGETHER = 4;

/** The properties of a pool that a request has too, without those of the machines that run now: their build, their certificate and IPv6. */
export function poolProperties(request: EdgePlanRequest): Readonly<Record<string, unknown>> {
  const { federation, xmpp, publicIm, mobilePush, features } = request;
  return {
    product: member('LyncProduct', ProductKey, request.product.key),
    topology: topologyCode(request.topology),
    sipDomains: request.sipDomains,
    accessEdge: request.accessEdge,
    webConferencing: request.webConferencing,
    audioVideo: request.audioVideo,
    internal: internalSide(request.internal),
    features: features?.map((feature) => member('EdgeFeature', EdgeFeature, feature)),
    automaticSignInDomains: request.automaticSignInDomains,
    federation: federation && { ...federation, partners: federation.partners && partnerCodes(federation.partners) },
    xmpp: xmpp && { ...xmpp, partners: xmpp.partners?.map(xmppCode) },
    publicIm: publicIm?.map((provider) => member('PublicImProvider', PublicImService, provider.key)),
    mobilePush: mobilePush && { ...mobilePush, clients: mobilePush.clients.map((client) => member('MobileClient', MobileClient, client)) },
    externalAccessPolicy: request.externalAccessPolicy,
    planningDate: request.planningDate,
    organization: organizationCode(request.organization),
    hasOtherEdgePools: request.hasOtherEdgePools,
    recordsByOthers: request.recordsByOthers,
    recordTtlSeconds: request.recordTtlSeconds,
    drainedServers: request.drainedServers,
    servers: serverNames(request),
  };
}

/** Azure has IPv6 for a single external address alone, and it is not taken over. */
function internalSide({ networks, nextHopAddresses, ...internal }: InternalSideRequest): InternalSideRequest {
  return { ...internal, ...(nextHopAddresses === undefined ? {} : { nextHopAddresses: nextHopAddresses.filter(isIpv4) }), networks: networks.filter(isIpv4) };
}

function isIpv4(text: string): boolean {
  return !text.includes(':');
}

function organizationCode(organization: OrganizationRequest | undefined): object | undefined {
  return organization && { ...organization, otherProducts: organization.otherProducts?.map(({ key }) => member('LyncProduct', ProductKey, key)) };
}

const TOPOLOGIES: Readonly<Record<ReferenceTopology, string>> = {
  [ReferenceTopology.SINGLE_NAT]: 'EdgeTopology.singleNat',
  [ReferenceTopology.SINGLE_PUBLIC]: 'EdgeTopology.singlePublic',
  [ReferenceTopology.SCALED_DNS_NAT]: 'EdgeTopology.scaledDnsLoadBalancedNat',
  [ReferenceTopology.SCALED_DNS_PUBLIC]: 'EdgeTopology.scaledDnsLoadBalancedPublic',
  [ReferenceTopology.SCALED_HARDWARE]: 'EdgeTopology.scaledHardwareLoadBalanced',
};

function topologyCode({ key, servers, isScaled, singleExternalAddress }: EdgePlanRequest['topology']): Code {
  const props = { ...(isScaled ? { servers } : {}), ...(singleExternalAddress ? { singleExternalAddress } : {}) };
  return Object.keys(props).length === 0 ? callCode(TOPOLOGIES[key]) : callCode(TOPOLOGIES[key], props);
}

/** Names of servers that differ from those that a plan gives. Their addresses are those of the new network. */
function serverNames({ topology, internal, servers = [] }: EdgePlanRequest): object[] | undefined {
  const label = String(internal.fqdn.split('.')[0]);
  const named = servers.filter(({ number, computerName }) => computerName !== undefined && computerName !== `${label}${String(number).padStart(2, '0')}`);
  return !topology.isScaled || named.length === 0 ? undefined : named.map(({ number, computerName }) => ({ number, computerName }));
}

/** Partners one by one; many domains that differ in nothing else as a list of their names. */
function partnerCodes(partners: readonly FederatedPartner[]): Code[] {
  const plain = partners.filter(isPlainDomain);
  const products = [...new Set(plain.map(({ product }) => product))].sort();
  const together = products.map((product) => ({ product, own: plain.filter((partner) => partner.product === product) }))
    .filter(({ own }) => own.length >= FEWEST_TOGETHER);
  const listed = new Set(together.flatMap(({ own }) => own));
  return [
    ...together.map(({ product, own }) => mappedCode(own.map(({ name }) => name).sort(), 'domain', callCode('FederatedPartner.allowedDomain', code('domain'), {
      product: productName(product),
    }))),
    ...partners.filter((partner) => !listed.has(partner)).map(partnerCode),
  ];
}

function isPlainDomain({ type, comment, sharedAddressSpace }: FederatedPartner): boolean {
  return type === FederationType.ALLOWED_PARTNER_DOMAIN && comment === undefined && !sharedAddressSpace;
}

function productName(product: PartnerProduct): Code {
  return member('PartnerProduct', PartnerProduct, product);
}

function partnerCode(partner: FederatedPartner): Code {
  const { name, comment, edgeFqdn, sharedAddressSpace } = partner;
  const product = productName(partner.product);
  switch (partner.type) {
    case FederationType.ALLOWED_PARTNER_DOMAIN:
      return callCode('FederatedPartner.allowedDomain', name, { product, comment, sharedAddressSpace: sharedAddressSpace || undefined });
    case FederationType.ALLOWED_PARTNER_SERVER: return callCode('FederatedPartner.allowedServer', name, { product, edgeFqdn, comment });
    case FederationType.DISCOVERED_PARTNER_DOMAIN: return callCode('FederatedPartner.discoveredDomain', name, { product, comment });
    case FederationType.PROVIDER: return providerCode(partner, product);
  }
}

function providerCode(partner: FederatedPartner, product: Code): Code {
  const { name, providerName = '', verificationLevel, sharedAddressSpace, hostsLyncUsers, autodiscoverUrl } = partner;
  const isUsual = verificationLevel === undefined || verificationLevel === VerificationLevel.USE_SOURCE_VERIFICATION;
  return callCode('FederatedPartner.hostingProvider', providerName, {
    proxyFqdn: name,
    product,
    verificationLevel: isUsual ? undefined : member('VerificationLevel', VerificationLevel, verificationLevel),
    sharedAddressSpace: sharedAddressSpace || undefined,
    hostsLyncUsers: hostsLyncUsers === sharedAddressSpace ? undefined : hostsLyncUsers,
    autodiscoverUrl,
  });
}

const XMPP_FACTORIES: Readonly<Record<XmppPartnerType, string>> = {
  [XmppPartnerType.FEDERATED]: 'XmppPartner.federated',
  [XmppPartnerType.PUBLIC_VERIFIED]: 'XmppPartner.publicVerified',
  [XmppPartnerType.PUBLIC_UNVERIFIED]: 'XmppPartner.publicUnverified',
};

function xmppCode({ type, domain, tls, sasl, dialback, keepAlive, additionalDomains, description }: XmppPartner): Code {
  const support = (value: XmppNegotiationSupport): Code => member('XmppNegotiationSupport', XmppNegotiationSupport, value);
  return callCode(XMPP_FACTORIES[type], domain, {
    tls: support(tls), sasl: support(sasl), dialback, keepAlive: keepAlive || undefined,
    additionalDomains: additionalDomains.length === 0 ? undefined : additionalDomains, description,
  });
}
