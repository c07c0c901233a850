/**
 * A text as a PowerShell literal, in printable ASCII and on one line.
 *
 * Windows PowerShell reads a file without a byte order mark in the code page of the computer. In that code page, the bytes
 * of a non-ASCII character can be typographic quotation marks, which end a literal just like straight ones. Therefore, the
 * text contains only ASCII characters.
 */
export function quoted(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return inQuotes(text);
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `[Regex]::Unescape(${inQuotes(escaped)})`;
}

/** Texts as a PowerShell array on one line. */
export function quotedList(texts: readonly string[]): string {
  return `@(${texts.map(quoted).join(', ')})`;
}

function inQuotes(text: string): string {
  return `'${text.replaceAll('\'', '\'\'')}'`;
}
