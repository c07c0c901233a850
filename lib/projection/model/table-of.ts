import { grouped } from './grouped';
import { type PlanColumn, PlanColumnPlace, type PlanRow, type PlanTable } from './plan-table';

/** The content of a cell: one value or a list; undefined for an absent value. */
export type CellValue = string | number | boolean | undefined | readonly string[];

/** A column, and the value that it shows of an item. By default, it is among the columns of the table, and is compared. */
export type ColumnOf<Item> = Pick<PlanColumn, 'key' | 'title' | 'kind'>
  & Partial<Pick<PlanColumn, 'place' | 'compared' | 'about' | 'whenEmpty'>>
  & { readonly cell: (item: Item) => CellValue };

/** A row without its cells. By default, its label is its group, or else its ID. */
export type RowFrame = Pick<PlanRow, 'id'> & Partial<Pick<PlanRow, 'label' | 'group' | 'phrase'>> & {
  readonly subject?: readonly string[];
  readonly planningRows?: readonly string[];
  readonly pages?: readonly string[];
};

/** A table without its rows. */
export type TableFrame<Item> = Pick<PlanTable, 'id' | 'title' | 'audiences' | 'form'>
  & Partial<Pick<PlanTable, 'whenEmpty' | 'notes' | 'isDigest'>>
  & { readonly columns: readonly ColumnOf<Item>[]; readonly row: (item: Item) => RowFrame };

/** A table with a row for each item. Rows of a group are together, in the order of the items. */
export function tableOf<Item>(items: readonly Item[], { columns, row, ...frame }: TableFrame<Item>): PlanTable {
  const rows = items.map((item) => rowOf(row(item), columns.map(({ cell }) => valuesOf(cell(item)))));
  return {
    notes: [],
    isDigest: false,
    ...frame,
    columns: columns.map(({ cell: _cell, ...column }) => ({ place: PlanColumnPlace.TABLE, compared: true, ...column })),
    rows: [...grouped(rows, ({ group = '' }) => group).values()].flat(),
  };
}

function rowOf({ id, subject, group, label = group ?? id, phrase, planningRows = [], pages = [] }: RowFrame, cells: string[][]): PlanRow {
  return {
    id,
    ...(subject === undefined ? {} : { subject: [...subject] }),
    label,
    ...(group === undefined ? {} : { group }),
    ...(phrase === undefined ? {} : { phrase }),
    cells,
    planningRows: [...planningRows],
    pages: [...pages],
  };
}

/** `yes` or `no`. */
export function flagWord(flag: boolean): string {
  return flag ? 'yes' : 'no';
}

function valuesOf(value: CellValue): string[] {
  if (value === undefined || value === '') return [];
  if (typeof value === 'object') return [...value];
  return [typeof value === 'boolean' ? flagWord(value) : String(value)];
}
