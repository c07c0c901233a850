import { FirewallAccess, type FirewallEnd, FirewallEndKind, type FirewallRulePlan } from '../../../lib/plan/network/firewall-plan';
import type { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { TrafficDirection, Transport } from '../../../lib/values/vocabulary/traffic';
import { SecurityGroup } from '../nsg/security-group';
import { type Attributes, type Direction, matches, type Packet, readSecurityRule, type SecurityRule } from '../nsg/security-rule';
import { serviceTags, type TagSurroundings } from '../nsg/service-tags';

/** What decides about packets: the rules of a plan, and the rules of the groups that both have to permit a packet. */
export interface Filters {
  readonly plan: readonly FirewallRulePlan[];
  readonly side: EdgeSide;
  /** The groups of a packet, from the address on this side. */
  readonly groupsOf: (local: bigint) => readonly (readonly Attributes[])[];
  readonly surroundings: TagSurroundings;
}

/**
 * Asks rule by rule about single packets, without sets of packets: whether the plan permits a packet, and whether the groups
 * do. It shares no code with the proof.
 */
export class FirstMatchOracle {
  private readonly planned: Readonly<Record<Direction, readonly SecurityRule[]>>;
  private readonly read = new Map<readonly Attributes[], SecurityGroup>();

  public constructor(private readonly filters: Filters) {
    this.planned = { Inbound: this.plannedRules('Inbound'), Outbound: this.plannedRules('Outbound') };
  }

  public planPermits(direction: Direction, packet: Packet): boolean {
    return this.planned[direction].find((rule) => matches(rule, packet))?.access === 'Allow';
  }

  public groupsPermit(direction: Direction, packet: Packet): boolean {
    const local = direction === 'Inbound' ? packet.destination : packet.source;
    return this.filters.groupsOf(local).every((rules) => this.group(rules).permits(direction, packet));
  }

  private group(rules: readonly Attributes[]): SecurityGroup {
    const group = this.read.get(rules) ?? SecurityGroup.read('group', rules, this.filters.surroundings);
    this.read.set(rules, group);
    return group;
  }

  private plannedRules(direction: Direction): readonly SecurityRule[] {
    const tags = serviceTags({ ...this.filters.surroundings, routes: [] });
    return this.filters.plan
      .filter((rule) => rule.side === this.filters.side && attributesOf(rule)['direction'] === direction)
      .map((rule) => readSecurityRule(attributesOf(rule), tags))
      .sort((a, b) => a.priority - b.priority);
  }
}

/** A rule of a plan as Azure has it. */
export function attributesOf(rule: FirewallRulePlan): Attributes {
  return {
    name: rule.name,
    priority: rule.priority,
    direction: rule.direction === TrafficDirection.INBOUND ? 'Inbound' : 'Outbound',
    access: rule.access === FirewallAccess.ALLOW ? 'Allow' : 'Deny',
    protocol: rule.transport === Transport.ANY ? '*' : rule.transport === Transport.TCP ? 'Tcp' : 'Udp',
    source_port_range: '*',
    destination_port_range: rule.ports,
    ...end('source', rule.source),
    ...end('destination', rule.destination),
  };
}

const TAGS: Readonly<Record<Exclude<FirewallEndKind, FirewallEndKind.ADDRESSES>, string>> = {
  [FirewallEndKind.ANY]: '*',
  [FirewallEndKind.INTERNET]: 'Internet',
  [FirewallEndKind.PLATFORM_LOAD_BALANCER]: 'AzureLoadBalancer',
  [FirewallEndKind.PLATFORM_GATEWAY_MANAGER]: 'GatewayManager',
};

function end(name: string, { kind, prefixes }: FirewallEnd): Attributes {
  return kind === FirewallEndKind.ADDRESSES
    ? { [`${name}_address_prefixes`]: prefixes }
    : { [`${name}_address_prefix`]: TAGS[kind] };
}
