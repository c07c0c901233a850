import { FirewallEndKind, FirewallRuleKind, type FirewallRulePlan } from '../plan/network/firewall-plan';
import { capitalized, listed } from '../projection/model/words';
import { EdgeService } from '../values/vocabulary/edge-service';
import { EdgeSide } from '../values/vocabulary/edge-side';
import { endName, farEnd } from './flows';

const SHOWN = 3;

/** The names that the firewall rules have for those inside, with their addresses. Other boxes show their own addresses. */
export function insideNotes(rules: readonly FirewallRulePlan[]): string[] {
  const notes = new Map<string, Set<string>>();
  for (const rule of rules) {
    const end = farEnd(rule);
    if (rule.side !== EdgeSide.INTERNAL || rule.kind !== FirewallRuleKind.PLANNING) continue;
    if (end.kind !== FirewallEndKind.ADDRESSES || rule.service === EdgeService.OFFICE_WEB_APPS) continue;
    const addresses = notes.get(endName(end)) ?? new Set();
    for (const address of end.prefixes) addresses.add(address);
    notes.set(endName(end), addresses);
  }
  return [...notes].map(([name, addresses]) => `${capitalized(name)}: ${listed([...addresses], SHOWN)}`);
}
