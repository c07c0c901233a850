import { endLabel } from '../../plan/network/end-label';
import {
  EdgeAddressKind, FirewallAccess, type FirewallEnd, FirewallEndKind, FirewallRuleKind, type FirewallRulePlan,
} from '../../plan/network/firewall-plan';
import { serviceName } from '../../plan/servers/service-names';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { TrafficDirection } from '../../values/vocabulary/traffic';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { type ColumnOf, tableOf } from '../model/table-of';
import { capitalized } from '../model/words';
import { endAddresses } from './firewall-addresses';

const { TEXT, ADDRESS, PORT, NUMBER, PROSE } = PlanColumnKind;
const { TABLE, BELOW, DATA } = PlanColumnPlace;

/** The table of the rules of a side and direction. */
export const FIREWALL_TABLE_IDS: Readonly<Record<EdgeSide, Readonly<Record<TrafficDirection, PlanTableId>>>> = {
  [EdgeSide.EXTERNAL]: {
    [TrafficDirection.INBOUND]: PlanTableId.EXTERNAL_INBOUND_RULES,
    [TrafficDirection.OUTBOUND]: PlanTableId.EXTERNAL_OUTBOUND_RULES,
  },
  [EdgeSide.INTERNAL]: {
    [TrafficDirection.INBOUND]: PlanTableId.INTERNAL_INBOUND_RULES,
    [TrafficDirection.OUTBOUND]: PlanTableId.INTERNAL_OUTBOUND_RULES,
  },
};

const EDGE_ADDRESSES: Readonly<Record<EdgeAddressKind, string>> = {
  [EdgeAddressKind.SERVER]: 'each server',
  [EdgeAddressKind.VIRTUAL]: 'virtual address',
};

/** The service of a rule is shown only on the internal side. On the external side, the address already names it. */
const SERVICE_PLACE: Readonly<Record<EdgeSide, PlanColumnPlace>> = {
  [EdgeSide.EXTERNAL]: DATA,
  [EdgeSide.INTERNAL]: TABLE,
};

/** The firewall rules of a side, inbound and outbound, in the order of the plan. */
export function firewallTables(rules: readonly FirewallRulePlan[], side: EdgeSide): PlanTable[] {
  return Object.values(TrafficDirection).map((direction) => {
    const title = capitalized(direction);
    return tableOf(rules.filter((rule) => rule.side === side && rule.direction === direction), {
      id: FIREWALL_TABLE_IDS[side][direction],
      title,
      audiences: [PlanAudience.NETWORK],
      form: PlanTableForm.LIST,
      columns: columnsOf(title, SERVICE_PLACE[side]),
      whenEmpty: 'no rule',
      row: (rule) => ({
        id: rule.id,
        planningRows: rule.tableRows,
        ...(isEverything(rule) ? { phrase: `${rule.access} ${serviceName(rule.service)}` } : {}),
      }),
    });
  });
}

function columnsOf(title: string, servicePlace: PlanColumnPlace): ColumnOf<FirewallRulePlan>[] {
  return [
    { key: 'ports', title, kind: PORT, cell: portsOf },
    { key: 'protocols', title: 'Protocol', kind: TEXT, cell: ({ protocols }) => protocols },
    { key: 'service', title: 'Service', kind: TEXT, place: servicePlace, cell: ({ service }) => serviceName(service) },
    { key: 'from', title: 'From', kind: TEXT, cell: ({ source }) => endLabel(source) },
    { key: 'to', title: 'To', kind: TEXT, cell: ({ destination }) => endLabel(destination) },
    { key: 'fromAddresses', title: 'From addresses', kind: ADDRESS, place: DATA, cell: (rule) => endAddresses(rule.source) },
    { key: 'toAddresses', title: 'To addresses', kind: ADDRESS, place: DATA, cell: (rule) => endAddresses(rule.destination) },
    {
      key: 'edgeAddresses', title: 'Edge addresses', kind: TEXT, place: DATA,
      cell: ({ edgeAddresses }) => edgeAddresses.map((kind) => EDGE_ADDRESSES[kind]),
    },
    { key: 'priority', title: 'Priority', kind: NUMBER, place: DATA, cell: ({ priority }) => priority },
    { key: 'platform', title: 'Platform', kind: TEXT, place: BELOW, compared: false, cell: (rule) => purposeOf(rule, true) },
    { key: 'purpose', title: 'Purpose', kind: PROSE, place: DATA, compared: false, cell: (rule) => purposeOf(rule, false) },
  ];
}

function portsOf({ access, transport, ports }: FirewallRulePlan): string {
  return `${access === FirewallAccess.ALLOW ? '' : `${access} `}${transport} ${ports}`;
}

/** The purpose of a rule; rules that the guide does not require are shown as platform rules. */
function purposeOf({ kind, purpose }: FirewallRulePlan, ofPlatform: boolean): string {
  return (kind === FirewallRuleKind.PLATFORM) === ofPlatform ? purpose : '';
}

function isEverything({ kind, source, destination }: FirewallRulePlan): boolean {
  const isAny = (end: FirewallEnd): boolean => end.kind === FirewallEndKind.ANY;
  return kind === FirewallRuleKind.DENY && isAny(source) && isAny(destination);
}
