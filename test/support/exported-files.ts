import type { RunningCertificate } from '../../lib/running/model/running-certificate';
import type { RunningEdge } from '../../lib/running/model/running-edge';
import { RunningInterfaceSide } from '../../lib/running/model/running-interface';
import type { RunningRecord } from '../../lib/running/model/running-record';
import type { RunningServer } from '../../lib/running/model/running-server';
import type { RunningSettings } from '../../lib/running/model/running-settings';
import type { RunningTopology } from '../../lib/running/model/running-topology';
import type { IPlanDocument } from '../../lib/values/plan-document';
import { CertificateHolder } from '../../lib/values/vocabulary/certificates';
import { DnsRecordType } from '../../lib/values/vocabulary/dns';
import { EdgeService } from '../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { Transport } from '../../lib/values/vocabulary/traffic';
import { XmppNegotiationSupport } from '../../lib/values/vocabulary/xmpp';
import { alternativeName, scriptDocument, type ScriptFile } from '../running/samples/script-files';

const HEAD = { format: 'lync-edge-export', formatVersion: 1, collectedAt: '2026-11-02T08:00:00Z' } as const;
const NAMESPACE = 'urn:schema:Microsoft.Rtc.Management.Deploy';

const USES: Readonly<Partial<Record<CertificateHolder, string>>> = {
  [CertificateHolder.ACCESS_EDGE]: 'AccessEdgeExternal', [CertificateHolder.WEB_CONFERENCING]: 'DataEdgeExternal',
  [CertificateHolder.AV_AUTHENTICATION]: 'AudioVideoAuthentication', [CertificateHolder.EDGE_INTERNAL]: 'Internal',
};

const NEGOTIATIONS: Readonly<Record<XmppNegotiationSupport, string>> = {
  [XmppNegotiationSupport.REQUIRED]: 'Required', [XmppNegotiationSupport.OPTIONAL]: 'Optional', [XmppNegotiationSupport.NOT_SUPPORTED]: 'NotSupported',
};

/** The files of an Edge that runs, as the scripts and other tools write them. */
export function exportedFiles({ topology, settings, servers, records }: RunningEdge): IPlanDocument[] {
  if (topology === undefined) throw new Error('no topology');
  return [
    scriptDocument('front-end.json', frontEndFile(topology, settings)),
    { fileName: 'topology.xml', text: topologyXml(topology) },
    ...servers.map((server) => scriptDocument(`edge-server-${server.computerName.toUpperCase()}.json`, serverFile(server))),
    ...Object.values(EdgeSide).flatMap((side) => zoneFile(side, records.filter((record) => record.side === side))),
  ];
}

function frontEndFile(topology: RunningTopology, settings: RunningSettings): ScriptFile {
  const nameOf = (service: EdgeService, index: number): string | undefined => topology.edgeServices[index]?.externalNames.find((name) => name.service === service)?.fqdn;
  const portOf = (service: EdgeService, index: number): number | undefined => topology.edgeServices[index]?.externalNames.find((name) => name.service === service)?.port;
  return {
    ...HEAD, kind: 'front-end', computerName: 'FE11', notRead: [], parts: {
      sites: topology.sites.map(({ id, name, federationRoute, xmppFederationRoute }) => ({
        Identity: `Site:${name}`, SiteId: Number(id), DisplayName: name, SiteType: 'CentralSite',
        FederationRoute: federationRoute === undefined ? null : `EdgeServer:${federationRoute}`, XmppFederationRoute: xmppFederationRoute === undefined ? null : `EdgeServer:${xmppFederationRoute}`,
      })),
      edgeServices: topology.edgeServices.map(({ poolFqdn, nextHop }, index) => ({
        Identity: `EdgeServer:${poolFqdn}`, PoolFqdn: poolFqdn, SiteId: `Site:${topology.sites[0]?.name ?? ''}`, Registrar: `Registrar:${nextHop ?? ''}`,
        AccessEdgeExternalFqdn: nameOf(EdgeService.ACCESS_EDGE, index), DataEdgeExternalFqdn: nameOf(EdgeService.WEB_CONFERENCING, index), AVEdgeExternalFqdn: nameOf(EdgeService.AUDIO_VIDEO, index),
        AccessEdgeClientPort: portOf(EdgeService.ACCESS_EDGE, index), DataPsomClientPort: portOf(EdgeService.WEB_CONFERENCING, index), MediaRelayAuthExternalTurnTcpPort: portOf(EdgeService.AUDIO_VIDEO, index),
      })),
      sipDomains: topology.sipDomains.map((name, index) => ({ Identity: name, Name: name, IsDefault: index === 0 })),
      ...settingsParts(settings),
    },
  };
}

