import type { EdgePage, PlanningRow } from './planning-row';

/** A row before it is placed in a table. */
export type PlanningLine<Row extends PlanningRow> = Omit<Row, 'id' | 'topology' | 'table' | 'row' | 'doc'>;

/** One table of a page, in printed order. */
export interface PlanningTable<Line> {
  readonly topology: PlanningRow['topology'];
  readonly table: string;
  readonly doc: string;
  readonly lines: readonly Line[];
}

/** One page of the guide, with its tables in printed order. */
export interface PlanningPage<Table extends string, Line> {
  readonly doc: string;
  readonly tables: Partial<Readonly<Record<Table, readonly Line[]>>>;
}

/** A line with its place in the table. */
export type Numbered<Line> = Line & Pick<PlanningRow, 'id' | 'topology' | 'row' | 'doc'> & { readonly table: string };

/** Numbers every line in the order of the tables and lines. */
export function numberedRows<Line extends object>(
  tables: readonly PlanningTable<Line>[],
  idOf = ({ topology, table }: PlanningTable<Line>, row: number, _line: Line): string => `${topology}/${table}/${row}`,
): readonly Numbered<Line>[] {
  return tables.flatMap((each) => each.lines.map((line, index) => {
    const row = index + 1;
    const { topology, table, doc } = each;
    return { id: idOf(each, row, line), topology, table, row, doc, ...line };
  }));
}

/** The tables of one page. */
export function tablesOf<Table extends string, Line>(
  topology: PlanningRow['topology'], { doc, tables }: PlanningPage<Table, Line>,
): readonly PlanningTable<Line>[] {
  return (Object.entries(tables) as [Table, readonly Line[]][])
    .map(([table, lines]) => ({ topology, table, doc, lines }));
}

/**
 * The rows of every page. A page is numbered when its rows are first read, because most programs plan one topology.
 * `nameOf` returns the part of a row's ID after the topology.
 */
export function rowsByPage<Table extends string, Line extends object>(
  pages: Readonly<Record<EdgePage, PlanningPage<Table, Line>>>,
  nameOf = (table: string, row: number, _line: Line): string => `${table}/${row}`,
): (page: EdgePage) => readonly Numbered<Line>[] {
  const numbered = new Map<EdgePage, readonly Numbered<Line>[]>();
  return (page) => {
    const rows = numbered.get(page) ?? numberedRows(tablesOf(page, pages[page]),
      ({ topology, table }, row, line) => `${topology}/${nameOf(table, row, line)}`);
    numbered.set(page, rows);
    return rows;
  };
}
