import { LyncProduct } from '../../lib/guide/products/lync-product';
import { EdgeFeature } from '../../lib/request/edge-feature';
import { FederatedPartner } from '../../lib/request/partners/federated-partner';
import { PublicImProvider } from '../../lib/request/partners/public-im-provider';
import { XmppPartner } from '../../lib/request/partners/xmpp-partner';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { ReverseProxyPlan } from '../../lib/plan/reverse-proxy-plan';
import { CertificateSource, PublicAuthority, SignatureAlgorithm } from '../../lib/values/vocabulary/certificates';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { ExchangeUmVersion } from '../../lib/values/vocabulary/exchange-um';
import { PartnerProduct, PartnerStack } from '../../lib/values/vocabulary/federation';
import { MobileClient } from '../../lib/values/vocabulary/mobile-push';
import { AutodiscoverPublishing } from '../../lib/values/vocabulary/reverse-proxy';
import { XmppNegotiationSupport } from '../../lib/values/vocabulary/xmpp';
import { dualStackPlan } from '../support/dual-stack';
import { EdgePlatform } from '../../lib/platform/edge-platform';
import { type ContosoOverrides, contosoPlan, PLANNED_TOPOLOGIES } from '../support/plan-request';
import { ALL_PRODUCTS, fullRequest } from '../support/products';
import { gatewayPlan, proxyPlan } from '../support/reverse-proxy';
import { planEdge } from '../../lib/planner';

/** Everything that can be in a plan at once. */
export const EVERYTHING: ContosoOverrides = {
  virtualMachineSize: 'Standard_D4s_v5',
  network: { bastionSubnet: '172.25.40.0/26' },
  windowsActivationServers: ['20.118.99.224', '40.83.235.53'],
  hasOtherEdgePools: true,
  automaticSignInDomains: ['contoso.com', 'fabrikam.com'],
  federation: {
    discoverableDomains: ['contoso.com', 'fabrikam.com'],
    partnerDiscovery: true,
    partnerProducts: [PartnerProduct.LYNC_SERVER_2010, PartnerProduct.LYNC_SERVER_2013, PartnerProduct.OFFICE_365],
    blockedDomains: ['spam.example', 'bad.example'],
    partners: [
      FederatedPartner.allowedDomain('litware.example', { product: PartnerProduct.OCS_2007_R2, comment: 'until March', stack: PartnerStack.OPENSIPS }),
      FederatedPartner.allowedDomain('fabrikam.com', { product: PartnerProduct.LYNC_SERVER_2013, sharedAddressSpace: true }),
      FederatedPartner.allowedServer('woodgrove.example', {
        product: PartnerProduct.LYNC_SERVER_2010, edgeFqdn: 'access.woodgrove.example',
      }),
      FederatedPartner.discoveredDomain('tailspin.example', { product: PartnerProduct.LYNC_SERVER_2010 }),
      FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365, true),
    ],
  },
  xmpp: {
    fqdn: 'xmpp.contoso.com',
    partners: [
      XmppPartner.googleTalk(),
      XmppPartner.federated('jabber.example', {
        tls: XmppNegotiationSupport.OPTIONAL, sasl: XmppNegotiationSupport.OPTIONAL, dialback: true, keepAlive: true,
        description: 'a test', stack: PartnerStack.EJABBERD_BEFORE_25_08, additionalDomains: ['chat.jabber.example', 'two.jabber.example'],
      }),
    ],
  },
  publicIm: [PublicImProvider.AOL, PublicImProvider.SKYPE],
  mobilePush: { clients: [MobileClient.LYNC_2010_APPLE, MobileClient.ANDROID], domains: ['contoso.com'] },
  zones: [{ name: 'contoso.com', side: EdgeSide.EXTERNAL }],
  recordsByOthers: true,
  organization: {
    siteName: 'Redmond', needsFailover: true, exchangeUm: ExchangeUmVersion.EXCHANGE_2010_SP1, lync2010Users: true,
    legacyXmppGateway: true, clientsBeforeLync2010: true, survivableBranchAppliances: true, legacyTlsDisabled: false,
    concurrentRemoteUsers: 1200, accessEdgeConnections: 10, webConferencingConnections: 20, audioVideoSessions: 30,
    certificateLeadDays: 10, avTokenLifetimeHours: 24, otherProducts: [LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015], hybridVoice: true,
    onlineSipDomains: ['tailspin.example'],
  },
  existingExternalCertificate: {
    subject: 'sip.contoso.com', sans: ['sip.contoso.com', '*.contoso.com'], clientAuthentication: true,
    privateKeyExportable: false, publicCa: false, keyLengthBits: 1024, validFrom: '2014-02-01', validUntil: '2016-01-31',
    authority: PublicAuthority.DIGICERT, signatureAlgorithm: SignatureAlgorithm.RSASSA_PSS, crlDistributionPoint: false,
  },
  certificates: {
    external: { source: CertificateSource.ISSUER, issuerName: 'DigiCert', authority: PublicAuthority.DIGICERT },
    internal: { source: CertificateSource.SIGNED_ELSEWHERE },
  },
  acknowledgements: [{ ruleId: 'ocs-dns-failover', reason: 'until March' }],
};

/** Edge plans of every kind, by what they are. */
export const EDGE_PLANS: Readonly<Record<string, () => EdgePlan>> = {
  ...Object.fromEntries(Object.entries(PLANNED_TOPOLOGIES)
    .map(([name, topology]) => [name, () => contosoPlan({ topology: topology() })])),
  ...Object.fromEntries(ALL_PRODUCTS.map((product) => [product.displayName, () => planEdge(fullRequest(product))])),
  'everything': () => contosoPlan(EVERYTHING),
  'everything behind load balancers': () => contosoPlan({
    ...EVERYTHING, acknowledgements: [], topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 3 }), drainedServers: [2],
  }),
  'one shared address behind load balancers': () => contosoPlan({
    topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2, singleExternalAddress: true }),
  }),
  'addresses of the cloud': () => contosoPlan({ platform: EdgePlatform.azure() }),
  'IPv6': () => dualStackPlan(),
  'nothing but remote users': () => contosoPlan({
    features: [EdgeFeature.REMOTE_USER_ACCESS], federation: { discoverableDomains: [] },
  }),
};

/** Plans of reverse proxies of every kind, by what they are. */
export const PROXY_PLANS: Readonly<Record<string, () => ReverseProxyPlan>> = {
  'an appliance': () => proxyPlan(),
  'an appliance beside an Edge': () => proxyPlan({
    edge: contosoPlan(), autodiscover: AutodiscoverPublishing.HTTPS_AND_HTTP, recordsByOthers: true,
  }),
  'cookies, a redirect and a CNAME': () => proxyPlan({
    lync2010Remains: true, redirectHttp: true, lyncdiscoverCname: 'webext.contoso.com', zones: [], recordsByOthers: true,
    internalRecords: false,
  }),
  'a gateway': () => gatewayPlan(),
};
