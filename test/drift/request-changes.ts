import { EdgeTopology } from '../../lib/guide/edge-topology';
import { LyncProduct } from '../../lib/guide/products/lync-product';
import { EdgePlatform } from '../../lib/platform/edge-platform';
import { EdgeFeature } from '../../lib/request/edge-feature';
import type { EdgePlanRequest, EdgeServiceRequest } from '../../lib/request/edge-plan-request';
import type { EdgeServerRequest } from '../../lib/request/edge-server-request';
import type { FederationRequest, XmppRequest } from '../../lib/request/federation-request';
import type { OrganizationRequest } from '../../lib/request/organization-request';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { PublicImProvider } from '../../lib/request/partners/public-im-provider';
import { XmppPartner } from '../../lib/request/partners/xmpp-partner';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { PartnerProduct, VerificationLevel } from '../../lib/values/vocabulary/federation';
import { MobileClient } from '../../lib/values/vocabulary/mobile-push';
import { ExternalAddressing, LoadBalancing } from '../../lib/values/vocabulary/topology';
import { XmppNegotiationSupport } from '../../lib/values/vocabulary/xmpp';

/** A change of a request; undefined for requests that it does not fit. */
type RequestChange = (request: EdgePlanRequest) => EdgePlanRequest | undefined;

const UNKNOWN = { product: PartnerProduct.UNKNOWN };
const ADDED = FederatedPartner.allowedDomain('added.example', UNKNOWN);
const JABBER = XmppPartner.federated('added.example');

const federation = (change: (federation: FederationRequest) => FederationRequest): RequestChange => (request) => (
  request.federation === undefined ? undefined : { ...request, federation: change(request.federation) });

const partners = (added: FederatedPartner): RequestChange => federation((given) => ({ ...given, partners: [...given.partners ?? [], added] }));

const xmpp = (change: (xmpp: XmppRequest) => XmppRequest): RequestChange => (request) => (request.xmpp === undefined ? undefined : { ...request, xmpp: change(request.xmpp) });

const organization = (facts: OrganizationRequest): RequestChange => (request) => ({ ...request, organization: { ...request.organization, ...facts } });

const server = (number: number, facts: (request: EdgePlanRequest) => Partial<EdgeServerRequest> | undefined): RequestChange => (request) => {
  const added = facts(request);
  if (added === undefined || request.topology.servers < number) return undefined;
  const known = request.servers?.find((each) => each.number === number);
  return { ...request, servers: [...(request.servers ?? []).filter((each) => each !== known), { number, ...known, ...added }] };
};

const service = (name: 'accessEdge' | 'webConferencing' | 'audioVideo', change: (given: EdgeServiceRequest) => EdgeServiceRequest): RequestChange => (request) => {
  const given = request[name];
  return given === undefined ? undefined : { ...request, [name]: change(given) };
};

const renamed = (label: string) => ({ fqdn, ...others }: EdgeServiceRequest): EdgeServiceRequest => ({ ...others, fqdn: fqdn.replace(/^[^.]+/, label) });
const ported = (port: number) => (given: EdgeServiceRequest): EdgeServiceRequest => ({ ...given, port });

const outside = ({ network }: EdgePlanRequest, host: number): string => network.externalSubnet.replace(/\.\d+\/\d+$/, `.${host}`);
const inside = ({ network }: EdgePlanRequest, host: number): string => network.internalSubnet.replace(/\.\d+\/\d+$/, `.${host}`);

const resized = ({ topology }: EdgePlanRequest, by: number): EdgeTopology | undefined => {
  const servers = topology.servers + by;
  const options = { servers, ...(topology.singleExternalAddress ? { singleExternalAddress: true } : {}) };
  if (!topology.isScaled || servers < 2) return undefined;
  if (topology.loadBalancing === LoadBalancing.HARDWARE) return EdgeTopology.scaledHardwareLoadBalanced(options);
  return topology.externalAddressing === ExternalAddressing.PUBLIC ? EdgeTopology.scaledDnsLoadBalancedPublic(options) : EdgeTopology.scaledDnsLoadBalancedNat(options);
};

