/**
 * The first of a list, and how many more there are: `a; b and 12 more`. The separator is not a comma where the texts have commas
 * themselves.
 */
export function shortenedList(texts: readonly string[], most: number, separator: string): string {
  // Never "and 1 more": its place is enough for the text itself.
  const shown = texts.length <= most + 1 ? texts : texts.slice(0, most);
  const more = texts.length - shown.length;
  return more === 0 ? shown.join(separator) : `${shown.join(separator)} and ${more} more`;
}
