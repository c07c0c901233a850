import { DnsAddressOwner, type DnsAddressPlan, type DnsRecordPlan } from '../../plan/network/dns-plan';
import { serviceName } from '../../plan/servers/service-names';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { type ColumnOf, tableOf } from '../model/table-of';
import { AT_DEPLOYMENT, capitalized } from '../model/words';

const OWNERS: Readonly<Record<DnsAddressOwner, string>> = {
  [DnsAddressOwner.EDGE_SERVER]: 'Edge Server',
  [DnsAddressOwner.LOAD_BALANCER]: 'load balancer',
  [DnsAddressOwner.REVERSE_PROXY]: 'reverse proxy',
  [DnsAddressOwner.POOL]: 'pool',
};

const { TEXT, NAME, ADDRESS, PORT, NUMBER, PROSE } = PlanColumnKind;
const { DATA } = PlanColumnPlace;

/** The DNS records, grouped by zone. */
export function dnsRecordsTable(records: readonly DnsRecordPlan[]): PlanTable {
  const withServices = records.some((record) => record.srv !== undefined);
  return tableOf(records, {
    id: PlanTableId.DNS_RECORDS,
    title: 'DNS records',
    audiences: [PlanAudience.DNS],
    form: PlanTableForm.LIST,
    columns: columnsOf(withServices ? 'Data (SRV: prio weight port target)' : 'Data'),
    row: (record) => ({ id: record.id, group: zoneOf(record), planningRows: record.tableRows }),
  });
}

function columnsOf(dataTitle: string): ColumnOf<DnsRecordPlan>[] {
  return [
    { key: 'side', title: 'Side', kind: TEXT, place: DATA, cell: ({ side }) => side },
    { key: 'zone', title: 'Zone', kind: NAME, place: DATA, whenEmpty: 'to be created by others', cell: ({ zone }) => zone },
    { key: 'type', title: 'Type', kind: TEXT, cell: ({ type }) => type },
    { key: 'name', title: 'Name', kind: NAME, cell: ({ name }) => name },
    { key: 'data', title: dataTitle, kind: TEXT, compared: false, cell: dataOf },
    { key: 'ttl', title: 'TTL in seconds', kind: NUMBER, place: DATA, cell: ({ ttlSeconds }) => ttlSeconds },
    { key: 'addresses', title: 'Addresses', kind: ADDRESS, place: DATA, cell: ({ addresses }) => addresses.map(addressText) },
    { key: 'owners', title: 'Belongs to', kind: TEXT, place: DATA, cell: ({ addresses }) => ownersOf(addresses) },
    { key: 'cname', title: 'Alias of', kind: NAME, place: DATA, cell: ({ cname }) => cname },
    { key: 'target', title: 'Target', kind: NAME, place: DATA, cell: ({ srv }) => srv?.target },
    { key: 'port', title: 'Port', kind: PORT, place: DATA, cell: ({ srv }) => srv?.port },
    { key: 'priority', title: 'Priority', kind: NUMBER, place: DATA, cell: ({ srv }) => srv?.priority },
    { key: 'weight', title: 'Weight', kind: NUMBER, place: DATA, cell: ({ srv }) => srv?.weight },
    { key: 'purpose', title: 'Purpose', kind: PROSE, place: DATA, compared: false, cell: ({ purpose }) => purpose },
  ];
}

function zoneOf({ side, zone, ttlSeconds }: DnsRecordPlan): string {
  return `${capitalized(side)}, ${zone === undefined ? 'to be created by others' : `zone ${zone}`}, TTL ${ttlSeconds}`;
}

/** The record data as shown in reports. */
export function dataOf({ srv, cname, addresses }: DnsRecordPlan): string[] {
  if (cname !== undefined) return [cname];
  if (srv !== undefined) return [`${srv.priority} ${srv.weight} ${srv.port} ${srv.target}`];
  const known = addresses.flatMap(({ address }) => (address === undefined ? [] : [address]));
  const owners = addresses.filter(({ address }) => address === undefined).map(({ name }) => name);
  return [...known, ...(owners.length === 0 ? [] : [`${owners.join(', ')} ${AT_DEPLOYMENT}`])];
}

function addressText({ address, name }: DnsAddressPlan): string {
  return address === undefined ? `${name} ${AT_DEPLOYMENT}` : `${address} (${name})`;
}

function ownersOf(addresses: readonly DnsAddressPlan[]): string[] {
  return [...new Set(addresses.map(({ owner, service }) => `${OWNERS[owner]}, ${serviceName(service)}`))];
}
