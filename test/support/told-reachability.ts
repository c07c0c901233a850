import { BlockList, isIPv6 } from 'node:net';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { FirewallAccess, type FirewallEnd, FirewallEndKind, type FirewallRulePlan } from '../../lib/plan/network/firewall-plan';
import type { ReachabilityBox } from '../../lib/projection/changes/reachability';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { TrafficDirection, Transport } from '../../lib/values/vocabulary/traffic';

/** The first packet of a connection. */
export interface OnePacket {
  /** `TCP` or `UDP`. */
  readonly protocol: string;
  readonly source: string;
  readonly destination: string;
  readonly port: number;
}

export type Part = Pick<ReachabilityBox, 'side' | 'direction'>;

export const PARTS: readonly Part[] = Object.values(EdgeSide)
  .flatMap((side) => Object.values(TrafficDirection).map((direction) => ({ side, direction })));

/** Ranges that the Internet does not route, of both families. */
const SPECIAL = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '168.63.129.16', '169.254.0.0/16', '172.16.0.0/12',
  '192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/3', '::/3', '4000::/2', '8000::/1',
];

const TRANSPORTS: Readonly<Record<Transport, readonly string[]>> = {
  [Transport.TCP]: ['TCP'], [Transport.UDP]: ['UDP'], [Transport.ANY]: ['TCP', 'UDP'],
};

/** Whether addresses, networks or ranges cover an address. */
function covers(texts: readonly string[], address: string): boolean {
  const list = new BlockList();
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  // A list of both families would take IPv4 addresses for IPv6 ones.
  for (const text of texts.filter((each) => each.includes(':') === isIPv6(address))) {
    const [base = '', length] = text.split('/');
    const [first = '', last] = base.split('-');
    if (length !== undefined) list.addSubnet(base, Number(length), family);
    else if (last !== undefined) list.addRange(first, last, family);
    else list.addAddress(base, family);
  }
  return list.check(address, family);
}

/** Asks the rules of plans one by one about single packets. It shares no code with the sets of packets. */
export class RuleByRule {
  private readonly inside: readonly string[];

  public constructor(...plans: readonly EdgePlan[]) {
    this.inside = [...SPECIAL, ...plans.flatMap(({ internal, servers }) => [
      ...internal.networks,
      ...servers.flatMap(({ external, internal: adapter }) => [external, adapter])
        .flatMap(({ subnet, ipv6Subnet }) => (ipv6Subnet === undefined ? [subnet] : [subnet, ipv6Subnet])),
    ])];
  }

  public passes({ firewall }: EdgePlan, { side, direction }: Part, packet: OnePacket): boolean {
    return [...firewall].filter((rule) => rule.side === side && rule.direction === direction)
      .sort((a, b) => a.priority - b.priority)
      .find((rule) => this.matches(rule, packet))?.access === FirewallAccess.ALLOW;
  }

  /** Whether a box holds a packet, read from the words of the box. */
  public isTold(box: ReachabilityBox, part: Part, { protocol, source, destination, port }: OnePacket): boolean {
    return box.side === part.side && box.direction === part.direction
      && (box.protocol === 'any' || box.protocol.split(' and ').includes(protocol))
      && (box.ports === 'any' || box.ports.split(', ').some((range) => inRange(range, port)))
      && box.sources.some((text) => this.isNamed(text, source))
      && box.destinations.some((text) => this.isNamed(text, destination));
  }

  private isNamed(text: string, address: string): boolean {
    const [name = '', left] = text.split(' except ');
    if (left !== undefined && covers(left.split(' and '), address)) return false;
    switch (name) {
      case 'any': return true;
      case 'Internet': return !covers(this.inside, address);
      case 'AzureLoadBalancer': return covers(['168.63.129.16'], address);
      default: return covers([name], address);
    }
  }

  private matches({ transport, ports, source, destination }: FirewallRulePlan, packet: OnePacket): boolean {
    return TRANSPORTS[transport].includes(packet.protocol) && (ports === '*' || inRange(ports, packet.port))
      && isIPv6(packet.source) === isIPv6(packet.destination)
      && this.isAt(source, packet.source) && this.isAt(destination, packet.destination);
  }

  private isAt({ kind, prefixes }: FirewallEnd, address: string): boolean {
    switch (kind) {
      case FirewallEndKind.ADDRESSES: return covers(prefixes, address);
      case FirewallEndKind.INTERNET: return this.isNamed('Internet', address);
      case FirewallEndKind.ANY: return true;
      case FirewallEndKind.PLATFORM_LOAD_BALANCER: return this.isNamed('AzureLoadBalancer', address);
      case FirewallEndKind.PLATFORM_GATEWAY_MANAGER: return false;
    }
  }
}

function inRange(range: string, port: number): boolean {
  const [from, to = from] = range.split('-').map(Number);
  return from !== undefined && to !== undefined && from <= port && port <= to;
}

/** The packet of a witness. */
export function witnessPacket(witness: string): OnePacket {
  const found = /^(\w+) from (\S+) to (\S+)(?: port (\d+))?$/.exec(witness);
  if (found === null) throw new Error(`not a packet: ${witness}`);
  const [, protocol = '', source = '', destination = '', port = '0'] = found;
  return { protocol, source, destination, port: Number(port) };
}
