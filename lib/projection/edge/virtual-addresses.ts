import type { EdgePlan } from '../../plan/edge-plan';
import type { ListenerPlan, VirtualAddressPlan } from '../../plan/network/load-balancer-plan';
import { serviceName } from '../../plan/servers/service-names';
import type { EdgeSide } from '../../values/vocabulary/edge-side';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { tableOf } from '../model/table-of';
import { AT_DEPLOYMENT } from '../model/words';

const { TEXT, NAME, ADDRESS } = PlanColumnKind;
const { DATA } = PlanColumnPlace;

/** The addresses of the load balancers, and the servers behind them. */
export function virtualAddressesTable(plan: EdgePlan): PlanTable {
  const addresses = plan.loadBalancers.flatMap(({ side, virtualAddresses, listeners }) => virtualAddresses
    .map((virtual) => ({ side, virtual, listeners: listenersAt(virtual, listeners) })));
  return tableOf(addresses, {
    id: PlanTableId.VIRTUAL_ADDRESSES,
    title: 'Virtual addresses',
    audiences: [PlanAudience.NETWORK],
    form: PlanTableForm.RECORDS,
    columns: [
      { key: 'side', title: 'Side', kind: TEXT, place: DATA, cell: ({ side }) => side },
      { key: 'services', title: 'Service', kind: NAME, place: DATA, cell: ({ virtual }) => virtual.services.map(serviceName) },
      { key: 'names', title: 'Name', kind: NAME, cell: ({ virtual }) => virtual.fqdn },
      { key: 'address', title: 'Address', kind: ADDRESS, cell: ({ virtual }) => virtual.address ?? AT_DEPLOYMENT },
      {
        key: 'nodes', title: 'Nodes', kind: TEXT, compared: false, whenEmpty: 'none: the service is not in use',
        cell: ({ listeners }) => nodesOf(listeners),
      },
    ],
    row: ({ side, virtual }) => ({
      id: `${side}/${virtual.service}`, subject: [side, virtual.service], group: virtualAddressTitle(side, virtual),
    }),
  });
}

/** A virtual address by its side and services: `external, Access Edge`. */
export function virtualAddressTitle(side: EdgeSide, { services }: VirtualAddressPlan): string {
  return `${side}, ${services.map(serviceName).join(', ')}`;
}

/** The listeners of a virtual address, in the order of the plan. */
export function listenersAt({ services }: VirtualAddressPlan, listeners: readonly ListenerPlan[]): ListenerPlan[] {
  return listeners.filter(({ virtualAddress }) => services.includes(virtualAddress));
}

function nodesOf(listeners: readonly ListenerPlan[]): string[] {
  return [...new Set(listeners.flatMap(({ nodes }) => nodes.map(({ server, address }) => `${server} ${address}`)))];
}
