import { readPlanning } from './planning';

/** A fact of `test/planning/today.json`. */
export interface FactOfToday {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly appliesTo: readonly string[];
  readonly validFrom?: string;
  readonly confidence: string;
}

/** A fact by its section and ID; one that does not exist fails the test. */
export function factOfToday(section: string, id: string): FactOfToday {
  const facts = (readPlanning('today') as unknown as Readonly<Record<string, readonly FactOfToday[]>>)[section] ?? [];
  const fact = facts.find((candidate) => candidate.id === id);
  if (fact === undefined) throw new Error(`no fact ${id} in ${section}`);
  return fact;
}
