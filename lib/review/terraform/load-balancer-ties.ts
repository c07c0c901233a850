import type { ListenerPlan, LoadBalancerPlan } from '../../plan/network/load-balancer-plan';
import { serviceName } from '../../plan/servers/service-names';
import { textIn } from '../../proof/json-document';
import { grouped } from '../../projection/model/grouped';
import { PlanTableId } from '../../projection/model/plan-table-id';
import { ResourceView } from './resource-view';
import { type ResourceTie, type ResourceTies, tieTo, type TieCause, type ViewedPlan } from './resource-ties';
import type { PlannedAdapter, StackAnchors } from './stack-anchors';

const { LISTENERS, VIRTUAL_ADDRESSES } = PlanTableId;
const ASSOCIATION = 'azurerm_network_interface_backend_address_pool_association';

/** The load balancer of one side of a plan. */
interface PlannedBalancer {
  readonly plan: ViewedPlan;
  readonly balancer: LoadBalancerPlan;
}

/** Load balancers, which are found by the servers behind them, with their addresses, rules, probes and members. */
export function tieLoadBalancers(view: ResourceView, anchors: StackAnchors, ties: ResourceTies): void {
  const balancers = balancersIn(view, anchors);
  for (const [address, planned] of balancers) {
    ties.add(address, ...planned.flatMap(addressTies));
    const resource = view.at(address);
    if (resource === undefined) continue;
    for (const index of ResourceView.blocks(resource, 'frontend_ip_configuration')) {
      for (const publicIp of view.targets(resource, 'frontend_ip_configuration', index, 'public_ip_address_id')) {
        ties.add(publicIp, ...planned.flatMap(addressTies));
      }
    }
  }
  const listeners = new Map<string, readonly string[]>();
  for (const rule of view.of('azurerm_lb_rule')) {
    const planned = view.targets(rule, 'loadbalancer_id').flatMap((balancer) => balancers.get(balancer) ?? []);
    const own = planned.flatMap((each) => listenerTies(each, ({ name }) => name === textIn(rule.values, 'name')));
    for (const address of [rule.address, ...view.targets(rule, 'probe_id')]) ties.add(address, ...own);
    for (const pool of view.targets(rule, 'backend_address_pool_ids')) {
      ties.add(pool, ...own);
      listeners.set(pool, [...listeners.get(pool) ?? [], ...own.map(({ row }) => row.id)]);
    }
  }
  for (const member of view.of(ASSOCIATION)) {
    const adapters = view.targets(member, 'network_interface_id').flatMap((adapter) => anchors.adapters.get(adapter) ?? []);
    const rows = view.targets(member, 'backend_address_pool_id').flatMap((pool) => listeners.get(pool) ?? []);
    ties.add(member.address, ...adapters.map((adapter) => memberTie(adapter, rows)));
  }
}

/** The load balancers that lead to network interfaces of servers. */
function balancersIn(view: ResourceView, anchors: StackAnchors): ReadonlyMap<string, readonly PlannedBalancer[]> {
  const found = view.of(ASSOCIATION).flatMap((association) => {
    const adapters = view.targets(association, 'network_interface_id').flatMap((adapter) => anchors.adapters.get(adapter) ?? []);
    const pools = view.targets(association, 'backend_address_pool_id').flatMap((pool) => view.at(pool) ?? []);
    return pools.flatMap((pool) => view.targets(pool, 'loadbalancer_id'))
      .flatMap((address) => adapters.flatMap((adapter) => balancerOf(adapter).map((planned) => ({ address, planned }))));
  });
  return new Map([...grouped(found, ({ address }) => address)].map(([address, own]) => (
    [address, [...new Map(own.map(({ planned }) => [planned.balancer, planned])).values()]])));
}

function balancerOf({ plan, side }: PlannedAdapter): PlannedBalancer[] {
  return (plan.core.edge?.loadBalancers ?? []).filter((each) => each.side === side).map((balancer) => ({ plan, balancer }));
}

function addressTies({ plan, balancer: { side, virtualAddresses } }: PlannedBalancer): readonly ResourceTie[] {
  const table = plan.tables.tables.find(({ id }) => id === VIRTUAL_ADDRESSES);
  const places = ['side', 'names'].map((key) => table?.columns.findIndex((column) => column.key === key) ?? -1);
  const names = new Set(virtualAddresses.map(({ fqdn }) => fqdn));
  return (table?.rows ?? [])
    .filter(({ cells }) => cells[places[0] ?? -1]?.includes(side) === true && cells[places[1] ?? -1]?.some((name) => names.has(name)) === true)
    .map(({ id, label }) => tieTo(plan, VIRTUAL_ADDRESSES, id, `load balancer, ${label}`));
}

function listenerTies({ plan, balancer }: PlannedBalancer, isMeant: (listener: ListenerPlan) => boolean): readonly ResourceTie[] {
  return balancer.listeners.filter(isMeant).map(({ id, transport, port, service }) => tieTo(
    plan, LISTENERS, id, `listener ${transport} ${port}, ${balancer.side}, ${serviceName(service)}`,
  ));
}

/** A server behind a load balancer: it comes and goes with the nodes of the listeners. */
function memberTie({ plan, server, side }: PlannedAdapter, listeners: readonly string[]): ResourceTie {
  const causes: readonly TieCause[] = [{ table: LISTENERS, rows: listeners, columns: ['nodes'] }];
  const label = `server ${server.computerName} behind the ${side} load balancer`;
  return tieTo(plan, PlanTableId.SERVER_SETTINGS, server.computerName, label, causes);
}
