import { EdgeService } from '../../../values/vocabulary/edge-service';
import { EdgeSide } from '../../../values/vocabulary/edge-side';
import { type RunningEdgeService, type RunningExternalName, type RunningPort, RunningPortUse } from '../../model/running-edge-service';
import type { RunningPool } from '../../model/running-pool';
import type { RunningSite } from '../../model/running-site';
import type { RunningSimpleUrl, RunningWebServices } from '../../model/running-web-names';
import type { ExportFile } from '../export-file';
import type { ExportedObject } from '../exported-object';
import { given } from '../given';
import { compareText, plainName } from '../plain-text';
import { EDGE_PORT_ROWS, inOrder, NAMED_USES } from '../topology/edge-ports';
import { simpleUrlKind } from '../topology/read-topology';
import type { SipDomains, TopologyParts } from '../topology/topology-parts';

/** Properties with the external names, by service. */
const NAME_PROPERTIES: readonly (readonly [EdgeService, string])[] = [
  [EdgeService.ACCESS_EDGE, 'AccessEdgeExternalFqdn'], [EdgeService.WEB_CONFERENCING, 'DataEdgeExternalFqdn'],
  [EdgeService.AUDIO_VIDEO, 'AVEdgeExternalFqdn'],
];

/** The topology as the cmdlets tell it: without addresses. */
export function exportedTopology(file: ExportFile): TopologyParts {
  return given({
    source: { file: file.file, place: 'parts' },
    sites: file.part('sites')?.map(siteOf),
    pools: file.part('pools')?.flatMap(poolOf),
    edgeServices: file.part('edgeServices')?.flatMap(edgeServiceOf),
    webServices: file.part('webServices')?.flatMap(webServicesOf),
    simpleUrls: file.part('simpleUrls')?.flatMap(simpleUrlOf),
    sipDomains: sipDomainsOf(file.part('sipDomains')),
  });
}

/** The name of a pool after its kind. */
function poolAfterKind(identity: string | undefined): string | undefined {
  return plainName(afterKind(identity) ?? '') || undefined;
}

/** `Site:Redmond`, `EdgeServer:lsedge.contoso.net`: the name after the kind. */
function afterKind(identity: string | undefined): string | undefined {
  return identity?.replace(/^[A-Za-z]+:/, '') || undefined;
}

function siteOf(entry: ExportedObject): RunningSite {
  const identity = afterKind(entry.requiredText('Identity')) ?? '';
  const [federationRoute, xmppFederationRoute] = ['FederationRoute', 'XmppFederationRoute']
    .map((name) => poolAfterKind(entry.text(name)));
  return given({
    id: entry.text('SiteId') ?? identity,
    name: identity,
    federationRoute,
    xmppFederationRoute,
  });
}

function poolOf(entry: ExportedObject): RunningPool[] {
  const fqdn = entry.requiredName('Fqdn', 'Identity');
  if (fqdn === undefined) return [];
  const siteId = afterKind(entry.text('Site'));
  const roles = new Set(entry.texts('Services').map((service) => service.replace(/:.*$/, '')));
  return [given({
    fqdn,
    siteId,
    roles: [...roles].sort(compareText),
    computers: entry.domainNames('Computers').map((computer) => ({ fqdn: computer, interfaces: [] })),
  })];
}

function edgeServiceOf(entry: ExportedObject): RunningEdgeService[] {
  const identity = entry.text('Identity');
  const poolFqdn = entry.domainName('PoolFqdn') ?? poolAfterKind(identity) ?? entry.requiredName('PoolFqdn');
  if (poolFqdn === undefined) return [];
  const nextHop = poolAfterKind(entry.text('Registrar'));
  const ports = EDGE_PORT_ROWS.flatMap(({ service, use, side, properties }): RunningPort[] => {
    const port = properties.map((name) => entry.port(name)).find((each) => each !== undefined);
    return port === undefined ? [] : [{ service, use, side, port, count: use === RunningPortUse.MEDIA_RANGE ? mediaCount(entry, port) : 1 }];
  });
  return [given({
    poolFqdn,
    nextHop,
    externalNames: NAME_PROPERTIES.flatMap(([service, property]): RunningExternalName[] => {
      const fqdn = entry.domainName(property);
      const port = ports.find((each) => each.service === service && each.side === EdgeSide.EXTERNAL && NAMED_USES.includes(each.use))?.port;
      return fqdn === undefined ? [] : [given({ service, fqdn, port })];
    }),
    ports: inOrder(ports),
    source: entry.source,
  })];
}

/** The output of the cmdlet spells it with one m. */
function mediaCount(entry: ExportedObject, first: number): number {
  const most = 65536 - first;
  return entry.wholeNumber('MediaComunicationPortCount', 1, most) ?? entry.wholeNumber('MediaCommunicationPortCount', 1, most) ?? 1;
}

function webServicesOf(entry: ExportedObject): RunningWebServices[] {
  const poolFqdn = entry.domainName('PoolFqdn') ?? poolAfterKind(entry.requiredText('Identity'));
  if (poolFqdn === undefined) return [];
  const [externalFqdn, internalFqdn] = [entry.domainName('ExternalFqdn'), entry.domainName('InternalFqdn')];
  return [given({ poolFqdn, externalFqdn, internalFqdn: internalFqdn === poolFqdn ? undefined : internalFqdn })];
}

function simpleUrlOf(entry: ExportedObject): RunningSimpleUrl[] {
  const kind = simpleUrlKind(entry.text('Component'));
  const url = entry.text('ActiveUrl');
  if (kind === undefined || url === undefined) return [];
  return [{ kind, sipDomain: entry.text('Domain')?.toLowerCase() ?? '*', url }];
}

function sipDomainsOf(entries: readonly ExportedObject[] | undefined): SipDomains | undefined {
  if (entries === undefined) return undefined;
  const domains = entries.map((entry) => ({ name: entry.requiredName('Name', 'Identity'), isDefault: entry.flag('IsDefault') === true }));
  const defaultName = domains.find(({ isDefault }) => isDefault)?.name;
  return given({ names: domains.flatMap(({ name }) => name ?? []), defaultName });
}
