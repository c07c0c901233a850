import { givenText } from '../../../values/boundary/given-text';
import { IpAddress } from '../../../values/ip-address';
import { SimpleUrlKind } from '../../../values/vocabulary/reverse-proxy';
import { type RunningInterface, RunningInterfaceSide } from '../../model/running-interface';
import type { RunningComputer, RunningPool } from '../../model/running-pool';
import type { RunningSimpleUrl, RunningWebServices } from '../../model/running-web-names';
import { compareText } from '../plain-text';
import type { Reading } from '../reading';
import type { TopologyParts } from './topology-parts';
import { xmlEdgeServices } from './xml-edge-service';
import { attributeOf, childNamed, childrenNamed, descendantsNamed, type XmlElement, xmlRoot } from './xml-element';
import { type XmlCluster, type XmlTopology, xmlTopology } from './xml-topology';

/** Simple URLs by their names in the product. */
export const SIMPLE_URL_KINDS: ReadonlyMap<string, SimpleUrlKind> = new Map([
  ['Meet', SimpleUrlKind.MEET], ['Dialin', SimpleUrlKind.DIAL_IN], ['Cscp', SimpleUrlKind.ADMIN], ['Admin', SimpleUrlKind.ADMIN],
]);

/**
 * A topology in either form.
 *
 * @throws EdgeValidationError for what is not a topology.
 */
export function readTopology(reading: Reading, file: string, text: string): TopologyParts {
  const topology = xmlTopology(file, xmlRoot(file, text));
  const { domains, simpleUrls } = topology;
  const defaultName = attributeOf(domains, 'DefaultDomain')?.toLowerCase();
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
      sipDomains: {
        names: childrenNamed(domains, 'InternalDomain').flatMap((domain) => attributeOf(domain, 'Name')?.toLowerCase() ?? []),
        ...(defaultName === undefined ? {} : { defaultName }),
      },
    }),
    ...(topology.clusters.length === 0 ? {} : { pools: poolsOf(reading, file, topology) }),
    ...(topology.services.length === 0 ? {} : {
      edgeServices: xmlEdgeServices(reading, file, topology), webServices: webServicesOf(topology),
    }),
    ...(urls.length === 0 ? {} : { simpleUrls: urls }),
  };
}

function poolsOf(reading: Reading, file: string, { clusters, services }: XmlTopology): RunningPool[] {
  return clusters.flatMap(({ key, siteId, element }) => {
    const fqdn = attributeOf(element, 'Fqdn')?.toLowerCase();
    if (fqdn === undefined) return [];
    const roles = new Set(services.filter(({ clusterKey }) => clusterKey === key).map(({ role }) => role));
    return [{
      fqdn,
      ...(siteId === undefined ? {} : { siteId }),
      roles: [...roles].sort(compareText),
      computers: descendantsNamed(element, 'Machine').map((machine) => computerOf(reading, file, machine, fqdn)),
    }];
  });
}

/** A single server has the FQDN of its pool, and the document may leave it out. */
function computerOf(reading: Reading, file: string, machine: XmlElement, poolFqdn: string): RunningComputer {
  return {
    fqdn: attributeOf(machine, 'Fqdn')?.toLowerCase() ?? poolFqdn,
    interfaces: childrenNamed(machine, 'NetInterface').flatMap((each) => interfaceOf(reading, file, each)),
  };
}

function interfaceOf(reading: Reading, file: string, element: XmlElement): RunningInterface[] {
  const side = Object.values(RunningInterfaceSide).find((each) => each === attributeOf(element, 'InterfaceSide')?.toLowerCase());
  if (side === undefined) return [];
  const number = Number(/^\d{1,2}$/.exec(attributeOf(element, 'InterfaceNumber') ?? '1')?.[0] ?? 1);
  const address = addressOf(reading, file, element, 'IPAddress');
  const configuredAddress = addressOf(reading, file, element, 'ConfiguredIPAddress');
  return [{
    side, number, ...(address === undefined ? {} : { address }), ...(configuredAddress === undefined ? {} : { configuredAddress }),
  }];
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
  return services.filter(({ role }) => role === 'WebServices').flatMap(({ clusterKey, element }) => {
    const poolFqdn = fqdnOf(clusters.find(({ key }) => key === clusterKey));
    if (poolFqdn === undefined) return [];
    const hostOf = (name: string): string | undefined => attributeOf(descendantsNamed(element, name)[0], 'Host')?.toLowerCase();
    const [externalFqdn, internalFqdn] = [hostOf('ExternalSettings'), hostOf('InternalSettings')];
    return [{
      poolFqdn,
      ...(externalFqdn === undefined ? {} : { externalFqdn }),
      ...(internalFqdn === undefined || internalFqdn === poolFqdn ? {} : { internalFqdn }),
    }];
  });
}

function fqdnOf(cluster: XmlCluster | undefined): string | undefined {
  return attributeOf(cluster?.element, 'Fqdn')?.toLowerCase();
}

function simpleUrlOf(element: XmlElement): RunningSimpleUrl[] {
  const kind = SIMPLE_URL_KINDS.get(attributeOf(element, 'Component') ?? '');
  const url = attributeOf(element, 'ActiveUrl');
  if (kind === undefined || url === undefined) return [];
  return [{ kind, sipDomain: (attributeOf(element, 'Domain') ?? '*').toLowerCase(), url }];
}
