import { Construct, type IConstruct } from 'constructs';
import { TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import { checkPriorityUnique } from '../../platform/azure/security-rule-values';
import { FirewallAccess, type FirewallEnd, FirewallEndKind, type FirewallRulePlan } from '../../plan/network/firewall-plan';
import { serviceName } from '../../plan/servers/service-names';
import {
  NetworkSecurityGroup, NetworkSecurityRule, type NetworkSecurityRuleConfig, SubnetNetworkSecurityGroupAssociation,
} from '../../engine/azure-network';
import { idOf, nameOf } from '../../engine/reference';
import { checkIdFree } from '../naming/construct-ids';
import type { ResourcePlace } from '../naming/edge-context';

/** Properties of the firewall on one side. */
export interface EdgeFirewallProps {
  readonly place: ResourcePlace;
  /** Name of the network security group. */
  readonly name: string;
  /** ID of the subnet that it protects. */
  readonly subnetId: string;
}

const PROTOCOLS: Readonly<Record<Transport, string>> = {
  [Transport.TCP]: 'Tcp', [Transport.UDP]: 'Udp', [Transport.ANY]: '*',
};
const DIRECTIONS: Readonly<Record<TrafficDirection, string>> = {
  [TrafficDirection.INBOUND]: 'Inbound', [TrafficDirection.OUTBOUND]: 'Outbound',
};
const ACCESS: Readonly<Record<FirewallAccess, string>> = { [FirewallAccess.ALLOW]: 'Allow', [FirewallAccess.DENY]: 'Deny' };

/** Azure service tags, which are valid in the singular attributes only. */
const TAGS: Readonly<Record<Exclude<FirewallEndKind, FirewallEndKind.ADDRESSES>, string>> = {
  [FirewallEndKind.ANY]: '*',
  [FirewallEndKind.INTERNET]: 'Internet',
  [FirewallEndKind.PLATFORM_LOAD_BALANCER]: 'AzureLoadBalancer',
  [FirewallEndKind.PLATFORM_GATEWAY_MANAGER]: 'GatewayManager',
};

/** The network security group on one side of an Edge or a reverse proxy: one rule resource for each rule of the plan. */
export interface IEdgeFirewall extends IConstruct {
  readonly networkSecurityGroup: NetworkSecurityGroup;
  /** Associates the group with its subnet. */
  readonly association: SubnetNetworkSecurityGroupAssociation;
  /** The resource of a rule, by the rule's ID in the plan; undefined for a rule of another side. */
  ruleResource(id: string): NetworkSecurityRule | undefined;
}

/** The resources of an {@link IEdgeFirewall}. */
export class EdgeFirewall extends Construct implements IEdgeFirewall {
  public readonly networkSecurityGroup: NetworkSecurityGroup;
  public readonly association: SubnetNetworkSecurityGroupAssociation;
  private readonly rules = new Map<string, NetworkSecurityRule>();
  private readonly groupName: string;

  public constructor(scope: Construct, id: string, private readonly props: EdgeFirewallProps) {
    super(scope, id);
    this.networkSecurityGroup = new NetworkSecurityGroup(this, 'Resource', { ...props.place, name: props.name });
    this.groupName = nameOf(this.networkSecurityGroup);
    this.association = new SubnetNetworkSecurityGroupAssociation(this, 'Association', {
      subnetId: props.subnetId,
      networkSecurityGroupId: idOf(this.networkSecurityGroup),
    });
  }

  /**
   * Checks that {@link apply} can follow a plan.
   *
   * @throws EdgeValidationError for two rules with one priority, which Azure refuses, and for a rule that has the id of a
   * construct of the program.
   */
  public check(plan: readonly FirewallRulePlan[]): void {
    checkPriorityUnique(plan.map(({ id, direction, priority }) => ({ name: id, direction, priority })), 'firewall');
    for (const { id, name } of plan) {
      if (!this.rules.has(id)) checkIdFree(this, name);
    }
  }

  /**
   * Creates missing rules, and updates the others to match the plan.
   *
   * @throws EdgeValidationError before the first change, for a plan that {@link check} refuses.
   */
  public apply(plan: readonly FirewallRulePlan[]): void {
    this.check(plan);
    for (const rule of plan) {
      const known = this.rules.get(rule.id);
      if (known === undefined) this.rules.set(rule.id, new NetworkSecurityRule(this, rule.name, this.ruleConfig(rule)));
      else known.description = descriptionOf(rule);
    }
  }

  public ruleResource(id: string): NetworkSecurityRule | undefined {
    return this.rules.get(id);
  }

  private ruleConfig(rule: FirewallRulePlan): NetworkSecurityRuleConfig {
    return {
      name: rule.name,
      resourceGroupName: this.props.place.resourceGroupName,
      networkSecurityGroupName: this.groupName,
      description: descriptionOf(rule),
      priority: rule.priority,
      direction: DIRECTIONS[rule.direction],
      access: ACCESS[rule.access],
      protocol: PROTOCOLS[rule.transport],
      sourcePortRange: '*',
      destinationPortRange: rule.ports,
      ...sourceOf(rule.source),
      ...destinationOf(rule.destination),
    };
  }
}

function sourceOf({ kind, prefixes }: FirewallEnd): Partial<NetworkSecurityRuleConfig> {
  return kind === FirewallEndKind.ADDRESSES ? { sourceAddressPrefixes: prefixes } : { sourceAddressPrefix: TAGS[kind] };
}

function destinationOf({ kind, prefixes }: FirewallEnd): Partial<NetworkSecurityRuleConfig> {
  return kind === FirewallEndKind.ADDRESSES
    ? { destinationAddressPrefixes: prefixes }
    : { destinationAddressPrefix: TAGS[kind] };
}

/** Azure allows 140 bytes; even the longest service and row names stay below that. */
function descriptionOf(rule: FirewallRulePlan): string {
  const origin = rule.tableRows[0] ?? rule.kind;
  return `${serviceName(rule.service)}, ${rule.protocols.join(', ')} (${origin})`;
}
