import { EXTERNAL_SERVICES } from '../../values/vocabulary/edge-service';
import type { RunningServer } from '../model/running-server';
import type { RunningTopology } from '../model/running-topology';
import type { UnreadValue } from '../model/unread-value';

const TOPOLOGY = 'Get-CsTopology -AsXml, or a file of Topology Builder (.tbxml)';
const NOT_IN_FILES = 'no file has it';

/** What a topology lacks, and where it usually is. */
export function missingInTopology(topology: RunningTopology | undefined): UnreadValue[] {
  if (topology === undefined) return [unread('topology', TOPOLOGY)];
  const { sites, sipDomains, defaultSipDomain, edgeServices, pools, webNames } = topology;
  return [
    ...(sites.length === 0 ? [unread('sites', TOPOLOGY)] : []),
    ...(sites.some(({ federationRoute }) => federationRoute !== undefined) ? [] : [
      unread('federation route of the sites', 'Get-CsSite; Topology Builder, properties of the site', 'no site has one, or it was not read'),
    ]),
    ...(sipDomains.length === 0 ? [unread('SIP domains', 'Get-CsSipDomain')] : []),
    ...(sipDomains.length > 0 && defaultSipDomain === undefined ? [unread('default SIP domain', 'Get-CsSipDomain')] : []),
    ...(edgeServices.length === 0 ? [unread('Edge pools', TOPOLOGY)] : []),
    ...edgeServices.flatMap(({ poolFqdn, nextHop, externalNames, ports }) => [
      ...(nextHop === undefined ? [unread(`next hop of ${poolFqdn}`, 'Get-CsService -EdgeServer (Registrar)')] : []),
      ...EXTERNAL_SERVICES.filter((service) => !externalNames.some((name) => name.service === service))
        .map((service) => unread(`external name of ${service} of ${poolFqdn}`, 'Get-CsService -EdgeServer')),
      ...(ports.length === 0 ? [unread(`ports of ${poolFqdn}`, 'Get-CsService -EdgeServer')] : []),
      ...(pools.find(({ fqdn }) => fqdn === poolFqdn)?.computers ?? []).filter(({ interfaces }) => interfaces.length === 0)
        .map(({ fqdn }) => unread(`addresses of ${fqdn} in the topology`, TOPOLOGY)),
    ]),
    ...(webNames.simpleUrls === undefined ? [unread('simple URLs', 'Get-CsSimpleUrlConfiguration')] : []),
  ];
}

/** Edge Servers of the topology without a file of their own. */
export function missingServers(topology: RunningTopology | undefined, servers: readonly RunningServer[]): UnreadValue[] {
  const collected = new Set(servers.map(({ computerName }) => computerName.toLowerCase()));
  const edgePools = new Set(topology?.edgeServices.map(({ poolFqdn }) => poolFqdn));
  return (topology?.pools ?? []).filter(({ fqdn }) => edgePools.has(fqdn)).flatMap(({ computers }) => computers)
    .filter(({ fqdn }) => !collected.has(fqdn.split('.')[0] ?? fqdn))
    .map(({ fqdn }) => unread(`Edge Server ${fqdn}`, `the script collect-edge-server.ps1, run on ${fqdn}`));
}

function unread(what: string, usualPlace: string, reason = NOT_IN_FILES): UnreadValue {
  return { what, usualPlace, reason };
}
