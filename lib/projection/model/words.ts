/** Shown in place of an address that is assigned at deployment. */
export const AT_DEPLOYMENT = 'at deployment';

/** `1 server`, `2 servers`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** Text that a user entered, as one paragraph; empty if there is none. */
export function oneParagraph(text: string | undefined): string {
  return (text ?? '').trim().replace(/\s+/g, ' ');
}

/** `Inbound` for `inbound`. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * The first of a list, and how many more there are: `fabrikam.com, litware.example and 2 more`.
 *
 * @param others number of texts that the list leaves out already
 */
export function listed(texts: readonly string[], most: number, others = 0): string {
  // Never "and 1 more" for a text that is known: its place is enough for the text itself.
  const shown = texts.length + others <= most + 1 ? texts : texts.slice(0, most);
  const more = texts.length + others - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}
