import fc from 'fast-check';
import { IntervalSet } from '../../../lib/proof/packet-space';

const MOST = 40;
const anySet = fc.array(fc.tuple(fc.nat(MOST), fc.nat(MOST)), { maxLength: 6 })
  .map((pairs) => IntervalSet.of(pairs.map(([a, b]) => ({ first: BigInt(Math.min(a, b)), last: BigInt(Math.max(a, b)) }))));
const POINTS = Array.from({ length: MOST + 1 }, (_, point) => BigInt(point));

test('unions, differences and common parts hold what they should, number by number', () => {
  fc.assert(fc.property(anySet, anySet, (one, other) => {
    const [union, difference, common] = [IntervalSet.union([one, other]), one.minus(other), one.intersection(other)];
    for (const point of POINTS) {
      const [inOne, inOther] = [one.contains(point), other.contains(point)];
      expect([union, difference, common].map((set) => set.contains(point)))
        .toEqual([inOne || inOther, inOne && !inOther, inOne && inOther]);
    }
    expect(one.overlaps(other)).toBe(!common.isEmpty);
    expect(one.equals(other)).toBe(POINTS.every((point) => one.contains(point) === other.contains(point)));
    expect(union.intervals.every(({ first }, index) => index === 0 || first > (union.intervals[index - 1]?.last ?? 0n) + 1n))
      .toBe(true);
  }), { numRuns: 300 });
});

test('a set is the same however it is written', () => {
  const written = IntervalSet.of([{ first: 5n, last: 9n }, { first: 0n, last: 4n }, { first: 2n, last: 6n }]);
  expect(written.intervals).toEqual([{ first: 0n, last: 9n }]);
  expect(written.equals(IntervalSet.range(0, 9))).toBe(true);
  expect(written.lowest).toBe(0n);
});

test('a set without numbers has no lowest one, and overlaps nothing', () => {
  expect(IntervalSet.EMPTY.isEmpty).toBe(true);
  expect(IntervalSet.EMPTY.lowest).toBeUndefined();
  expect(IntervalSet.EMPTY.overlaps(IntervalSet.EMPTY)).toBe(false);
  expect(IntervalSet.of([])).toBe(IntervalSet.EMPTY);
});

test('an interval that ends before it starts is refused', () => {
  expect(() => IntervalSet.range(2, 1)).toThrow('ends before it starts: 2-1');
});
