const COMMENT_WIDTH = 98;

/** Text as one line of printable ASCII: blanks and line breaks become one space, any other character becomes `?`. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/[^\x20-\x7e]/g, '?');
}

/** Text in lines of at most `width` characters; only a longer word makes a longer line. */
export function wrappedLines(text: string, width: number): string[] {
  const [first = '', ...words] = oneLine(text).split(' ');
  const lines: string[] = [];
  let line = first;
  for (const word of words) {
    if (line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line += ` ${word}`;
    }
  }
  return [...lines, line];
}

/** Text as lines of a comment, after a mark such as `;`. */
export function commentLines(text: string, mark: string): string[] {
  return wrappedLines(text, COMMENT_WIDTH).map((line) => `${mark} ${line}`);
}

/** Where a row comes from: `Planning rows: single-public/external/3, federation-all/public-im/3`. */
export function planningRows(ids: readonly string[]): string {
  return `${ids.length === 1 ? 'Planning row' : 'Planning rows'}: ${ids.join(', ')}`;
}
