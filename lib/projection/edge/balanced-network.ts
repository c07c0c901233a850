import type { EdgePlan } from '../../plan/edge-plan';
import { FirewallRuleKind } from '../../plan/network/firewall-plan';
import { serviceName } from '../../plan/servers/service-names';
import { TrafficDirection } from '../../values/vocabulary/traffic';
import { PlanAudience, PlanColumnKind, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { tableOf } from '../model/table-of';
import { publicAddresses } from './address-counts';

/** What the load balancers require of the servers and the surrounding network. */
export function balancedNetworkTable(plan: EdgePlan): PlanTable {
  return tableOf(plan.loadBalancers.length === 0 ? [] : [plan], {
    id: PlanTableId.BALANCED_NETWORK,
    title: 'Requirements for servers and network',
    audiences: [PlanAudience.NETWORK],
    form: PlanTableForm.SETTINGS,
    isDigest: true,
    columns: [
      { key: 'notBalanced', title: 'Not balanced', kind: PlanColumnKind.ENTRY, whenEmpty: 'nothing', cell: notBalanced },
      { key: 'gateway', title: 'Gateway of nodes', kind: PlanColumnKind.ADDRESS, cell: gateways },
      {
        key: 'routes', title: 'Routes of nodes', kind: PlanColumnKind.ENTRY,
        cell: ({ internal }) => internal.networks.map((network) => `${network} through the internal adapter`),
      },
      { key: 'publicAddresses', title: 'Public addresses', kind: PlanColumnKind.TEXT, cell: publicAddresses },
    ],
    row: () => ({ id: 'edge-pool', label: 'Edge pool' }),
  });
}

/** Ports on which a server behind load balancers is contacted directly. */
function notBalanced({ loadBalancers, firewall }: EdgePlan): string[] {
  const balanced = new Set(loadBalancers.flatMap(({ side, listeners }) => listeners
    .map(({ port, transport }) => `${side} ${transport} ${port}`)));
  return firewall
    .filter(({ direction, kind, side, transport, ports }) => direction === TrafficDirection.INBOUND
      && kind === FirewallRuleKind.PLANNING && !balanced.has(`${side} ${transport} ${ports}`))
    .map(({ side, transport, ports, service }) => `${side} ${transport} ${ports}, ${serviceName(service)}`);
}

function gateways({ servers }: EdgePlan): string[] {
  return [...new Set(servers.map(({ external }) => external.defaultGateway))];
}
