import { listed } from '../../../projection/model/words';
import { isHostName } from '../../model/host-name';

/** Names that a sentence lists; more are counted. */
const NAMED = 8;
/** Stands in a command for what is not a name. */
const PLACEHOLDER = 'NAME';

/** Names in a sentence: `lsedge01, lsedge02 and 10 more`. */
export function names(texts: readonly string[]): string {
  return listed(texts, NAMED);
}

/**
 * A host name or domain for the commands of a shell (`dig`, `nslookup`). What others answered, and what somebody may have written into
 * a plan, is not put into commands unless it is a name.
 */
export function shellName(text: string | undefined, placeholder = PLACEHOLDER): string {
  return text !== undefined && isHostName(text) ? text : placeholder;
}

/** The same as a PowerShell literal. PowerShell has five characters that end one, and a name has none of them. */
export function psName(text: string | undefined): string {
  return `'${shellName(text)}'`;
}

/** Names of a certificate as one PowerShell literal: `'sip.contoso.com,meet.contoso.com'`. */
export function psNames(texts: readonly string[]): string {
  return `'${texts.map(certificateNameText).join(',')}'`;
}

/** A name of a certificate, which may be a wildcard, in a step. */
export function certificateNameText(text: string): string {
  return text.startsWith('*.') ? `*.${shellName(text.slice(2))}` : shellName(text);
}

/** Steps, at most so many, with a count of the others. */
export function firstOf(steps: readonly string[], most: number): string[] {
  // Never "and 1 more": its place is enough for the step itself.
  return steps.length <= most + 1 ? [...steps] : [...steps.slice(0, most), `and ${steps.length - most} more like these`];
}
