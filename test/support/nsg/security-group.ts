import { ALL_ADDRESSES } from './address-set';
import type { IntervalSet } from './interval-set';
import {
  ALL_PORTS, type Attributes, type Direction, matches, type Packet, PROTOCOLS, readSecurityRule, type SecurityRule,
} from './security-rule';
import { type ServiceTag, serviceTags, type TagSurroundings } from './service-tags';

/**
 * A network security group where it is associated with a subnet: its rules and the ones that every group has.
 *
 * It decides the first packet of a connection; the answers pass without a rule. A packet from outside arrives with the
 * private address as its destination, since the public one is translated before the group sees it
 * (learn.microsoft.com/azure/virtual-network/network-security-groups-overview). The group of a subnet sees what its
 * members send to each other, too. What it does not see is Azure's own name service, metadata and agent channel.
 */
export class SecurityGroup {
  /**
   * @param rules `azurerm_network_security_rule` resources of the group
   * @throws Error for two rules of one direction with one priority, and for a rule that cannot be read
   */
  public static read(name: string, rules: readonly Attributes[], surroundings: TagSurroundings): SecurityGroup {
    const tags = serviceTags(surroundings);
    const own = rules.map((rule) => readSecurityRule(rule, tags));
    const places = new Map<string, string>();
    for (const { name: rule, direction, priority } of own) {
      const place = `${direction} ${priority}`;
      const other = places.get(place);
      if (other !== undefined) throw new Error(`${name}: ${other} and ${rule} are both ${place}`);
      places.set(place, rule);
    }
    return new SecurityGroup(name, own, defaultRules(tags));
  }

  private constructor(
    public readonly name: string,
    /** The rules that someone wrote. */
    public readonly ownRules: readonly SecurityRule[],
    /** The rules that every group has, behind all others. */
    private readonly defaults: readonly SecurityRule[],
  ) {}

  /** All rules of a direction; the first one that matches a packet decides. */
  public rules(direction: Direction): readonly SecurityRule[] {
    return [...this.ownRules, ...this.defaults]
      .filter((rule) => rule.direction === direction)
      .sort((a, b) => a.priority - b.priority);
  }

  /** The rule that decides about a packet. */
  public decide(direction: Direction, packet: Packet): SecurityRule {
    const rule = this.rules(direction).find((candidate) => matches(candidate, packet));
    if (rule === undefined) throw new Error(`${this.name}: no rule, although the last one matches everything`);
    return rule;
  }

  public permits(direction: Direction, packet: Packet): boolean {
    return this.decide(direction, packet).access === 'Allow';
  }

  /** Whether a rule is one that every group has. */
  public isDefault(rule: SecurityRule): boolean {
    return this.defaults.includes(rule);
  }
}

function defaultRules(tags: Readonly<Record<ServiceTag, IntervalSet>>): readonly SecurityRule[] {
  const rule = (
    name: string, priority: number, source: IntervalSet, destination: IntervalSet,
  ): SecurityRule => ({
    name,
    priority,
    direction: name.endsWith('InBound') ? 'Inbound' : 'Outbound',
    access: name.startsWith('Allow') ? 'Allow' : 'Deny',
    protocols: new Set(PROTOCOLS),
    source,
    sourcePorts: ALL_PORTS,
    destination,
    destinationPorts: ALL_PORTS,
  });
  const { VirtualNetwork, AzureLoadBalancer, Internet } = tags;
  return [
    rule('AllowVnetInBound', 65000, VirtualNetwork, VirtualNetwork),
    rule('AllowAzureLoadBalancerInBound', 65001, AzureLoadBalancer, ALL_ADDRESSES),
    rule('DenyAllInBound', 65500, ALL_ADDRESSES, ALL_ADDRESSES),
    rule('AllowVnetOutBound', 65000, VirtualNetwork, VirtualNetwork),
    rule('AllowInternetOutBound', 65001, ALL_ADDRESSES, Internet),
    rule('DenyAllOutBound', 65500, ALL_ADDRESSES, ALL_ADDRESSES),
  ];
}
