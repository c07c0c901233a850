import { givenText } from '../../../values/boundary/given-text';
import { IpAddress } from '../../../values/ip-address';
import { SimpleUrlKind } from '../../../values/vocabulary/reverse-proxy';
import { type RunningInterface, RunningInterfaceSide } from '../../model/running-interface';
import type { RunningComputer, RunningPool } from '../../model/running-pool';
import type { RunningSimpleUrl, RunningWebServices } from '../../model/running-web-names';
import { compareText } from '../plain-text';
import { given } from '../given';
import type { Reading } from '../reading';
import type { TopologyParts } from './topology-parts';
import { xmlEdgeServices } from './xml-edge-service';
import { attributeOf, childNamed, childrenNamed, descendantsNamed, nameOf, numberOf, type XmlElement, xmlRoot } from './xml-element';
import { clustersByKey, type XmlTopology, xmlTopology } from './xml-topology';

/** Simple URLs by their names in the product, in lower case. */
const SIMPLE_URL_KINDS: ReadonlyMap<string, SimpleUrlKind> = new Map([
  ['meet', SimpleUrlKind.MEET], ['dialin', SimpleUrlKind.DIAL_IN], ['cscp', SimpleUrlKind.ADMIN], ['admin', SimpleUrlKind.ADMIN],
]);

/** The kind of a simple URL; undefined for one that the library does not plan. */
export function simpleUrlKind(component: string | undefined): SimpleUrlKind | undefined {
  return SIMPLE_URL_KINDS.get(component?.toLowerCase() ?? '');
}

/**
 * A topology in either form.
 *
 * @throws EdgeValidationError for what is not a topology.
 */
export function readTopology(reading: Reading, file: string, text: string): TopologyParts {
  const topology = xmlTopology(file, xmlRoot(file, text));
  const { domains, simpleUrls } = topology;
  const defaultName = nameOf(domains, 'DefaultDomain');
  const urls = simpleUrls === undefined ? [] : childrenNamed(simpleUrls, 'SimpleUrl').flatMap(simpleUrlOf);
  return {
    source: { file, place: 'topology' },
    ...(topology.sites.length === 0 ? {} : {
      sites: topology.sites.map((site, index) => {
        const id = attributeOf(site, 'SiteId') ?? String(index + 1);
        return { id, name: childNamed(site, 'Name')?.text || id };
      }),
    }),
    ...(domains === undefined ? {} : {
      sipDomains: given({
        names: childrenNamed(domains, 'InternalDomain').flatMap((domain) => nameOf(domain, 'Name') ?? []),
        defaultName,
      }),
    }),
    ...(topology.clusters.length === 0 ? {} : { pools: poolsOf(reading, file, topology) }),
    ...(topology.services.length === 0 ? {} : {
      edgeServices: xmlEdgeServices(reading, file, topology), webServices: webServicesOf(topology),
    }),
    ...(urls.length === 0 ? {} : { simpleUrls: urls }),
  };
}

function poolsOf(reading: Reading, file: string, { clusters, services }: XmlTopology): RunningPool[] {
  const rolesByPool = new Map<string, Set<string>>();
  for (const { clusterKey = '', role } of services) rolesByPool.set(clusterKey, (rolesByPool.get(clusterKey) ?? new Set()).add(role));
  return clusters.flatMap(({ key, siteId, element }) => {
    const fqdn = nameOf(element, 'Fqdn');
    if (fqdn === undefined) return [];
    return [given({
      fqdn,
      siteId,
      roles: [...rolesByPool.get(key) ?? []].sort(compareText),
      computers: descendantsNamed(element, 'Machine').map((machine) => computerOf(reading, file, machine, fqdn)),
    })];
  });
}

/** A single server has the FQDN of its pool, and the document may leave it out. */
function computerOf(reading: Reading, file: string, machine: XmlElement, poolFqdn: string): RunningComputer {
  return {
    fqdn: nameOf(machine, 'Fqdn') ?? poolFqdn,
    interfaces: childrenNamed(machine, 'NetInterface').flatMap((each) => interfaceOf(reading, file, each)),
  };
}

function interfaceOf(reading: Reading, file: string, element: XmlElement): RunningInterface[] {
  const side = Object.values(RunningInterfaceSide).find((each) => each === attributeOf(element, 'InterfaceSide')?.toLowerCase());
  if (side === undefined) return [];
  const number = attributeOf(element, 'InterfaceNumber') === undefined ? 1 : numberOf(reading, file, element, 'InterfaceNumber', 99);
  if (number === undefined) return [];
  const address = addressOf(reading, file, element, 'IPAddress');
  const configuredAddress = addressOf(reading, file, element, 'ConfiguredIPAddress');
  return [given({ side, number, address, configuredAddress })];
}

function addressOf(reading: Reading, file: string, element: XmlElement, name: string): string | undefined {
  const text = attributeOf(element, name);
  if (text === undefined || text === '0.0.0.0' || text === '::') return undefined;
  if (IpAddress.isValid(text)) return IpAddress.parse(text, name).text;
  reading.problems.add({
    property: `${file}: line ${element.line}`, given: `${name}: ${givenText(text)}`, expected: 'an IP address',
    fix: 'export the topology again',
  });
  return undefined;
}

function webServicesOf({ services, clusters }: XmlTopology): RunningWebServices[] {
  const byKey = clustersByKey(clusters);
  return services.filter(({ role }) => role === 'WebServices').flatMap(({ clusterKey, element }) => {
    const poolFqdn = clusterKey === undefined ? undefined : nameOf(byKey.get(clusterKey)?.element, 'Fqdn');
    if (poolFqdn === undefined) return [];
    const hostOf = (name: string): string | undefined => nameOf(descendantsNamed(element, name)[0], 'Host');
    const [externalFqdn, internalFqdn] = [hostOf('ExternalSettings'), hostOf('InternalSettings')];
    return [given({ poolFqdn, externalFqdn, internalFqdn: internalFqdn === poolFqdn ? undefined : internalFqdn })];
  });
}

function simpleUrlOf(element: XmlElement): RunningSimpleUrl[] {
  const kind = simpleUrlKind(attributeOf(element, 'Component'));
  const url = attributeOf(element, 'ActiveUrl');
  if (kind === undefined || url === undefined) return [];
  return [{ kind, sipDomain: (attributeOf(element, 'Domain') ?? '*').toLowerCase(), url }];
}
