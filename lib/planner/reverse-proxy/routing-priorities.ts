const LAST_PRIORITY = 20_000;
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A priority from 1 to 20000 for each name, from the name itself, so that adding a name changes no other priority. Of two
 * names with the same number, the later one in the alphabet gets the next free one.
 *
 * Azure wants each routing rule to have one of its own; among rules of different hosts the order makes no difference.
 */
export function routingPriorities(names: readonly string[]): (name: string) => number {
  const priorities = new Map<string, number>();
  const taken = new Set<number>();
  for (const name of [...names].sort()) {
    let priority = 1 + hashOf(name) % LAST_PRIORITY;
    while (taken.has(priority)) priority = 1 + priority % LAST_PRIORITY;
    taken.add(priority);
    priorities.set(name, priority);
  }
  return (name) => {
    const priority = priorities.get(name);
    if (priority === undefined) throw new Error(`no routing priority was asked for ${name}`);
    return priority;
  };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = OFFSET_BASIS;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, PRIME) >>> 0;
  return hash;
}
