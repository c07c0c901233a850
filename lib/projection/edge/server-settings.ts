import type { EdgePlan } from '../../plan/edge-plan';
import type { EdgeServerPlan, PersistentRoute } from '../../plan/servers/server-plan';
import { serviceName } from '../../plan/servers/service-names';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { type ColumnOf, tableOf } from '../model/table-of';

const { TEXT, NAME, ADDRESS, NUMBER, FLAG, ENTRY } = PlanColumnKind;
const { DATA } = PlanColumnPlace;

const COLUMNS: readonly ColumnOf<EdgeServerPlan>[] = [
  { key: 'number', title: 'Number', kind: NUMBER, place: DATA, cell: ({ number }) => number },
  { key: 'fqdn', title: 'Full computer name', kind: NAME, place: DATA, cell: ({ fqdn }) => fqdn },
  { key: 'dnsSuffix', title: 'DNS suffix', kind: NAME, place: DATA, cell: ({ dnsSuffix }) => dnsSuffix },
  { key: 'drained', title: 'Drained', kind: FLAG, place: DATA, cell: ({ drained }) => drained === true },
  // Tables of their own are about the addresses; here they go with a server that comes or leaves.
  { key: 'addresses', title: 'Addresses', kind: ENTRY, place: DATA, compared: false, cell: addressesOf },
  {
    key: 'subnets', title: 'Subnets', kind: ADDRESS,
    cell: ({ external, internal }) => [`external ${external.subnet}`, `internal ${internal.subnet}`],
  },
  {
    key: 'ipv6Subnets', title: 'IPv6 subnets', kind: ADDRESS,
    cell: ({ external, internal }) => [
      ...(external.ipv6Subnet === undefined ? [] : [`external ${external.ipv6Subnet}`]),
      ...(internal.ipv6Subnet === undefined ? [] : [`internal ${internal.ipv6Subnet}`]),
    ],
  },
  {
    key: 'ipv6DefaultGateway', title: 'IPv6 default gateway', kind: TEXT,
    cell: ({ external }) => (external.ipv6DefaultGateway === undefined ? undefined : `${external.ipv6DefaultGateway}, external`),
  },
  {
    key: 'routes', title: 'Persistent routes', kind: ENTRY, whenEmpty: 'none',
    cell: ({ internal, external }) => [...internal.routes, ...external.routes ?? []].map(routeInWords),
  },
  {
    key: 'hosts', title: 'Hosts file', kind: ENTRY, whenEmpty: 'none',
    cell: ({ hosts }) => hosts.map(({ address, fqdn }) => `${address} ${fqdn}`),
  },
];

/** The settings of the servers other than their addresses. */
export function serverSettingsTable({ servers }: EdgePlan): PlanTable {
  return tableOf(servers, {
    id: PlanTableId.SERVER_SETTINGS,
    title: 'Server settings',
    audiences: [PlanAudience.NETWORK, PlanAudience.LYNC],
    form: PlanTableForm.SETTINGS,
    columns: COLUMNS,
    row: ({ computerName }) => ({ id: computerName, subject: [computerName] }),
  });
}

function addressesOf({ external, internal }: EdgeServerPlan): string[] {
  return [
    ...external.addresses.map(({ services, address, ipv6Address }) => addressInWords(services, address, ipv6Address)),
    addressInWords([EdgeService.EDGE_INTERNAL], internal.address, internal.ipv6Address),
  ];
}

function addressInWords(services: readonly EdgeService[], address: string, ipv6Address: string | undefined): string {
  return `${services.map(serviceName).join(', ')} ${address}${ipv6Address === undefined ? '' : ` and ${ipv6Address}`}`;
}

function routeInWords({ destination, gateway, metric }: PersistentRoute): string {
  return `${destination} via ${gateway}${metric === undefined ? '' : `, metric ${metric}`}`;
}
