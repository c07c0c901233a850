import { Construct } from 'constructs';
import { checkPriorityUnique } from '../../platform/azure/security-rule-values';
import type { FirewallEnd, FirewallRulePlan } from '../../plan/edge-plan';
import { NetworkSecurityGroup, NetworkSecurityRule, SubnetNetworkSecurityGroupAssociation } from '../../engine/azure-network';
import type { ResourcePlace } from '../naming/edge-context';

/** One side's firewall. */
export interface EdgeFirewallProps {
  readonly place: ResourcePlace;
  /** Name of the network security group. */
  readonly name: string;
  /** Id of the subnet it guards. */
  readonly subnetId: string;
}

const PROTOCOLS: Readonly<Record<string, string>> = { TCP: 'Tcp', UDP: 'Udp', '*': '*' };
const DIRECTIONS: Readonly<Record<string, string>> = { inbound: 'Inbound', outbound: 'Outbound' };
const ACCESS: Readonly<Record<string, string>> = { allow: 'Allow', deny: 'Deny' };

/** Azure's words that stand for more than one network; they belong in the singular attributes. */
const WORDS: ReadonlySet<string> = new Set(['*', 'Internet', 'AzureLoadBalancer', 'GatewayManager']);

/** The network security group of one side of an Edge: one standalone rule per rule of the plan. */
export class EdgeFirewall extends Construct {
  public readonly networkSecurityGroup: NetworkSecurityGroup;
  public readonly association: SubnetNetworkSecurityGroupAssociation;
  private readonly rules = new Map<string, NetworkSecurityRule>();
  /** The reference is made once: each one that is made costs cdktf the recording of a call stack. */
  private readonly groupName: string;

  public constructor(scope: Construct, id: string, private readonly props: EdgeFirewallProps) {
    super(scope, id);
    this.networkSecurityGroup = new NetworkSecurityGroup(this, 'Resource', { ...props.place, name: props.name });
    this.groupName = this.networkSecurityGroup.name;
    this.association = new SubnetNetworkSecurityGroupAssociation(this, 'Association', {
      subnetId: props.subnetId,
      networkSecurityGroupId: this.networkSecurityGroup.id,
    });
  }

  /** Makes the rules that are not there yet, and brings the others to the plan. */
  public apply(plan: readonly FirewallRulePlan[]): void {
    checkPriorityUnique(
      plan.map(({ id, direction, priority }) => ({ name: id, direction, priority })), 'firewall',
    );
    for (const rule of plan) {
      const known = this.rules.get(rule.id);
      if (known === undefined) this.rules.set(rule.id, this.createRule(rule));
      else known.description = descriptionOf(rule);
    }
  }

  /** The resource of a rule, by the rule's id in the plan. */
  public ruleResource(id: string): NetworkSecurityRule | undefined {
    return this.rules.get(id);
  }

  private createRule(rule: FirewallRulePlan): NetworkSecurityRule {
    const name = rule.id.slice(rule.interface.length + 1);
    return new NetworkSecurityRule(this, name, {
      name,
      resourceGroupName: this.props.place.resourceGroupName,
      networkSecurityGroupName: this.groupName,
      description: descriptionOf(rule),
      priority: rule.priority,
      direction: String(DIRECTIONS[rule.direction]),
      access: String(ACCESS[rule.access]),
      protocol: String(PROTOCOLS[rule.transport]),
      sourcePortRange: '*',
      destinationPortRange: rule.ports,
      ...(isWord(rule.source)
        ? { sourceAddressPrefix: String(rule.source.prefixes[0]) }
        : { sourceAddressPrefixes: rule.source.prefixes }),
      ...(isWord(rule.destination)
        ? { destinationAddressPrefix: String(rule.destination.prefixes[0]) }
        : { destinationAddressPrefixes: rule.destination.prefixes }),
    });
  }
}

function isWord(end: FirewallEnd): boolean {
  return end.prefixes.length === 1 && WORDS.has(String(end.prefixes[0]));
}

/** At most 140 bytes, Azure's limit: the longest service and row names stay far below. */
function descriptionOf(rule: FirewallRulePlan): string {
  const origin = rule.tableRows[0] ?? rule.kind;
  return `${rule.service}, ${rule.protocol} (${origin})`;
}
