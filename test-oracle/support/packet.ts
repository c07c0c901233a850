import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { TrafficDirection } from '../../lib/values/vocabulary/traffic';
import { and, bits, bitsOf, equal, implies, not, or, type Term } from './smt-lib';

// The first packet of a connection, as constants that a solver finds values for. An IPv4 address is in the lower 32 bits.
export const EXTERNAL: Term = 'external';
export const INBOUND: Term = 'inbound';
export const IPV4: Term = 'ipv4';
export const PROTOCOL: Term = 'protocol';
export const SOURCE: Term = 'source';
export const SOURCE_PORT: Term = 'source-port';
export const DESTINATION: Term = 'destination';
export const DESTINATION_PORT: Term = 'destination-port';
/** The end of a packet on the Edge. */
export const LOCAL: Term = 'local';

export const [TCP, UDP] = [6, 17];
/** TCP and UDP are the protocols whose packets have ports. */
export const HAS_PORTS: Term = or(equal(PROTOCOL, bits(TCP, 8)), equal(PROTOCOL, bits(UDP, 8)));

/** Definition of every packet that there can be. */
export const PACKET = [
  ...[EXTERNAL, INBOUND, IPV4].map((name) => `(declare-const ${name} Bool)`),
  ...[SOURCE, DESTINATION].map((name) => `(declare-const ${name} (_ BitVec 128))`),
  ...[SOURCE_PORT, DESTINATION_PORT].map((name) => `(declare-const ${name} (_ BitVec 16))`),
  `(declare-const ${PROTOCOL} (_ BitVec 8))`,
  `(define-const ${LOCAL} (_ BitVec 128) (ite ${INBOUND} ${DESTINATION} ${SOURCE}))`,
  ...[SOURCE, DESTINATION].map((address) => `(assert ${implies(IPV4, equal(bitsOf(address, 127, 32), bits(0, 96)))})`),
  ...[SOURCE_PORT, DESTINATION_PORT].map((port) => `(assert ${or(HAS_PORTS, equal(port, bits(0, 16)))})`),
].join('\n');

/** One packet. Packets without ports have port 0. */
export interface Packet {
  readonly side: EdgeSide;
  readonly direction: TrafficDirection;
  readonly isIpv4: boolean;
  readonly protocol: number;
  readonly source: bigint;
  readonly sourcePort: number;
  readonly destination: bigint;
  readonly destinationPort: number;
}

/** The packets of a side. */
export function ofSide(side: EdgeSide): Term {
  return side === EdgeSide.EXTERNAL ? EXTERNAL : not(EXTERNAL);
}

/** The packets of a direction. */
export function ofDirection(direction: TrafficDirection): Term {
  return direction === TrafficDirection.INBOUND ? INBOUND : not(INBOUND);
}

/** Exactly this packet. */
export function isPacket(packet: Packet): Term {
  return and(
    ofSide(packet.side), ofDirection(packet.direction), packet.isIpv4 ? IPV4 : not(IPV4), equal(PROTOCOL, bits(packet.protocol, 8)),
    equal(SOURCE, bits(packet.source, 128)), equal(SOURCE_PORT, bits(packet.sourcePort, 16)),
    equal(DESTINATION, bits(packet.destination, 128)), equal(DESTINATION_PORT, bits(packet.destinationPort, 16)),
  );
}

/** The packet of a model. What the model leaves out can have any value. */
export function packetIn(model: string): Packet {
  const values = new Map(Array.from(model.matchAll(/^(\S+) -> (\S+)$/gm), ([, name, value]) => [name, value]));
  const is = (name: Term): boolean => values.get(name) === 'true';
  const number = (name: Term): bigint => BigInt((values.get(name) ?? '#x0').replace('#', '0'));
  return {
    side: is(EXTERNAL) ? EdgeSide.EXTERNAL : EdgeSide.INTERNAL,
    direction: is(INBOUND) ? TrafficDirection.INBOUND : TrafficDirection.OUTBOUND,
    isIpv4: is(IPV4),
    protocol: Number(number(PROTOCOL)),
    source: number(SOURCE),
    sourcePort: Number(number(SOURCE_PORT)),
    destination: number(DESTINATION),
    destinationPort: Number(number(DESTINATION_PORT)),
  };
}
