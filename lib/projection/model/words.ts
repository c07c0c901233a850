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
