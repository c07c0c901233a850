/** What a line can list. A plan may have a thousand names. */
const SHOWN = 10;

/** `a, b, c`, or the first ones with ` and 990 more`. */
export function shortList(items: Iterable<string>): string {
  const all = [...items];
  return all.length <= SHOWN ? all.join(', ') : `${all.slice(0, SHOWN).join(', ')} and ${all.length - SHOWN} more`;
}
