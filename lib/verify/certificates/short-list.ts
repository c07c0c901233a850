/** What a line can list. A plan may have a thousand names. */
const SHOWN = 10;

/**
 * `a, b, c`, or the first ones with ` and 990 more`.
 *
 * @param others number of items that the list leaves out
 */
export function shortList(items: Iterable<string>, others = 0): string {
  const all = [...items];
  const shown = all.slice(0, SHOWN);
  const more = all.length - shown.length + others;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}
