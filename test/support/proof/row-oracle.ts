import { BlockList, isIPv6 } from 'node:net';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { FirewallAccess, type FirewallEnd, FirewallEndKind } from '../../../lib/plan/network/firewall-plan';
import type { ProvedBox } from '../../../lib/values/firewall-verdict';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { TrafficDirection, Transport } from '../../../lib/values/vocabulary/traffic';
import type { CsvFirewallRow } from '../firewall-csv';

/** A packet that crosses a firewall. */
export interface CrossingPacket {
  readonly direction: TrafficDirection;
  readonly protocol: 'TCP' | 'UDP' | 'ICMP';
  readonly port: number;
  /** Address of a server, and its public address, if NAT maps one to it. */
  readonly local: string;
  readonly publicLocal?: string;
  readonly remote: string;
  /** Whether the other end is the Internet. */
  readonly isInternet: boolean;
}

const isSame = (one: string, other: string): boolean => one === other;

const lists = new Map<string, BlockList>();

/** Whether a text of addresses, networks and ranges has an address. Node.js compares them. */
function has(text: string, address: string): boolean {
  const known = lists.get(text) ?? new BlockList();
  if (!lists.has(text)) {
    for (const part of text.split(/[ ,]+/)) {
      const type = part.includes(':') ? 'ipv6' : 'ipv4';
      const [first = '', last] = part.split('-');
      const [network = '', length] = part.split('/');
      if (last !== undefined) known.addRange(first, last, type);
      else if (length !== undefined) known.addSubnet(network, Number(length), type);
      else known.addAddress(part, type);
    }
    lists.set(text, known);
  }
  return known.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** Asks rows one after the other about single packets. It shares no code with the proof. */
export function rowsPermit(rows: readonly CsvFirewallRow[], side: EdgeSide, packet: CrossingPacket): boolean {
  const { direction, protocol, port, local, publicLocal, remote, isInternet } = packet;
  const isInbound = direction === TrafficDirection.INBOUND;
  const first = rows.find((row) => {
    const [own, other] = isInbound ? [row.destination, row.source] : [row.source, row.destination];
    const isAnybody = side === EdgeSide.INTERNAL || row.action === 'deny' || isInternet;
    return (row.direction === '' || isSame(row.direction, direction))
      && (row.protocol === 'any' || row.protocol === protocol)
      && (row.port === 'any' || (protocol !== 'ICMP' && hasPort(row.port, port)))
      && (own === 'any' || has(own, local) || (publicLocal !== undefined && has(own, publicLocal)))
      && (other === 'any' ? isAnybody : has(other, remote));
  });
  return first?.action === 'allow';
}

/** Asks the rules of a plan one after the other about single packets. */
export function planPermits({ firewall }: EdgePlan, side: EdgeSide, packet: CrossingPacket): boolean {
  const { direction, protocol, port, local, remote, isInternet } = packet;
  const isIn = ({ kind, prefixes }: FirewallEnd, address: string): boolean => (
    kind === FirewallEndKind.ANY || (kind === FirewallEndKind.INTERNET ? isInternet : prefixes.some((prefix) => has(prefix, address))));
  const isInbound = direction === TrafficDirection.INBOUND;
  const first = firewall.filter((rule) => rule.side === side && rule.direction === direction)
    .sort((one, other) => one.priority - other.priority)
    .find((rule) => (rule.transport === Transport.ANY || isSame(rule.transport, protocol))
      && (rule.ports === '*' || (protocol !== 'ICMP' && hasPort(rule.ports, port)))
      && isIn(rule.source, isInbound ? remote : local) && isIn(rule.destination, isInbound ? local : remote));
  return first?.access === FirewallAccess.ALLOW;
}

/** Whether a box has a packet, read from its words. */
export function isTold(box: ProvedBox, packet: CrossingPacket): boolean {
  const isInbound = packet.direction === TrafficDirection.INBOUND;
  const isAt = (texts: readonly string[], address: string, isInternet: boolean): boolean => (
    texts[0] === 'any' || (texts[0] === 'Internet' ? isInternet : has(texts.join(' '), address)));
  const [own, other] = isInbound ? [box.destinations, box.sources] : [box.sources, box.destinations];
  return box.direction === packet.direction && isProtocol(box.protocol, packet.protocol)
    && (box.ports === 'any' || (packet.protocol !== 'ICMP' && hasPort(box.ports, packet.port)))
    && isAt(own, packet.local, false) && isAt(other, packet.remote, packet.isInternet);
}

function isProtocol(text: string, protocol: string): boolean {
  if (text === 'any except TCP and UDP') return protocol === 'ICMP';
  return text === 'any' || text.split(/, | and /).includes(protocol);
}

function hasPort(text: string, port: number): boolean {
  return text.split(/[ ,]+/).some((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return port >= first && port <= last;
  });
}
