import { listed } from '../../projection/model/words';

/** Names that a sentence lists; more are counted. */
const NAMED = 8;
/** What stands in a command for a name that is no host name. */
const PLACEHOLDER = 'NAME';
const HOST_NAME = /^(?!-)[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*$/i;

/** Names in a sentence: `lsedge01, lsedge02 and 10 more`. */
export function names(texts: readonly string[]): string {
  return listed(texts, NAMED);
}

/** A text as a PowerShell literal. */
export function psText(text: string): string {
  return `'${text.replaceAll('\'', '\'\'')}'`;
}

/** A host name or domain as a PowerShell literal. What others answered is not put into commands unless it is a name. */
export function psName(text: string | undefined): string {
  return psText(text !== undefined && text.length <= 253 && HOST_NAME.test(text) ? text : PLACEHOLDER);
}

/** The first letter as a capital. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Steps, at most so many, with a count of the others. */
export function firstOf(steps: readonly string[], most: number): string[] {
  return steps.length <= most + 1 ? [...steps] : [...steps.slice(0, most), `and ${steps.length - most} more like these`];
}
