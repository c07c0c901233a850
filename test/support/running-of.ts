import type { EdgePlan } from '../../lib/plan/edge-plan';
import { FirewallAccess } from '../../lib/plan/network/firewall-plan';
import type { EdgeServerPlan, PersistentRoute } from '../../lib/plan/servers/server-plan';
import type { RunningAddress, RunningRoute } from '../../lib/running/model/running-adapter';
import type { RunningCertificate } from '../../lib/running/model/running-certificate';
import { RUNNING_EDGE_SCHEMA_VERSION, type RunningEdge } from '../../lib/running/model/running-edge';
import { type RunningInterface, RunningInterfaceSide } from '../../lib/running/model/running-interface';
import type { RunningRecord } from '../../lib/running/model/running-record';
import type { RunningListener, RunningServer } from '../../lib/running/model/running-server';
import type { RunningSource } from '../../lib/running/model/running-source';
import { CertificateHolder, CertificatePurpose, ExtendedKeyUsage, PublicAuthority, SignatureAlgorithm } from '../../lib/values/vocabulary/certificates';
import { EdgeService } from '../../lib/values/vocabulary/edge-service';
import { FederationType } from '../../lib/values/vocabulary/federation';
import { TrafficDirection, Transport } from '../../lib/values/vocabulary/traffic';

const source = (file: string, place: string): RunningSource => ({ file, place });

/** Numbers of the two adapters in Windows. */
const OUTSIDE = 1;
const INSIDE = 2;

const OIDS: Readonly<Record<ExtendedKeyUsage, string>> = {
  [ExtendedKeyUsage.SERVER_AUTHENTICATION]: '1.3.6.1.5.5.7.3.1', [ExtendedKeyUsage.CLIENT_AUTHENTICATION]: '1.3.6.1.5.5.7.3.2',
};

const SIGNATURES: Readonly<Record<SignatureAlgorithm, string>> = {
  [SignatureAlgorithm.RSA]: '1.2.840.113549.1.1.11', [SignatureAlgorithm.RSASSA_PSS]: '1.2.840.113549.1.1.10', [SignatureAlgorithm.ECDSA]: '1.2.840.10045.4.3.2',
};

const ISSUERS: Readonly<Record<PublicAuthority, string>> = {
  [PublicAuthority.CERTUM]: 'CN=Certum OV TLS, O=Example', [PublicAuthority.DIGICERT]: 'CN=GeoTrust TLS, O=DigiCert Inc', [PublicAuthority.GLOBALSIGN]: 'CN=TLS, O=GlobalSign nv-sa',
  [PublicAuthority.GODADDY]: 'CN=Go Daddy Secure, O=Example', [PublicAuthority.LETS_ENCRYPT]: "CN=R1, O=Let's Encrypt", [PublicAuthority.SECTIGO]: 'CN=Sectigo TLS, O=Sectigo Limited',
  [PublicAuthority.UNKNOWN]: 'CN=Example Public CA',
};

/**
 * What runs after deployments of plans, as readers of its exports tell it: the Edge pools of one organization. The settings of the
 * organization are those of the pool that is the federation route, or of the first.
 */
export function runningOf(...plans: readonly [EdgePlan, ...EdgePlan[]]): RunningEdge {
  const route = plans.find(({ routes }) => routes.sip) ?? plans[0];
  const site = route.organization?.siteName;
  const sipRoute = plans.find(({ routes }) => routes.sip)?.internal.fqdn;
  const xmppRoute = plans.find(({ routes }) => routes.xmpp)?.internal.fqdn;
  return {
    schemaVersion: RUNNING_EDGE_SCHEMA_VERSION,
    topology: {
      product: route.product.key,
      sites: [{
        id: '1', name: site ?? 'Unnamed', ...(sipRoute === undefined ? {} : { federationRoute: sipRoute }), ...(xmppRoute === undefined ? {} : { xmppFederationRoute: xmppRoute }),
      }],
      sipDomains: [...new Set(plans.flatMap(({ sipDomains }) => sipDomains))].sort(),
      pools: plans.map((plan) => ({
        fqdn: plan.internal.fqdn, ...(plan.organization?.siteName === undefined ? {} : { siteId: '1' }), roles: ['EdgeServer'],
        computers: plan.servers.map((server) => ({ fqdn: server.fqdn, interfaces: interfacesOf(server) })),
      })),
      edgeServices: plans.map((plan) => ({
        poolFqdn: plan.internal.fqdn, nextHop: plan.internal.nextHop, ports: [],
        externalNames: plan.services.map(({ service, fqdn, port }) => ({ service, fqdn, port })),
        source: source('topology.xml', `Service ${plan.internal.fqdn}`),
      })),
      webNames: { webServices: [] },
      source: source('topology.xml', 'line 1'),
    },
    settings: settingsOf(route, plans.find(({ routes }) => routes.xmpp)),
    servers: plans.flatMap((plan) => plan.servers.map((server) => serverOf(plan, server))),
    records: plans.flatMap(recordsOf),
    firewallRows: [],
    effectiveRules: [],
    unread: [],
  };
}

