import fc from 'fast-check';
import { FirewallAccess, type FirewallEnd, FirewallEndKind, FirewallRuleKind,
  type FirewallRulePlan } from '../../../lib/plan/network/firewall-plan';
import { EdgeService } from '../../../lib/values/vocabulary/edge-service';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { AppProtocol, TrafficDirection, Transport } from '../../../lib/values/vocabulary/traffic';
import { addressAt } from '../nsg/address-set';
import { type Attributes, hasPorts, type Packet, PROTOCOLS } from '../nsg/security-rule';

const PREFIXES = [
  '10.45.16.0/24', '10.45.16.10', '10.45.16.11', '10.45.16.128/25', '131.107.0.0/16', '131.107.1.0/24', '192.168.10.0/24',
  '0.0.0.0/0', '168.63.129.16',
];
const TAGS = ['*', 'Internet', 'VirtualNetwork', 'AzureLoadBalancer'];
const PORTS = ['443', '440-450', '5061', '50000-59999', '0-65535'];

/** Around every border of the prefixes. */
const CORNERS = [
  '0.0.0.0', '10.45.0.0', '10.45.15.255', '10.45.16.0', '10.45.16.9', '10.45.16.10', '10.45.16.11', '10.45.16.12',
  '10.45.16.127', '10.45.16.128', '10.45.16.255', '10.45.17.0', '10.45.255.255', '10.46.0.0', '131.106.255.255',
  '131.107.0.0', '131.107.0.255', '131.107.1.0', '131.107.1.255', '131.107.2.0', '131.107.255.255', '131.108.0.0',
  '168.63.129.15', '168.63.129.16', '168.63.129.17', '192.168.9.255', '192.168.10.0', '192.168.10.255', '192.168.11.0',
  '255.255.255.255',
];
const PORT_CORNERS = [0, 439, 440, 442, 443, 444, 450, 451, 5060, 5061, 5062, 49999, 50000, 59999, 60000, 65535];

/** Addresses of the external subnet of the documentation's example. */
const LOCAL_CORNERS = CORNERS.filter((address) => address.startsWith('10.45.16.'));

const anyProtocolAndPorts = fc.oneof(
  fc.record({
    protocol: fc.constantFrom('Tcp', 'Udp'),
    destination_port_ranges: fc.subarray(PORTS, { minLength: 1 }),
    source_port_range: fc.constantFrom('*', '*', '*', '50000-59999'),
  }),
  fc.record({
    protocol: fc.constantFrom('*', 'Icmp', 'Esp'), destination_port_range: fc.constant('*'), source_port_range: fc.constant('*'),
  }),
);

function anyEnd(name: string): fc.Arbitrary<Attributes> {
  return fc.oneof(
    fc.constantFrom(...TAGS).map((tag) => ({ [`${name}_address_prefix`]: tag })),
    fc.subarray(PREFIXES, { minLength: 1, maxLength: 3 }).map((list) => ({ [`${name}_address_prefixes`]: list })),
  );
}

const anyRule: fc.Arbitrary<Attributes> = fc.tuple(
  fc.record({ direction: fc.constantFrom('Inbound', 'Outbound'), access: fc.constantFrom('Allow', 'Allow', 'Deny') }),
  anyProtocolAndPorts, anyEnd('source'), anyEnd('destination'),
).map((parts) => Object.assign({}, ...parts) as Attributes);

/** The rules of a security group, each with a priority of its own, in any order. */
export const anyRules: fc.Arbitrary<readonly Attributes[]> = fc
  .tuple(fc.array(anyRule, { maxLength: 7 }), fc.boolean())
  .map(([rules, reversed]) => {
    const named = rules.map((rule, index) => ({ ...rule, name: `rule-${index}`, priority: 100 + 10 * ((index * 5) % 11) }));
    return reversed ? named.reverse() : named;
  });

const anyPlanEnd: fc.Arbitrary<FirewallEnd> = fc.oneof(
  fc.constantFrom(FirewallEndKind.ANY, FirewallEndKind.INTERNET, FirewallEndKind.PLATFORM_LOAD_BALANCER)
    .map((kind) => ({ kind, name: kind, prefixes: [] })),
  fc.subarray(PREFIXES, { minLength: 1, maxLength: 3 })
    .map((prefixes) => ({ kind: FirewallEndKind.ADDRESSES, name: 'addresses', prefixes })),
);
const anyLocalEnd: fc.Arbitrary<FirewallEnd> = fc.subarray(['10.45.16.10', '10.45.16.11', '10.45.16.128/25'], { minLength: 1 })
  .map((prefixes) => ({ kind: FirewallEndKind.ADDRESSES, name: 'servers', prefixes }));

/** The rules of a plan for the external side. */
export const anyPlanRules: fc.Arbitrary<readonly FirewallRulePlan[]> = fc.array(fc.record({
  direction: fc.constantFrom(...Object.values(TrafficDirection)),
  access: fc.constantFrom(FirewallAccess.ALLOW, FirewallAccess.ALLOW, FirewallAccess.DENY),
  transport: fc.constantFrom(...Object.values(Transport)),
  ports: fc.constantFrom('443', '440-450', '5061', '50000-59999'),
  remote: anyPlanEnd,
  local: anyLocalEnd,
}), { maxLength: 6 }).map((rules) => rules.map(({ direction, access, transport, ports, remote, local }, index) => ({
  id: `external-rule-${index}`,
  name: `rule-${index}`,
  side: EdgeSide.EXTERNAL,
  kind: FirewallRuleKind.PLANNING,
  direction,
  access,
  priority: 100 + 10 * ((index * 5) % 11),
  service: EdgeService.ACCESS_EDGE,
  protocols: [AppProtocol.ANY],
  transport,
  ports: transport === Transport.ANY ? '*' : ports,
  source: direction === TrafficDirection.INBOUND ? remote : local,
  destination: direction === TrafficDirection.INBOUND ? local : remote,
  purpose: 'a test',
  edgeAddresses: [],
  tableRows: [`row/${index}`],
})));

/** Packets with one end in the external subnet, at the borders of all sets that rules have. */
export function anyPackets(direction: 'Inbound' | 'Outbound'): fc.Arbitrary<readonly Packet[]> {
  const inbound = direction === 'Inbound';
  return fc.array(fc.record({
    protocol: fc.constantFrom(...PROTOCOLS, 'Tcp' as const, 'Udp' as const, 'Tcp' as const),
    source: fc.constantFrom(...inbound ? CORNERS : LOCAL_CORNERS).map(addressAt),
    destination: fc.constantFrom(...inbound ? LOCAL_CORNERS : CORNERS).map(addressAt),
    sourcePort: fc.constantFrom(...PORT_CORNERS),
    destinationPort: fc.constantFrom(...PORT_CORNERS),
  }), { minLength: 150, maxLength: 150 })
    .map((packets) => packets.map((packet) =>
      (hasPorts(packet.protocol) ? packet : { ...packet, sourcePort: 0, destinationPort: 0 })));
}
