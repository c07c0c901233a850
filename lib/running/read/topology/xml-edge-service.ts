import { EdgeService, EXTERNAL_SERVICES } from '../../../values/vocabulary/edge-service';
import { EdgeSide } from '../../../values/vocabulary/edge-side';
import { type RunningEdgeService, type RunningExternalName, type RunningPort, RunningPortUse } from '../../model/running-edge-service';
import { given } from '../given';
import type { Reading } from '../reading';
import { EDGE_PORT_ROWS, inOrder, NAMED_USES } from './edge-ports';
import { attributeOf, childNamed, childrenNamed, nameOf, numberOf, type XmlElement } from './xml-element';
import { clustersByKey, type XmlService, type XmlTopology } from './xml-topology';

const EDGE_ROLE = 'EdgeServer';
const NEXT_HOP_ROLE = 'Registrar';
const REPLICATION_ROLE = 'ManagementServices';

/** The Edge roles of a topology document. */
export function xmlEdgeServices(reading: Reading, file: string, topology: XmlTopology): RunningEdgeService[] {
  const pools = clustersByKey(topology.clusters);
  const fqdnOf = (key: string | undefined): string | undefined => (key === undefined ? undefined : nameOf(pools.get(key)?.element, 'Fqdn'));
  const registrars = new Map(topology.services.filter(({ role }) => role === NEXT_HOP_ROLE).map((service) => [service.key, service]));
  const replicating = topology.services.filter(({ role }) => role === REPLICATION_ROLE);
  return topology.services.filter(({ role }) => role === EDGE_ROLE).flatMap((service) => {
    const poolFqdn = fqdnOf(service.clusterKey);
    if (poolFqdn === undefined) return [];
    const [registrar] = service.dependencies.flatMap((key) => registrars.get(key) ?? []);
    const nextHop = fqdnOf(registrar?.clusterKey);
    const replication = replicating.filter(({ clusterKey }) => clusterKey === service.clusterKey);
    const elements = [service, ...replication].flatMap(portElements);
    const ports = elements.flatMap((element) => portOf(reading, file, element) ?? []);
    return [given({
      poolFqdn,
      nextHop,
      externalNames: externalNames(elements, ports),
      ports: inOrder(ports),
      source: { file, place: `line ${service.element.line}` },
    })];
  });
}

function portElements({ element }: XmlService): XmlElement[] {
  const ports = childNamed(element, 'Ports');
  return ports === undefined ? [] : childrenNamed(ports, 'Port');
}

function portOf(reading: Reading, file: string, element: XmlElement): RunningPort | undefined {
  const side = sideOf(element);
  if (side === undefined) return undefined;
  const port = numberOf(reading, file, element, 'Port', 65535);
  if (port === undefined) return undefined;
  const count = attributeOf(element, 'Range') === undefined ? 1 : numberOf(reading, file, element, 'Range', 65536 - port) ?? 1;
  const interfaceNumber = attributeOf(element, 'InterfaceNumber') === undefined
    ? undefined
    : numberOf(reading, file, element, 'InterfaceNumber', 99);
  const row = EDGE_PORT_ROWS.find((each) => each.side === side && matches(each.element, element));
  return given({
    service: row?.service ?? EdgeService.EVERYTHING_ELSE,
    use: row?.use ?? RunningPortUse.OTHER,
    side,
    port,
    count,
    interfaceNumber,
  });
}

function matches(words: string, element: XmlElement): boolean {
  const [owner, usage, protocol] = words.split(' ');
  return attributeOf(element, 'Owner') === `urn:component:${String(owner)}` && attributeOf(element, 'Usage') === usage
    && (protocol === undefined || attributeOf(element, 'Protocol') === protocol);
}

function sideOf(element: XmlElement): EdgeSide | undefined {
  switch (attributeOf(element, 'InterfaceSide')) {
    case 'Internal': return EdgeSide.INTERNAL;
    case 'External': return EdgeSide.EXTERNAL;
    default: return undefined;
  }
}

function externalNames(elements: readonly XmlElement[], ports: readonly RunningPort[]): RunningExternalName[] {
  return EXTERNAL_SERVICES.flatMap((service) => {
    const row = EDGE_PORT_ROWS.find((each) => each.service === service && each.side === EdgeSide.EXTERNAL && NAMED_USES.includes(each.use));
    const named = elements.find((element) => row !== undefined && sideOf(element) === EdgeSide.EXTERNAL && matches(row.element, element));
    const fqdn = nameOf(named, 'ConfiguredFqdn');
    const port = ports.find((each) => each.service === service && each.side === EdgeSide.EXTERNAL && each.use === row?.use)?.port;
    return fqdn === undefined ? [] : [given({ service, fqdn, port })];
  });
}
