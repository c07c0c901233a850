import { refuse } from '../../../values/refusals';
import { given } from '../given';
import { attributeOf, childNamed, childrenNamed, descendantsNamed, type XmlElement } from './xml-element';

/** What every namespace of a topology begins with. */
const NAMESPACE = 'urn:schema:Microsoft.Rtc.Management.';

/** A pool in a topology document. */
export interface XmlCluster {
  /** What services refer to. */
  readonly key: string;
  readonly siteId?: string;
  readonly element: XmlElement;
}

/** A role in a topology document. */
export interface XmlService {
  /** What other services refer to. */
  readonly key: string;
  readonly role: string;
  /** Key of its pool; absent for a database. */
  readonly clusterKey?: string;
  /** Keys of the services that it depends on. */
  readonly dependencies: readonly string[];
  readonly element: XmlElement;
}

/** More pools or roles than any organization has. */
const MOST_PARTS = 5000;

/** The parts of a topology document, in one form for both forms of the document. */
export interface XmlTopology {
  readonly domains?: XmlElement;
  readonly simpleUrls?: XmlElement;
  readonly sites: readonly XmlElement[];
  readonly clusters: readonly XmlCluster[];
  readonly services: readonly XmlService[];
}

/**
 * The parts of a topology: of the published form (`Get-CsTopology -AsXml`), whose parts have numbers within their site, or of a
 * file of Topology Builder (`.tbxml`), whose parts have unique IDs.
 *
 * @throws EdgeValidationError for another document.
 */
export function xmlTopology(file: string, root: XmlElement): XmlTopology {
  const topology = topologyElement(root);
  if (topology === undefined || !root.namespace.startsWith(NAMESPACE)) {
    refuse(file, `XML whose root is ${root.name}`, 'a topology: Topology or TopologyBuilder, with its namespace',
      'pass what "Get-CsTopology -AsXml" prints, or a file of Topology Builder (.tbxml)');
  }
  const domains = childNamed(topology, 'InternalDomains');
  const simpleUrls = childNamed(topology, 'SimpleUrlConfiguration');
  const clusters = clustersOf(topology);
  const services = childrenNamed(childNamed(topology, 'Services') ?? topology, 'Service').flatMap(serviceOf);
  if (Math.max(clusters.length, services.length) > MOST_PARTS) {
    refuse(file, `${clusters.length} pools and ${services.length} roles`, `at most ${MOST_PARTS} of each`, 'export the topology again');
  }
  return given({
    domains,
    simpleUrls,
    sites: descendantsNamed(topology, 'CentralSite'),
    clusters,
    services,
  });
}

/** Pools by what services refer to; the first of those with one key. */
export function clustersByKey(clusters: readonly XmlCluster[]): ReadonlyMap<string, XmlCluster> {
  return new Map([...clusters].reverse().map((cluster) => [cluster.key, cluster]));
}

function topologyElement(root: XmlElement): XmlElement | undefined {
  if (root.name === 'Topology') return root;
  if (root.name !== 'TopologyBuilder') return undefined;
  // The topology being edited comes first; a file without one has the published one alone.
  const [first] = descendantsNamed(childNamed(root, 'NewTopology') ?? root, 'PartialTopology');
  return first ?? descendantsNamed(root, 'Topology')[0];
}

function clustersOf(topology: XmlElement): XmlCluster[] {
  const published = childrenNamed(childNamed(topology, 'Clusters') ?? topology, 'Cluster').flatMap((element) => {
    const id = childNamed(element, 'ClusterId');
    return id === undefined ? [] : [clusterOf(element, clusterKey(id), attributeOf(id, 'SiteId'))];
  });
  const built = descendantsNamed(topology, 'CentralSite').flatMap((site) =>
    descendantsNamed(site, 'Cluster').flatMap((element) => {
      const key = attributeOf(element, 'UniqueId');
      return key === undefined ? [] : [clusterOf(element, key, attributeOf(site, 'SiteId'))];
    }));
  return [...published, ...built];
}

function clusterOf(element: XmlElement, key: string, siteId: string | undefined): XmlCluster {
  return given({ element, key, siteId });
}

function serviceOf(element: XmlElement): XmlService[] {
  const id = childNamed(element, 'ServiceId');
  const role = attributeOf(element, 'RoleName') ?? attributeOf(id, 'RoleName');
  const key = attributeOf(element, 'UniqueId') ?? (id === undefined ? undefined : serviceKey(id));
  if (role === undefined || key === undefined) return [];
  const cluster = childNamed(childNamed(element, 'InstalledOn'), 'ClusterId');
  const clusterKeyOrNone = attributeOf(element, 'InstalledOn') ?? (cluster === undefined ? undefined : clusterKey(cluster));
  return [given({
    key,
    role,
    clusterKey: clusterKeyOrNone,
    dependencies: childrenNamed(childNamed(element, 'DependsOn') ?? NONE, 'Dependency').flatMap((dependency) => {
      const other = childNamed(dependency, 'ServiceId');
      return attributeOf(dependency, 'ServiceUniqueId') ?? (other === undefined ? [] : serviceKey(other));
    }),
    element,
  })];
}

const NONE: XmlElement = { name: '', namespace: '', attributes: new Map(), children: [], text: '', line: 0 };

function clusterKey(id: XmlElement): string {
  return `${attributeOf(id, 'SiteId') ?? ''}:${attributeOf(id, 'Number') ?? ''}`;
}

function serviceKey(id: XmlElement): string {
  return ['SiteId', 'RoleName', 'Instance'].map((name) => attributeOf(id, name) ?? '').join(':');
}
