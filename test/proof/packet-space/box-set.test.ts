import fc from 'fast-check';
import {
  AddressSet, ALL_PORTS, type Box, boxesOf, BoxSet, everythingFrom, everythingTo, IntervalSet, IP_PROTOCOLS, isIn, type Packet,
  passages, portText, protocolText, witnessOf, witnessText,
} from '../../../lib/proof/packet-space';
import { IpFamily } from '../../../lib/values/ip-address';

const { TCP, UDP, ICMP, ALL } = IP_PROTOCOLS;
const addresses = (...prefixes: readonly string[]): AddressSet => AddressSet.ofPrefixes(prefixes, 'prefixes');

/** A small space: every packet of it can be asked for. */
const RANGE = ['10.0.0.0', '10.0.0.1', '10.0.0.2', '10.0.0.3'];
const anyAddresses = fc.subarray([...RANGE, 'fd00::1', 'fd00::2'], { minLength: 1 }).map((list) => addresses(...list));
const anyPorts = fc.tuple(fc.nat(4), fc.nat(4)).map(([a, b]) => IntervalSet.range(Math.min(a, b), Math.max(a, b)));
const anyBoxes: fc.Arbitrary<readonly Box[]> = fc.record({
  protocols: fc.constantFrom(TCP, UDP, IntervalSet.union([TCP, UDP]), ALL), sources: anyAddresses, destinations: anyAddresses,
  destinationPorts: fc.oneof(anyPorts, fc.constant(ALL_PORTS)), sourcePorts: fc.oneof(anyPorts, fc.constant(ALL_PORTS)),
}).map(boxesOf);
const anySet = fc.array(anyBoxes, { maxLength: 5 }).map((boxes) => boxes.flat());

const numbers = (family: IpFamily): readonly bigint[] => (
  family === IpFamily.IPV4 ? [0, 1, 2, 3].map((last) => 0x0a000000n + BigInt(last))
    : [1n, 2n].map((last) => (0xfd00n << 112n) + last));
const PORTS: Readonly<Record<string, readonly (readonly [bigint, bigint])[]>> = {
  1: [[0n, 0n]],
  6: [0n, 2n, 5n].flatMap((from) => [0n, 1n, 3n, 5n].map((to) => [from, to] as const)),
  17: [[0n, 0n], [2n, 3n], [5n, 5n]],
};
const PACKETS: readonly Packet[] = Object.values(IpFamily).flatMap((family) => (
  numbers(family).flatMap((source) => numbers(family).map((destination) => ({ family, source, destination }))))
).flatMap((ends) => Object.entries(PORTS).flatMap(([protocol, ports]) => (
  ports.map(([sourcePort, destinationPort]) => ({ ...ends, protocol: BigInt(protocol), sourcePort, destinationPort })))));
const inAny = (boxes: readonly Box[], packet: Packet): boolean => boxes.some((box) => isIn(packet, box));

test('sets of boxes hold what they should, packet by packet, and their boxes are disjoint', () => {
  fc.assert(fc.property(anySet, anySet, (one, other) => {
    const [a, b] = [BoxSet.of(one), BoxSet.of(other)];
    const results = [a, a.union(b), a.minus(b), a.intersection(b)];
    const wrong = PACKETS.filter((packet) => {
      const [inOne, inOther] = [inAny(one, packet), inAny(other, packet)];
      const expected = [inOne, inOne || inOther, inOne && !inOther, inOne && inOther];
      return results.some((set, index) => set.contains(packet) !== expected[index]
        || set.boxes.filter((box) => isIn(packet, box)).length > 1);
    });
    expect(wrong).toEqual([]);
    expect(a.minus(b).union(a.intersection(b)).equals(a)).toBe(true);
    expect(a.equals(b)).toBe(a.minus(b).isEmpty && b.minus(a).isEmpty);
    for (const box of a.boxes) expect(a.contains(witnessOf(box))).toBe(true);
  }), { numRuns: 60 });
});

test('the same packets result in the same boxes in any order', () => {
  fc.assert(fc.property(anySet, (boxes) => {
    expect(BoxSet.of([...boxes, ...boxes]).boxes).toEqual(BoxSet.of(boxes).boxes);
    expect(BoxSet.of([...boxes].reverse()).equals(BoxSet.of(boxes))).toBe(true);
  }), { numRuns: 60 });
});

