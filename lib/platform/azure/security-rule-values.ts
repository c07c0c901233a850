import { quote, refuse } from '../../values/refusals';

const MAX_PRIORITY = 4096;

/** What decides the place of a security rule in its group. */
export interface RulePriority {
  readonly name: string;
  readonly direction: string;
  readonly priority: number;
}

/**
 * Priorities of the rules of one network security group: each at most once for a direction. azurerm does not look;
 * Azure refuses the second rule at apply.
 */
export function checkPriorityUnique(value: readonly RulePriority[], property: string): void {
  const taken = new Map<string, RulePriority>();
  for (const rule of value) {
    const first = taken.get(slot(rule.direction, rule.priority));
    if (first !== undefined) {
      refuse(
        property,
        `${quote(first.name)} and ${quote(rule.name)}, both ${rule.direction} with priority ${quote(rule.priority)}`,
        'a priority that no other rule of the same direction has (azurerm lets it pass; Azure refuses it during apply)',
        freePriority(rule, value),
      );
    }
    taken.set(slot(rule.direction, rule.priority), rule);
  }
}

function freePriority(rule: RulePriority, rules: readonly RulePriority[]): string {
  const taken = new Set(rules.map(({ direction, priority }) => slot(direction, priority)));
  for (let priority = rule.priority + 1; priority <= MAX_PRIORITY; priority++) {
    if (!taken.has(slot(rule.direction, priority))) {
      return `give ${quote(rule.name)} another priority: ${priority} is free`;
    }
  }
  return `give ${quote(rule.name)} another priority below ${rule.priority}`;
}

function slot(direction: string, priority: number): string {
  return `${direction.toLowerCase()} ${priority}`;
}
