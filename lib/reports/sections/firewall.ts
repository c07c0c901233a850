import type { EdgePlan } from '../../plan/edge-plan';
import { parted, type TableRow, textTable } from '../text-table';
import { FirewallAccess, FirewallEndKind, FirewallRuleKind, type FirewallRulePlan } from '../../plan/firewall-plan';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { serviceName } from '../../plan/service-names';

const DIRECTIONS: Readonly<Record<string, string>> = { inbound: 'Inbound', outbound: 'Outbound' };

/** A table of the inbound and one of the outbound rules of an interface, in the plan's order. */
export function firewallSection(plan: Pick<EdgePlan, 'firewall'>, side: EdgeSide): string[] {
  const rules = plan.firewall.filter((rule) => rule.side === side);
  // Outside, every service has an address of its own and is named by it; inside, one address serves them all.
  const withService = side === EdgeSide.INTERNAL;
  return parted(Object.entries(DIRECTIONS).map(([direction, title]) => {
    const rows = rules.filter((rule) => rule.direction === direction).flatMap((rule) => ruleRows(rule, withService));
    if (rows.length === 0) return [`${title}: no rule`];
    return textTable(rows, [title, 'Protocol', ...(withService ? ['Service'] : []), 'From', 'To']);
  }));
}

/** The addresses that the ends of the rules stand for; the closing rules need no explanation. */
export function firewallEndsSection(plan: Pick<EdgePlan, 'firewall'>): string[] {
  const ends = new Map<string, readonly string[]>();
  for (const rule of plan.firewall) {
    if (rule.kind === FirewallRuleKind.DENY) continue;
    for (const { kind, label, prefixes } of [rule.source, rule.destination]) {
      const cells = [label, kind === FirewallEndKind.ADDRESSES ? prefixes.join(', ') : ENDS[kind]];
      ends.set(cells.join('\n'), cells);
    }
  }
  return textTable([...ends.values()].map((cells) => ({ cells })));
}

function ruleRows(rule: FirewallRulePlan, withService: boolean): TableRow[] {
  if (isEverything(rule)) return [{ text: `${rule.access} ${serviceName(rule.service)}` }];
  const access = rule.access === FirewallAccess.ALLOW ? '' : `${rule.access} `;
  const cells = [
    `${access}${rule.transport} ${rule.ports}`,
    rule.protocols.join(', '),
    ...(withService ? [serviceName(rule.service)] : []),
    rule.source.label,
    rule.destination.label,
  ];
  return rule.kind === FirewallRuleKind.PLATFORM
    ? [{ cells }, { remark: `Platform: ${rule.purpose}` }]
    : [{ cells }];
}

function isEverything(rule: FirewallRulePlan): boolean {
  return rule.kind === FirewallRuleKind.DENY && rule.source.kind === FirewallEndKind.ANY && rule.destination.kind === FirewallEndKind.ANY;
}

const ENDS: Readonly<Record<Exclude<FirewallEndKind, FirewallEndKind.ADDRESSES>, string>> = {
  [FirewallEndKind.INTERNET]: 'the Internet',
  [FirewallEndKind.ANY]: 'everything',
  [FirewallEndKind.PLATFORM_LOAD_BALANCER]: 'AzureLoadBalancer',
  [FirewallEndKind.PLATFORM_GATEWAY_MANAGER]: 'GatewayManager',
};