test('boxes that are next to each other are one', () => {
  const web = { protocols: TCP, sources: addresses('10.0.0.0/8'), destinations: addresses('10.45.16.10') };
  const parts = [
    { ...web, destinationPorts: IntervalSet.range(443, 443) },
    { ...web, destinationPorts: IntervalSet.range(444, 444) },
    { ...web, destinations: addresses('10.45.16.11'), destinationPorts: IntervalSet.range(443, 444) },
  ];
  const { boxes } = BoxSet.of(parts.flatMap(boxesOf));
  expect(boxes).toHaveLength(1);
  expect(portText((boxes[0] as Box).destinationPorts)).toBe('443-444');
});

test('no box goes from one address family to the other', () => {
  expect(boxesOf({ protocols: TCP, sources: addresses('10.0.0.1'), destinations: addresses('fd00::1') })).toEqual([]);
  expect(everythingTo(AddressSet.ALL).map(({ family }) => family)).toEqual([IpFamily.IPV4, IpFamily.IPV6]);
  expect(everythingFrom(addresses('fd00::1')).map(({ family }) => family)).toEqual([IpFamily.IPV6]);
});

test('packets without ports are in boxes of all ports only', () => {
  const box = (destinationPorts: IntervalSet): readonly Box[] => (
    boxesOf({ protocols: ALL, sources: AddressSet.ALL, destinations: addresses('10.0.0.1'), destinationPorts }));
  const ping: Packet = { family: IpFamily.IPV4, protocol: 1n, source: 1n, sourcePort: 0n, destination: 0x0a000001n,
    destinationPort: 0n };
  expect(inAny(box(ALL_PORTS), ping)).toBe(true);
  expect(inAny(box(IntervalSet.range(0, 443)), ping)).toBe(false);
});

test.each<[IntervalSet, string, string]>([
  [TCP, 'TCP', 'TCP from 10.0.0.0 port 1024 to 10.45.16.10 port 443'],
  [IntervalSet.union([TCP, UDP]), 'TCP and UDP', 'TCP from 10.0.0.0 port 1024 to 10.45.16.10 port 443'],
  [IntervalSet.union([TCP, UDP, ICMP]), 'TCP, UDP and ICMP', 'TCP from 10.0.0.0 port 1024 to 10.45.16.10 port 443'],
])('the witness of a box is its first packet (%#)', (protocols, words, witness) => {
  const [box] = boxesOf({
    protocols, sources: addresses('10.0.0.0/8'), destinations: addresses('10.45.16.10', '10.45.16.11'),
    sourcePorts: IntervalSet.range(1024, 65535), destinationPorts: IntervalSet.range(443, 444),
  }) as [Box];
  expect(witnessText(box)).toBe(witness);
  expect(protocolText(protocols)).toBe(words);
});

test.each<[IntervalSet, string, string]>([
  [ALL, 'any', 'TCP from 10.0.0.1 to 10.0.0.2 port 0'],
  [IP_PROTOCOLS.WITHOUT_PORTS, 'any except TCP and UDP', 'ICMP from 10.0.0.1 to 10.0.0.2'],
  [IntervalSet.range(2, 3), 'IP protocol 2-3', 'IP protocol 2 from 10.0.0.1 to 10.0.0.2'],
  [IntervalSet.union([UDP, IntervalSet.range(41, 41)]), 'UDP and IP protocol 41', 'UDP from 10.0.0.1 to 10.0.0.2 port 0'],
])('protocols have words (%#)', (protocols, words, witness) => {
  const [box] = boxesOf({ protocols, sources: addresses('10.0.0.1'), destinations: addresses('10.0.0.2') }) as [Box];
  expect([protocolText(protocols), witnessText(box)]).toEqual([words, witness]);
});

test('the first rule that holds a packet decides', () => {
  const rule = (allows: boolean, ...prefixes: readonly string[]): { allows: boolean; boxes: readonly Box[] } => (
    { allows, boxes: everythingTo(addresses(...prefixes)) });
  const passes = (...rules: ReturnType<typeof rule>[]): BoxSet => BoxSet.of(passages(rules).flatMap(({ boxes }) => boxes));
  expect(passes(rule(false, '10.0.0.1'), rule(true, '10.0.0.1', '10.0.0.2')).equals(BoxSet.of(rule(true, '10.0.0.2').boxes)))
    .toBe(true);
  expect(passes(rule(true, '10.0.0.1'), rule(false, '10.0.0.0/8')).equals(BoxSet.of(rule(true, '10.0.0.1').boxes))).toBe(true);
  expect(passes(rule(false, '10.0.0.0/8'), rule(true, '10.0.0.1')).isEmpty).toBe(true);
  expect(passes().isEmpty).toBe(true);
});
