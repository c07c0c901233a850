import type { EdgeServerPlan } from '../../plan/servers/server-plan';
import { serviceName } from '../../plan/servers/service-names';
import { listIn, textIn } from '../../proof/json-document';
import type { PlanRow } from '../../projection/model/plan-table';
import { PlanTableId } from '../../projection/model/plan-table-id';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { type ResourceTie, type ResourceTies, tieTo, tieToPlan, type TieCause, type ViewedPlan } from './resource-ties';
import { isSameText, ResourceView } from './resource-view';
import type { PlannedAdapter, PlannedServer, StackAnchors } from './stack-anchors';

const { OVERVIEW, SERVER_SETTINGS, SERVER_ADDRESSES, SERVER_IPV6_ADDRESSES, CERTIFICATES } = PlanTableId;

/** What belongs to one virtual machine, by the attribute that names it. */
const PARTS_OF_MACHINES: readonly string[] = [
  'azurerm_virtual_machine_extension', 'azurerm_dev_test_global_vm_shutdown_schedule', 'azurerm_virtual_machine_data_disk_attachment',
];

/** What gives a server another certificate. */
const IN_CERTIFICATE: readonly string[] = ['subject', 'sans', 'issuedBy', 'keyLength', 'exportable', 'source', 'installedOn'];
/** Facts of the overview that the start script configures. */
const IN_START_SCRIPT: readonly string[] = ['product', 'windowsFeatures', 'perimeterDns', 'internalNetworks', 'nextHop', 'internal'];
/** Settings of a server that its start script configures. */
const SERVER_FACTS: readonly string[] = ['number', 'fqdn', 'dnsSuffix', 'subnets', 'ipv6Subnets', 'ipv6DefaultGateway', 'routes', 'hosts'];

const ADDRESS_FACTS: readonly string[] = ['services', 'address', 'defaultGateway'];

/** Virtual machines with their network interfaces, public addresses, disks and start scripts. */
export function tieServers(view: ResourceView, anchors: StackAnchors, ties: ResourceTies): void {
  for (const [address, servers] of anchors.machines) {
    ties.add(address, ...servers.map((planned) => serverTie(planned, machineCauses(planned))));
    const machine = view.at(address);
    if (machine === undefined) continue;
    for (const set of view.targets(machine, 'availability_set_id')) {
      ties.add(set, ...servers.flatMap(({ plan }) => tieToPlan(plan, 'availability set', SIZE_OF_POOL)));
    }
    for (const group of view.of('azurerm_resource_group')) {
      if (!isSameText(textIn(group.values, 'name'), textIn(machine.values, 'resource_group_name'))) continue;
      ties.add(group.address, ...servers.flatMap(({ plan }) => tieToPlan(plan, 'resource group', [])));
    }
  }
  for (const part of view.of(...PARTS_OF_MACHINES)) {
    const owners = view.targets(part, 'virtual_machine_id').flatMap((machine) => anchors.machines.get(machine) ?? []);
    const own = owners.map((planned) => serverTie(planned, partCauses(planned)));
    ties.add(part.address, ...own);
    for (const disk of view.targets(part, 'managed_disk_id')) ties.add(disk, ...own);
  }
  for (const [address, adapters] of anchors.adapters) {
    ties.add(address, ...adapters.flatMap((adapter) => addressTies(adapter, () => true)));
    tiePublicAddresses(view, address, adapters, ties);
  }
}

const SIZE_OF_POOL: readonly TieCause[] = [{ table: OVERVIEW, columns: ['topology', 'servers'] }];

function tiePublicAddresses(
  view: ResourceView, address: string, adapters: readonly PlannedAdapter[], ties: ResourceTies,
): void {
  const resource = view.at(address);
  if (resource === undefined) return;
  const configurations = listIn(resource.values, 'ip_configuration');
  for (const index of ResourceView.blocks(resource, 'ip_configuration')) {
    const own = textIn(configurations[index], 'private_ip_address');
    for (const publicIp of view.targets(resource, 'ip_configuration', index, 'public_ip_address_id')) {
      ties.add(publicIp, ...adapters.flatMap((adapter) => addressTies(adapter, (each) => each === own)));
    }
  }
}

