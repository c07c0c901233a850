import { POOLS, type SamplePool, SIP_DOMAINS, SITES } from './organization';

const PREFIX = 'urn:schema:Microsoft.Rtc.Management';
const TOPOLOGY = `${PREFIX}.Deploy.Topology.2008`;
const ROLES = `${PREFIX}.Deploy.ServiceRoles.2008`;

/** The topology as Get-CsTopology prints it: parts have numbers within their site. */
export function publishedTopology(): string {
  return `<?xml version="1.0" encoding="utf-16"?>
<Topology xmlns="${TOPOLOGY}" Signature="11111111-2222-3333-4444-555555555555">
  ${domains('')}
  <Sites>
${SITES.map(({ id, name }) => `    <CentralSite SiteId="${id}"><Name>${name}</Name><Location /></CentralSite>\n`).join('')}  </Sites>
  <Clusters>
${POOLS.map((pool) => `    <Cluster RequiresReplication="true" RequiresSetup="true" Fqdn="${pool.nextHop}">
      <ClusterId SiteId="${pool.siteId}" Number="1" />
      ${frontEnd('fe', pool, '')}
    </Cluster>
    <Cluster RequiresReplication="true" RequiresSetup="true" Fqdn="${pool.fqdn}">
      <ClusterId SiteId="${pool.siteId}" Number="2" />
${machines(pool, '')}    </Cluster>
`).join('')}  </Clusters>
  <Services>
${POOLS.map((pool) => `    <Service RoleVersion="2" ServiceVersion="8">
      <ServiceId SiteId="${pool.siteId}" RoleName="Registrar" Instance="1" />
      <DependsOn />
      <InstalledOn><ClusterId SiteId="${pool.siteId}" Number="1" /></InstalledOn>
      <Ports xmlns="${ROLES}" />
    </Service>
    <Service RoleVersion="1" ServiceVersion="8">
      <ServiceId SiteId="${pool.siteId}" RoleName="WebServices" Instance="1" />
      <DependsOn />
      <InstalledOn><ClusterId SiteId="${pool.siteId}" Number="1" /></InstalledOn>
      ${webService(pool)}
    </Service>
    <Service RoleVersion="2" ServiceVersion="8">
      <ServiceId SiteId="${pool.siteId}" RoleName="EdgeServer" Instance="1" />
      <DependsOn><Dependency Usage="Default"><ServiceId SiteId="${pool.siteId}" RoleName="Registrar" Instance="1" /></Dependency></DependsOn>
      <InstalledOn><ClusterId SiteId="${pool.siteId}" Number="2" /></InstalledOn>
      ${edgePorts(pool)}
    </Service>
`).join('')}  </Services>
</Topology>
`;
}

/** The same topology as a file of Topology Builder: parts have unique IDs, and sites hold their pools. */
export function builderTopology(): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<TopologyBuilder IsFreeFromChanges="true" xmlns="${PREFIX}.Deploy.TopologyBuilder.2008">
  <NewTopology>
    <PartialTopology IsPublished="true" xmlns="${PREFIX}.Deploy.WritableTopology.2008">
      ${domains(` xmlns="${TOPOLOGY}"`)}
      <SimpleUrlConfiguration UseBackendDatabase="false" xmlns="${PREFIX}.Settings.SimpleUrl.2008">
        <SimpleUrl Component="Dialin" Domain="*" ActiveUrl="https://dialin.contoso.com"><SimpleUrlEntry Url="https://dialin.contoso.com" /></SimpleUrl>
${SIP_DOMAINS.map((domain) => `        <SimpleUrl Component="Meet" Domain="${domain}" ActiveUrl="https://meet.${domain}"><SimpleUrlEntry Url="https://meet.${domain}" /></SimpleUrl>\n`).join('')}      </SimpleUrlConfiguration>
      <CentralSites>
${SITES.map(({ id, name }) => `        <CentralSite SiteId="${id}">
          <Name xmlns="${TOPOLOGY}">${name}</Name>
          <Clusters>
${POOLS.filter(({ siteId }) => siteId === id).map((pool) => `            <Cluster IsSingleMachineOnly="false" UniqueId="fe-${id}" Fqdn="${pool.nextHop}">
              <Machines>${frontEnd('fe', pool, ` xmlns="${TOPOLOGY}"`)}</Machines>
            </Cluster>
            <Cluster IsSingleMachineOnly="${pool.servers.length === 1}" UniqueId="edge-${id}" Fqdn="${pool.fqdn}">
              <Machines>
${machines(pool, ` xmlns="${TOPOLOGY}"`)}              </Machines>
            </Cluster>
`).join('')}          </Clusters>
        </CentralSite>
`).join('')}      </CentralSites>
      <Services>
