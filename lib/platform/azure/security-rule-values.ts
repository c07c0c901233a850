import { quote, refuse } from '../../values/refusals';

const MAX_PRIORITY = 4096;

/** Direction and priority of a security rule. */
export interface RulePriority {
  readonly name: string;
  readonly direction: string;
  readonly priority: number;
}

/**
 * Priorities of the rules of one network security group: each at most once per direction. azurerm does not check this;
 * Azure rejects the second rule during apply.
 */
export function checkPriorityUnique(value: readonly RulePriority[], property: string): void {
  const taken = new Map<string, RulePriority>();
  for (const rule of value) {
    const key = slot(rule.direction, rule.priority);
    const first = taken.get(key);
    if (first !== undefined) {
      refuse(
        property,
        `${quote(first.name)} and ${quote(rule.name)}, both ${rule.direction} with priority ${quote(rule.priority)}`,
        'a unique priority for each rule of the same direction (azurerm accepts it, but Azure rejects it during apply)',
        freePriority(rule, value),
      );
    }
    taken.set(key, rule);
  }
}

function freePriority(rule: RulePriority, rules: readonly RulePriority[]): string {
  const taken = new Set(rules.map(({ direction, priority }) => slot(direction, priority)));
  for (let priority = rule.priority + 1; priority <= MAX_PRIORITY; priority++) {
    if (!taken.has(slot(rule.direction, priority))) {
      return `set another priority for ${quote(rule.name)}: ${priority} is free`;
    }
  }
  return `set a priority below ${rule.priority} for ${quote(rule.name)}`;
}

function slot(direction: string, priority: number): string {
  return `${direction.toLowerCase()} ${priority}`;
}
