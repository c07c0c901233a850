import { ALL_ADDRESSES, ALL_IPV4, isIpv6 } from './address-set';
import { type Cell, cellsOf, type IntervalSet } from './interval-set';
import { ALL_PORTS, hasPorts, type Packet, PROTOCOLS, type Protocol, type SecurityRule } from './security-rule';

/** Packets that are described by one set for each of their properties, as rules and permits do. */
export type Box = Pick<
  SecurityRule, 'protocols' | 'source' | 'sourcePorts' | 'destination' | 'destinationPorts'
>;

/** One cell of one property: a sample, and for each list a bit per box that the cell lies in. */
interface Slice<Sample> {
  readonly sample: Sample;
  readonly first: number;
  readonly second: number;
}

type Ports = Pick<Packet, 'protocol' | 'sourcePort' | 'destinationPort'>;

/**
 * Looks at every packet there is: divides all packets into cells that no box of the two lists divides, and visits each.
 * With it go, as bits, the boxes of the two lists that hold the cell, and a packet of it for who wants one.
 */
export function forEachCell(
  first: readonly Box[], second: readonly Box[],
  visit: (inFirst: number, inSecond: number, packet: () => Packet) => void,
): void {
  const sources = addressSlices(first, second, (box) => box.source);
  const destinations = addressSlices(first, second, (box) => box.destination);
  const ports = portSlices(first, second);
  for (const source of sources) {
    for (const destination of destinations) {
      // No packet goes from one family to the other.
      if (isIpv6(source.sample) !== isIpv6(destination.sample)) continue;
      const addressesFirst = source.first & destination.first;
      const addressesSecond = source.second & destination.second;
      for (const { sample, first: portsFirst, second: portsSecond } of ports) {
        visit(
          addressesFirst & portsFirst, addressesSecond & portsSecond,
          () => ({ ...sample, source: source.sample, destination: destination.sample }),
        );
      }
    }
  }
}

function addressSlices(
  first: readonly Box[], second: readonly Box[], setOf: (box: Box) => IntervalSet,
): readonly Slice<bigint>[] {
  return slices(ALL_ADDRESSES, first.map(setOf), second.map(setOf), [ALL_IPV4]);
}

function portSlices(first: readonly Box[], second: readonly Box[]): readonly Slice<Ports>[] {
  const sourcePorts = slices(ALL_PORTS, first.map((box) => box.sourcePorts), second.map((box) => box.sourcePorts));
  const destinationPorts =
    slices(ALL_PORTS, first.map((box) => box.destinationPorts), second.map((box) => box.destinationPorts));
  const found = new Map<string, Slice<Ports>>();
  const enter = (sample: Ports, inFirst: number, inSecond: number): void => {
    const slice: Slice<Ports> = {
      sample, first: inFirst & bits(first, sample.protocol), second: inSecond & bits(second, sample.protocol),
    };
    const key = `${slice.first} ${slice.second}`;
    if (!found.has(key)) found.set(key, slice);
  };
  for (const protocol of PROTOCOLS) {
    if (!hasPorts(protocol)) {
      enter({ protocol, sourcePort: 0, destinationPort: 0 }, -1, -1);
      continue;
    }
    for (const from of sourcePorts) {
      for (const to of destinationPorts) {
        enter(
          { protocol, sourcePort: Number(from.sample), destinationPort: Number(to.sample) },
          from.first & to.first, from.second & to.second,
        );
      }
    }
  }
  return [...found.values()];
}

function bits(boxes: readonly Box[], protocol: Protocol): number {
  return boxes.reduce((mask, box, index) => (box.protocols.has(protocol) ? mask | (1 << index) : mask), 0);
}

/** Cells by the keys of the sets that make them: a group and its neighbors are divided alike, time and again. */
const DIVIDED = new Map<string, readonly Cell[]>();

function cellsBetween(universe: IntervalSet, sets: readonly IntervalSet[]): readonly Cell[] {
  const key = [universe, ...sets].map((set) => set.key).join(' ');
  const cells = DIVIDED.get(key) ?? cellsOf(universe, sets);
  DIVIDED.set(key, cells);
  return cells;
}

/** The cells of one property. Boxes often share a set; each set is looked at once. */
function slices(
  universe: IntervalSet, first: readonly IntervalSet[], second: readonly IntervalSet[],
  further: readonly IntervalSet[] = [],
): readonly Slice<bigint>[] {
  const distinct = new Map<string, { readonly set: IntervalSet; readonly bit: number }>();
  for (const set of [...first, ...second, ...further]) {
    if (!distinct.has(set.key)) distinct.set(set.key, { set, bit: 1 << distinct.size });
  }
  const bitsOf = (sets: readonly IntervalSet[]): readonly number[] => {
    if (sets.length > 31) throw new Error(`${sets.length} boxes are more than a bit mask holds`);
    return sets.map((set) => Number(distinct.get(set.key)?.bit));
  };
  const [firstBits, secondBits] = [bitsOf(first), bitsOf(second)];
  const maskOf = (setBits: readonly number[], members: number): number =>
    setBits.reduce((mask, bit, index) => ((members & bit) === 0 ? mask : mask | (1 << index)), 0);
  return cellsBetween(universe, [...distinct.values()].map(({ set }) => set)).map(({ sample, members }) => ({
    sample, first: maskOf(firstBits, members), second: maskOf(secondBits, members),
  }));
}