function interfacesOf({ external, internal }: EdgeServerPlan): RunningInterface[] {
  const outside = external.addresses.map(({ address, publicAddress, services }, index): RunningInterface => ({
    side: RunningInterfaceSide.EXTERNAL, number: index + 1, address,
    ...(services.includes(EdgeService.AUDIO_VIDEO) && publicAddress !== undefined && publicAddress !== address ? { configuredAddress: publicAddress } : {}),
  }));
  const ipv6 = external.addresses.flatMap(({ ipv6Address }, index): RunningInterface[] => (
    ipv6Address === undefined ? [] : [{ side: RunningInterfaceSide.EXTERNAL, number: index + 1, address: ipv6Address }]));
  return [
    { side: RunningInterfaceSide.INTERNAL, number: 1, address: internal.address },
    ...(internal.ipv6Address === undefined ? [] : [{ side: RunningInterfaceSide.INTERNAL, number: 2, address: internal.ipv6Address }]),
    ...outside, ...ipv6,
  ];
}

function settingsOf(plan: EdgePlan, xmppRoute: EdgePlan | undefined): RunningEdge['settings'] {
  const { accessEdgeConfiguration, externalAccessPolicy, federation, publicIm, mobilePush } = plan;
  return {
    accessEdge: { ...accessEdgeConfiguration, source: source('settings.json', 'accessEdge') },
    externalAccessPolicies: [{
      identity: externalAccessPolicy.identity,
      enableOutsideAccess: externalAccessPolicy.enableOutsideAccess,
      enableFederationAccess: externalAccessPolicy.enableFederationAccess,
      enableXmppAccess: externalAccessPolicy.enableXmppAccess,
      enablePublicCloudAccess: externalAccessPolicy.enablePublicCloudAccess,
      enablePublicCloudAudioVideoAccess: externalAccessPolicy.enablePublicCloudAudioVideoAccess,
      source: source('settings.json', 'externalAccessPolicies[0]'),
    }],
    allowedDomains: (federation?.partners ?? []).filter(({ type }) => type !== FederationType.DISCOVERED_PARTNER_DOMAIN).map(({ domain, edgeFqdn, comment }, index) => ({
      domain, ...(edgeFqdn === undefined ? {} : { proxyFqdn: edgeFqdn }), ...(comment === undefined ? {} : { comment }),
      source: source('settings.json', `allowedDomains[${index}]`),
    })),
    blockedDomains: (federation?.blockedDomains ?? []).map((domain, index) => ({ domain, source: source('settings.json', `blockedDomains[${index}]`) })),
    hostingProviders: (federation?.hostingProviders ?? []).map((provider, index) => ({
      identity: provider.name, proxyFqdn: provider.proxyFqdn, enabled: true, sharedAddressSpace: provider.sharedAddressSpace,
      hostsLyncUsers: provider.hostsLyncUsers, isLocal: false, verificationLevel: provider.verificationLevel,
      ...(provider.autodiscoverUrl === undefined ? {} : { autodiscoverUrl: provider.autodiscoverUrl }),
      source: source('settings.json', `hostingProviders[${index}]`),
    })),
    publicProviders: publicIm.map(({ displayName }, index) => ({
      identity: displayName, proxyFqdn: 'federation.messenger.msn.com', enabled: true, source: source('settings.json', `publicProviders[${index}]`),
    })),
    xmppPartners: (xmppRoute?.xmpp?.partners ?? []).map(({ methods: _methods, stack: _stack, ...partner }, index) => ({
      ...partner, source: source('settings.json', `xmppPartners[${index}]`),
    })),
    avEdge: [{ identity: 'Global', maxTokenLifetimeSeconds: (plan.organization?.avTokenLifetimeHours ?? 8) * 3600 }],
    push: [{ identity: 'Global', apple: mobilePush?.apple ?? false, microsoft: mobilePush?.microsoft ?? false }],
  };
}

function serverOf(plan: EdgePlan, server: EdgeServerPlan): RunningServer {
  const { external, internal } = server;
  const length = (subnet: string): number => Number(subnet.split('/')[1]);
  const ipv6 = (address: string | undefined): RunningAddress[] => (address === undefined ? [] : [{ address, prefixLength: 64 }]);
  return {
    computerName: server.computerName,
    fqdn: server.fqdn,
    adapters: [
      {
        index: OUTSIDE, name: 'External', defaultGateways: [external.defaultGateway, ...external.ipv6DefaultGateway === undefined ? [] : [external.ipv6DefaultGateway]], dnsServers: plan.internal.perimeterDnsServers,
        addresses: [
          ...external.addresses.map(({ address }) => ({ address, prefixLength: length(external.subnet) })),
          ...external.addresses.flatMap(({ ipv6Address }) => ipv6(ipv6Address)),
        ],
      },
      {
        index: INSIDE, name: 'Internal', defaultGateways: [], dnsServers: [],
        addresses: [{ address: internal.address, prefixLength: length(internal.subnet) }, ...ipv6(internal.ipv6Address)],
      },
    ],
    routes: [
      ...(external.routes ?? []).map((route) => routeOf(route, OUTSIDE)),
      ...internal.routes.map((route) => routeOf(route, INSIDE)),
    ],
    hosts: server.hosts,
    listeners: listenersOf(plan, server),
    certificates: certificatesOf(plan, server),
    ...(plan.productBuild === undefined ? {} : { productBuild: plan.productBuild }),
    ...(plan.organization?.legacyTlsDisabled === undefined ? {} : {
      tlsVersions: ['TLS 1.0', 'TLS 1.1'].map((version) => ({ version, inbound: true, enabled: plan.organization?.legacyTlsDisabled === false })),
    }),
    source: source(`${server.computerName}.json`, 'server'),
  };
}

