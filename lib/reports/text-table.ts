import { largest, longest } from './longest';
import { longestWord, wrapText } from './word-wrap';

/** Width of every report, in characters. */
export const REPORT_WIDTH = 80;

const GAP = 2;
const INDENT = 2;

/** A row of cells, or text across the columns: the title of a group, a row as a phrase, or a remark on the row above. */
export type TableRow =
  | { readonly cells: readonly string[] }
  | { readonly title: string }
  | { readonly text: string }
  | { readonly remark: string };

/**
 * Lines of a table whose columns are as wide as their longest cell. If the table is wider than the report, the headings are
 * wrapped first, and then the cells of the widest columns.
 *
 * @param headings column headings; without them the table starts with its first row
 */
export function textTable(rows: readonly TableRow[], headings?: readonly string[]): string[] {
  const cells = rows.flatMap((row) => ('cells' in row ? [row.cells] : []));
  const widths = columnWidths(cells, headings ?? [], REPORT_WIDTH - INDENT);
  const lines = rows.flatMap((row) => {
    if ('cells' in row) return cellLines(row.cells, widths);
    if ('title' in row) return indentedText(row.title, 0);
    return 'text' in row ? indentedText(row.text, INDENT) : indentedText(row.remark, 2 * INDENT);
  });
  if (headings === undefined) return lines;
  return [...cellLines(headings, widths), ...cellLines(widths.map((width) => '-'.repeat(width)), widths), ...lines];
}

/** Text wrapped to the width of the report, with every line indented. */
export function indentedText(text: string, indent: number): string[] {
  return wrapText(text, REPORT_WIDTH - indent).map((line) => (' '.repeat(indent) + line).trimEnd());
}

/** Tables and other parts of a section, with a blank line between them. */
export function separatedByBlankLines(parts: readonly (readonly string[])[]): string[] {
  return parts.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function cellLines(cells: readonly string[], widths: readonly number[]): string[] {
  const wrapped = cells.map((cell, column) => wrapText(cell, widths[column] ?? REPORT_WIDTH));
  const height = largest(wrapped, (lines) => lines.length);
  return Array.from({ length: height }, (_, index) => {
    const parts = wrapped.map((lines, column) => (lines[index] ?? '').padEnd(widths[column] ?? 0));
    return (' '.repeat(INDENT) + parts.join(' '.repeat(GAP))).trimEnd();
  });
}

function columnWidths(
  cells: readonly (readonly string[])[], headings: readonly string[], available: number,
): number[] {
  const rows = [headings, ...cells];
  const columns = largest(rows, (row) => row.length);
  const widest = (some: readonly (readonly string[])[], measure: (cell: string) => number): number[] => Array.from(
    { length: columns }, (_, column) => largest(some, (row) => measure(row[column] ?? '')),
  );
  const words = widest(rows, longestWord);
  const uncut = widest(cells, longestLine).map((width, column) => Math.max(width, words[column] ?? 0));
  const room = available - GAP * (columns - 1);
  // Headings are wrapped first, then cells; words are broken only if that is not enough.
  return [uncut, words, words.map(() => 1)]
    .reduce((widths, least) => narrowed(widths, least, room), widest(rows, longestLine));
}

function longestLine(text: string): number {
  return longest(text.split('\n'));
}

/** Takes one character at a time from the widest column that is above its minimum width, until all columns fit. */
function narrowed(widths: readonly number[], least: readonly number[], room: number): number[] {
  // No column ends up wider than the available space, so a long text takes no more time than one of that width.
  const result = widths.map((width) => Math.min(width, room));
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
