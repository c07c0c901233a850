import type { ProvedBox } from '../../lib/values/firewall-verdict';
import { addressNumber, type Addresses, anyOf, EVERY_ADDRESS, PLATFORM, prefix } from './addresses';
import {
  DESTINATION, DESTINATION_PORT, HAS_PORTS, IPV4, isPacket, ofDirection, ofSide, type Packet, PROTOCOL, SOURCE, SOURCE_PORT, TCP,
  UDP,
} from './packet';
import { and, between, bits, bitsOf, equal, not, or, type Term, TRUE } from './smt-lib';

const PROTOCOLS: Readonly<Record<string, number>> = { TCP, UDP, ICMP: 1, ICMPv6: 58, ESP: 50, AH: 51 };

/** The packets of a box, read from its words. */
export function packetsOf(box: ProvedBox, internet: Addresses): Term {
  return and(
    ofSide(box.side), ofDirection(box.direction), isIpv4(box) ? IPV4 : not(IPV4), protocols(box.protocol),
    ports(box.sourcePorts, SOURCE_PORT), ports(box.ports, DESTINATION_PORT),
    addresses(box.sources, internet)(SOURCE), addresses(box.destinations, internet)(DESTINATION),
  );
}

/** The packet that a box shows. A port that it does not say is 0. */
export function witnessOf({ side, direction, witness }: ProvedBox): Packet {
  const found = /^(.+) from (\S+)(?: port (\d+))? to (\S+)(?: port (\d+))?$/.exec(witness);
  if (found === null) throw new Error(`no packet: ${witness}`);
  const [, protocol = '', source = '', sourcePort = '0', destination = '', destinationPort = '0'] = found;
  return {
    side, direction, isIpv4: !witness.includes(':'), protocol: protocolNumber(protocol),
    source: witnessAddress(source), sourcePort: Number(sourcePort), destination: witnessAddress(destination),
    destinationPort: Number(destinationPort),
  };
}

export function isWitnessOf(box: ProvedBox): Term {
  return isPacket(witnessOf(box));
}

function isIpv4({ witness }: ProvedBox): boolean {
  return !witness.includes(':');
}

function witnessAddress(text: string): bigint {
  return addressNumber(text === 'GatewayManager' ? '240.0.0.0' : text);
}

function protocols(text: string): Term {
  if (text === 'any') return TRUE;
  if (text === 'any except TCP and UDP') return not(HAS_PORTS);
  return or(...text.split(/, | and /).map((name) => {
    const [, first, last] = /^IP protocol (\d+)-(\d+)$/.exec(name) ?? [];
    return first === undefined ? equal(PROTOCOL, bits(protocolNumber(name), 8)) : between(PROTOCOL, Number(first), Number(last), 8);
  }));
}

function protocolNumber(name: string): number {
  const numbered = /^IP protocol (\d+)$/.exec(name)?.[1];
  const number = numbered === undefined ? PROTOCOLS[name] : Number(numbered);
  if (number === undefined) throw new Error(`no protocol: ${name}`);
  return number;
}

function ports(text: string, port: Term): Term {
  if (text === 'any') return TRUE;
  return or(...text.split(', ').map((range) => {
    const [first = NaN, last = first] = range.split('-').map(Number);
    return between(port, first, last, 16);
  }));
}

function addresses(texts: readonly string[], internet: Addresses): Addresses {
  return anyOf(...texts.map((text): Addresses => {
    switch (text) {
      case 'any': return EVERY_ADDRESS;
      case 'Internet': return internet;
      case 'AzureLoadBalancer': return PLATFORM.loadBalancer;
      case 'GatewayManager': return PLATFORM.gatewayManager;
      default: return text.includes('-') ? range(text) : prefix(text);
    }
  }));
}

function range(text: string): Addresses {
  const [first = 0n, last = first] = text.split('-').map(addressNumber);
  return text.includes(':')
    ? (address) => and(not(IPV4), between(address, first, last, 128))
    : (address) => and(IPV4, between(bitsOf(address, 31, 0), first, last, 32));
}
