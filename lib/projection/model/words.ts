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

/** The first of a list, and how many more there are: `fabrikam.com, litware.example and 2 more`. */
export function listed(texts: readonly string[], most: number): string {
  // Never "and 1 more": its place is enough for the text itself.
  const shown = texts.length <= most + 1 ? texts : texts.slice(0, most);
  const more = texts.length - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}
