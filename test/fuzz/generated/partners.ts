import fc from 'fast-check';
import { MobileClient, PartnerProduct, plan, PublicImService, VerificationLevel, XmppNegotiationSupport } from 'cdktf-lync-edge';
import { constant, made, type Made } from './recipe';
import { hostileText, maybe } from './texts';

const OWN_SERVERS = [
  PartnerProduct.LCS_2005_SP1, PartnerProduct.OCS_2007, PartnerProduct.OCS_2007_R2, PartnerProduct.LYNC_SERVER_2010,
  PartnerProduct.LYNC_SERVER_2013, PartnerProduct.SKYPE_FOR_BUSINESS_SERVER_2015, PartnerProduct.UNKNOWN,
];
const domain = fc.constantFrom('litware.com', 'adatum.com', 'northwind.example', 'LITWARE.com', 'eu.litware.com', 'xn--mnchen-3ya.example');
const product = fc.constantFrom(...Object.values(PartnerProduct));
const comment = maybe(hostileText, 3);
const stack = maybe(fc.constantFrom(...Object.values(plan.PartnerStack)), 4);

const partner: fc.Arbitrary<Made> = fc.oneof(
  fc.record({ domain, product, comment, stack, sharedAddressSpace: maybe(fc.constant(false)) })
    .map(({ domain: name, ...props }) => made('FederatedPartner.allowedDomain', name, props)),
  fc.record({ domain, product: fc.constantFrom(...OWN_SERVERS), comment, stack, label: fc.constantFrom('sip', 'edge') })
    .map(({ domain: name, label, ...props }) => made('FederatedPartner.allowedServer', name, { ...props, edgeFqdn: `${label}.${name}` })),
  fc.record({ domain, product, comment, stack }).map(({ domain: name, ...props }) => made('FederatedPartner.discoveredDomain', name, props)),
  fc.record({
    name: fc.constantFrom('Hoster', 'A! Hoster-1', 'LyncOnline'), proxyFqdn: fc.constantFrom('sip.hoster.example', 'sipfed.online.lync.com'), product,
    verificationLevel: maybe(fc.constantFrom(...Object.values(VerificationLevel))), sharedAddressSpace: maybe(fc.boolean()),
    hostsLyncUsers: maybe(fc.boolean()),
    autodiscoverUrl: maybe(fc.constantFrom('https://auto.hoster.example/a?b=${c}', 'https://auto.hoster.example/\'x', 'https://auto.hoster.example/%{x}', 'http://x.example')),
  }).map(({ name, ...props }) => made('FederatedPartner.hostingProvider', name, props)),
  fc.boolean().map((shared) => made('FederatedPartner.lyncOnline', PartnerProduct.OFFICE_365, shared)),
);

/** Mostly partners that differ; sometimes two that clash. */
const partners = fc.uniqueArray(partner, { maxLength: 4, selector: ({ args = [] }) => String(args[0]).toLowerCase() });

/** Partners that Microsoft hosts, in other words behind the published networks. */
const hostedPartners = fc.uniqueArray(fc.oneof(
  fc.record({ domain, comment }).map(({ domain: name, ...props }) => made('FederatedPartner.allowedDomain', name, { ...props, product: PartnerProduct.OFFICE_365 })),
  fc.boolean().map((shared) => made('FederatedPartner.lyncOnline', PartnerProduct.OFFICE_365, shared)),
), { maxLength: 3, selector: ({ args = [] }) => String(args[0]).toLowerCase() });

/** Requests for federation with organizations that Microsoft hosts alone. */
function hostedFederation(sipDomains: readonly string[]): fc.Arbitrary<object> {
  return fc.record({
    discoverableDomains: maybe(fc.subarray([...sipDomains])), partners: hostedPartners, partnerProducts: fc.constant([PartnerProduct.OFFICE_365]),
    microsoft365Networks: fc.record({
      listDate: fc.constantFrom('2022-06-15', '2026-08-14'),
      networks: fc.subarray(['52.112.0.0/14', '52.122.0.0/15', '2603:1063::/38'], { minLength: 1 }),
    }),
  });
}

/** Requests for federation among the given domains. */
export function federation(sipDomains: readonly string[]): fc.Arbitrary<object> {
  return fc.oneof({ weight: 5, arbitrary: anyFederation(sipDomains) }, { weight: 1, arbitrary: hostedFederation(sipDomains) });
}

function anyFederation(sipDomains: readonly string[]): fc.Arbitrary<object> {
  return fc.record({
    discoverableDomains: maybe(fc.subarray([...sipDomains])),
    partnerDiscovery: fc.noBias(fc.nat(3)).map((value) => value !== 0),
    partners,
    blockedDomains: maybe(fc.uniqueArray(fc.constantFrom('bad.example', 'worse.example', 'adatum.com'), { maxLength: 2 }), 3),
    partnerProducts: maybe(fc.subarray(Object.values(PartnerProduct), { minLength: 1 })),
  });
}

const negotiation = fc.constantFrom(...Object.values(XmppNegotiationSupport));
const xmppPartner: fc.Arbitrary<Made> = fc.oneof(
  fc.constant(made('XmppPartner.googleTalk')),
  fc.record({
    kind: fc.constantFrom('federated', 'publicVerified', 'publicUnverified'),
    domain: fc.constantFrom('jabber.example', 'chat.example', 'adatum.com'),
    settings: fc.oneof(
      fc.constant({}), fc.constant({ tls: XmppNegotiationSupport.OPTIONAL, sasl: XmppNegotiationSupport.NOT_SUPPORTED, dialback: true }),
      fc.record({ tls: negotiation, sasl: negotiation, dialback: fc.boolean() }),
    ),
    keepAlive: maybe(fc.boolean()),
    additionalDomains: maybe(fc.constant(['more.example']), 4),
    description: comment, stack,
  }).map(({ kind, domain: name, settings, ...props }) => made(`XmppPartner.${kind}`, name, { ...settings, ...props })),
);

/** Requests for XMPP among the given domains. */
export function xmpp(sipDomains: readonly string[]): fc.Arbitrary<object> {
  return fc.record({
    fqdn: maybe(fc.constant(`chat.${sipDomains[0]!}`)),
    domains: maybe(fc.subarray([...sipDomains], { minLength: 1 })),
    partners: maybe(fc.uniqueArray(xmppPartner, { maxLength: 2, selector: ({ args = [] }) => String(args[0]) })),
  });
}

export const publicIm: fc.Arbitrary<Made[]> = fc.subarray(Object.keys(PublicImService)).map((keys) => keys.map((key) => constant(`PublicImProvider.${key}`)));

/** Requests for push notification among the given domains. */
export function mobilePush(sipDomains: readonly string[]): fc.Arbitrary<object> {
  return fc.record({
    clients: fc.subarray(Object.values(MobileClient), { minLength: 1 }), domains: maybe(fc.subarray([...sipDomains], { minLength: 1 })),
  });
}
