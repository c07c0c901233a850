import type { EstateRule, PoolInEstate } from './estate-rule';
import { ALL_RULES } from './all-rules';

/** Every rule about all Edge pools together, in alphabetical order by ID. */
export const ESTATE_RULES: readonly EstateRule[] = ALL_RULES;

/** Messages of the estate rules, by the path of the pool. */
export function estateProblemsOf(pools: readonly PoolInEstate[]): ReadonlyMap<string, string[]> {
  const problems = new Map<string, string[]>();
  for (const rule of ESTATE_RULES) {
    for (const { path, given, fix } of rule.check(pools)) {
      const text = [
        `invalid ${rule.title}`,
        `  given:    ${given}`,
        `  expected: ${rule.expected} (${rule.page})`,
        `  fix:      ${fix}`,
      ].join('\n');
      problems.set(path, [...problems.get(path) ?? [], text]);
    }
  }
  return problems;
}
