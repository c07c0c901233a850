import fc from 'fast-check';
import type { FirewallRulePlan } from '../../lib/plan/network/firewall-plan';
import { anyPlanRules, anyRules } from '../../test/support/proof/any-rules';
import type { Attributes } from '../../test/support/proof/synthesized-edge';

/** Rules of a plan and of groups that have nothing to do with each other. */
export interface AnyGroups {
  readonly planned: readonly FirewallRulePlan[];
  readonly ofSubnet: readonly Attributes[];
  /** Rules of the group of one network interface; undefined if it has none. */
  readonly ofAdapter: readonly Attributes[] | undefined;
}

/** What takes the place of an IPv4 prefix in a rule for IPv6. */
const IPV6: Readonly<Record<string, string>> = {
  '10.45.16.0/24': 'fd00:10:45:16::/64', '10.45.16.10': 'fd00:10:45:16::a', '10.45.16.11': 'fd00:10:45:16::b',
  '10.45.16.128/25': 'fd00:10:45:16:8000::/65', '131.107.0.0/16': '2620:0:2d0::/48', '131.107.1.0/24': '2620:0:2d0:1::/64',
  '192.168.10.0/24': 'fd00:192:168::/48', '0.0.0.0/0': '::/0', '168.63.129.16': 'fe80::1234:5678:9abc',
};
const ipv6 = (prefixes: readonly string[]): string[] => prefixes.map((prefix) => IPV6[prefix] ?? prefix);

/** Some rules are for IPv6, and some have ports for every protocol. */
function varied(rules: readonly Attributes[], turns: readonly number[]): readonly Attributes[] {
  return rules.map((rule, index) => {
    const turn = turns[index % turns.length] ?? 0;
    const prefixes = ['source_address_prefixes', 'destination_address_prefixes'].filter((name) => rule[name] !== undefined);
    return {
      ...rule,
      ...turn % 3 === 0 ? Object.fromEntries(prefixes.map((name) => [name, ipv6(rule[name] as readonly string[])])) : {},
      ...turn % 5 === 0 ? { protocol: '*' } : {},
    };
  });
}

function variedPlan(rules: readonly FirewallRulePlan[], turns: readonly number[]): readonly FirewallRulePlan[] {
  return rules.map((rule, index) => {
    if ((turns[index % turns.length] ?? 0) % 3 > 0) return rule;
    const { source, destination } = rule;
    return {
      ...rule, source: { ...source, prefixes: ipv6(source.prefixes) },
      destination: { ...destination, prefixes: ipv6(destination.prefixes) },
    };
  });
}

const anyTurns = fc.array(fc.noBias(fc.nat(14)), { minLength: 7, maxLength: 7 });

/** Groups for the external side of the documentation's example, the same for the same seed. */
export function anyGroups(count: number, seed: number): readonly AnyGroups[] {
  return fc.sample(
    fc.tuple(anyPlanRules, anyRules, fc.option(anyRules, { nil: undefined }), anyTurns)
      .map(([planned, ofSubnet, ofAdapter, turns]): AnyGroups => ({
        planned: variedPlan(planned, turns), ofSubnet: varied(ofSubnet, turns),
        ofAdapter: ofAdapter === undefined ? undefined : varied(ofAdapter, turns),
      })),
    { seed, numRuns: count },
  );
}
