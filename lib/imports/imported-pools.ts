import { planEdge } from '../planner';
import type { EdgePlanRequest, EdgeServiceRequest } from '../request/edge-plan-request';
import type { RunningEdge } from '../running/model/running-edge';
import type { RunningEdgeService } from '../running/model/running-edge-service';
import { EdgeValidationError } from '../values/edge-validation-error';
import { EdgeService, type ExternalService } from '../values/vocabulary/edge-service';
import { ImportNoteKind, ImportNotes } from './import-note';
import type { ImportedPool } from './edge-import';
import { importedCertificate } from './parts/certificate';
import { importedFederation } from './parts/federation';
import { importedInternalSide } from './parts/internal-side';
import { importedNetwork } from './parts/network';
import { importedFeatures, importedOrganization, importedPolicy } from './parts/organization';
import { importedPublicIm, importedPush, importedXmpp } from './parts/other-networks';
import { importedPlatform } from './parts/platform';
import { importedBuild, importedProduct } from './parts/product';
import { externalName, nameOf, otherServers, type PoolImport, sameName, usualPort } from './parts/running-lookup';
import { importedDrainedServers, importedLoadBalancer, importedServers } from './parts/server-requests';
import { poolServers } from './parts/servers';
import { importedSignInDomains, importedTtl } from './parts/service-records';
import { importedTopology } from './parts/topology';

/** The Edge pools of a topology as requests, in alphabetical order. */
export function importedPools(running: RunningEdge, planningDate: string | undefined): ImportedPool[] {
  const services = [...running.topology?.edgeServices ?? []].sort((a, b) => (nameOf(a.poolFqdn) < nameOf(b.poolFqdn) ? -1 : 1));
  return services.map((service) => importedPool(running, service, planningDate));
}

function importedPool(running: RunningEdge, service: RunningEdgeService, planningDate: string | undefined): ImportedPool {
  const notes = new ImportNotes();
  const given: PoolImport = {
    running, service, notes,
    pool: running.topology?.pools.find(({ fqdn }) => sameName(fqdn, service.poolFqdn)),
    sipDomains: [...new Set((running.topology?.sipDomains ?? []).map(nameOf))].sort(),
    isFederationRoute: isFederationRoute(running, service, notes),
  };
  const request = requestOf(given, planningDate);
  for (const { fqdn, computerName, source } of otherServers(running)) {
    notes.add(ImportNoteKind.LEFT_OUT, 'servers', `the file of ${fqdn ?? computerName} is left out: the topology has no Edge Server of this name`,
      'the DNS suffix in System Properties of the server; Topology Builder, the computers of the Edge pools', [source]);
  }
  if (request !== undefined) tellRefusals(request, given);
  return { fqdn: nameOf(service.poolFqdn), ...(request === undefined ? {} : { request }), notes: notes.all };
}

/** What runs is not always what the guide permits: whoever imports it learns from the report what the planner refuses. */
function tellRefusals(request: EdgePlanRequest, { notes, service }: PoolImport): void {
  try {
    planEdge(request);
  } catch (error) {
    if (!(error instanceof EdgeValidationError)) throw error;
    for (const { property, given, expected, fix } of error.problems) {
      notes.add(ImportNoteKind.REFUSED, property, `the planner refuses ${given}; expected ${expected}`, `the request: ${fix}`, [service.source]);
    }
  }
}

/** A pool that is the only one is taken to be the route if no site tells. */
function isFederationRoute({ topology, settings }: RunningEdge, { poolFqdn, source }: RunningEdgeService, notes: ImportNotes): boolean {
  const routes = (topology?.sites ?? []).flatMap(({ federationRoute }) => federationRoute ?? []);
  if (routes.length > 0 || topology?.edgeServices.length !== 1 || settings.accessEdge?.allowFederatedUsers !== true) {
    return routes.some((route) => sameName(route, poolFqdn));
  }
  notes.add(ImportNoteKind.ASSUMED, 'federation', 'no site tells its federation route: the only Edge pool is assumed to be it',
    'Topology Builder, the properties of the site', [source]);
  return true;
}

function requestOf(given: PoolImport, planningDate: string | undefined): EdgePlanRequest | undefined {
  const { running, notes, service, sipDomains } = given;
  const servers = poolServers(given);
  const product = importedProduct(given, servers);
  const topology = importedTopology(given, servers);
  const network = importedNetwork(given, servers);
  const internal = network && importedInternalSide(given, servers, network);
  const isSingle = topology?.singleExternalAddress === true;
  const accessEdge = importedName(given, EdgeService.ACCESS_EDGE, 'accessEdge', isSingle);
  const webConferencing = importedName(given, EdgeService.WEB_CONFERENCING, 'webConferencing', isSingle);
  const audioVideo = importedName(given, EdgeService.AUDIO_VIDEO, 'audioVideo', isSingle);
  if (sipDomains.length === 0) notes.add(ImportNoteKind.MISSING, 'sipDomains', 'no SIP domain was read', 'Get-CsSipDomain', [service.source]);
  const hasNames = accessEdge !== undefined && (isSingle || (webConferencing !== undefined && audioVideo !== undefined));
  if (topology === undefined || network === undefined || internal === undefined || !hasNames || sipDomains.length === 0) return undefined;
  const features = importedFeatures(given);
  const federation = importedFederation(given, product);
  const drained = importedDrainedServers(given, servers, topology);
  const optional = {
    productBuild: importedBuild(given, servers, product),
    webConferencing, audioVideo, features,
    automaticSignInDomains: importedSignInDomains(given, { accessEdge, topology, ...(features === undefined ? {} : { features }) }),
    federation,
    xmpp: importedXmpp(given, product),
    publicIm: nonEmpty(importedPublicIm(given, product, planningDate)),
    mobilePush: importedPush(given, federation),
    externalAccessPolicy: importedPolicy(given),
    planningDate,
    organization: importedOrganization(given, servers, product),
    existingExternalCertificate: importedCertificate(given, servers),
    hasOtherEdgePools: (running.topology?.edgeServices.length ?? 0) > 1 ? true : undefined,
    recordTtlSeconds: importedTtl(given),
    drainedServers: nonEmpty(drained),
    loadBalancer: importedLoadBalancer(given, servers, { topology, subnet: network.externalSubnet }),
    platform: importedPlatform(given, servers),
  };
  return {
    product, topology, sipDomains: [...sipDomains], accessEdge, internal, network,
    servers: importedServers(given, servers, topology, drained), recordsByOthers: true,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

function nonEmpty<Item>(items: Item[]): Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** Name and port of a service. With a single address, only the Access Edge needs them, unless a port is an unusual one. */
function importedName(
  { service, notes }: PoolImport, wanted: ExternalService, property: string, isSingle: boolean,
): EdgeServiceRequest | undefined {
  const found = externalName(service, wanted);
  const usual = usualPort(wanted, isSingle);
  const isUsual = found?.port === undefined || found.port === usual;
  if (isSingle && wanted !== EdgeService.ACCESS_EDGE && isUsual) return undefined;
  if (found === undefined) {
    notes.add(ImportNoteKind.MISSING, `${property}.fqdn`, 'its external name was not read', 'Topology Builder, the properties of the Edge pool; Get-CsService -EdgeServer', [service.source]);
    return undefined;
  }
  return { fqdn: nameOf(found.fqdn), ...(isUsual ? {} : { port: found.port }) };
}
