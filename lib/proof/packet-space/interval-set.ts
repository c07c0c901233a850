/** Whole numbers from one to another, both ends included. */
export interface Interval {
  readonly first: bigint;
  readonly last: bigint;
}

/** An immutable set of whole numbers, kept as intervals in ascending order with a gap between each two. */
export class IntervalSet {
  public static readonly EMPTY = new IntervalSet([]);

  /** The numbers of some intervals, which may overlap, in any order. */
  public static of(intervals: readonly Interval[]): IntervalSet {
    const sorted = [...intervals].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
    const joined: { first: bigint; last: bigint }[] = [];
    for (const { first, last } of sorted) {
      if (first > last) throw new RangeError(`an interval ends before it starts: ${first}-${last}`);
      const previous = joined.at(-1);
      if (previous === undefined || first > previous.last + 1n) joined.push({ first, last });
      else if (last > previous.last) previous.last = last;
    }
    return joined.length === 0 ? IntervalSet.EMPTY : new IntervalSet(joined);
  }

  /** The numbers from `first` to `last`. */
  public static range(first: bigint | number, last: bigint | number): IntervalSet {
    return IntervalSet.of([{ first: BigInt(first), last: BigInt(last) }]);
  }

  /** The numbers that are in at least one of the sets. */
  public static union(sets: readonly IntervalSet[]): IntervalSet {
    const [only] = sets;
    return only !== undefined && sets.length === 1 ? only : IntervalSet.of(sets.flatMap(({ intervals }) => intervals));
  }

  #key: string | undefined;

  private constructor(public readonly intervals: readonly Interval[]) {}

  /** Text that sets with the same numbers have in common. */
  public get key(): string {
    this.#key ??= this.intervals.map(({ first, last }) => `${first}-${last}`).join();
    return this.#key;
  }

  public get isEmpty(): boolean {
    return this.intervals.length === 0;
  }

  /** The lowest number; undefined if there is none. */
  public get lowest(): bigint | undefined {
    return this.intervals[0]?.first;
  }

  public contains(point: bigint): boolean {
    const next = this.intervals[this.indexFrom(point)];
    return next !== undefined && next.first <= point;
  }

  public equals(other: IntervalSet): boolean {
    return this === other || this.key === other.key;
  }

  /** Whether at least one number is in both sets. */
  public overlaps(other: IntervalSet): boolean {
    if (this === other) return !this.isEmpty;
    const [few, many] = this.intervals.length < other.intervals.length ? [this, other] : [other, this];
    return few.intervals.some(({ first, last }) => {
      const next = many.intervals[many.indexFrom(first)];
      return next !== undefined && next.first <= last;
    });
  }

  public intersection(other: IntervalSet): IntervalSet {
    if (this === other) return this;
    const common: Interval[] = [];
    let [one, another] = [0, 0];
    while (one < this.intervals.length && another < other.intervals.length) {
      const [a, b] = [this.intervals[one] as Interval, other.intervals[another] as Interval];
      const first = a.first > b.first ? a.first : b.first;
      const last = a.last < b.last ? a.last : b.last;
      if (first <= last) common.push({ first, last });
      if (a.last < b.last) one += 1;
      else another += 1;
    }
    return common.length === 0 ? IntervalSet.EMPTY : new IntervalSet(common);
  }

  public minus(other: IntervalSet): IntervalSet {
    if (this === other) return IntervalSet.EMPTY;
    const rest: Interval[] = [];
    for (const { first, last } of this.intervals) {
      let start = first;
      for (let index = other.indexFrom(first); index < other.intervals.length; index += 1) {
        const hole = other.intervals[index] as Interval;
        if (hole.first > last) break;
        if (hole.first > start) rest.push({ first: start, last: hole.first - 1n });
        start = hole.last + 1n;
      }
      if (start <= last) rest.push({ first: start, last });
    }
    return rest.length === 0 ? IntervalSet.EMPTY : new IntervalSet(rest);
  }

  /** Position of the first interval that ends at a number or after it, by bisection. */
  private indexFrom(point: bigint): number {
    let [low, high] = [0, this.intervals.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.intervals[middle] as Interval).last < point) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