function routeOf({ destination, gateway, metric }: PersistentRoute, adapterIndex: number): RunningRoute {
  return { destination, nextHop: gateway, adapterIndex, isPersistent: true, ...(metric === undefined ? {} : { metric }) };
}

/** Where a server must listen so that what the firewall lets in is answered. */
function listenersOf({ firewall }: EdgePlan, { external, internal }: EdgeServerPlan): RunningListener[] {
  const own = [...external.addresses.map(({ address }) => address), internal.address];
  const ports = firewall.filter(({ direction, access, transport, ports: opened }) => (
    direction === TrafficDirection.INBOUND && access === FirewallAccess.ALLOW && transport === Transport.TCP && /^\d+$/.test(opened)));
  return own.flatMap((address) => ports.filter(({ destination }) => destination.prefixes.some((prefix) => prefix.replace('/32', '') === address))
    .map(({ ports: port }) => ({ transport: Transport.TCP, address, port: Number(port) })));
}

/** As {@link runningOf}, with a record for each address that only the deployment knows. */
export function deployedOf(plan: EdgePlan): RunningEdge {
  const running = runningOf(plan);
  const assigned = plan.dnsRecords.flatMap(({ name, type, side, ttlSeconds, addresses }) => addresses.filter(({ address }) => address === undefined)
    .map((_, index): RunningRecord => ({ name, type, side, ttlSeconds, value: `203.0.113.${100 + index}`, source: source(`${side}.zone`, name) })));
  return { ...running, records: [...running.records, ...assigned] };
}

/** The certificates of a plan; the external one as it is in use, where the plan says so. */
function certificatesOf(plan: EdgePlan, { computerName }: EdgeServerPlan): RunningCertificate[] {
  return plan.certificates.map((planned): RunningCertificate => {
    const existing = planned.purpose === CertificatePurpose.EDGE_EXTERNAL ? plan.existingExternalCertificate : undefined;
    const isInside = planned.assignedTo.includes(CertificateHolder.EDGE_INTERNAL);
    return {
      thumbprint: isInside ? 'BB'.repeat(20) : existing?.sharedAcrossPool === false && plan.servers.length > 1 ? Buffer.from(computerName.padEnd(20)).toString('hex').slice(0, 40).toUpperCase() : 'AA'.repeat(20),
      subject: `CN=${existing?.subject ?? planned.subject}, O=Contoso`,
      issuer: isInside || existing?.publicCa === false ? 'CN=Contoso Issuing CA' : ISSUERS[existing?.authority ?? PublicAuthority.UNKNOWN],
      subjectAlternativeNames: [...existing?.sans ?? planned.sans].sort(),
      extendedKeyUsages: existing === undefined ? planned.eku.map((usage) => OIDS[usage])
        : [OIDS[ExtendedKeyUsage.SERVER_AUTHENTICATION], ...(existing.clientAuthentication ? [OIDS[ExtendedKeyUsage.CLIENT_AUTHENTICATION]] : [])],
      notBefore: `${existing?.validFrom ?? '2012-01-01'}T00:00:00Z`, notAfter: `${existing?.validUntil ?? '2027-01-01'}T00:00:00Z`,
      keyAlgorithm: 'RSA', keyLength: existing?.keyLengthBits ?? planned.keyLengthBits,
      isExportable: existing?.privateKeyExportable ?? planned.privateKeyExportable,
      ...(existing?.signatureAlgorithm === undefined ? {} : { signatureAlgorithm: SIGNATURES[existing.signatureAlgorithm] }),
      ...(existing?.crlDistributionPoint === undefined ? {} : { hasCrlDistributionPoint: existing.crlDistributionPoint }),
      holders: planned.assignedTo, assignedTypes: [], source: source(`${computerName}.json`, 'certificates'),
    };
  });
}

function recordsOf(plan: EdgePlan): RunningRecord[] {
  return plan.dnsRecords.flatMap((record): RunningRecord[] => {
    const { name, type, side, ttlSeconds } = record;
    const common = { name, type, side, ttlSeconds, source: source(`${side}.zone`, name) };
    if (record.srv !== undefined) {
      const { target, ...srv } = record.srv;
      return [{ ...common, ...srv, value: target }];
    }
    if (record.cname !== undefined) return [{ ...common, value: record.cname }];
    return record.addresses.flatMap(({ address }) => (address === undefined ? [] : [{ ...common, value: address }]));
  });
}
