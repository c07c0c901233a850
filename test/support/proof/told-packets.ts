import type { ProvedBox } from '../../../lib/values/firewall-verdict';
import { addressAt, addressesOf, ALL_ADDRESSES } from '../nsg/address-set';
import { IntervalSet } from '../nsg/interval-set';
import { type Packet, portsOf, type Protocol } from '../nsg/security-rule';

/** Sets of addresses that boxes have names for. */
export type Names = Readonly<Record<string, IntervalSet>>;

/** Whether a packet is in a box, read from the words of the box. */
export function isTold({ protocol, ports, sourcePorts, sources, destinations }: ProvedBox, packet: Packet,
  names: Names): boolean {
  return protocolsOf(protocol)(packet.protocol)
    && addressesIn(sources, names).contains(packet.source) && addressesIn(destinations, names).contains(packet.destination)
    && portsIn(ports).contains(BigInt(packet.destinationPort)) && portsIn(sourcePorts).contains(BigInt(packet.sourcePort));
}

/** The packet of a witness. A port that its text does not have is 0. */
export function packetOf(witness: string): Packet {
  const found = /^(\w+) from (\S+)(?: port (\d+))? to (\S+)(?: port (\d+))?$/.exec(witness);
  if (found === null) throw new Error(`not a packet: ${witness}`);
  const [, protocol = '', source = '', sourcePort = '0', destination = '', destinationPort = '0'] = found;
  return {
    protocol: `${protocol.charAt(0)}${protocol.slice(1).toLowerCase()}` as Protocol,
    source: addressAt(source), sourcePort: Number(sourcePort), destination: addressAt(destination),
    destinationPort: Number(destinationPort),
  };
}

function protocolsOf(text: string): (protocol: Protocol) => boolean {
  if (text === 'any') return () => true;
  if (text === 'any except TCP and UDP') return (protocol) => protocol !== 'Tcp' && protocol !== 'Udp';
  const words = text.split(/, | and /).map((word) => word.toLowerCase());
  return (protocol) => words.includes(protocol.toLowerCase());
}

function addressesIn(texts: readonly string[], names: Names): IntervalSet {
  return IntervalSet.union(texts.map((text) => {
    if (text === 'any') return ALL_ADDRESSES;
    const [first = '', last] = text.split('-');
    return names[text] ?? (last === undefined
      ? addressesOf(text)
      : IntervalSet.of([{ first: addressAt(first), last: addressAt(last) }]));
  }));
}

function portsIn(text: string): IntervalSet {
  return text === 'any' ? portsOf('0-65535') : IntervalSet.union(text.split(', ').map(portsOf));
}
