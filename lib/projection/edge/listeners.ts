import type { EdgePlan } from '../../plan/edge-plan';
import { type ListenerPlan, LoadBalancerPersistence } from '../../plan/network/load-balancer-plan';
import { serviceName } from '../../plan/servers/service-names';
import { Transport } from '../../values/vocabulary/traffic';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { type ColumnOf, tableOf } from '../model/table-of';
import { counted } from '../model/words';
import { listenersAt, virtualAddressTitle } from './virtual-addresses';

/** A listener and the virtual address that it listens on. */
interface PlacedListener {
  readonly at: string;
  readonly listener: ListenerPlan;
}

const { TEXT, PORT, ENTRY } = PlanColumnKind;
const { DATA } = PlanColumnPlace;

const PERSISTENCE: Readonly<Record<LoadBalancerPersistence, string>> = {
  [LoadBalancerPersistence.SOURCE_ADDRESS]: 'by source address',
};

const COLUMNS: readonly ColumnOf<PlacedListener>[] = [
  { key: 'listener', title: 'Listener', kind: PORT, cell: ({ listener }) => `${listener.port} ${listener.transport}` },
  { key: 'service', title: 'Service', kind: TEXT, cell: ({ listener }) => serviceName(listener.service) },
  { key: 'protocols', title: 'Protocol', kind: TEXT, cell: ({ listener }) => listener.protocols },
  { key: 'monitor', title: 'Monitor', kind: PORT, cell: ({ listener }) => `TCP ${listener.monitorPort}` },
  { key: 'snat', title: 'SNAT', kind: TEXT, cell: ({ listener }) => (listener.sourceTranslationAllowed ? 'allowed' : 'no') },
  { key: 'nagle', title: 'Nagle', kind: TEXT, cell: ({ listener }) => nagle(listener) },
  { key: 'virtualAddress', title: 'Virtual address', kind: TEXT, place: DATA, cell: ({ at }) => at },
  {
    key: 'nodes', title: 'Nodes', kind: ENTRY, place: DATA,
    cell: ({ listener }) => listener.nodes.map(({ server, address }) => `${server} ${address}`),
  },
];

/** Settings that are usually the same on every listener. */
const SETTINGS: readonly ColumnOf<PlacedListener>[] = [
  { key: 'persistence', title: 'Persistence', kind: TEXT, cell: ({ listener }) => PERSISTENCE[listener.persistence] },
  {
    key: 'idleTimeout', title: 'Idle timeout', kind: TEXT,
    cell: ({ listener }) => counted(listener.idleTimeoutMinutes, 'minute'),
  },
  {
    key: 'directServerReturn', title: 'Direct server return', kind: TEXT,
    cell: ({ listener }) => (listener.directServerReturn ? 'on' : 'off: responses return through the load balancer'),
  },
];

/** The listeners of the load balancers, in vendor-neutral terms. */
export function listenersTable(plan: EdgePlan): PlanTable {
  return tableOf(listenersOf(plan), {
    id: PlanTableId.LISTENERS,
    title: 'Listeners',
    audiences: [PlanAudience.NETWORK],
    form: PlanTableForm.LIST,
    columns: [...COLUMNS, ...SETTINGS.map((column) => ({ ...column, place: DATA }))],
    notes: [
      'Ports are the same on the virtual address and on the nodes. SNAT: whether the load balancer may replace the '
      + 'client\'s address with its own. Nagle: whether small segments may be combined; never on TCP 50000-59999.',
    ],
    row: ({ at, listener: { id, tableRows } }) => ({ id, label: id, group: at, planningRows: tableRows }),
  });
}

/** The settings of the listeners in a few lines. */
export function listenerSettingsTable(plan: EdgePlan): PlanTable {
  return tableOf(listenersOf(plan), {
    id: PlanTableId.LISTENER_SETTINGS,
    title: 'Listener settings',
    audiences: [PlanAudience.NETWORK],
    form: PlanTableForm.SETTINGS,
    isDigest: true,
    columns: SETTINGS,
    row: ({ listener: { id } }) => ({ id }),
  });
}

function listenersOf({ loadBalancers }: EdgePlan): PlacedListener[] {
  return loadBalancers.flatMap(({ side, virtualAddresses, listeners }) => virtualAddresses.flatMap((virtual) => (
    listenersAt(virtual, listeners).map((listener) => ({ at: virtualAddressTitle(side, virtual), listener }))
  )));
}

/** Empty for UDP, which has no segments. */
function nagle(listener: ListenerPlan): string {
  if (listener.transport !== Transport.TCP) return '';
  return listener.tcpNagling === true ? 'any' : 'off';
}
