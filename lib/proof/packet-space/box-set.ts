import { type Box, boxWithout, commonBox, DIMENSIONS } from './box';
import type { Packet } from './packet';
import { IntervalSet } from './interval-set';

/**
 * An immutable set of packets as disjoint boxes. Neighboring boxes are merged, and the boxes are in a fixed order, so that
 * the same operations always result in the same boxes.
 */
export class BoxSet {
  public static readonly EMPTY = new BoxSet([]);

  /** The packets that are in at least one of the boxes, which may overlap. */
  public static of(boxes: readonly Box[]): BoxSet {
    const disjoint: Box[] = [];
    for (const box of merged(boxes)) disjoint.push(...without([box], disjoint));
    return BoxSet.ofDisjoint(disjoint);
  }

  public static union(sets: readonly BoxSet[]): BoxSet {
    return BoxSet.of(sets.flatMap(({ boxes }) => boxes));
  }

  private static ofDisjoint(boxes: readonly Box[]): BoxSet {
    return boxes.length === 0 ? BoxSet.EMPTY : new BoxSet(inOrder(merged(boxes)));
  }

  private constructor(
    /** Disjoint, IPv4 before IPv6, then by protocol, destination port and addresses. */
    public readonly boxes: readonly Box[],
  ) {}

  public get isEmpty(): boolean {
    return this.boxes.length === 0;
  }

  public contains(packet: Packet): boolean {
    return this.boxes.some((box) => isIn(packet, box));
  }

  public union(other: BoxSet): BoxSet {
    return BoxSet.union([this, other]);
  }

  public minus(other: BoxSet): BoxSet {
    return BoxSet.ofDisjoint(without(this.boxes, other.boxes));
  }

  public intersection(other: BoxSet): BoxSet {
    return BoxSet.ofDisjoint(this.boxes.flatMap((one) => other.boxes.flatMap((each) => commonBox(one, each) ?? [])));
  }

  /** Whether both hold the same packets, however they are divided into boxes. */
  public equals(other: BoxSet): boolean {
    return without(this.boxes, other.boxes).length === 0 && without(other.boxes, this.boxes).length === 0;
  }
}

/** Whether a box holds a packet. */
export function isIn(packet: Packet, box: Box): boolean {
  return box.family === packet.family
    && box.protocols.contains(packet.protocol)
    && box.destinationPorts.contains(packet.destinationPort) && box.sourcePorts.contains(packet.sourcePort)
    && box.sources.contains(packet.source) && box.destinations.contains(packet.destination);
}

/** Number of boxes from which on they are merged whenever they have doubled. */
const MERGED_FROM = 64;

/** The packets of some boxes that are in none of the others. Disjoint boxes stay disjoint. */
export function without(boxes: readonly Box[], others: readonly Box[]): readonly Box[] {
  let rest = boxes;
  let most = Math.max(MERGED_FROM, 2 * boxes.length);
  for (const other of others) {
    if (rest.length === 0) break;
    rest = rest.flatMap((box) => boxWithout(box, other));
    if (rest.length <= most) continue;
    rest = merged(rest);
    most = Math.max(MERGED_FROM, 2 * rest.length);
  }
  return rest;
}

/** Merges boxes that differ in one property only, until no two of them do. */
export function merged(boxes: readonly Box[]): readonly Box[] {
  let before: readonly Box[];
  let after = boxes;
  do {
    before = after;
    for (const dimension of DIMENSIONS) after = mergedAlong(dimension, after);
  } while (after.length < before.length);
  return after;
}

function mergedAlong(dimension: typeof DIMENSIONS[number], boxes: readonly Box[]): readonly Box[] {
  if (boxes.length < 2) return boxes;
  const groups = new Map<string, Box[]>();
  for (const box of boxes) {
    const key = [box.family, ...DIMENSIONS.filter((each) => each !== dimension).map((each) => box[each].key)].join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [box]);
    else group.push(box);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [Box, ...Box[]];
    return group.length === 1 ? first : { ...first, [dimension]: IntervalSet.union(group.map((box) => box[dimension])) };
  });
}

/** Disjoint boxes always differ in the lowest or a later number of a property. */
function inOrder(boxes: readonly Box[]): readonly Box[] {
  return [...boxes].sort((a, b) => {
    if (a.family !== b.family) return a.family < b.family ? -1 : 1;
    for (const dimension of DIMENSIONS) {
      const order = compared(a[dimension], b[dimension]);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function compared(a: IntervalSet, b: IntervalSet): number {
  for (let index = 0; ; index += 1) {
    const [one, other] = [a.intervals[index], b.intervals[index]];
    if (one === undefined || other === undefined) return a.intervals.length - b.intervals.length;
    if (one.first !== other.first) return one.first < other.first ? -1 : 1;
    if (one.last !== other.last) return one.last < other.last ? -1 : 1;
  }
}
