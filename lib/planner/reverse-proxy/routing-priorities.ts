const LAST_PRIORITY = 20_000;
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A priority from 1 to 20000 for each name. It is a hash of the name, so that adding a name changes no other priority. If
 * two names have the same hash, the second in alphabetical order gets the next unused priority.
 *
 * Azure requires a unique priority for each routing rule; the order of rules for different hosts is irrelevant.
 */
export function routingPriorities(names: readonly string[]): (name: string) => number {
  const priorities = new Map<string, number>();
  const used = new Set<number>();
  for (const name of [...names].sort()) {
    let priority = 1 + hashOf(name) % LAST_PRIORITY;
    while (used.has(priority)) priority = 1 + priority % LAST_PRIORITY;
    used.add(priority);
    priorities.set(name, priority);
  }
  return (name) => {
    const priority = priorities.get(name);
    if (priority === undefined) throw new Error(`no routing priority was computed for ${name}`);
    return priority;
  };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = OFFSET_BASIS;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, PRIME) >>> 0;
  return hash;
}