/** A server by its settings, which every plan has a row of. */
function serverTie({ plan, server }: PlannedServer, causes: readonly TieCause[]): ResourceTie {
  return tieTo(plan, SERVER_SETTINGS, server.computerName, `server ${server.computerName}`, causes);
}

function machineCauses({ server }: PlannedServer): readonly TieCause[] {
  const attributes = ['name', 'computer_name', 'network_interface_ids'];
  return [
    { table: SERVER_SETTINGS, rows: [server.computerName], attributes },
    { table: OVERVIEW, columns: ['servers'], attributes: ['size'] },
    { table: OVERVIEW, columns: ['platform'] },
    { table: CERTIFICATES, columns: IN_CERTIFICATE, attributes: ['secret'] },
  ];
}

function partCauses({ plan, server }: PlannedServer): readonly TieCause[] {
  const attributes = ['settings'];
  const row = { table: SERVER_SETTINGS, rows: [server.computerName] };
  return [
    { ...row, attributes: ['virtual_machine_id'] },
    { ...row, columns: SERVER_FACTS, attributes },
    ...addressRows(plan, server).map(({ table, id }): TieCause => ({ table, rows: [id], columns: ADDRESS_FACTS, attributes })),
    { table: OVERVIEW, columns: IN_START_SCRIPT, attributes },
  ];
}

/** The rows of the addresses that a network interface has, or of those that are meant. */
function addressTies({ plan, server, side }: PlannedAdapter, isMeant: (address: string) => boolean): readonly ResourceTie[] {
  const rows = addressRows(plan, server);
  const ofServer: readonly TieCause[] = [
    { table: SERVER_SETTINGS, rows: [server.computerName], columns: ['subnets', 'ipv6Subnets'], attributes: ['ip_configuration'] },
    { table: OVERVIEW, columns: ['perimeterDns'], attributes: ['dns_servers'] },
  ];
  return addressesOn(server, side).filter(({ addresses }) => addresses.some(isMeant)).flatMap(({ services, addresses }) => {
    const [first, ...others] = rows.filter(({ address }) => addresses.includes(address));
    if (first === undefined) return [];
    const causes = [first, ...others].map(({ table, id }): TieCause => ({ table, rows: [id] }));
    const label = `server ${server.computerName}, ${services.map(serviceName).join(', ')}`;
    return [tieTo(plan, first.table, first.id, label, [...causes, ...ofServer])];
  });
}

/** The addresses of a server on one side, each with its IPv6 address and its services. */
function addressesOn(
  { external, internal }: EdgeServerPlan, side: EdgeSide,
): readonly { readonly services: readonly EdgeService[]; readonly addresses: readonly string[] }[] {
  const both = (address: string, ipv6Address: string | undefined): string[] => (
    ipv6Address === undefined ? [address] : [address, ipv6Address]);
  return side === EdgeSide.INTERNAL
    ? [{ services: [EdgeService.EDGE_INTERNAL], addresses: both(internal.address, internal.ipv6Address) }]
    : external.addresses.map(({ services, address, ipv6Address }) => ({ services, addresses: both(address, ipv6Address) }));
}

interface AddressRow {
  readonly table: PlanTableId;
  readonly id: string;
  readonly address: string;
}

/** The addresses of a server as rows of their tables. */
function addressRows({ tables }: ViewedPlan, server: EdgeServerPlan): readonly AddressRow[] {
  return tables.tables.filter(({ id }) => id === SERVER_ADDRESSES || id === SERVER_IPV6_ADDRESSES).flatMap(({ id: table, columns, rows }) => {
    const cellOf = ({ cells }: PlanRow, key: string): string => cells[columns.findIndex((column) => column.key === key)]?.[0] ?? '';
    return rows.filter((row) => cellOf(row, 'server') === server.computerName)
      .map((row) => ({ table, id: row.id, address: cellOf(row, 'address') }));
  });
}
