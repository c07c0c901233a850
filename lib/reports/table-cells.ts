import {
  type PlanColumn, PlanColumnKind, PlanColumnPlace, type PlanRow, type PlanTable,
} from '../projection/model/plan-table';

/** A column and its index among the cells. */
export type PlacedColumn = readonly [column: PlanColumn, index: number];

const { TABLE, ONCE, BELOW } = PlanColumnPlace;

/** The columns of a table that are shown as such. */
export function visibleColumns(table: PlanTable): PlacedColumn[] {
  return placedColumns(table, [TABLE, ONCE]);
}

/** The columns whose values are remarks on a row. */
export function columnsBelow(table: PlanTable): PlacedColumn[] {
  return placedColumns(table, [BELOW]);
}

function placedColumns({ columns }: PlanTable, places: readonly PlanColumnPlace[]): PlacedColumn[] {
  return columns.map((column, index): PlacedColumn => [column, index]).filter(([{ place }]) => places.includes(place));
}

/** The values of a row in a column, in one text. */
export function cellText({ cells }: PlanRow, [column, index]: PlacedColumn): string {
  const values = cells[index] ?? [];
  return values.length === 0 ? column.whenEmpty ?? '' : values.join(separator(column.kind));
}

function separator(kind: PlanColumnKind): string {
  switch (kind) {
    case PlanColumnKind.NAME: case PlanColumnKind.ENTRY: case PlanColumnKind.PROSE: return '\n';
    case PlanColumnKind.TEXT: case PlanColumnKind.ADDRESS: case PlanColumnKind.PORT: case PlanColumnKind.NUMBER:
    case PlanColumnKind.FLAG: case PlanColumnKind.DAY: return ', ';
  }
}

/** Whether a column does not show the value of a row again: the row above, in the same group, has the same. */
export function isRepeated([{ place }, index]: PlacedColumn, row: PlanRow, above: PlanRow | undefined): boolean {
  return place === ONCE && above !== undefined && above.group === row.group
    && above.cells[index]?.join('\n') === row.cells[index]?.join('\n');
}

/** The remarks of a column on a row: a flag is only its title, sentences have no title. */
export function remarksOf(row: PlanRow, [column, index]: PlacedColumn): string[] {
  const values = row.cells[index] ?? [];
  if (values.length === 0) return [];
  switch (column.kind) {
    case PlanColumnKind.FLAG: return values[0] === 'yes' ? [`${column.title}.`] : [];
    case PlanColumnKind.PROSE: return values;
    default: return [`${column.title}: ${values.join(', ')}`];
  }
}
