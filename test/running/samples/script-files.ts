import { createHash } from 'node:crypto';
import type { IPlanDocument } from '../../../lib/values/plan-document';
import { BLOCKED, COLLECTED_AT, EXPIRES_SOON, PARTNERS, POOLS, type SamplePool, type SampleServer, SIP_DOMAINS, SITES } from './organization';

/** A file of a script, before it is written as JSON. */
export interface ScriptFile {
  readonly format: string;
  readonly formatVersion: number;
  readonly kind: string;
  readonly computerName: string;
  readonly collectedAt: string;
  readonly parts: Record<string, Record<string, unknown>[]>;
  readonly notRead: Record<string, unknown>[];
}

const HEAD = { format: 'lync-edge-export', formatVersion: 1, collectedAt: COLLECTED_AT } as const;

/** Settings of the organization, of Skype for Business Server 2019, which has no XMPP. */
export function frontEndFile(): ScriptFile {
  return {
    ...HEAD,
    kind: 'front-end',
    computerName: 'FE11',
    parts: {
      topology: [{ File: 'topology.xml' }],
      sites: SITES.map(({ id, name }) => ({
        Identity: `Site:${name}`, SiteId: Number(id), DisplayName: name, SiteType: 'CentralSite',
        FederationRoute: 'EdgeServer:lsedge.contoso.net', XmppFederationRoute: null,
      })),
      pools: POOLS.flatMap((pool) => [
        { Identity: pool.fqdn, Fqdn: pool.fqdn, Site: siteOf(pool), Computers: pool.servers.map((server) => fqdnOf(pool, server)), Services: [`EdgeServer:${pool.fqdn}`] },
        { Identity: pool.nextHop, Fqdn: pool.nextHop, Site: siteOf(pool), Computers: [`fe${pool.siteId}1.contoso.net`], Services: [`Registrar:${pool.nextHop}`] },
      ]),
      edgeServices: POOLS.map((pool) => ({
        Identity: `EdgeServer:${pool.fqdn}`, PoolFqdn: pool.fqdn, SiteId: siteOf(pool), Registrar: `Registrar:${pool.nextHop}`,
        AccessEdgeInternalSipPort: 5061, AccessEdgeExternalSipPort: 5061, AccessEdgeClientPort: 443, DataPsomServerPort: 8057,
        DataPsomClientPort: 443, MediaRelayAuthEdgePort: 5062, MediaRelayAuthInternalTurnTcpPort: 443, MediaRelayAuthExternalTurnTcpPort: 443,
        MediaRelayAuthInternalTurnUdpPort: 3478, MediaRelayAuthExternalTurnUdpPort: 3478, MediaCommunicationPortStart: 50000,
        MediaComunicationPortCount: 10000, AccessEdgeExternalFqdn: pool.access, DataEdgeExternalFqdn: pool.conferencing,
        AVEdgeExternalFqdn: pool.audioVideo, InternalInterfaceFqdn: null, ExternalMrasFqdn: pool.audioVideo,
      })),
      webServices: POOLS.map(({ nextHop, siteId }) => ({
        Identity: `WebServer:${nextHop}`, PoolFqdn: nextHop, InternalFqdn: null, ExternalFqdn: `webext${siteId}.contoso.com`,
      })),
      simpleUrls: [
        { Component: 'Dialin', Domain: '*', ActiveUrl: 'https://dialin.contoso.com', Configuration: 'Global' },
        ...SIP_DOMAINS.map((domain) => ({ Component: 'Meet', Domain: domain, ActiveUrl: `https://meet.${domain}`, Configuration: 'Global' })),
      ],
      sipDomains: SIP_DOMAINS.map((name, index) => ({ Identity: name, Name: name, IsDefault: index === 0 })),
      accessEdge: [{
        Identity: 'Global', AllowOutsideUsers: true, AllowFederatedUsers: true, AllowAnonymousUsers: true, EnablePartnerDiscovery: false,
        RoutingMethod: 'UseDnsSrvRouting',
      }],
      externalAccessPolicies: ['Tag:Contractors', 'Global'].map((identity, index) => ({
        Identity: identity, EnableOutsideAccess: true, EnableFederationAccess: index === 1, EnableXmppAccess: false,
        EnablePublicCloudAccess: false, EnablePublicCloudAudioVideoAccess: false,
      })),
      allowedDomains: PARTNERS.map(({ domain, proxyFqdn }) => ({
        Identity: domain, Domain: domain, ProxyFqdn: proxyFqdn ?? null, VerificationLevel: 'UseSourceVerification',
      })),
      blockedDomains: BLOCKED.map((domain) => ({ Identity: domain, Domain: domain })),
      hostingProviders: [{
        Identity: 'Office365', ProxyFqdn: 'sipfed.online.lync.com', Enabled: true, EnabledSharedAddressSpace: true, HostsOCSUsers: true,
        IsLocal: false, VerificationLevel: 'UseSourceVerification',
        AutodiscoverUrl: 'https://webdir.online.lync.com/Autodiscover/AutodiscoverService.svc/root',
      }],
      publicProviders: [],
      push: [{ Identity: 'Global', EnableApplePushNotificationService: false, EnableMicrosoftPushNotificationService: false }],
      avEdge: [{ Identity: 'Global', MaxTokenLifetime: 28800 }],
      media: [{ Identity: 'Global', EncryptionLevel: 'RequireEncryption' }],
      patchVersions: [{ ComponentName: 'Skype for Business Server 2019, Core Components', Version: '7.0.2046.569' }],
    },
    notRead: [{ part: 'xmppPartners', command: 'Get-CsXmppAllowedPartner', reason: 'no-such-command', detail: '' }],
  };
}

