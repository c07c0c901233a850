import { type EdgePlan, type FirewallEnd, FirewallRuleKind, type FirewallRulePlan } from '../../plan/edge-plan';
import { parted, type TableRow, textTable } from '../text-table';

const DIRECTIONS: Readonly<Record<string, string>> = { inbound: 'Inbound', outbound: 'Outbound' };

/** A table of the inbound and one of the outbound rules of an interface, in the plan's order. */
export function firewallSection(plan: Pick<EdgePlan, 'firewall'>, side: 'external' | 'internal'): string[] {
  const rules = plan.firewall.filter((rule) => rule.interface === side);
  // Outside, every service has an address of its own and is named by it; inside, one address serves them all.
  const withService = side === 'internal';
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
    for (const { label, prefixes } of [rule.source, rule.destination]) {
      const cells = [label, prefixes.map(prefixInWords).join(', ')];
      ends.set(cells.join('\n'), cells);
    }
  }
  return textTable([...ends.values()].map((cells) => ({ cells })));
}

function ruleRows(rule: FirewallRulePlan, withService: boolean): TableRow[] {
  if (isEverything(rule)) return [{ text: `${rule.access} ${rule.service}` }];
  const access = rule.access === 'allow' ? '' : `${rule.access} `;
  const cells = [
    `${access}${rule.transport} ${rule.ports}`,
    rule.protocol,
    ...(withService ? [rule.service] : []),
    rule.source.label,
    rule.destination.label,
  ];
  return rule.kind === FirewallRuleKind.PLATFORM
    ? [{ cells }, { remark: `Platform: ${rule.purpose}` }]
    : [{ cells }];
}

function isEverything(rule: FirewallRulePlan): boolean {
  const anywhere = ({ prefixes }: FirewallEnd): boolean => prefixes.length === 1 && prefixes[0] === '*';
  return rule.kind === FirewallRuleKind.DENY && rule.ports === '*' && anywhere(rule.source) && anywhere(rule.destination);
}

function prefixInWords(prefix: string): string {
  if (prefix === 'Internet') return 'the Internet';
  return prefix === '*' ? 'everything' : prefix;
}
