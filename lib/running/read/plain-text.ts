/** What changes how the text around it is shown, in a terminal or by turning its direction, and halves of characters. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/** No name or address is longer. */
export const LONGEST_WORD = 1024;

/** Whether a text can be shown in a line: it has no control characters, which could do something in a terminal. */
export function isPlain(text: string): boolean {
  return text.length <= LONGEST_WORD && !UNPRINTABLE.test(text);
}

/** Text that people wrote, in one line: every control character becomes a space. Shortened, if nobody would read all of it. */
export function plainComment(text: string): string {
  return text.slice(0, LONGEST_WORD).replace(new RegExp(UNPRINTABLE, 'gu'), ' ').replace(/ {2,}/g, ' ').trim();
}

/** The name of a host or domain as all others are written: in lower case, without the last dot. */
export function plainName(text: string): string {
  return text.toLowerCase().replace(/\.$/, '');
}

/** Text without the byte order mark that Windows writes. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** In alphabetical order, regardless of the language of the machine. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Values in the order of their texts, each text once; the first of equal ones is kept. */
export function sortedBy<Value>(values: readonly Value[], textOf: (value: Value) => string): Value[] {
  return [...values].sort((one, other) => compareText(textOf(one), textOf(other)));
}