${POOLS.map((pool) => `        <Service UniqueId="r${pool.siteId}" RoleName="Registrar" RoleVersion="2" InstalledOn="fe-${pool.siteId}" ServiceVersion="8">
          <DependsOn />
          <Ports xmlns="${ROLES}" />
        </Service>
        <Service UniqueId="w${pool.siteId}" RoleName="WebServices" RoleVersion="1" InstalledOn="fe-${pool.siteId}" ServiceVersion="8">
          <DependsOn />
          ${webService(pool)}
        </Service>
        <Service UniqueId="e${pool.siteId}" RoleName="EdgeServer" RoleVersion="2" InstalledOn="edge-${pool.siteId}" ServiceVersion="8">
          <DependsOn><Dependency ServiceUniqueId="r${pool.siteId}" Usage="Default" /></DependsOn>
          ${edgePorts(pool)}
        </Service>
`).join('')}      </Services>
    </PartialTopology>
  </NewTopology>
</TopologyBuilder>
`;
}

function domains(namespace: string): string {
  const all = SIP_DOMAINS.map((name) => `<InternalDomain Name="${name}" Authoritative="false" AllowSubDomains="false" />`).join('');
  return `<InternalDomains AllowAllDomains="false" DefaultDomain="${SIP_DOMAINS[0]}"${namespace}>${all}</InternalDomains>`;
}

function frontEnd(name: string, { siteId }: SamplePool, namespace: string): string {
  return `<Machine Fqdn="${name}${siteId}1.contoso.net"><NetInterface InterfaceSide="Primary" InterfaceNumber="1" IPAddress="0.0.0.0"${namespace} /></Machine>`;
}

/** The single server of a pool has the pool's name, and Topology Builder leaves it out. */
function machines({ fqdn, servers }: SamplePool, namespace: string): string {
  return servers.map(({ name, internal, external, publicAv }) => {
    const isSingle = servers.length === 1 && namespace !== '';
    const outside = external.map((address, index) => `<NetInterface InterfaceSide="External" InterfaceNumber="${index + 1}" IPAddress="${address}"${
      index === 2 ? ` ConfiguredIPAddress="${publicAv}"` : ''}${namespace} />`).join('');
    return `      <Machine${isSingle ? '' : ` Fqdn="${servers.length === 1 ? fqdn : `${name}.contoso.net`}"`}><NetInterface InterfaceSide="Internal" `
      + `InterfaceNumber="1" IPAddress="${internal}"${namespace} />${outside}</Machine>\n`;
  }).join('');
}

function webService({ siteId }: SamplePool): string {
  return `<Ports xmlns="${ROLES}" />
      <WebService xmlns="${ROLES}"><ExternalSettings Host="webext${siteId}.contoso.com"><OverrideUrls /></ExternalSettings></WebService>`;
}

function edgePorts({ access, conferencing, audioVideo }: SamplePool): string {
  const port = (owner: string, usage: string, side: string, number: number, protocol: string, more = ''): string => (
    `<Port Owner="urn:component:${owner}" Usage="${usage}" InterfaceSide="${side}" Port="${number}" Protocol="${protocol}" UrlPath="/"${more} />`);
  const at = (number: number, fqdn: string): string => ` InterfaceNumber="${number}" ConfiguredFqdn="${fqdn}"`;
  return `<Ports xmlns="${ROLES}">
        ${port('AccessEdge', 'SipServer', 'Internal', 5061, 'Mtls')}
        ${port('AccessEdge', 'SipClient', 'External', 443, 'Tls', at(1, access))}
        ${port('AccessEdge', 'SipServer', 'External', 5061, 'Mtls', at(1, access))}
        ${port('DataEdge', 'PsomServer', 'Internal', 8057, 'Mtls')}
        ${port('DataEdge', 'PsomClient', 'External', 443, 'Tls', at(2, conferencing))}
        ${port('MediaRelayAuthenticationEdge', 'SipServer', 'Internal', 5062, 'Mtls')}
        ${port('MediaRelayEdge', 'TURNServer', 'Internal', 443, 'Tcp')}
        ${port('MediaRelayEdge', 'TURNServer', 'External', 443, 'Tcp', at(3, audioVideo))}
        ${port('MediaRelayEdge', 'TURNServer', 'Internal', 3478, 'Udp')}
        ${port('MediaRelayEdge', 'TURNServer', 'External', 3478, 'Udp', at(3, audioVideo))}
        ${port('MediaRelayEdge', 'MediaCommunication', 'External', 50000, 'TcpOrUdp', `${at(3, audioVideo)} Range="10000"`)}
        ${port('SkypeSearchProxy', 'WebServer', 'Internal', 4443, 'Mtls')}
      </Ports>`;
}
