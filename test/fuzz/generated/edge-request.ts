import fc from 'fast-check';
import { CertificateSource, EdgeFeature, EdgeSide, ExchangeUmVersion, plan } from 'cdktf-lync-edge';
import { federation, mobilePush, publicIm, xmpp } from './partners';
import { constant, made } from './recipe';
import { hostileText, maybe, rarely } from './texts';

/** A request as data, for {@link built}. */
export type Recipe = Record<string, unknown>;

const DOMAINS = ['contoso.com', 'fabrikam.com', 'eu.contoso.com', 'tailspin.example', 'xn--mnchen-3ya.example'];

const topology = fc.record({
  kind: fc.constantFrom('singleNat', 'singlePublic', 'scaledDnsLoadBalancedNat', 'scaledDnsLoadBalancedPublic', 'scaledHardwareLoadBalanced'),
  servers: fc.noBias(fc.integer({ min: 1, max: 12 })),
  single: rarely(3),
  translated: maybe(fc.constantFrom([EdgeSide.EXTERNAL], [EdgeSide.EXTERNAL], [EdgeSide.EXTERNAL], [], [EdgeSide.INTERNAL]), 4),
});
type Topology = typeof topology extends fc.Arbitrary<infer Value> ? Value : never;

const isPublic = ({ kind }: Topology): boolean => kind.endsWith('Public') || kind === 'scaledHardwareLoadBalanced';

const serversOf = ({ kind, servers }: Topology): number => (kind.startsWith('single') ? 1 : Math.max(servers, 2));

function topologyRecipe(chosen: Topology): unknown {
  const { kind, single, translated } = chosen;
  return made(`EdgeTopology.${kind}`, {
    ...(kind.startsWith('single') ? {} : { servers: serversOf(chosen) }),
    ...(single ? { singleExternalAddress: true } : {}),
    ...(kind.endsWith('Nat') && translated !== undefined ? { translatedInterfaces: translated } : {}),
  });
}

const labels = fc.record({
  access: fc.constantFrom('sip', 'access', 'edge-1'), web: fc.constantFrom('webcon', 'wc', 'webcon', 'wc', 'conf', 'sip'), av: fc.constantFrom('av', 'media', 'av-2'),
  ports: maybe(fc.record({ access: fc.constantFrom(443, 5061, 8443), web: fc.constantFrom(443, 444), av: fc.constantFrom(443, 8444) }), 5),
});

const networks = fc.record({
  externalLength: fc.constantFrom(24, 24, 25, 26, 16, 28), internalLength: fc.constantFrom(24, 24, 26, 27, 16, 29),
  bastion: rarely(3), externalIpv6: rarely(5), internalIpv6: rarely(5),
});

const override = fc.record({
  computerName: maybe(fc.constantFrom('edge-a', 'EDGE-B', 'e2', 'edge_x')), accessEdgeAddress: maybe(fc.integer({ min: 1, max: 14 })),
  internalAddress: maybe(fc.integer({ min: 1, max: 60 })), accessEdgePublicAddress: maybe(fc.integer({ min: 1, max: 9 })),
  webConferencingAddress: maybe(fc.integer({ min: 1, max: 14 }), 6), audioVideoAddress: maybe(fc.integer({ min: 1, max: 14 }), 6),
  webConferencingPublicAddress: maybe(fc.integer({ min: 11, max: 19 }), 4), audioVideoPublicAddress: maybe(fc.integer({ min: 21, max: 29 }), 4),
  ipv6: maybe(fc.constantFrom('accessEdge', 'webConferencing', 'audioVideo', 'internal'), 2), ipv6Host: fc.integer({ min: 1, max: 99 }), publicIpv6: rarely(2),
});
type Override = typeof override extends fc.Arbitrary<infer Value> ? Value : never;

/** Addresses of one server that differ from the default. IPv6 needs a subnet, and is public outside. */
function overrideRecipe(given: Override, index: number, { outside, isPublic: ownPublic, isSingle, hasIpv6, names }: {
  readonly outside: string; readonly isPublic: boolean; readonly isSingle: boolean; readonly names: boolean;
  readonly hasIpv6: { readonly external: boolean; readonly internal: boolean };
}): Recipe {
  const own = (host: number | undefined, network: string): string | undefined => (host === undefined ? undefined : `${network}.${host}`);
  const other = <Value>(value: Value): Value | undefined => (isSingle ? undefined : value);
  const translated = <Value>(value: Value): Value | undefined => (ownPublic ? undefined : value);
  const { ipv6, ipv6Host } = given;
  const outer = ipv6 !== undefined && ipv6 !== 'internal' && hasIpv6.external && (!isSingle || ipv6 === 'accessEdge') ? ipv6 : undefined;
  return {
    number: index + 1, computerName: names ? given.computerName : undefined,
    accessEdgeAddress: own(given.accessEdgeAddress, outside), internalAddress: own(given.internalAddress, '172.25.0'),
    webConferencingAddress: other(own(given.webConferencingAddress, outside)), audioVideoAddress: other(own(given.audioVideoAddress, outside)),
    accessEdgePublicAddress: translated(own(given.accessEdgePublicAddress, '131.107.155')),
    webConferencingPublicAddress: other(translated(own(given.webConferencingPublicAddress, '131.107.155'))),
    audioVideoPublicAddress: other(translated(own(given.audioVideoPublicAddress, '131.107.155'))),
    ...(ipv6 === 'internal' && hasIpv6.internal ? { internalIpv6Address: `fd00:10:45:33::${ipv6Host}` } : {}),
    ...(outer === undefined ? {} : { [`${outer}Ipv6Address`]: `2001:db8:16::${ipv6Host}`, ...(given.publicIpv6 ? { [`${outer}PublicIpv6Address`]: `2001:db8:99::${ipv6Host}` } : {}) }),
  };
}

