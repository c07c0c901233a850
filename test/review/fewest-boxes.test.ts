import fc from 'fast-check';
import { type Box, BoxSet, IntervalSet } from '../../lib/proof/packet-space';
import { fewestBoxes } from '../../lib/review/reachability/fewest-boxes';
import { IpFamily } from '../../lib/values/ip-address';

const SETS = [IntervalSet.range(1, 1), IntervalSet.range(1, 3), IntervalSet.range(2, 2), IntervalSet.range(3, 5)];
const anySet = fc.constantFrom(...SETS);
const anyBox: fc.Arbitrary<Box> = fc.record({
  family: fc.constantFrom(IpFamily.IPV4, IpFamily.IPV6), protocols: anySet, destinationPorts: anySet, sources: anySet,
  destinations: anySet, sourcePorts: fc.constant(IntervalSet.range(0, 65535)),
});

test('hold the same packets, at most as many, however they are divided', () => {
  fc.assert(fc.property(fc.array(anyBox, { maxLength: 6 }), (boxes) => {
    const known = BoxSet.of(boxes);
    const fewest = fewestBoxes(boxes);
    expect(known.equals(BoxSet.of(fewest))).toBe(true);
    expect(fewestBoxes(known.boxes)).toEqual(fewest);
    expect(fewestBoxes([...boxes].reverse())).toEqual(fewest);
  }), { numRuns: 100 });
});

test('find a division that a fixed order of properties does not', () => {
  const box = (ports: number, destinations: [number, number]): Box => ({
    family: IpFamily.IPV4, protocols: IntervalSet.range(6, 6), destinationPorts: IntervalSet.range(ports, ports),
    sourcePorts: IntervalSet.range(0, 65535), sources: IntervalSet.range(1, 1), destinations: IntervalSet.range(...destinations),
  });
  const boxes = [box(1, [1, 1]), box(2, [1, 2]), box(3, [2, 2])];
  expect(BoxSet.of(boxes).boxes).toHaveLength(3);
  expect(fewestBoxes(boxes)).toHaveLength(2);
});
