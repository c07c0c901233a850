/** Length of the longest text, 0 when there is none; of any number of texts, which `Math.max` does not take. */
export function longest(texts: readonly string[]): number {
  return largest(texts, (text) => text.length);
}

/** The largest measure, 0 when there is nothing to measure. */
export function largest<Item>(items: readonly Item[], measure: (item: Item) => number): number {
  return items.reduce((most, item) => Math.max(most, measure(item)), 0);
}
