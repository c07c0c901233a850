import fc from 'fast-check';
import { addressAt, isIpv6 } from '../support/nsg/address-set';
import { forEachCell } from '../support/nsg/grid';
import { SecurityGroup } from '../support/nsg/security-group';
import { type Attributes, hasPorts, matches, type Packet, PROTOCOLS, type SecurityRule } from '../support/nsg/security-rule';

const ADDRESSES = [
  '0.0.0.0', '10.45.16.9', '10.45.16.10', '10.45.16.11', '10.45.33.10', '131.107.1.1', '168.63.129.16', '255.255.255.255',
  '::', 'fd00::1', '2603:1000::1',
];
const PREFIXES = [
  '*', 'Internet', 'VirtualNetwork', 'AzureLoadBalancer', '0.0.0.0/0', '10.45.16.0/24', '10.45.16.10', '131.0.0.0/8',
];
const PORTS = [0, 442, 443, 444, 49999, 50000, 59999, 60000, 65535];

const anyRule = fc.record({
  direction: fc.constant('Inbound'),
  access: fc.constantFrom('Allow', 'Deny'),
  protocol: fc.constantFrom('Tcp', 'Udp'),
  source_address_prefix: fc.constantFrom(...PREFIXES),
  destination_address_prefix: fc.constantFrom(...PREFIXES),
  source_port_range: fc.constantFrom('*', '50000-59999'),
  destination_port_range: fc.constantFrom('*', '443', '0-443', '50000-59999'),
});
const anyGroup = fc.array(anyRule, { maxLength: 8 }).map((rules: readonly Attributes[]) => SecurityGroup.read(
  'nsg', rules.map((rule, index) => ({ ...rule, name: `rule-${index}`, priority: 100 + index })),
  { addressSpace: ['10.45.0.0/16'], connected: [], routes: [] },
));
const anyPacket: fc.Arbitrary<Packet> = fc.record({
  protocol: fc.constantFrom(...PROTOCOLS),
  source: fc.constantFrom(...ADDRESSES).map(addressAt),
  destination: fc.constantFrom(...ADDRESSES).map(addressAt),
  sourcePort: fc.constantFrom(...PORTS),
  destinationPort: fc.constantFrom(...PORTS),
}).filter(({ source, destination }) => isIpv6(source) === isIpv6(destination));

const maskOf = (rules: readonly SecurityRule[], packet: Packet): number =>
  rules.reduce((mask, rule, index) => (matches(rule, packet) ? mask | (1 << index) : mask), 0);

test('the sample of a cell is in the boxes that the cell is said to be in', () => {
  fc.assert(fc.property(anyGroup, anyGroup, (one, other) => {
    const [rules, others] = [one.rules('Inbound'), other.rules('Inbound')];
    const wrong: Packet[] = [];
    let cells = 0;
    forEachCell(rules, others, (inRules, inOthers, packetOf) => {
      const packet = packetOf();
      const isAsSaid = inRules === maskOf(rules, packet) && inOthers === maskOf(others, packet)
        && isIpv6(packet.source) === isIpv6(packet.destination)
        && (hasPorts(packet.protocol) || packet.destinationPort === 0);
      if (!isAsSaid) wrong.push(packet);
      cells += 1;
    });
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(0);
  }), { numRuns: 20 });
});

test('every packet has a cell that lies in the same boxes, so that nothing is overlooked', () => {
  fc.assert(fc.property(anyGroup, anyGroup, fc.array(anyPacket, { minLength: 200, maxLength: 200 }), (one, other, packets) => {
    const [rules, others] = [one.rules('Inbound'), other.rules('Inbound')];
    const seen = new Set<string>();
    forEachCell(rules, others, (inRules, inOthers) => seen.add(`${inRules} ${inOthers}`));
    expect(packets.filter((packet) => !seen.has(`${maskOf(rules, packet)} ${maskOf(others, packet)}`))).toEqual([]);
  }), { numRuns: 50 });
});

test('more boxes than a mask has bits are refused', () => {
  const rule = SecurityGroup.read('nsg', [], { addressSpace: [], connected: [], routes: [] }).rules('Inbound')[0]!;
  expect(() => forEachCell(Array.from({ length: 32 }, () => rule), [], () => undefined)).toThrow('32 boxes');
});