/** What Windows tells of an Edge Server. */
export function edgeServerFile(pool: SamplePool, server: SampleServer): ScriptFile {
  const network = server.external[0].replace(/\.\d+$/, '');
  const inside = server.internal.replace(/\.\d+$/, '');
  const external = certificate(pool.access, [pool.access, pool.conferencing, 'sip.fabrikam.com'], pool.siteId === '1' ? EXPIRES_SOON : '2027-05-01T00:00:00Z');
  const internal = certificate(pool.fqdn, [], '2028-05-01T00:00:00Z', 'CN=Contoso Internal CA');
  return {
    ...HEAD,
    kind: 'edge-server',
    computerName: server.name.toUpperCase(),
    parts: {
      computer: [{ ComputerName: server.name.toUpperCase(), HostName: server.name, DnsSuffix: 'contoso.net' }],
      windows: [{ Version: '10.0.17763', Caption: 'Microsoft Windows Server 2019 Standard' }],
      addresses: [
        { InterfaceIndex: 1, InterfaceAlias: 'Loopback Pseudo-Interface 1', IPAddress: '127.0.0.1', PrefixLength: 8, PrefixOrigin: 'WellKnown', SkipAsSource: false },
        ...server.external.map((address, index) => ({
          InterfaceIndex: 4, InterfaceAlias: 'External', IPAddress: address, PrefixLength: 24, PrefixOrigin: 'Manual', SkipAsSource: index > 0,
        })),
        { InterfaceIndex: 7, InterfaceAlias: 'Internal', IPAddress: server.internal, PrefixLength: 24, PrefixOrigin: 'Manual', SkipAsSource: false },
        { InterfaceIndex: 7, InterfaceAlias: 'Internal', IPAddress: 'fe80::1%7', PrefixLength: 64, PrefixOrigin: 'WellKnown', SkipAsSource: false },
      ],
      dnsServers: [
        { InterfaceIndex: 4, ServerAddresses: ['192.0.2.53', '192.0.2.54'] }, { InterfaceIndex: 4, ServerAddresses: [] },
        { InterfaceIndex: 7, ServerAddresses: [] }, { InterfaceIndex: 7, ServerAddresses: ['fec0:0:0:ffff::1', 'fec0:0:0:ffff::2'] },
      ],
      routes: [
        { DestinationPrefix: '0.0.0.0/0', NextHop: `${network}.1`, InterfaceIndex: 4, RouteMetric: 256, IsPersistent: true },
        { DestinationPrefix: '192.168.10.0/24', NextHop: `${inside}.1`, InterfaceIndex: 7, RouteMetric: 256, IsPersistent: true },
      ],
      hosts: [{ Address: '192.168.10.90', Names: [pool.nextHop] }],
      tcpListeners: [
        { LocalAddress: server.external[0], LocalPort: 5061, Process: 'RTCSrv' }, { LocalAddress: server.external[0], LocalPort: 443, Process: 'RTCSrv' },
        { LocalAddress: server.external[1], LocalPort: 443, Process: 'DataProxy' }, { LocalAddress: server.external[2], LocalPort: 443, Process: 'MediaRelaySvc' },
        { LocalAddress: server.internal, LocalPort: 5061, Process: 'RTCSrv' }, { LocalAddress: server.internal, LocalPort: 5062, Process: 'MRASSvc' },
        { LocalAddress: server.internal, LocalPort: 8057, Process: 'DataProxy' }, { LocalAddress: server.internal, LocalPort: 443, Process: 'MediaRelaySvc' },
        { LocalAddress: server.internal, LocalPort: 4443, Process: 'ReplicaReplicatorAgent' }, { LocalAddress: '0.0.0.0', LocalPort: 3389, Process: 'svchost' },
      ],
      udpListeners: [{ LocalAddress: server.external[2], LocalPort: 3478, Process: 'MediaRelaySvc' }],
      certificateUses: [
        ...['AccessEdgeExternal', 'DataEdgeExternal', 'AudioVideoAuthentication'].map((use) => ({ Thumbprint: external['Thumbprint'], Use: use, EffectiveDate: null })),
        { Thumbprint: internal['Thumbprint'], Use: 'Internal', EffectiveDate: null },
      ],
      certificates: [external, internal],
      tlsVersions: ['TLS 1.0', 'TLS 1.1'].flatMap((version) => ['Client', 'Server'].map((side) => ({ Version: version, Side: side, Enabled: false }))),
      serviceVersions: [{ Service: 'RTCSRV', Version: '7.0.2046.569' }, { Service: 'RTCMEDIARELAY', Version: '7.0.2046.0' }],
      patchVersions: [{ ComponentName: 'Skype for Business Server 2019, Core Components', Version: '7.0.2046.569' }],
    },
    notRead: [],
  };
}

