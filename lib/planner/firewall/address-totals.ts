import { EdgeValidationError } from '../../values/edge-validation-error';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { FirewallEnd, FirewallRulePlan } from '../../plan/firewall-plan';
import type { CheckedRequest } from '../../check/edge-request';

/** A list of a request that rules have at their far end. */
interface FarList {
  readonly property: string;
  readonly entries: readonly string[];
  readonly fix: string;
}

type Entries = readonly { readonly text: string }[];

function farListsOf(request: CheckedRequest): FarList[] {
  const list = (property: string, entries: Entries, fix: string): FarList => (
    { property, entries: entries.map(({ text }) => text), fix });
  return [
    list('internal.networks', request.internalNetworks, 'combine neighboring networks into larger ones'),
    list('internal.lyncServers', request.lyncServers, 'omit it to use the internal networks instead'),
    list('internal.perimeterDnsServers', request.perimeterDnsServers, 'list only the resolvers of the Edge'),
    list('windowsActivationServers', request.activationServers, 'list only the servers of the region'),
    list('loadBalancer.sourceAddresses', request.loadBalancerSources, 'list only the addresses of the load balancer'),
  ];
}

/**
 * Limits the addresses in the rules of one side, which are one network security group in Azure. azurerm does not check
 * it.
 *
 * Page: `azure-virtual-network-limits.md`.
 *
 * @throws EdgeValidationError for more addresses than the platform allows for the sources or destinations of a group.
 */
export function checkAddressTotals(rules: readonly FirewallRulePlan[], request: CheckedRequest): void {
  const { name, addressesPerSecurityGroup: limit } = request.platform;
  if (limit === undefined) return;
  for (const side of Object.values(EdgeSide)) {
    const ofSide = rules.filter((rule) => rule.side === side);
    for (const end of ['source', 'destination'] as const) {
      const ends = ofSide.map((rule) => rule[end]);
      const total = addressCount(ends);
      if (total <= limit) continue;
      const { list: { property, entries: { length: count }, fix }, uses } = longestList(farListsOf(request), ends);
      const most = Math.max(1, Math.floor((limit - total + count * uses) / uses));
      throw new EdgeValidationError({
        property,
        given: `${count} entries, which make ${total} ${end} addresses in the rules of the ${side} side`,
        expected: `at most ${limit} ${end} addresses and networks in one security group of ${name}, counted in every rule `
          + '(azure-virtual-network-limits.md; azurerm accepts more, but Azure rejects them during apply)',
        fix: `use at most ${most} entries: ${fix}`,
      });
    }
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