const organization = fc.record({
  siteName: maybe(fc.oneof(fc.constantFrom('Redmond', '$(x) ${path.root} %{y} `z', '=1+1 | <b> &amp; \u202e'), hostileText)), needsFailover: maybe(fc.boolean()), exchangeUm: maybe(fc.constantFrom(...Object.values(ExchangeUmVersion))),
  clientsBeforeLync2010: maybe(fc.boolean()), survivableBranchAppliances: maybe(fc.boolean()), lync2010Users: maybe(fc.boolean()),
  legacyXmppGateway: maybe(fc.boolean()), legacyTlsDisabled: maybe(fc.boolean()),
  concurrentRemoteUsers: maybe(fc.integer({ min: 0, max: 200_000 })), audioVideoSessions: maybe(fc.integer({ min: 0, max: 20_000 })),
  accessEdgeConnections: maybe(fc.integer({ min: 0, max: 40_000 })), webConferencingConnections: maybe(fc.integer({ min: 0, max: 4_000 })),
  certificateLeadDays: maybe(fc.integer({ min: 0, max: 365 })), avTokenLifetimeHours: maybe(fc.integer({ min: 1, max: 4320 })),
  otherProducts: maybe(fc.subarray(['LYNC_SERVER_2013', 'SKYPE_FOR_BUSINESS_SERVER_2015', 'SKYPE_FOR_BUSINESS_SERVER_2019', 'SKYPE_FOR_BUSINESS_SERVER_SE']).map((keys) => keys.map((key) => constant(`LyncProduct.${key}`)))),
  hybridVoice: maybe(fc.boolean()), onlineSipDomains: maybe(fc.subarray(['online.example', 'merged.example', 'contoso.com'])),
});

/** The source of a certificate, for requests. */
export const certificateSource = fc.record({
  source: fc.constantFrom(CertificateSource.SELF_SIGNED, CertificateSource.SIGNED_ELSEWHERE, CertificateSource.EXISTING, CertificateSource.ISSUER),
  validityMonths: maybe(fc.constantFrom(1, 12, 24), 6), authority: maybe(fc.constantFrom(...Object.values(plan.PublicAuthority)), 6),
  renewDaysBeforeExpiry: maybe(fc.constantFrom(1, 20, 400), 6), signed: maybe(fc.boolean(), 4),
}).map((given) => ({ ...given, issuerName: given.source === CertificateSource.ISSUER ? 'DigiCert' : undefined }));

const existingCertificate = fc.record({
  subject: fc.constantFrom('sip.contoso.com', '*.contoso.com', 'other.example'), sans: fc.subarray(['sip.contoso.com', 'webcon.contoso.com', '*.contoso.com'], { minLength: 1 }),
  clientAuthentication: fc.boolean(), privateKeyExportable: fc.boolean(), publicCa: fc.boolean(), sharedAcrossPool: maybe(fc.boolean()),
  keyLengthBits: fc.constantFrom(1024, 2048, 4096), validUntil: maybe(fc.constantFrom('2013-05-01', '2014-06-01')),
  validFrom: maybe(fc.constantFrom('2012-05-01', '2013-05-01'), 3), authority: maybe(fc.constantFrom(...Object.values(plan.PublicAuthority))),
  signatureAlgorithm: maybe(fc.constantFrom(...Object.values(plan.SignatureAlgorithm))), crlDistributionPoint: maybe(fc.boolean()),
});

