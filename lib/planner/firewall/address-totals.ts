import { EdgeValidationError } from '../../values/edge-validation-error';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { FirewallEnd, FirewallRulePlan } from '../../plan/firewall-plan';
import type { PlatformConstraints } from '../../platform/edge-platform';

/** A list at the far end of rules. */
interface FarList {
  /** Beginning of the label of the ends. */
  readonly label: string;
  readonly property: string;
  readonly fix: string;
}

const FAR_LISTS: readonly [FarList, ...FarList[]] = [
  { label: 'internal networks', property: 'internal.networks', fix: 'combine neighboring networks into larger ones' },
  { label: 'Lync servers', property: 'internal.lyncServers', fix: 'omit it to use the internal networks instead' },
  { label: 'perimeter DNS servers', property: 'internal.perimeterDnsServers', fix: 'list only the resolvers of the Edge' },
  { label: 'activation servers', property: 'windowsActivationServers', fix: 'list only the servers of the region' },
  { label: 'load balancer', property: 'loadBalancer.sourceAddresses', fix: 'list only the addresses of the load balancer' },
];

/**
 * Limits the addresses in the rules of one side, which are one network security group in Azure. azurerm does not check
 * it.
 *
 * Page: `azure-virtual-network-limits.md`.
 *
 * @throws EdgeValidationError for more addresses than the platform allows for the sources or destinations of a group.
 */
export function checkAddressTotals(
  rules: readonly FirewallRulePlan[], { name, addressesPerSecurityGroup: limit }: PlatformConstraints,
): void {
  if (limit === undefined) return;
  for (const side of Object.values(EdgeSide)) {
    const ofSide = rules.filter((rule) => rule.side === side);
    for (const end of ['source', 'destination'] as const) {
      const ends = ofSide.map((rule) => rule[end]);
      const total = addressCount(ends);
      if (total <= limit) continue;
      const { list: { property, fix }, count, uses } = longestList(ends);
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

/** The list with most addresses in all rules, its entries, and the number of rules that have each of them. */
function longestList(ends: readonly FirewallEnd[]): { list: FarList; count: number; uses: number } {
  const [list] = FAR_LISTS.map((each) => ({ each, total: addressCount(endsOf(each, ends)) }))
    .sort((a, b) => b.total - a.total).map(({ each }) => each);
  const longest = list ?? FAR_LISTS[0];
  const entries = endsOf(longest, ends).flatMap(({ prefixes }) => prefixes);
  const count = new Set(entries).size;
  return { list: longest, count, uses: Math.ceil(entries.length / count) };
}

function endsOf({ label }: FarList, ends: readonly FirewallEnd[]): readonly FirewallEnd[] {
  return ends.filter((end) => end.label.startsWith(label));
}