/** Settings of the tenant: the same lists as on premises, but for one partner. */
export function tenantFile(): ScriptFile {
  return {
    ...HEAD,
    kind: 'tenant',
    computerName: 'ADMIN01',
    parts: {
      federation: [{
        Identity: 'Global', AllowFederatedUsers: true, SharedSipAddressSpace: true, BlockAllSubdomains: false,
        TreatDiscoveredPartnersAsUnverified: false, AllowTeamsConsumer: false, AllowTeamsConsumerInbound: false, HasAllowList: true,
        AllowedDomains: PARTNERS.slice(0, -1).map(({ domain }) => domain), BlockedDomains: [...BLOCKED],
      }],
      sipDomains: SIP_DOMAINS.map((name) => ({ Name: name, Status: 'Enabled' })),
    },
    notRead: [],
  };
}

/** A file with the text that the script writes. */
export function scriptDocument(fileName: string, file: ScriptFile): IPlanDocument {
  return { fileName, text: JSON.stringify(file, undefined, 4) };
}

function siteOf({ siteId }: SamplePool): string {
  return `Site:${SITES.find(({ id }) => id === siteId)?.name ?? ''}`;
}

/** A single server has the name of its pool. */
function fqdnOf({ fqdn, servers }: SamplePool, { name }: SampleServer): string {
  return servers.length === 1 ? fqdn : `${name}.contoso.net`;
}

function certificate(subject: string, names: readonly string[], notAfter: string, issuer = 'CN=Example Public CA, O=Example, C=US'): Record<string, unknown> {
  return {
    Thumbprint: createHash('sha1').update(`${subject} ${notAfter}`).digest('hex').toUpperCase(),
    Subject: `CN=${subject}, O=Contoso, L=Redmond, S=Washington, C=US`,
    Issuer: issuer,
    NotBefore: '2026-05-01T00:00:00Z',
    NotAfter: notAfter,
    SignatureAlgorithm: '1.2.840.113549.1.1.11',
    KeyAlgorithm: '1.2.840.113549.1.1.1',
    KeyLength: 2048,
    IsExportable: false,
    SubjectAlternativeName: names.length === 0 ? null : alternativeName(names),
    ExtendedKeyUsages: ['1.3.6.1.5.5.7.3.1'],
    Extensions: ['2.5.29.15', '2.5.29.37', '2.5.29.31', ...names.length === 0 ? [] : ['2.5.29.17']],
  };
}

/** Base64 of a subject alternative name with DNS names of fewer than 128 bytes together (DER). */
export function alternativeName(names: readonly string[]): string {
  const values = Buffer.concat(names.map((name) => Buffer.from([0x82, name.length, ...Buffer.from(name, 'latin1')])));
  return Buffer.from([0x30, ...values.length < 128 ? [values.length] : [0x82, values.length >> 8, values.length & 255], ...values]).toString('base64');
}
