import type { PlanColumn, PlanRow, PlanTable } from '../projection/model/plan-table';
import type { PlanTables } from '../projection/plan-tables';
import type { IPlanDocument } from '../values/plan-document';
import { frozen } from '../values/frozen';
import { printableText } from './printable-text';
import { requireTables } from './require-tables';

/** What a spreadsheet takes for a formula, blanks before it and full-width forms included. */
const FORMULA = /^(?:[\t\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/**
 * The tables of a plan, or of a comparison, as CSV (RFC 4180) for spreadsheets and imports: a file for each table, with the
 * titles of the columns in its first line.
 *
 * Each file has all columns of its table, including those that other reports do not show, between the ID and the group of a row
 * and its rows of the planning guide and its pages. The values of a cell are on lines of their own. A cell that a spreadsheet
 * would take for a formula starts with an apostrophe; no number of a plan is negative, so this concerns text only. Control
 * characters are shown as `?`. Save the text in UTF-8, without conversion of its line breaks.
 */
export class CsvReports {
  /**
   * The files of these tables. The same tables always result in the same files.
   *
   * @throws EdgeValidationError if the value is not a PlanTables object, such as the plan itself.
   */
  public static of(tables: PlanTables): CsvReports {
    return new CsvReports(requireTables(tables));
  }

  /**
   * A file for each table, in the order of the tables: `edge-plan-dns-records.csv`. The file of an empty table has only the
   * titles of the columns.
   */
  public readonly documents: IPlanDocument[];

  private constructor({ name, tables }: PlanTables) {
    this.documents = frozen(tables.map((table) => ({ fileName: `${name}-${table.id}.csv`, text: csvText(table) })));
  }
}

function csvText({ columns, rows }: PlanTable): string {
  return [
    ['ID', 'Group', ...columns.map(({ title }) => title), 'Planning rows', 'Pages'],
    ...rows.map((row) => cellsOf(row, columns)),
  ].map((cells) => `${cells.map(field).join(',')}\r\n`).join('');
}

function cellsOf({ id, group = '', cells, planningRows, pages }: PlanRow, columns: readonly PlanColumn[]): string[] {
  const values = columns.map(({ whenEmpty }, index) => {
    const cell = cells[index] ?? [];
    return cell.length === 0 ? whenEmpty ?? '' : cell.join('\n');
  });
  return [id, group, ...values, planningRows.join('\n'), pages.join('\n')];
}

function field(text: string): string {
  const shown = printableText(text);
  const safe = FORMULA.test(shown) ? `'${shown}` : shown;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
