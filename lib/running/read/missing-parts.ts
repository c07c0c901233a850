import { EXTERNAL_SERVICES } from '../../values/vocabulary/edge-service';
import type { RunningServer } from '../model/running-server';
import type { RunningTopology } from '../model/running-topology';
import type { UnreadValue } from '../model/unread-value';
import type { ExportFile } from './export-file';
import type { Reading } from './reading';

const TOPOLOGY = 'Get-CsTopology -AsXml, or a file of Topology Builder (.tbxml)';
/** Of NetBIOS. */
const LONGEST_COMPUTER_NAME = 15;
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
  const collected = new Set(servers.flatMap(({ computerName, fqdn }) => [computerName.toLowerCase(), ...fqdn === undefined ? [] : [fqdn]]));
  return edgeComputers(topology).filter((fqdn) => !collected.has(fqdn) && !collected.has(computerNameOf(fqdn)))
    .map((fqdn) => unread(`Edge Server ${fqdn}`, `the script collect-edge-server.ps1, run on ${fqdn}`));
}

/** Servers with a file that no Edge pool of the topology has. */
export function otherServers(topology: RunningTopology | undefined, servers: readonly RunningServer[]): UnreadValue[] {
  const known = new Set(edgeComputers(topology).flatMap((fqdn) => [fqdn, computerNameOf(fqdn)]));
  if (known.size === 0) return [];
  return servers.filter(({ computerName, fqdn }) => !known.has(computerName.toLowerCase()) && !(fqdn !== undefined && known.has(fqdn)))
    .map(({ computerName, source }) => ({
      ...unread(`Edge pool of ${computerName}`, TOPOLOGY, 'no Edge pool of the topology has this server: it may be of another organization'),
      file: source.file,
    }));
}

/** Tells why there is no document with the topology, although a Front End Server was read. */
export function tellMissingDocument(reading: Reading, frontEnd: ExportFile): void {
  const [written] = frontEnd.part('topology') ?? [];
  const name = written?.text('File');
  if (name !== undefined) {
    reading.addUnread({ ...unread('topology document', TOPOLOGY, `${frontEnd.file} was written with ${name}, which is not among the files`), file: frontEnd.file });
  }
}

/** FQDNs of the computers of Edge pools. */
function edgeComputers(topology: RunningTopology | undefined): string[] {
  const edgePools = new Set(topology?.edgeServices.map(({ poolFqdn }) => poolFqdn));
  return (topology?.pools ?? []).filter(({ fqdn }) => edgePools.has(fqdn)).flatMap(({ computers }) => computers.map(({ fqdn }) => fqdn));
}

/** Name of a computer in Windows, which is cut off. */
function computerNameOf(fqdn: string): string {
  return fqdn.replace(/\..*$/, '').slice(0, LONGEST_COMPUTER_NAME);
}

function unread(what: string, usualPlace: string, reason = NOT_IN_FILES): UnreadValue {
  return { what, usualPlace, reason };
}
