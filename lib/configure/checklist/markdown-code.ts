/**
 * A text as Markdown code on one line. Markdown and HTML have no effect inside code, so external text is shown literally.
 * Text with backticks is enclosed in a longer fence.
 */
export function markdownCode(text: string): string {
  const line = text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  if (line === '') return '(none)';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = longest === 0 ? '' : ' ';
  return `${fence}${padding}${line}${padding}${fence}`;
}
