import { text } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';

/** Something about a running Edge that the files do not tell. */
export interface UnreadValue {
  /** What is missing: `allowed domains`, `adapters of EDGE01`. */
  readonly what: string;
  /** Where it usually is: a cmdlet, a console, or a person. */
  readonly usualPlace: string;
  /** Why it was not read: `Get-CsXmppAllowedPartner is not a command of this computer`. */
  readonly reason: string;
  /** Name of the file that should have it; absent if no file does. */
  readonly file?: string;
}

/** What {@link UnreadValue} holds. */
export const UNREAD_VALUE_SHAPE = objectOf<UnreadValue>('UnreadValue', {
  what: text, usualPlace: text, reason: text, file: optional(text),
});
