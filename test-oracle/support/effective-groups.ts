import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import type { EffectiveGroup, EffectiveGroups } from '../../test/support/proof/effective-nsg';
import type { Attributes } from '../../test/support/proof/synthesized-edge';
import { internetOutside, prefixes, serviceTags } from './addresses';
import type { GuardedSides } from './guarded-packets';
import { LOCAL } from './packet';
import { plannedNetworks, plannedSide } from './planned-packets';
import { groupPermits, Undecidable, type WrittenRule } from './security-group';
import { and } from './smt-lib';

/** Shorter prefixes are not networks but routes, which lead somewhere else. */
const SHORTEST_NETWORK = 8;

/** What Azure lists for every address: twice, except in the rules that every group has, as once is also what it lists for IPv4. */
const EVERY = '0.0.0.0/0';

const KNOWN_TAGS = ['VirtualNetwork', 'Internet', 'AzureLoadBalancer', 'GatewayManager'];

/**
 * What the groups let pass that Azure lists for a network interface of a side. The list has Azure's default rules, and says which
 * addresses the tag VirtualNetwork stands for.
 *
 * @throws Undecidable if it does not say what the groups permit.
 */
export function effectiveGroups(plan: EdgePlan, side: EdgeSide, { value: groups }: EffectiveGroups): GuardedSides {
  if (groups.length === 0) throw new Undecidable('no group');
  const expanded = groups.flatMap(({ effectiveSecurityRules: rules }) => rules)
    .flatMap((rule) => ['Source', 'Destination'].filter((end) => rule[`${lowerCase(end)}AddressPrefix`] === 'VirtualNetwork')
      .flatMap((end) => rule[`expanded${end}AddressPrefix`] as readonly string[]));
  const tags = serviceTags(prefixes(expanded));
  return {
    [side]: {
      scope: prefixes(plannedSide(plan, side).subnets)(LOCAL),
      permits: and(...groups.map((group) => groupPermits(rulesOf(group), tags))),
      internet: internetOutside(prefixes([...plannedNetworks(plan), ...expanded.filter(isNetwork)])),
    },
  };
}

function isNetwork(prefix: string): boolean {
  return Number(prefix.split('/')[1]) >= SHORTEST_NETWORK;
}

function rulesOf({ association, effectiveSecurityRules: rules }: EffectiveGroup): readonly WrittenRule[] {
  if (association['networkManager'] !== undefined) throw new Undecidable('rules of a network manager');
  if (rules.filter(({ priority }) => priority === 65500).length < 2) throw new Undecidable('a list without the last rules');
  return rules.map((rule) => ({
    name: rule['name'], priority: rule['priority'], direction: rule['direction'], access: rule['access'], protocol: rule['protocol'],
    sources: addressesOf(rule, 'Source'), sourcePorts: rule['sourcePortRanges'] as readonly unknown[],
    destinations: addressesOf(rule, 'Destination'), destinationPorts: rule['destinationPortRanges'] as readonly unknown[],
  }));
}

/** Any other tag is what Azure says that it is. */
function addressesOf(rule: Attributes, end: string): readonly unknown[] {
  const listed = rule[`${lowerCase(end)}AddressPrefixes`] as readonly string[];
  const expanded = rule[`expanded${end}AddressPrefix`] as readonly string[] | null;
  const [tag = ''] = listed;
  if (listed.filter((each) => each === EVERY).length > (Number(rule['priority']) < 65000 ? 1 : 0)) return ['*'];
  const isUnknownTag = /^[a-z][a-z.]+$/i.test(tag) && !KNOWN_TAGS.includes(tag);
  return isUnknownTag && expanded !== null ? expanded : listed;
}

function lowerCase(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
