import { EdgeValidationError } from '../../values/edge-validation-error';
import type { FirewallEnd, FirewallRulePlan } from '../../plan/network/firewall-plan';
import type { PlatformConstraints } from '../../platform/edge-platform';

/** A list of a request that rules have at their far end. */
export interface FarList {
  readonly property: string;
  readonly entries: readonly string[];
  readonly fix: string;
}

/** Rules of one security group. */
export interface RuleGroup {
  /** What the group is for, in messages: `the external side`. */
  readonly name: string;
  readonly rules: readonly FirewallRulePlan[];
}

/**
 * Limits the addresses in the rules of a network security group of Azure. azurerm does not check it.
 *
 * Page: `azure-virtual-network-limits.md`.
 *
 * @param listsOf the lists of the request that the rules have at their far ends
 * @throws EdgeValidationError for more addresses than the platform allows for the sources or destinations of a group.
 */
export function checkAddressTotals(
  group: RuleGroup, listsOf: () => readonly FarList[], { name, addressesPerSecurityGroup: limit }: PlatformConstraints,
): void {
  if (limit === undefined) return;
  for (const end of ['source', 'destination'] as const) {
    const ends = group.rules.map((rule) => rule[end]);
    const total = addressCount(ends);
    if (total <= limit) continue;
    const { list: { property, entries: { length: count }, fix }, uses } = longestList(listsOf(), ends);
    const most = Math.max(1, Math.floor((limit - total + count * uses) / uses));
    throw new EdgeValidationError({
      property,
      given: `${count} entries, which make ${total} ${end} addresses in the rules of ${group.name}`,
      expected: `at most ${limit} ${end} addresses and networks in one security group of ${name}, counted in every rule `
        + '(azure-virtual-network-limits.md; azurerm accepts more, but Azure rejects them during apply)',
      fix: `use at most ${most} entries: ${fix}`,
    });
  }
}

function addressCount(ends: readonly FirewallEnd[]): number {
  return ends.reduce((sum, { prefixes }) => sum + prefixes.length, 0);
}

/** The list with most addresses in all rules, and the number of rules that have it. */
function longestList(lists: readonly FarList[], ends: readonly FirewallEnd[]): { list: FarList; uses: number } {
  const used = lists.map((list) => ({ list, uses: ends.filter(({ prefixes }) => has(prefixes, list)).length }));
  return used.reduce((longest, each) => (
    each.list.entries.length * each.uses > longest.list.entries.length * longest.uses ? each : longest));
}

function has(prefixes: readonly string[], { entries: [first] }: FarList): boolean {
  return first !== undefined && prefixes.includes(first);
}
