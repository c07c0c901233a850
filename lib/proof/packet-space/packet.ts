import type { IpFamily } from '../../values/ip-address';
import { addressText } from './address-set';
import type { Box } from './box';
import type { IntervalSet } from './interval-set';
import { ALL_PORTS, IP_PROTOCOLS, protocolName } from './ip-protocols';

/** One packet. The ports of a packet without ports are 0. */
export interface Packet {
  readonly family: IpFamily;
  /** Number of the protocol in the IP header. */
  readonly protocol: bigint;
  readonly source: bigint;
  readonly sourcePort: bigint;
  readonly destination: bigint;
  readonly destinationPort: bigint;
}

/**
 * A packet of a box, always the same one: with the lowest number of each property. TCP and UDP come before other protocols,
 * and protocols with a name before those without.
 */
export function witnessOf(box: Box): Packet {
  const { WITH_PORTS, NAMED } = IP_PROTOCOLS;
  const protocols = [WITH_PORTS, NAMED].map((known) => box.protocols.intersection(known)).find((known) => !known.isEmpty);
  return {
    family: box.family,
    protocol: lowest(protocols ?? box.protocols),
    source: lowest(box.sources),
    sourcePort: lowest(box.sourcePorts),
    destination: lowest(box.destinations),
    destinationPort: lowest(box.destinationPorts),
  };
}

/**
 * The packet of {@link witnessOf} as text: `TCP from 131.107.0.1 to 10.45.16.10 port 443`. The source port is part of the
 * text if not every source port is in the box.
 *
 * @param nameOf how an address is written
 */
export function witnessText(box: Box, nameOf: (family: IpFamily, address: bigint) => string = addressText): string {
  const { family, protocol, source, sourcePort, destination, destinationPort } = witnessOf(box);
  const from = box.sourcePorts.equals(ALL_PORTS) ? '' : ` port ${sourcePort}`;
  const to = IP_PROTOCOLS.WITH_PORTS.contains(protocol) ? ` port ${destinationPort}` : '';
  return `${protocolName(protocol)} from ${nameOf(family, source)}${from} to ${nameOf(family, destination)}${to}`;
}

function lowest(numbers: IntervalSet): bigint {
  const { lowest: number } = numbers;
  if (number === undefined) throw new RangeError('a box without packets has no witness');
  return number;
}
