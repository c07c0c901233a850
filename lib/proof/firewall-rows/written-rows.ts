import type { RunningFirewallRow, RunningPortRange } from '../../running/model/running-firewall-row';
import { IpFamily } from '../../values/ip-address';
import { refuse } from '../../values/refusals';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import { AddressSet, ALL_PORTS, boxesOf, type FilterRule, IntervalSet, IP_PROTOCOLS } from '../packet-space';
import type { PerimeterSide } from './perimeter-side';

/** A row with its addresses and ports as sets. */
export interface WrittenRow {
  /** `Edge SIP (line 12)`, or `line 12`. */
  readonly name: string;
  /** Both, if the row does not tell. */
  readonly directions: readonly TrafficDirection[];
  readonly allows: boolean;
  readonly protocols: IntervalSet;
  readonly ports: IntervalSet;
  /** Undefined for any. */
  readonly sources: AddressSet | undefined;
  /** Undefined for any. */
  readonly destinations: AddressSet | undefined;
}

/** A row as a rule for the packets that cross the firewall, in one direction. */
export interface RowRule extends FilterRule {
  readonly name: string;
}

const PROTOCOLS: Readonly<Record<Transport, IntervalSet>> = {
  [Transport.TCP]: IP_PROTOCOLS.TCP, [Transport.UDP]: IP_PROTOCOLS.UDP, [Transport.ANY]: IP_PROTOCOLS.ALL,
};

const LAST_PORT = 65535;
const BOTH_DIRECTIONS = Object.values(TrafficDirection);

/**
 * Rows, read. The same addresses in several rows are read once: most exports repeat what were names of objects.
 *
 * @throws EdgeValidationError for addresses and ports that cannot be read.
 */
export function writtenRows(rows: readonly RunningFirewallRow[]): WrittenRow[] {
  const known = new Map<string, AddressSet>();
  const addresses = (prefixes: readonly string[], property: string): AddressSet | undefined => {
    if (prefixes.length === 0) return undefined;
    const key = prefixes.join(' ');
    const found = known.get(key) ?? AddressSet.ofPrefixes(prefixes, property);
    known.set(key, found);
    return found;
  };
  return rows.map(({ name, direction, allows, transport, sources, destinations, destinationPorts, source }, index) => ({
    name: name === undefined ? source.place : `${name} (${source.place})`,
    directions: direction === undefined ? BOTH_DIRECTIONS : [direction],
    allows,
    protocols: PROTOCOLS[transport],
    ports: portsOf(destinationPorts, `rows[${index}].destinationPorts`),
    sources: addresses(sources, `rows[${index}].sources`),
    destinations: addresses(destinations, `rows[${index}].destinations`),
  }));
}

function portsOf(ranges: readonly RunningPortRange[], property: string): IntervalSet {
  if (ranges.length === 0) return ALL_PORTS;
  for (const { first, last } of ranges) {
    if (Number.isInteger(first) && Number.isInteger(last) && first >= 0 && first <= last && last <= LAST_PORT) continue;
    refuse(property, `${first}-${last}`, `a range of ports from 0 to ${LAST_PORT}`, 'set the lower port as first, and the higher one as last');
  }
  return IntervalSet.of(ranges.map(({ first, last }) => ({ first: BigInt(first), last: BigInt(last) })));
}

/** The addresses of the Edge that rows name; undefined if they name none on the side of the Edge: they are for anybody. */
export function namedAddresses(rows: readonly WrittenRow[], perimeter: PerimeterSide): AddressSet | undefined {
  let isForAnybody = true;
  const named = new Set<AddressSet>();
  for (const { directions, sources, destinations } of rows) {
    const ends = directions.map((direction) => (direction === TrafficDirection.INBOUND ? destinations : sources));
    for (const end of ends) {
      if (end === undefined) continue;
      isForAnybody = false;
      named.add(end);
    }
  }
  return isForAnybody ? undefined : AddressSet.union([...named].map((addresses) => perimeter.guardedIn(addresses)));
}

/** The rows that hold packets which cross a firewall in a direction, in their order. */
export function rulesOfRows(rows: readonly WrittenRow[], perimeter: PerimeterSide, direction: TrafficDirection): RowRule[] {
  const isInbound = direction === TrafficDirection.INBOUND;
  return rows.flatMap((row): RowRule[] => {
    if (!row.directions.includes(direction)) return [];
    const local = isInbound ? row.destinations : row.sources;
    const guarded = local === undefined ? perimeter.guarded : perimeter.guardedIn(local);
    if (guarded.isEmpty) return [];
    const remote = remoteAddresses(isInbound ? row.sources : row.destinations, row.allows, perimeter);
    const boxes = boxesOf({
      protocols: row.protocols, destinationPorts: row.ports, sources: isInbound ? remote : guarded, destinations: isInbound ? guarded : remote,
    });
    return boxes.length === 0 ? [] : [{ name: row.name, allows: row.allows, boxes }];
  });
}

/** Outside, there is nobody but the Internet, unless a row names others; a row that denies anybody denies those too. */
function remoteAddresses(written: AddressSet | undefined, allows: boolean, { side, others, internet }: PerimeterSide): AddressSet {
  const addresses = written ?? AddressSet.ALL;
  if (!allows || side === EdgeSide.INTERNAL) return addresses.intersection(others);
  const [ipv4, ipv6] = [IpFamily.IPV4, IpFamily.IPV6].map((family) => (
    addresses.of(family).equals(AddressSet.ALL.of(family)) ? internet : others).of(family).intersection(addresses.of(family)));
  return AddressSet.of(ipv4 ?? IntervalSet.EMPTY, ipv6 ?? IntervalSet.EMPTY);
}
