import fc from 'fast-check';
import { cellsOf, IntervalSet } from '../support/nsg/interval-set';

const MOST = 60n;
const UNIVERSE = IntervalSet.of([{ first: 0n, last: MOST }]);

const anySet = fc.array(fc.tuple(fc.bigInt(0n, MOST), fc.bigInt(0n, MOST)), { maxLength: 5 })
  .map((pairs) => IntervalSet.of(pairs.map(([a, b]) => (a < b ? { first: a, last: b } : { first: b, last: a }))));

const points = Array.from({ length: Number(MOST) + 1 }, (_, point) => BigInt(point));

test('a union, a difference and an intersection hold what they should, point by point', () => {
  fc.assert(fc.property(anySet, anySet, (one, other) => {
    const [union, difference, intersection] = [IntervalSet.union([one, other]), one.minus(other), one.intersection(other)];
    expect(points.map((point) => [union, difference, intersection].map((set) => set.contains(point))))
      .toEqual(points.map((point) => [one.contains(point), other.contains(point)]).map(([inOne, inOther]) => (
        [inOne || inOther, inOne && !inOther, inOne && inOther])));
  }));
});

test('sets are equal when they hold the same points, however they were written', () => {
  const written = IntervalSet.of([{ first: 5n, last: 9n }, { first: 0n, last: 4n }, { first: 2n, last: 6n }]);
  expect(written.intervals).toEqual([{ first: 0n, last: 9n }]);
  expect(written.equals(IntervalSet.of([{ first: 0n, last: 9n }]))).toBe(true);
  expect(written.equals(IntervalSet.of([{ first: 0n, last: 8n }]))).toBe(false);
  expect(IntervalSet.of([{ first: 0n, last: 8n }]).equals(written)).toBe(false);
});

test('an interval that ends before it starts is refused', () => {
  expect(() => IntervalSet.of([{ first: 2n, last: 1n }])).toThrow('ends before it starts');
});

test('every point of the universe is in the sets of exactly one cell', () => {
  fc.assert(fc.property(fc.array(anySet, { maxLength: 6 }), (sets) => {
    const membersOf = (point: bigint): number =>
      sets.reduce((mask, set, bit) => (set.contains(point) ? mask | (1 << bit) : mask), 0);
    const cells = cellsOf(UNIVERSE, sets);
    expect(cells.map(({ members }) => members).sort()).toEqual([...new Set(points.map(membersOf))].sort());
    for (const { sample, members } of cells) {
      expect(UNIVERSE.contains(sample)).toBe(true);
      expect(membersOf(sample)).toBe(members);
    }
  }));
});

test('cells of more sets than a mask has bits are refused', () => {
  expect(() => cellsOf(UNIVERSE, Array.from({ length: 32 }, () => UNIVERSE))).toThrow('32 sets');
});
