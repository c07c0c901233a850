/** What changes how the text around it is shown, in a terminal or by turning its direction, and halves of characters. */
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** Text whose lines are separated by line feeds, with `?` in place of every control character other than a tab. */
export function printableText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '?');
}