const planning = fc.uniqueArray(fc.constantFrom(...DOMAINS), { minLength: 1, maxLength: 4 }).chain((sipDomains) => fc.record({
  sipDomains: fc.constant(sipDomains),
  product: fc.constantFrom('LYNC_SERVER_2013', 'LYNC_SERVER_2013', 'SKYPE_FOR_BUSINESS_SERVER_2015', 'SKYPE_FOR_BUSINESS_SERVER_2019', 'SKYPE_FOR_BUSINESS_SERVER_SE'),
  build: maybe(fc.constantFrom(0, 1, 2), 3),
  topology, labels, networks,
  features: maybe(fc.subarray(Object.values(EdgeFeature), { minLength: 1 }), 3),
  automaticSignInDomains: maybe(fc.subarray(sipDomains), 4),
  federation: maybe(federation(sipDomains), 4),
  xmpp: maybe(xmpp(sipDomains), 3), publicIm: maybe(publicIm, 3), mobilePush: maybe(mobilePush(sipDomains), 4),
  externalAccessPolicy: maybe(fc.constantFrom('Global', 'site:Redmond', 'Remote users', 'Remote users', 'site:Redmond', 'O\'Brien', 'site:a"b', '${x}'), 4),
  planningDate: fc.constantFrom('2013-06-15', '2013-06-15', '2016-01-01', '2026-02-28', undefined),
  organization: maybe(organization, 4), existingExternalCertificate: maybe(existingCertificate, 6),
  hasOtherEdgePools: maybe(fc.boolean(), 3), records: fc.constantFrom('others', 'zones', 'both', 'some', 'some', 'some'), ttl: maybe(fc.constantFrom(60, 3600, 2_147_483_647), 4),
  drained: maybe(fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }), 8),
  nextHop: fc.record({ addresses: maybe(fc.uniqueArray(fc.integer({ min: 10, max: 99 }), { maxLength: 3 })), lyncServers: maybe(fc.uniqueArray(fc.integer({ min: 100, max: 140 }), { maxLength: 4 })) }),
  internalNetworks: fc.constantFrom(['192.168.10.0/24'], ['192.168.0.0/16', '10.200.0.0/16'], ['192.168.10.0/24', '192.168.11.0/24', '10.9.8.0/30']),
  perimeterDnsServers: maybe(fc.shuffledSubarray(['172.27.250.10', '172.27.250.11'], { minLength: 1 }), 4),
  overrides: maybe(fc.array(override, { minLength: 1, maxLength: 2 }), 6),
}));
type Choices = typeof planning extends fc.Arbitrary<infer Value> ? Value : never;

/** A build of each product: one with all known updates, one without, and the first of its line. */
const BUILDS: Readonly<Record<Choices['product'], readonly [string, string, string]>> = {
  LYNC_SERVER_2013: ['5.0.8308.1198', '5.0.8308.920', '5.0.8308.0'],
  SKYPE_FOR_BUSINESS_SERVER_2015: ['6.0.9319.886', '6.0.9319.548', '6.0.9319.0'],
  SKYPE_FOR_BUSINESS_SERVER_2019: ['7.0.2046.583', '7.0.2046.123', '7.0.2046.0'],
  SKYPE_FOR_BUSINESS_SERVER_SE: ['7.0.2046.889', '7.0.2046.820', '7.0.2046.0'],
};

/** The part of a request that a pool has too. */
function planningRecipe(chosen: Choices): Recipe {
  const { labels: { access, web, av, ports }, nextHop, networks: { internalIpv6 } } = chosen;
  const domain = chosen.sipDomains[0]!;
  const single = chosen.topology.single;
  const hasXmpp = chosen.product === 'LYNC_SERVER_2013' || chosen.product === 'SKYPE_FOR_BUSINESS_SERVER_2015';
  const dual = internalIpv6 && chosen.topology.kind !== 'scaledHardwareLoadBalanced';
  return {
    product: constant(`LyncProduct.${chosen.product}`),
    productBuild: chosen.build === undefined ? undefined : BUILDS[chosen.product][chosen.build],
    topology: topologyRecipe(chosen.topology),
    sipDomains: chosen.sipDomains,
    accessEdge: { fqdn: `${access}.${domain}`, port: single ? undefined : ports?.access },
    webConferencing: single ? undefined : { fqdn: `${web}.${domain}`, port: ports?.web },
    audioVideo: single ? undefined : { fqdn: `${av}.${domain}`, port: ports?.av },
    internal: {
      fqdn: 'lsedge.corp.example', nextHop: 'pool01.corp.example', nextHopAddresses: nextHop.addresses?.map((host) => `192.168.10.${host}`),
      networks: dual ? [...chosen.internalNetworks, 'fd00:192:168::/48'] : chosen.internalNetworks,
      lyncServers: nextHop.lyncServers?.map((host) => `192.168.10.${host}`), perimeterDnsServers: chosen.perimeterDnsServers,
    },
    features: chosen.features, automaticSignInDomains: chosen.automaticSignInDomains, federation: chosen.federation, xmpp: hasXmpp ? chosen.xmpp : undefined,
    publicIm: publicImRecipe(chosen),
    mobilePush: chosen.mobilePush, externalAccessPolicy: chosen.externalAccessPolicy, planningDate: chosen.planningDate,
    organization: chosen.organization, existingExternalCertificate: chosen.existingExternalCertificate,
    hasOtherEdgePools: chosen.hasOtherEdgePools, recordsByOthers: chosen.records !== 'zones', recordTtlSeconds: chosen.ttl,
    drainedServers: chosen.drained?.filter((number) => number < serversOf(chosen.topology)),
  };
}

