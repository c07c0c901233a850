/** The first of a list, and how many more there are: `fabrikam.com, litware.example and 2 more`. */
export function listed(texts: readonly string[], most: number): string {
  // Never "and 1 more": its place is enough for the text itself.
  const shown = texts.length <= most + 1 ? texts : texts.slice(0, most);
  const more = texts.length - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}