/** A change of one property of a request, for each property and part that an export could tell. */
export const REQUEST_CHANGES: Readonly<Record<string, RequestChange>> = {
  'a partner domain': partners(ADDED),
  'a partner server': partners(FederatedPartner.allowedServer('added.example', { ...UNKNOWN, edgeFqdn: 'sip.added.example' })),
  'a comment of a partner': partners(FederatedPartner.allowedDomain('added.example', { ...UNKNOWN, comment: 'since 2012' })),
  'the product of a partner': partners(FederatedPartner.allowedDomain('added.example', { product: PartnerProduct.OCS_2007 })),
  'a discovered partner': partners(FederatedPartner.discoveredDomain('added.example', UNKNOWN)),
  'a hosting provider': partners(FederatedPartner.hostingProvider('Added', { ...UNKNOWN, proxyFqdn: 'sip.added.example' })),
  'the settings of a hosting provider': partners(FederatedPartner.hostingProvider('Added', {
    ...UNKNOWN, proxyFqdn: 'sip.added.example', verificationLevel: VerificationLevel.ALWAYS_UNVERIFIABLE, sharedAddressSpace: true, autodiscoverUrl: 'https://added.example/discover',
  })),
  'Microsoft 365': partners(FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true)),
  'a blocked domain': federation((given) => ({ ...given, blockedDomains: [...given.blockedDomains ?? [], 'blocked.example'] })),
  'partner discovery': federation((given) => ({ ...given, partnerDiscovery: given.partnerDiscovery !== true })),
  'discoverable domains': federation((given) => ({ ...given, discoverableDomains: [] })),
  'products of other partners': federation((given) => ({ ...given, partnerProducts: [PartnerProduct.LYNC_SERVER_2013] })),
  'networks of Microsoft 365': federation((given) => ({ ...given, microsoft365Networks: { listDate: '2013-01-01', networks: ['192.0.2.0/24'] } })),
  'federation': (request) => ({ ...request, federation: request.federation === undefined ? { partners: [ADDED], blockedDomains: ['blocked.example'] } : undefined }),
  'XMPP': (request) => ({ ...request, xmpp: request.xmpp === undefined ? { partners: [JABBER] } : undefined }),
  'an XMPP partner': xmpp((given) => ({ ...given, partners: [...given.partners ?? [], JABBER] })),
  'the settings of an XMPP partner': xmpp((given) => ({ ...given, partners: [...given.partners ?? [], XmppPartner.publicVerified('added.example', { keepAlive: true, additionalDomains: ['more.example'], description: 'chat' })] })),
  'the methods of an XMPP partner': xmpp((given) => ({ ...given, partners: [...given.partners ?? [], XmppPartner.federated('added.example', { tls: XmppNegotiationSupport.OPTIONAL, sasl: XmppNegotiationSupport.NOT_SUPPORTED, dialback: true })] })),
  'the name of the XMPP proxy': xmpp((given) => ({ ...given, fqdn: 'jabber.contoso.com' })),
  'the domains of XMPP': (request) => (request.xmpp === undefined ? undefined : { ...request, xmpp: { ...request.xmpp, domains: request.sipDomains.slice(0, 1) } }),
  'public IM': (request) => ({ ...request, publicIm: (request.publicIm ?? []).length === 0 ? [PublicImProvider.SKYPE] : [] }),
  'push notification': (request) => ({ ...request, mobilePush: request.mobilePush === undefined ? { clients: [MobileClient.LYNC_2010_APPLE] } : undefined }),
  'the clients of push notification': (request) => (request.mobilePush === undefined ? undefined : { ...request, mobilePush: { ...request.mobilePush, clients: [MobileClient.LYNC_2013_WINDOWS_PHONE] } }),
  'a SIP domain': (request) => ({ ...request, sipDomains: [...request.sipDomains, 'added.contoso.com'] }),
  'automatic sign-in': (request) => ({ ...request, automaticSignInDomains: [] }),
  'the name of the Access Edge': service('accessEdge', renamed('sip2')),
  'the name of the Web Conferencing Edge': service('webConferencing', renamed('webcon2')),
  'the name of the A/V Edge': service('audioVideo', renamed('av2')),
  'the port of the Access Edge': service('accessEdge', ported(4443)),
  'the port of the Web Conferencing Edge': service('webConferencing', ported(4444)),
  'the port of the A/V Edge': service('audioVideo', ported(4445)),
  'the next hop': (request) => ({ ...request, internal: { ...request.internal, nextHop: 'pool09.corp.example' } }),
  'the addresses of the next hop': (request) => ({ ...request, internal: { ...request.internal, nextHopAddresses: ['192.168.10.77'] } }),
  'the name of the pool': (request) => ({ ...request, internal: { ...request.internal, fqdn: request.internal.fqdn.replace(/^[^.]+/, 'edge9') } }),
  'an internal network': (request) => ({ ...request, internal: { ...request.internal, networks: [...request.internal.networks, '10.99.0.0/16'] } }),
  'internal servers': (request) => ({ ...request, internal: { ...request.internal, lyncServers: ['192.168.10.5'] } }),
  'resolvers in the perimeter network': (request) => ({ ...request, internal: { ...request.internal, perimeterDnsServers: ['172.27.250.77'] } }),
  'features': (request) => ({ ...request, features: [EdgeFeature.REMOTE_USER_ACCESS] }),
  'the external access policy': (request) => ({ ...request, externalAccessPolicy: 'Partners' }),
  'the planning date': (request) => ({ ...request, planningDate: '2013-07-01' }),
  'the site': organization({ siteName: 'Dublin' }),
  'the lifetime of media tokens': organization({ avTokenLifetimeHours: 24 }),
  'old TLS': organization({ legacyTlsDisabled: true }),
  'failover': organization({ needsFailover: true }),
  'the load': organization({ concurrentRemoteUsers: 100 }),
  'days for a certificate': organization({ certificateLeadDays: 20 }),
  'the certificate in use': (request) => ({
    ...request, existingExternalCertificate: {
      subject: 'old.contoso.com', sans: ['old.contoso.com'], clientAuthentication: true, privateKeyExportable: true, publicCa: true, sharedAcrossPool: request.topology.servers > 1,
      keyLengthBits: 1024, validUntil: '2013-09-01',
    },
  }),
  'other pools': (request) => ({ ...request, hasOtherEdgePools: request.hasOtherEdgePools !== true }),
  'the TTL': (request) => ({ ...request, recordTtlSeconds: 300 }),
  'a drained server': (request) => (request.topology.servers < 2 ? undefined : { ...request, drainedServers: [1] }),
  'records by others': (request) => ({ ...request, recordsByOthers: true, zones: [] }),
  'a server more': (request) => { const topology = resized(request, 1); return topology && { ...request, topology }; },
  'a server fewer': (request) => { const topology = resized(request, -1); return topology && { ...request, topology }; },
  'the kind of load balancing': (request) => {
    const { servers, loadBalancing, externalAddressing } = request.topology;
    if (loadBalancing === LoadBalancing.NONE || externalAddressing !== ExternalAddressing.PUBLIC) return undefined;
    return { ...request, topology: loadBalancing === LoadBalancing.DNS ? EdgeTopology.scaledHardwareLoadBalanced({ servers }) : EdgeTopology.scaledDnsLoadBalancedPublic({ servers }) };
  },
  'the name of a server': server(1, ({ topology }) => (topology.isScaled ? { computerName: 'edge77' } : undefined)),
  'the external address of a server': server(1, (request) => ({ accessEdgeAddress: outside(request, 13) })),
  'the internal address of a server': server(1, (request) => ({ internalAddress: inside(request, 6) })),
  'a public address behind NAT': server(1, ({ topology }) => (topology.externalAddressing === ExternalAddressing.PRIVATE_NAT ? { accessEdgePublicAddress: '131.107.155.77' } : undefined)),
  'the public address of the A/V Edge': server(1, ({ topology }) => (topology.externalAddressing === ExternalAddressing.PRIVATE_NAT && !topology.singleExternalAddress ? { audioVideoPublicAddress: '131.107.155.78' } : undefined)),
  'the external subnet': (request) => ({ ...request, network: { ...request.network, externalSubnet: request.network.externalSubnet.replace(/\/\d+$/, '/23') } }),
  'the internal subnet': (request) => ({ ...request, network: { ...request.network, internalSubnet: request.network.internalSubnet.replace(/\/\d+$/, '/23') } }),
  'IPv6 outside': (request) => ({ ...request, network: { ...request.network, externalIpv6Subnet: '2001:db8:99::/64' } }),
  'IPv6 inside': (request) => ({ ...request, internal: { ...request.internal, networks: [...request.internal.networks, 'fd00:99::/48'] }, network: { ...request.network, internalIpv6Subnet: 'fd00:10:99::/64' } }),
  'the bastion host': (request) => ({ ...request, network: { ...request.network, bastionSubnet: '172.26.77.0/26' } }),
  'the virtual address inside': (request) => (request.topology.loadBalancing === LoadBalancing.HARDWARE ? { ...request, loadBalancer: { ...request.loadBalancer, internalAddress: inside(request, 9) } } : undefined),
  'the platform': (request) => ({ ...request, platform: EdgePlatform.azure() }),
  'the size of machines': (request) => ({ ...request, virtualMachineSize: 'Standard_D16s_v5' }),
  'Windows activation': (request) => ({ ...request, windowsActivationServers: ['20.118.99.99'] }),
  'zones': (request) => ({ ...request, recordsByOthers: true, zones: [{ name: request.sipDomains[0] ?? '', side: EdgeSide.EXTERNAL }] }),
  'the product': (request) => ({ ...request, product: request.product === LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015 ? LyncProduct.LYNC_SERVER_2013 : LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015 }),
};
