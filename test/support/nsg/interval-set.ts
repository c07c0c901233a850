/** Whole numbers from one to another, both ends included. */
export interface Interval {
  readonly first: bigint;
  readonly last: bigint;
}

/** A part of the number line that no set of a partition divides: all its points are in the same sets. */
export interface Cell {
  /** One point of it. */
  readonly sample: bigint;
  /** A bit per set, in the order of the sets: whether the points are in it. */
  readonly members: number;
}

/** A bit mask has room for so many sets. */
const MOST_SETS = 31;

/** An immutable set of whole numbers that is kept as intervals. */
export class IntervalSet {
  public static readonly EMPTY = new IntervalSet([]);

  public static of(intervals: readonly Interval[]): IntervalSet {
    const sorted = [...intervals].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
    const joined: { first: bigint; last: bigint }[] = [];
    for (const { first, last } of sorted) {
      if (first > last) throw new Error(`an interval that ends before it starts: ${first}-${last}`);
      const previous = joined.at(-1);
      if (previous !== undefined && first <= previous.last + 1n) {
        if (last > previous.last) previous.last = last;
      } else {
        joined.push({ first, last });
      }
    }
    return new IntervalSet(joined);
  }

  public static union(sets: readonly IntervalSet[]): IntervalSet {
    return IntervalSet.of(sets.flatMap(({ intervals }) => intervals));
  }

  private text: string | undefined;

  /** @param intervals in ascending order, with a gap between each two */
  private constructor(public readonly intervals: readonly Interval[]) {}

  /** The intervals as text: sets with the same key hold the same points. */
  public get key(): string {
    this.text ??= this.intervals.map(({ first, last }) => `${first}-${last}`).join();
    return this.text;
  }

  public get isEmpty(): boolean {
    return this.intervals.length === 0;
  }

  public contains(point: bigint): boolean {
    return this.intervals.some(({ first, last }) => point >= first && point <= last);
  }

  public minus(other: IntervalSet): IntervalSet {
    const rest: Interval[] = [];
    for (const { first, last } of this.intervals) {
      let start = first;
      for (const hole of other.intervals) {
        if (hole.last < start || hole.first > last) continue;
        if (hole.first > start) rest.push({ first: start, last: hole.first - 1n });
        start = hole.last + 1n;
      }
      if (start <= last) rest.push({ first: start, last });
    }
    return IntervalSet.of(rest);
  }

  public intersection(other: IntervalSet): IntervalSet {
    return this.minus(this.minus(other));
  }

  public equals(other: IntervalSet): boolean {
    return this.minus(other).isEmpty && other.minus(this).isEmpty;
  }
}

/**
 * Divides a universe so finely that every set is a union of cells: what holds for one point of a cell holds for all of
 * them. Cells that lie in the same sets are joined into one, which is what makes looking at every cell affordable.
 */
export function cellsOf(universe: IntervalSet, sets: readonly IntervalSet[]): readonly Cell[] {
  if (sets.length > MOST_SETS) throw new Error(`${sets.length} sets are more than a bit mask holds`);
  const starts = new Set<bigint>();
  for (const { intervals } of [universe, ...sets]) {
    for (const { first, last } of intervals) starts.add(first).add(last + 1n);
  }
  const points = [...starts].sort((a, b) => (a < b ? -1 : 1));
  const indexOf = new Map(points.map((point, index) => [point, index]));
  const indexesIn = ({ first, last }: Interval): readonly number[] => {
    const from = Number(indexOf.get(first));
    return Array.from({ length: Number(indexOf.get(last + 1n)) - from }, (_, offset) => from + offset);
  };
  const members = points.map(() => 0);
  sets.forEach(({ intervals }, bit) => {
    for (const index of intervals.flatMap(indexesIn)) members[index] = Number(members[index]) | (1 << bit);
  });
  const cells = new Map<number, Cell>();
  for (const index of universe.intervals.flatMap(indexesIn)) {
    const key = Number(members[index]);
    if (!cells.has(key)) cells.set(key, { sample: points[index] as bigint, members: key });
  }
  return [...cells.values()];
}
