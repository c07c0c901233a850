import { longestWord, wrapText } from './word-wrap';

/** Columns of every report. */
export const REPORT_WIDTH = 80;

const GAP = 2;
const INDENT = 2;

/** A row of cells, or a line of text across the columns: the title of a group, or a remark to the row above. */
export type TableRow =
  | { readonly cells: readonly string[] }
  | { readonly title: string }
  | { readonly remark: string };

/**
 * Lines of a table whose columns are as wide as their longest cell. Where that is wider than the report, the widest
 * columns give way and their cells go on in the next line, below themselves.
 *
 * @param headings column headings; without them the table starts with its first row
 */
export function textTable(rows: readonly TableRow[], headings?: readonly string[]): string[] {
  const cellRows = [...(headings === undefined ? [] : [headings]), ...rows.flatMap((row) => 'cells' in row ? [row.cells] : [])];
  const widths = columnWidths(cellRows, REPORT_WIDTH - INDENT);
  return [
    ...(headings === undefined ? [] : cellLines(headings, widths)),
    ...(headings === undefined ? [] : cellLines(widths.map((width) => '-'.repeat(width)), widths)),
    ...rows.flatMap((row) => {
      if ('cells' in row) return cellLines(row.cells, widths);
      return 'title' in row ? indentedText(row.title, 0) : indentedText(row.remark, 2 * INDENT);
    }),
  ];
}

/** Text in lines of the report's width, each of them indented. */
export function indentedText(text: string, indent: number): string[] {
  return wrapText(text, REPORT_WIDTH - indent).map((line) => (' '.repeat(indent) + line).trimEnd());
}

function cellLines(cells: readonly string[], widths: readonly number[]): string[] {
  const wrapped = cells.map((cell, column) => wrapText(cell, widths[column] ?? REPORT_WIDTH));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, index) => {
    const parts = wrapped.map((lines, column) => (lines[index] ?? '').padEnd(widths[column] ?? 0));
    return (' '.repeat(INDENT) + parts.join(' '.repeat(GAP))).trimEnd();
  });
}

function columnWidths(rows: readonly (readonly string[])[], available: number): number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widest = (measure: (cell: string) => number): number[] => Array.from(
    { length: columns }, (_, column) => Math.max(...rows.map((row) => measure(row[column] ?? ''))),
  );
  const full = widest((cell) => Math.max(...cell.split('\n').map((line) => line.length)));
  const room = available - GAP * (columns - 1);
  // First between words; inside of words only where that is not enough.
  return narrowed(narrowed(full, widest(longestWord), room), full.map(() => 1), room);
}

/** Takes one character after the other from the widest column that is above its least width, until all fit. */
function narrowed(widths: readonly number[], least: readonly number[], room: number): number[] {
  const result = [...widths];
  for (let excess = result.reduce((sum, width) => sum + width, 0) - room; excess > 0; excess -= 1) {
    let widest = -1;
    result.forEach((width, column) => {
      if (width > (least[column] ?? 1) && width > (result[widest] ?? 0)) widest = column;
    });
    if (widest < 0) break;
    result[widest] = (result[widest] ?? 0) - 1;
  }
  return result;
}
