import { FirewallAccess, type FirewallRulePlan } from '../../plan/network/firewall-plan';
import { serviceName } from '../../plan/servers/service-names';
import { listIn, textIn } from '../../proof/json-document';
import { FIREWALL_TABLE_IDS } from '../../projection/common/firewall';
import { PlanTableId } from '../../projection/model/plan-table-id';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { portsOf } from '../changes/firewall-changes';
import type { ResourceView, ViewedResource } from './resource-view';
import { type ResourceTie, type ResourceTies, tieTo, tieToPlan, type TieCause, type ViewedPlan } from './resource-ties';
import type { PlannedSubnet, StackAnchors } from './stack-anchors';

const { SERVER_SETTINGS, OVERVIEW } = PlanTableId;

/** What differs about the network of a pool, or about that of a gateway. */
const NETWORK: readonly TieCause[] = [
  { table: SERVER_SETTINGS, columns: ['subnets', 'ipv6Subnets'] }, { table: OVERVIEW, columns: ['subnet', 'kind', 'platform'] },
];

/** Subnets with their security groups, rules, route tables and virtual networks. */
export function tieNetworks(view: ResourceView, anchors: StackAnchors, ties: ResourceTies): void {
  for (const [address, planned] of anchors.subnets) {
    const own = planned.flatMap((subnet) => networkTie(subnet, subnetName(subnet)));
    ties.add(address, ...own);
    const resource = view.at(address);
    if (resource !== undefined) tieVirtualNetwork(view, resource, planned, ties);
  }
  for (const association of view.of('azurerm_subnet_network_security_group_association')) {
    ties.add(association.address, ...anchors.subnetsAt(association).flatMap((subnet) => networkTie(subnet, groupName(subnet))));
  }
  for (const [address, planned] of anchors.groups) {
    ties.add(address, ...planned.flatMap((subnet) => networkTie(subnet, groupName(subnet))));
  }
  tieRules(view, anchors, ties);
  tieRoutes(view, anchors, ties);
}

function networkTie({ plan }: PlannedSubnet, label: string): ResourceTie[] {
  return tieToPlan(plan, label, NETWORK);
}

function subnetName({ side }: PlannedSubnet): string {
  return side === undefined ? 'subnet of the gateway' : `${side} subnet`;
}

function groupName({ side }: PlannedSubnet): string {
  return side === undefined ? 'firewall of the gateway' : `${side} firewall`;
}

/** The virtual network of a subnet, and the bastion host in it. */
function tieVirtualNetwork(
  view: ResourceView, subnet: ViewedResource, planned: readonly PlannedSubnet[], ties: ResourceTies,
): void {
  const [group, name] = [textIn(subnet.values, 'resource_group_name'), textIn(subnet.values, 'virtual_network_name')];
  for (const { address } of view.named('azurerm_virtual_network', group, name)) {
    ties.add(address, ...planned.flatMap((each) => networkTie(each, 'virtual network')));
  }
  for (const sibling of view.of('azurerm_subnet')) {
    const isThere = textIn(sibling.values, 'virtual_network_name') === name
      && textIn(sibling.values, 'resource_group_name') === group;
    const ranges = listIn(sibling.values, 'address_prefixes').map(String);
    const own = isThere ? planned.flatMap(({ plan }) => bastionTies(plan, ranges)) : [];
    if (own.length > 0) tieBastion(view, sibling, own, ties);
  }
}

/** The rule for administrators who connect from one of these ranges. */
function bastionTies(plan: ViewedPlan, ranges: readonly string[]): readonly ResourceTie[] {
  return plan.core.firewall
    .filter(({ service, source }) => service === EdgeService.REMOTE_DESKTOP && source.prefixes.some((range) => ranges.includes(range)))
    .map((rule) => tieTo(plan, FIREWALL_TABLE_IDS[rule.side][rule.direction], rule.id, 'bastion host'));
}

function tieBastion(view: ResourceView, subnet: ViewedResource, own: readonly ResourceTie[], ties: ResourceTies): void {
  ties.add(subnet.address, ...own);
  for (const host of view.of('azurerm_bastion_host')) {
    if (!view.targets(host, 'ip_configuration', 0, 'subnet_id').includes(subnet.address)) continue;
    for (const address of [host.address, ...view.targets(host, 'ip_configuration', 0, 'public_ip_address_id')]) {
      ties.add(address, ...own);
    }
  }
}

/** The rules of the security groups, by their names. */
function tieRules(view: ResourceView, anchors: StackAnchors, ties: ResourceTies): void {
  for (const { address, values } of view.of('azurerm_network_security_rule')) {
    const groups = view.named(
      'azurerm_network_security_group', textIn(values, 'resource_group_name'), textIn(values, 'network_security_group_name'),
    );
    const planned = groups.flatMap((group) => anchors.groups.get(group.address) ?? []);
    ties.add(address, ...planned.flatMap(({ plan, side }) => plan.core.firewall
      .filter((rule) => rule.name === textIn(values, 'name') && (side === undefined || rule.side === side))
      .map((rule) => ruleTie(plan, rule))));
  }
}

function ruleTie(plan: ViewedPlan, rule: FirewallRulePlan): ResourceTie {
  const { id, side, direction, service, access } = rule;
  const label = access === FirewallAccess.ALLOW
    ? `rule ${portsOf(rule)} ${direction}, ${side}, ${serviceName(service)}`
    : `rule that denies ${serviceName(service)} ${direction}, ${side}`;
  return tieTo(plan, FIREWALL_TABLE_IDS[side][direction], id, label);
}

/** The route tables of the subnets, and the routes in them. */
function tieRoutes(view: ResourceView, anchors: StackAnchors, ties: ResourceTies): void {
  for (const association of view.of('azurerm_subnet_route_table_association')) {
    const own = anchors.subnetsAt(association).flatMap((subnet) => networkTie(subnet, `routes of the ${subnetName(subnet)}`));
    ties.add(association.address, ...own);
    for (const address of view.targets(association, 'route_table_id')) {
      ties.add(address, ...own);
      const table = view.at(address);
      if (table === undefined) continue;
      const [group, name] = [textIn(table.values, 'resource_group_name'), textIn(table.values, 'name')];
      for (const { address: route, values } of view.of('azurerm_route')) {
        const isIn = textIn(values, 'route_table_name') === name && textIn(values, 'resource_group_name') === group;
        if (isIn) ties.add(route, ...own);
      }
    }
  }
}
