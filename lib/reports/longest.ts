/** Length of the longest text, or 0 without texts. Unlike `Math.max`, it accepts any number of texts. */
export function longest(texts: readonly string[]): number {
  return largest(texts, (text) => text.length);
}

/** The largest measure, or 0 without items. */
export function largest<Item>(items: readonly Item[], measure: (item: Item) => number): number {
  return items.reduce((most, item) => Math.max(most, measure(item)), 0);
}
