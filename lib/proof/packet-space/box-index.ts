import { IpFamily } from '../../values/ip-address';
import type { Box } from './box';
import type { IntervalSet } from './interval-set';

/** Properties by which boxes are found: rules of a firewall differ in one of them at least. */
const SOUGHT = ['destinationPorts', 'sources', 'destinations'] as const;

/** Fewer boxes are not worth the search. */
const FEWEST = 64;

/** From the lowest to the highest number of a set. */
interface Span {
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * Boxes that are added one after the other, and found by what they overlap: each of thousands of rules is compared with those that have
 * packets in common with it, and not with all of them.
 */
export class BoxIndex {
  readonly #boxes: Box[] = [];
  /** Sorted parts, each at least twice as large as the next one. */
  readonly #parts: SortedPart[] = [];
  #sorted = 0;

  public add(boxes: readonly Box[]): void {
    for (const box of boxes) this.#boxes.push(box);
    while (this.#boxes.length - this.#sorted >= FEWEST) this.#sortMore();
  }

  /** Every box that overlaps one of some boxes, and perhaps others, in the order in which they were added. */
  public near(boxes: readonly Box[]): readonly Box[] {
    if (this.#sorted === 0) return this.#boxes;
    const found = new Set(boxes.flatMap((box) => this.#parts.flatMap((part) => part.near(box))));
    return [...[...found].sort((a, b) => a - b).flatMap((position) => this.#boxes[position] ?? []), ...this.#boxes.slice(this.#sorted)];
  }

  #sortMore(): void {
    let from = this.#sorted;
    this.#sorted += FEWEST;
    for (let last = this.#parts.at(-1); last !== undefined && last.size <= this.#sorted - from; last = this.#parts.at(-1)) {
      from = last.from;
      this.#parts.pop();
    }
    this.#parts.push(new SortedPart(this.#boxes, from, this.#sorted));
  }
}

/** Boxes from one position to another, by each property in which they are sought. */
class SortedPart {
  public readonly size: number;
  readonly #spans: Readonly<Record<IpFamily, readonly SortedSpans[]>>;

  public constructor(boxes: readonly Box[], public readonly from: number, to: number) {
    this.size = to - from;
    const positions = boxes.slice(from, to).map(({ family }, index) => ({ family, position: from + index }));
    const of = (wanted: IpFamily): SortedSpans[] => {
      const own = positions.filter(({ family }) => family === wanted).map(({ position }) => position);
      return SOUGHT.map((dimension) => new SortedSpans(own.map((position) => ({ position, ...spanOf((boxes[position] as Box)[dimension]) }))));
    };
    this.#spans = { [IpFamily.IPV4]: of(IpFamily.IPV4), [IpFamily.IPV6]: of(IpFamily.IPV6) };
  }

  /** Positions of the boxes that a box overlaps in the property in which it overlaps the fewest. */
  public near(box: Box): number[] {
    const [fewest] = this.#spans[box.family].map((spans, index) => {
      const span = spanOf(box[SOUGHT[index] as typeof SOUGHT[number]]);
      return { spans, span, count: spans.count(span) };
    }).sort((a, b) => a.count - b.count);
    return fewest === undefined || fewest.count === 0 ? [] : fewest.spans.overlapping(fewest.span);
  }
}

interface PlacedSpan extends Span {
  readonly position: number;
}

/** Spans by their first number, as a tree: the root of a range is its middle, and knows the highest number in it. */
class SortedSpans {
  readonly #spans: readonly PlacedSpan[];
  readonly #lasts: readonly bigint[];
  readonly #highest: bigint[];

  public constructor(spans: readonly PlacedSpan[]) {
    this.#spans = [...spans].sort((a, b) => compared(a.first, b.first));
    this.#lasts = spans.map(({ last }) => last).sort(compared);
    this.#highest = this.#spans.map(({ last }) => last);
    this.#fill(0, spans.length);
  }

  /** How many of them overlap a span. */
  public count({ first, last }: Span): number {
    const begun = firstIndex(this.#spans.length, (index) => (this.#spans[index] as PlacedSpan).first > last);
    return begun - firstIndex(this.#lasts.length, (index) => (this.#lasts[index] as bigint) >= first);
  }

  /** Positions of those that overlap a span. */
  public overlapping(span: Span): number[] {
    const found: number[] = [];
    this.#visit(0, this.#spans.length, span, found);
    return found;
  }

  #fill(from: number, to: number): bigint {
    if (from >= to) return -1n;
    const middle = (from + to) >> 1;
    const highest = [this.#fill(from, middle), this.#fill(middle + 1, to)].reduce((one, other) => (other > one ? other : one), this.#highest[middle] as bigint);
    this.#highest[middle] = highest;
    return highest;
  }

  #visit(from: number, to: number, span: Span, found: number[]): void {
    if (from >= to) return;
    const middle = (from + to) >> 1;
    if ((this.#highest[middle] as bigint) < span.first) return;
    this.#visit(from, middle, span, found);
    const { first, last, position } = this.#spans[middle] as PlacedSpan;
    if (first > span.last) return;
    if (last >= span.first) found.push(position);
    this.#visit(middle + 1, to, span, found);
  }
}

function spanOf({ intervals }: IntervalSet): Span {
  return { first: intervals[0]?.first ?? 0n, last: intervals.at(-1)?.last ?? 0n };
}

function compared(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first index for which something is true that stays true behind it. */
function firstIndex(length: number, isTrue: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
