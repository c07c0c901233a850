import fc from 'fast-check';
import { AddressSet, ALL_PORTS, type Box, BoxIndex, boxesOf, commonBox, GrowingBoxes, IntervalSet, IP_PROTOCOLS, passages, without } from '../../../lib/proof/packet-space';

const address = fc.oneof(fc.nat(40).map((last) => `10.0.0.${last}`), fc.nat(9).map((last) => `fd00::${last}`), fc.constantFrom('0.0.0.0/0', '10.0.0.8/29', 'fd00::/16'));
const addresses = fc.array(address, { minLength: 1, maxLength: 3 }).map((list) => AddressSet.ofPrefixes(list, 'prefixes'));
const ports = fc.oneof(fc.constant(ALL_PORTS), fc.tuple(fc.nat(300), fc.nat(9)).map(([first, more]) => IntervalSet.range(first, first + more)));
const boxes: fc.Arbitrary<Box[]> = fc.record({
  protocols: fc.constantFrom(IP_PROTOCOLS.TCP, IP_PROTOCOLS.UDP, IP_PROTOCOLS.ALL), sources: addresses, destinations: addresses, destinationPorts: ports,
}).map(boxesOf);
/** So many that an index has several parts. */
const many = fc.array(boxes, { minLength: 60, maxLength: 260, size: 'max' });

const overlap = (one: Box, other: Box): boolean => commonBox(one, other) !== undefined;

test('every box that overlaps is found, in its order, and most others are not', () => {
  let [found, skipped] = [0, 0];
  fc.assert(fc.property(many, boxes, (added, wanted) => {
    const index = new BoxIndex();
    for (const each of added) index.add(each);
    const all = added.flat();
    const near = index.near(wanted);
    expect(near.filter((each) => wanted.some((box) => overlap(each, box)))).toEqual(all.filter((each) => wanted.some((box) => overlap(each, box))));
    const places = near.map((each) => all.indexOf(each));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    [found, skipped] = [found + near.length, skipped + all.length - near.length];
  }), { numRuns: 60 });
  expect(found).toBeGreaterThan(0);
  expect(skipped).toBeGreaterThan(found / 10);
});

test('what grew is taken away from others as what was added is', () => {
  fc.assert(fc.property(many, boxes, (added, wanted) => {
    const growing = new GrowingBoxes();
    added.forEach((each, index) => {
      growing.add(each);
      if (index % 50 === 0) growing.near(wanted);
    });
    const [rest, expected] = [without(wanted, growing.near(wanted)), without(wanted, added.flat())];
    expect([without(rest, expected), without(expected, rest)]).toEqual([[], []]);
  }), { numRuns: 60 });
});

test('thousands of rules that allow and deny in turn are each compared with few others', () => {
  const single = (index: number): string => `10.${index >> 8}.${index & 255}.1`;
  const to = AddressSet.ofPrefixes(['192.0.2.1'], 'prefixes');
  const rules = Array.from({ length: 20_000 }, (_, index) => ({
    allows: index % 2 === 0,
    boxes: boxesOf({ protocols: IP_PROTOCOLS.TCP, sources: AddressSet.ofPrefixes([single(index)], 'prefixes'), destinations: to, destinationPorts: IntervalSet.range(index, index) }),
  }));
  const everybody = { allows: true, boxes: boxesOf({ protocols: IP_PROTOCOLS.TCP, sources: AddressSet.ALL, destinations: to, destinationPorts: IntervalSet.range(0, 9) }) };
  const passing = passages([...rules, everybody]);
  expect(passing).toHaveLength(10_001);
  const denied = rules.slice(0, 10).filter(({ allows }) => !allows).flatMap((rule) => rule.boxes);
  expect(passing.at(-1)?.boxes.some((box) => denied.some((each) => overlap(box, each)))).toBe(false);
});
