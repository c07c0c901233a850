import type { PlanFactChange } from '../../projection/changes/plan-comparison';

const NAMED = 6;

/** Values in a sentence; of a long list, the first ones and the number of the others. */
export function listed(values: readonly string[], most = NAMED): string {
  const more = values.length - most;
  return more > 1 ? `${values.slice(0, most).join(', ')} and ${more} more` : values.join(', ');
}

/** A value in place of another, or what came and went of a list: `Installed on: with lsedge03`. */
export function factWords({ name, before, after, kept }: PlanFactChange): string {
  const [was, is] = [listed(before), listed(after)];
  if (before.length === 1 && after.length === 1 && kept.length === 0) return `${name}: ${was} -> ${is}`;
  const staying = new Set(kept);
  if ([...before, ...after].every((value) => staying.has(value))) return `${name}: now in the order ${is}`;
  return `${name}: ${[...(was === '' ? [] : [`without ${was}`]), ...(is === '' ? [] : [`with ${is}`])].join(' and ')}`;
}

/** What differs, in one phrase. */
export function factsInWords(facts: readonly PlanFactChange[]): string {
  return facts.map(factWords).join('; ');
}

/** The clauses that there are; undefined if there is none. */
export function joinedClauses(clauses: readonly (string | undefined)[]): string | undefined {
  const known = clauses.filter((clause) => clause !== undefined);
  return known.length === 0 ? undefined : known.join('; ');
}
