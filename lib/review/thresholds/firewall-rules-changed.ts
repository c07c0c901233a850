import type { FirewallEnd, FirewallRulePlan } from '../../plan/network/firewall-plan';
import { grouped } from '../../projection/model/grouped';
import { counted } from '../../projection/model/words';
import { isLargePart, type Threshold } from './threshold';

/** More than a third of the firewall rules that a side has, and at least three, are changed or closed. New rules change none. */
export const firewallRulesChanged: Threshold = {
  id: 'firewall-rules-changed',
  check: ({ before, after, identity }) => {
    const later = new Map(after.firewall.map((rule) => [rule.id, effectOf(rule)]));
    return [...grouped(before.firewall, ({ side }) => side)].flatMap(([side, rules]) => {
      const affected = rules.filter((rule) => later.get(rule.id) !== effectOf(rule));
      if (!isLargePart(affected.length, rules.length)) return [];
      return [{
        subject: `${side} firewall of ${identity}`,
        message: `${affected.length} of its ${counted(rules.length, 'rule')} are changed or closed`,
      }];
    });
  },
};

/** What a rule does, whatever its purpose. */
function effectOf({ access, priority, transport, ports, source, destination }: FirewallRulePlan): string {
  return JSON.stringify([access, priority, transport, ports, endOf(source), endOf(destination)]);
}

/** The addresses of an end are a set. */
function endOf({ kind, prefixes }: FirewallEnd): unknown {
  return [kind, [...prefixes].sort()];
}