function settingsParts({ accessEdge, externalAccessPolicies = [], allowedDomains = [], blockedDomains = [], hostingProviders = [], publicProviders = [], xmppPartners = [], push = [], avEdge = [] }: RunningSettings): ScriptFile['parts'] {
  return {
    accessEdge: [{
      Identity: 'Global', AllowOutsideUsers: accessEdge?.allowOutsideUsers, AllowFederatedUsers: accessEdge?.allowFederatedUsers, EnablePartnerDiscovery: accessEdge?.enablePartnerDiscovery,
    }],
    externalAccessPolicies: externalAccessPolicies.map((policy) => ({
      Identity: /^(?:global|site:)/i.test(policy.identity) ? policy.identity : `Tag:${policy.identity}`, EnableOutsideAccess: policy.enableOutsideAccess, EnableFederationAccess: policy.enableFederationAccess,
      EnableXmppAccess: policy.enableXmppAccess, EnablePublicCloudAccess: policy.enablePublicCloudAccess, EnablePublicCloudAudioVideoAccess: policy.enablePublicCloudAudioVideoAccess,
    })),
    allowedDomains: allowedDomains.map(({ domain, proxyFqdn, comment }) => ({ Identity: domain, Domain: domain, ProxyFqdn: proxyFqdn ?? null, VerificationLevel: 'UseSourceVerification', Comment: comment ?? null })),
    blockedDomains: blockedDomains.map(({ domain }) => ({ Identity: domain, Domain: domain })),
    hostingProviders: hostingProviders.map((provider) => ({
      Identity: provider.identity, ProxyFqdn: provider.proxyFqdn, Enabled: provider.enabled, EnabledSharedAddressSpace: provider.sharedAddressSpace, HostsOCSUsers: provider.hostsLyncUsers,
      IsLocal: provider.isLocal, VerificationLevel: provider.verificationLevel, AutodiscoverUrl: provider.autodiscoverUrl ?? null,
    })),
    publicProviders: publicProviders.map(({ identity, proxyFqdn, enabled }) => ({ Identity: identity, ProxyFqdn: proxyFqdn, Enabled: enabled })),
    xmppPartners: xmppPartners.map((partner) => ({
      Identity: partner.domain, Domain: partner.domain, AdditionalDomains: partner.additionalDomains, PartnerType: partner.type, TlsNegotiation: partner.tls && NEGOTIATIONS[partner.tls],
      SaslNegotiation: partner.sasl && NEGOTIATIONS[partner.sasl], SupportDialbackNegotiation: partner.dialback, EnableKeepAlive: partner.keepAlive, Description: partner.description ?? null,
    })),
    push: push.map(({ identity, apple, microsoft }) => ({ Identity: identity, EnableApplePushNotificationService: apple, EnableMicrosoftPushNotificationService: microsoft })),
    avEdge: avEdge.map(({ identity, maxTokenLifetimeSeconds }) => ({ Identity: identity, MaxTokenLifetime: maxTokenLifetimeSeconds })),
  };
}

