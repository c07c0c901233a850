import type { FoundSymptom } from './found-symptom';

/** Items by key, in the order in which the keys appear. */
export function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, [Item, ...Item[]]> {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** A part of an ID from content: what is not a letter, digit, dot, underscore or hyphen becomes a hyphen. */
export function idPart(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^-+|-+$/g, '') || 'unnamed';
}

/** Symptoms of some kinds that are about this deployment, and not about a partner. */
export function ownSymptoms(found: readonly FoundSymptom[], kinds: ReadonlySet<FoundSymptom['symptom']['kind']>): FoundSymptom[] {
  return found.filter(({ symptom }) => symptom.partner === undefined && kinds.has(symptom.kind));
}
