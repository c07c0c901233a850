/** A row of a CSV file. */
export interface CsvRow {
  /** Number of its first line. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The line with which Excel is told the separator. */
const SEPARATOR_LINE = /^sep=([,;\t])(?:\r\n|\n|\r)/i;

/** What separates the cells: a comma (RFC 4180), or what Excel writes in other languages. */
function separatorOf(text: string): string {
  const declared = SEPARATOR_LINE.exec(text)?.[1];
  if (declared !== undefined) return declared;
  const [header = ''] = text.split(/\r\n|\n|\r/, 1);
  return [',', ';', '\t'].map((each) => ({ each, count: header.split(each).length }))
    .sort((one, other) => other.count - one.count)[0]?.each ?? ',';
}

/**
 * The rows of a CSV file (RFC 4180), without empty ones; undefined if quotes do not end.
 *
 * @param most reading stops after one row more
 */
export function csvRows(text: string, most: number): CsvRow[] | undefined {
  const separator = separatorOf(text);
  const start = SEPARATOR_LINE.exec(text)?.[0].length ?? 0;
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let line = start === 0 ? 1 : 2;
  let rowLine = line;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((each) => each.trim() !== '')) rows.push({ line: rowLine, cells });
    [cells, cell, rowLine] = [[], '', line];
  };
  for (let at = start; at < text.length && rows.length <= most; at += 1) {
    const character = text.charAt(at);
    const isBreak = character === '\n' || (character === '\r' && text.charAt(at + 1) !== '\n');
    if (isBreak) line += 1;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell.trim() === '') [isQuoted, cell] = [true, ''];
    else if (character === separator) {
      cells.push(cell);
      cell = '';
    } else if (isBreak) endRow();
    else if (character !== '\r') cell += character;
  }
  if (isQuoted) return undefined;
  if (rows.length <= most) endRow();
  return rows;
}
