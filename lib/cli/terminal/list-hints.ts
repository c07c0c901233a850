/** What commander says, and what is meant most likely, where options take lists. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /^error: missing required argument 'path'/,
    'The path comes first, because options with lists take what follows them. After such an option, write -- before the path.',
  ],
  [/^error: option '[^']*\.\.\.>' argument '[^',]*,[^']*' is invalid\./, 'Separate them with blanks, not with commas.'],
];

/** An error of commander, with a hint for those who wrote a list as other programs want it. */
export function hinted(text: string): string {
  const hints = HINTS.flatMap(([pattern, hint]) => (pattern.test(text) ? [hint] : []));
  if (hints.length === 0) return text;
  const error = text.trimEnd();
  return `${[/[.)]$/.test(error) ? error : `${error}.`, ...hints].join(' ')}${text.slice(error.length)}`;
}