/** The topology with its addresses, as Get-CsTopology prints it. */
function topologyXml({ sites, pools, edgeServices, sipDomains }: RunningTopology): string {
  const port = (owner: string, usage: string, number: number, at: number, fqdn: string): string => (
    `<Port Owner="urn:component:${owner}" Usage="${usage}" InterfaceSide="External" Port="${number}" Protocol="${usage === 'TURNServer' ? 'Tcp' : 'Tls'}" UrlPath="/" InterfaceNumber="${at}" ConfiguredFqdn="${fqdn}" />`);
  const owners: Readonly<Partial<Record<EdgeService, readonly [string, string]>>> = {
    [EdgeService.ACCESS_EDGE]: ['AccessEdge', 'SipClient'], [EdgeService.WEB_CONFERENCING]: ['DataEdge', 'PsomClient'], [EdgeService.AUDIO_VIDEO]: ['MediaRelayEdge', 'TURNServer'],
  };
  const sides: Readonly<Partial<Record<RunningInterfaceSide, string>>> = { [RunningInterfaceSide.INTERNAL]: 'Internal', [RunningInterfaceSide.EXTERNAL]: 'External' };
  return `<?xml version="1.0" encoding="utf-8"?>
<Topology xmlns="${NAMESPACE}.Topology.2008">
  <InternalDomains AllowAllDomains="false" DefaultDomain="${sipDomains[0] ?? ''}">${sipDomains.map((name) => `<InternalDomain Name="${name}" Authoritative="false" AllowSubDomains="false" />`).join('')}</InternalDomains>
  <Sites>${sites.map(({ id, name }) => `<CentralSite SiteId="${id}"><Name>${escaped(name)}</Name><Location /></CentralSite>`).join('')}</Sites>
  <Clusters>
    <Cluster Fqdn="${edgeServices[0]?.nextHop ?? ''}"><ClusterId SiteId="1" Number="99" /><Machine Fqdn="fe11.corp.example"><NetInterface InterfaceSide="Primary" InterfaceNumber="1" IPAddress="0.0.0.0" /></Machine></Cluster>
${pools.map(({ fqdn, computers }, index) => `    <Cluster Fqdn="${fqdn}"><ClusterId SiteId="1" Number="${index + 1}" />${computers.map((computer) => `<Machine Fqdn="${computer.fqdn}">${
    computer.interfaces.map(({ side, number, address, configuredAddress }) => `<NetInterface InterfaceSide="${sides[side] ?? ''}" InterfaceNumber="${number}" IPAddress="${address ?? '0.0.0.0'}"${
      configuredAddress === undefined ? '' : ` ConfiguredIPAddress="${configuredAddress}"`} />`).join('')}</Machine>`).join('')}</Cluster>`).join('\n')}
  </Clusters>
  <Services>
    <Service><ServiceId SiteId="1" RoleName="Registrar" Instance="1" /><DependsOn /><InstalledOn><ClusterId SiteId="1" Number="99" /></InstalledOn></Service>
${edgeServices.map(({ externalNames }, index) => `    <Service><ServiceId SiteId="1" RoleName="EdgeServer" Instance="${index + 1}" /><DependsOn><Dependency Usage="Default"><ServiceId SiteId="1" RoleName="Registrar" Instance="1" /></Dependency></DependsOn>
      <InstalledOn><ClusterId SiteId="1" Number="${index + 1}" /></InstalledOn><Ports xmlns="${NAMESPACE}.ServiceRoles.2008">${externalNames.map(({ service, fqdn, port: number = 443 }, place) => {
    const [owner, usage] = owners[service] ?? ['', ''];
    return port(owner, usage, number, place + 1, fqdn);
  }).join('')}</Ports></Service>`).join('\n')}
  </Services>
</Topology>
`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

function serverFile({ computerName, fqdn = computerName, adapters = [], routes = [], hosts = [], listeners = [], certificates = [], tlsVersions = [], productBuild }: RunningServer): ScriptFile {
  const [hostName = '', ...suffix] = fqdn.split('.');
  const listening = (transport: Transport): Record<string, unknown>[] => listeners.filter((each) => each.transport === transport)
    .map(({ address, port, process }) => ({ LocalAddress: address, LocalPort: port, Process: process ?? null }));
  return {
    ...HEAD, kind: 'edge-server', computerName: computerName.toUpperCase(), notRead: [], parts: {
      computer: [{ ComputerName: computerName.toUpperCase(), HostName: hostName, DnsSuffix: suffix.join('.') }],
      windows: [{ Version: '10.0.17763', Caption: 'Microsoft Windows Server 2019 Standard' }],
      addresses: adapters.flatMap(({ index, name, addresses }) => addresses.map(({ address, prefixLength }, place) => ({
        InterfaceIndex: index, InterfaceAlias: name, IPAddress: address, PrefixLength: prefixLength, PrefixOrigin: 'Manual', SkipAsSource: place > 0,
      }))),
      dnsServers: adapters.map(({ index, dnsServers }) => ({ InterfaceIndex: index, ServerAddresses: dnsServers })),
      routes: [
        ...adapters.flatMap(({ index, defaultGateways }) => defaultGateways.map((gateway) => ({
          DestinationPrefix: gateway.includes(':') ? '::/0' : '0.0.0.0/0', NextHop: gateway, InterfaceIndex: index, RouteMetric: 256, IsPersistent: true,
        }))),
        ...routes.map(({ destination, nextHop, adapterIndex, metric = 256, isPersistent }) => ({
          DestinationPrefix: destination, NextHop: nextHop, InterfaceIndex: adapterIndex, RouteMetric: metric, IsPersistent: isPersistent,
        })),
      ],
      hosts: hosts.map((entry) => ({ Address: entry.address, Names: [entry.fqdn] })),
      tcpListeners: listening(Transport.TCP), udpListeners: listening(Transport.UDP),
      certificateUses: certificates.flatMap(({ thumbprint, holders }) => holders.flatMap((holder) => USES[holder] ?? []).map((use) => ({ Thumbprint: thumbprint, Use: use, EffectiveDate: null }))),
      certificates: certificates.map(certificateEntry),
      tlsVersions: tlsVersions.map(({ version, inbound, enabled }) => ({ Version: version, Side: inbound ? 'Server' : 'Client', Enabled: enabled })),
      ...(productBuild === undefined ? {} : { patchVersions: [{ ComponentName: 'Core Components', Version: productBuild }] }),
    },
  };
}

function certificateEntry(certificate: RunningCertificate): Record<string, unknown> {
  return {
    Thumbprint: certificate.thumbprint, Subject: certificate.subject, Issuer: certificate.issuer, NotBefore: certificate.notBefore, NotAfter: certificate.notAfter,
    SignatureAlgorithm: certificate.signatureAlgorithm ?? '1.2.840.113549.1.1.11', KeyAlgorithm: '1.2.840.113549.1.1.1', KeyLength: certificate.keyLength, IsExportable: certificate.isExportable,
    SubjectAlternativeName: certificate.subjectAlternativeNames.length === 0 ? null : alternativeName(certificate.subjectAlternativeNames),
    ExtendedKeyUsages: certificate.extendedKeyUsages, Extensions: ['2.5.29.15', '2.5.29.37', ...certificate.hasCrlDistributionPoint === false ? [] : ['2.5.29.31']],
  };
}

function zoneFile(side: EdgeSide, records: readonly RunningRecord[]): IPlanDocument[] {
  if (records.length === 0) return [];
  const lines = records.map(({ name, type, value, ttlSeconds = 3600, priority = 0, weight = 0, port = 0 }) => {
    const data = type === DnsRecordType.SRV ? `${priority} ${weight} ${port} ${value}.` : type === DnsRecordType.CNAME ? `${value}.` : value;
    return `${name}. ${ttlSeconds} IN ${type} ${data}`;
  });
  return [{ fileName: `all.${side}.zone`, text: `${lines.join('\n')}\n` }];
}