function publicImRecipe({ planningDate, product, publicIm: providers }: Choices): unknown {
  if (planningDate === undefined || providers === undefined) return undefined;
  if (product === 'LYNC_SERVER_2013') return providers;
  return product === 'SKYPE_FOR_BUSINESS_SERVER_2015' ? [constant('PublicImProvider.SKYPE')] : undefined;
}

function zoneNames({ records, sipDomains }: Choices): { readonly external: string[]; readonly internal: string[] } {
  if (records === 'others') return { external: [], internal: [] };
  return { external: records === 'some' ? sipDomains.slice(0, 1) : sipDomains, internal: ['corp.example'] };
}

const isDefined = (value: unknown): boolean => value !== undefined;

/** Valid and nearly valid requests for `planEdge`. */
export const edgeRequests: fc.Arbitrary<Recipe> = fc.record({
  planning, onAzure: fc.boolean(), certificates: maybe(fc.record({ external: maybe(certificateSource), internal: maybe(certificateSource) }), 5),
  virtualMachineSize: maybe(fc.constantFrom('Standard_D8s_v5', 'Standard_A1'), 4), activation: maybe(fc.constantFrom([], ['20.118.99.224', '40.83.235.53']), 5),
  appliance: maybe(fc.record({ internal: fc.integer({ min: 5, max: 40 }), monitors: maybe(fc.constant(['131.107.155.9'])), sources: maybe(fc.constant(['131.107.155.9'])),
    external: maybe(fc.constantFrom('accessEdgeAddress', 'webConferencingAddress', 'audioVideoAddress'), 4), gateway: maybe(fc.constantFrom(2, 3), 4),
  })),
}).map(({ planning: chosen, onAzure, certificates, virtualMachineSize, activation, appliance }) => {
  const hardware = chosen.topology.kind === 'scaledHardwareLoadBalanced';
  const outside = isPublic(chosen.topology) ? '131.107.0' : '10.45.0';
  const { networks: { externalLength, internalLength, bastion, externalIpv6, internalIpv6 } } = chosen;
  const zones = zoneNames(chosen);
  const hasIpv6 = { external: externalIpv6 && !hardware && (!onAzure || chosen.topology.single), internal: internalIpv6 && !hardware };
  const servers = chosen.overrides?.map((given, index) => overrideRecipe(given, index, {
    outside, isPublic: isPublic(chosen.topology), isSingle: chosen.topology.single, hasIpv6, names: !chosen.topology.kind.startsWith('single'),
  }));
  return {
    ...planningRecipe(chosen),
    network: {
      externalSubnet: `${outside}.0/${externalLength}`, internalSubnet: `172.25.0.0/${internalLength}`,
      bastionSubnet: bastion ? '172.26.35.0/26' : undefined,
      externalIpv6Subnet: hasIpv6.external ? '2001:db8:16::/64' : undefined, internalIpv6Subnet: hasIpv6.internal ? 'fd00:10:45:33::/64' : undefined,
    },
    servers: servers?.filter(({ number }) => (number as number) <= serversOf(chosen.topology)),
    zones: [
      ...zones.external.map((name) => ({ name, side: EdgeSide.EXTERNAL })), ...zones.internal.map((name) => ({ name, side: EdgeSide.INTERNAL })),
      ...(chosen.records === 'both' && bastion ? zones.external.map((name) => ({ name, side: EdgeSide.INTERNAL })) : []),
    ],
    platform: made(onAzure && (hardware || !isPublic(chosen.topology)) ? 'EdgePlatform.azure' : 'EdgePlatform.onPremises'),
    loadBalancer: hardware && appliance !== undefined && !onAzure
      ? {
        internalAddress: `172.25.0.${appliance.internal}`, monitorAddresses: appliance.monitors, sourceAddresses: appliance.sources, defaultGateway: appliance.gateway === undefined ? undefined : `${outside}.${appliance.gateway}`,
        ...(appliance.external === undefined || (chosen.topology.single && appliance.external !== 'accessEdgeAddress') ? {} : { [appliance.external]: `${outside}.13` }),
      } : undefined,
    windowsActivationServers: activation,
    certificates: certificates !== undefined && Object.values(certificates).some(isDefined) ? certificates : undefined,
    virtualMachineSize,
  };
});

export { planning as planningChoices, planningRecipe, zoneNames, serversOf, type Choices as PlanningChoices };
