import { PlanColumnKind, type PlanRow, type PlanTable } from '../../projection/model/plan-table';
import { cellText, columnsBelow, isRepeated, type PlacedColumn, remarksOf, visibleColumns } from '../table-cells';
import { markdownCells } from './markdown-cells';
import { groupedLines } from './markdown-groups';
import { boldText, markdownText } from './markdown-text';

/** A table with more columns has no room for sentences in a further one. */
const MOST_COLUMNS_BESIDE_REMARKS = 5;

/** A column of a list: its heading, and its text in a row below another one. */
interface ListColumn {
  readonly title: string;
  readonly text: (row: PlanRow, above: PlanRow | undefined) => string;
}

/**
 * The lines of a table with a line for each row. Remarks are in a last column, or below the table if it is wide or few of its
 * rows have any.
 */
export function listLines(table: PlanTable): string[] {
  const columns = visibleColumns(table);
  const below = columnsBelow(table);
  const remarked = table.rows.filter((row) => hasRemarks(row, below)).length;
  const isBeside = columns.length <= MOST_COLUMNS_BESIDE_REMARKS && remarked * 2 >= table.rows.length;
  const shown = [...columns.map(listColumn), ...(isBeside ? remarksColumn(table, below) : [])];
  return groupedLines(table, (rows) => {
    const cells = rows.map((row, index) => shown.map(({ text }) => text(row, rows[index - 1])));
    const remarks = isBeside ? [] : remarkLines(rows, columns, below);
    return [...markdownCells(shown.map(({ title }) => title), cells), ...(remarks.length === 0 ? [] : ['', ...remarks])];
  });
}

/** A row that is a phrase has it in its first cell. */
function listColumn(column: PlacedColumn, place: number): ListColumn {
  return {
    title: column[0].title,
    text: (row, above) => {
      if (row.phrase !== undefined) return place === 0 ? row.phrase : '';
      return isRepeated(column, row, above) ? '' : cellText(row, column);
    },
  };
}

/** The remarks on all rows, if there are any. Those of one column need no title other than that of the column. */
function remarksColumn({ rows }: PlanTable, below: readonly PlacedColumn[]): ListColumn[] {
  const [first, ...others] = below.filter((column) => rows.some((row) => hasRemarks(row, [column])));
  if (first === undefined) return [];
  if (others.length === 0 && first[0].kind !== PlanColumnKind.FLAG) {
    return [{ title: first[0].title, text: ({ cells }) => (cells[first[1]] ?? []).join('\n') }];
  }
  return [{ title: 'Remarks', text: (row) => below.flatMap((column) => remarksOf(row, column)).join('\n') }];
}

function hasRemarks(row: PlanRow, below: readonly PlacedColumn[]): boolean {
  return below.some((column) => remarksOf(row, column).length > 0);
}

/** Remarks below the names of their rows: as many of the first cells as it takes to tell the rows apart. */
function remarkLines(rows: readonly PlanRow[], columns: readonly PlacedColumn[], below: readonly PlacedColumn[]): string[] {
  if (!rows.some((row) => hasRemarks(row, below))) return [];
  const nameOf = (row: PlanRow, count: number): string => row.phrase
    ?? columns.slice(0, count).map((column) => cellText(row, column)).filter((text) => text !== '').join(', ');
  const isEnough = (count: number): boolean => new Set(rows.map((row) => nameOf(row, count))).size === rows.length;
  const count = columns.findIndex((_, index) => isEnough(index + 1)) + 1;
  return rows.filter((row) => hasRemarks(row, below)).flatMap((row) => [
    `- ${boldText(nameOf(row, count === 0 ? columns.length : count))}`,
    ...below.flatMap((column) => remarksOf(row, column)).map((remark) => `  - ${markdownText(remark)}`),
  ]);
}
