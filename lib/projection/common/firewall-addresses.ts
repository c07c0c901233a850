import { endLabel } from '../../plan/network/end-label';
import { type FirewallEnd, FirewallEndKind, FirewallRuleKind, type FirewallRulePlan } from '../../plan/network/firewall-plan';
import { PlanAudience, PlanColumnKind, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { tableOf } from '../model/table-of';

const ENDS: Readonly<Record<Exclude<FirewallEndKind, FirewallEndKind.ADDRESSES>, string>> = {
  [FirewallEndKind.INTERNET]: 'the Internet',
  [FirewallEndKind.ANY]: 'everything',
  [FirewallEndKind.PLATFORM_LOAD_BALANCER]: 'AzureLoadBalancer',
  [FirewallEndKind.PLATFORM_GATEWAY_MANAGER]: 'GatewayManager',
};

/** The addresses at one end of a firewall rule. */
export function endAddresses({ kind, prefixes }: FirewallEnd): string[] {
  return kind === FirewallEndKind.ADDRESSES ? prefixes : [ENDS[kind]];
}

/** The addresses behind the names of the rule ends, each listed once; the closing rules need no explanation. */
export function firewallAddressesTable(rules: readonly FirewallRulePlan[]): PlanTable {
  const ends = new Map<string, Set<string>>();
  for (const { kind, source, destination } of rules) {
    if (kind === FirewallRuleKind.DENY) continue;
    for (const end of [source, destination]) {
      const label = endLabel(end);
      const known = ends.get(label) ?? new Set();
      for (const address of endAddresses(end)) known.add(address);
      ends.set(label, known);
    }
  }
  return tableOf([...ends], {
    id: PlanTableId.FIREWALL_ADDRESSES,
    title: 'Addresses in the firewall tables',
    audiences: [PlanAudience.NETWORK],
    form: PlanTableForm.LINES,
    isDigest: true,
    columns: [
      { key: 'end', title: 'From or to', kind: PlanColumnKind.TEXT, cell: ([label]) => label },
      { key: 'addresses', title: 'Addresses', kind: PlanColumnKind.ADDRESS, cell: ([, addresses]) => [...addresses] },
    ],
    row: ([label]) => ({ id: label }),
  });
}
