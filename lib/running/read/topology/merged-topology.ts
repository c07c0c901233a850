import { ProductKey } from '../../../values/vocabulary/product-key';
import type { RunningEdgeService } from '../../model/running-edge-service';
import type { RunningPool } from '../../model/running-pool';
import type { RunningSite } from '../../model/running-site';
import type { RunningTopology } from '../../model/running-topology';
import type { RunningSimpleUrl } from '../../model/running-web-names';
import { given } from '../given';
import { sortedBy } from '../plain-text';
import type { TopologyParts } from './topology-parts';

/**
 * The topology from a document, and from the cmdlets. The document has addresses and what uses which of them; the cmdlets have the
 * federation routes of the sites, and whatever the document lacks.
 */
export function mergedTopology(
  document: TopologyParts | undefined, cmdlets: TopologyParts | undefined, product: ProductKey | undefined,
): RunningTopology | undefined {
  const first = document ?? cmdlets;
  if (first === undefined) return undefined;
  const part = <Name extends keyof TopologyParts>(name: Name): TopologyParts[Name] | undefined => document?.[name] ?? cmdlets?.[name];
  const domains = part('sipDomains');
  const simpleUrls = part('simpleUrls');
  return given({
    product,
    sites: sortedBy(mergedSites(document?.sites, cmdlets?.sites), ({ name }) => name),
    sipDomains: sortedBy([...new Set(domains?.names ?? [])], (name) => name),
    defaultSipDomain: domains?.defaultName,
    pools: sortedBy(mergedPools(document?.pools, cmdlets?.pools), ({ fqdn }) => fqdn),
    edgeServices: sortedBy(mergedEdgeServices(document?.edgeServices, cmdlets?.edgeServices), ({ poolFqdn }) => poolFqdn),
    webNames: given({
      simpleUrls: simpleUrls === undefined ? undefined : sortedBy(simpleUrls, simpleUrlKey),
      webServices: sortedBy(part('webServices') ?? [], ({ poolFqdn }) => poolFqdn),
    }),
    source: first.source,
  });
}

function simpleUrlKey({ kind, sipDomain, url }: RunningSimpleUrl): string {
  return `${kind} ${sipDomain} ${url}`;
}

/** Sites of the document, with the routes of the site of the same number or name. */
function mergedSites(document: readonly RunningSite[] = [], cmdlets: readonly RunningSite[] = []): RunningSite[] {
  if (document.length === 0) return [...cmdlets];
  return document.map((site) => {
    const same = cmdlets.find(({ id, name }) => id === site.id || name.toLowerCase() === site.name.toLowerCase());
    return given({ ...site, federationRoute: same?.federationRoute, xmppFederationRoute: same?.xmppFederationRoute });
  });
}

function mergedPools(document: readonly RunningPool[] = [], cmdlets: readonly RunningPool[] = []): RunningPool[] {
  const pools = document.length === 0 ? cmdlets : document;
  return pools.map((pool) => {
    const same = cmdlets.find(({ fqdn }) => fqdn === pool.fqdn);
    const computers = pool.computers.length === 0 ? same?.computers ?? [] : pool.computers;
    return { ...pool, computers: sortedBy(computers, ({ fqdn }) => fqdn) };
  });
}

function mergedEdgeServices(
  document: readonly RunningEdgeService[] = [], cmdlets: readonly RunningEdgeService[] = [],
): RunningEdgeService[] {
  const services = document.length === 0 ? cmdlets : document;
  return services.map((service) => {
    const same = cmdlets.find(({ poolFqdn }) => poolFqdn === service.poolFqdn);
    return given({
      ...service,
      nextHop: service.nextHop ?? same?.nextHop,
      externalNames: service.externalNames.length === 0 ? same?.externalNames ?? [] : service.externalNames,
      ports: service.ports.length === 0 ? same?.ports ?? [] : service.ports,
    });
  });
}
