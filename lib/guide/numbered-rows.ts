import type { PlanningTopology } from './planning-row';

/** One page of the guide: its tables in the printed order. */
export interface PlanningPage<Table extends string, Line> {
  readonly doc: string;
  readonly tables: Partial<Readonly<Record<Table, readonly Line[]>>>;
}

/** A line together with what follows from the table it stands in. */
export type Numbered<Table extends string, Line> = Line & {
  readonly id: string;
  readonly topology: PlanningTopology;
  readonly table: Table;
  readonly row: number;
  readonly doc: string;
};

/** Gives every line of a page its place, from the order in which tables and lines are written. */
export function numberedRows<Table extends string, Line extends object>(
  topology: PlanningTopology, { doc, tables }: PlanningPage<Table, Line>,
  idOf: (table: Table, row: number, line: Line) => string,
): readonly Numbered<Table, Line>[] {
  return (Object.entries(tables) as [Table, readonly Line[]][]).flatMap(([table, lines]) =>
    lines.map((line, index) => {
      const row = index + 1;
      return { id: idOf(table, row, line), topology, table, row, doc, ...line };
    }),
  );
}

/**
 * The rows of every page, each page numbered when its rows are first asked for: a program plans one topology. `nameOf` is
 * the part of a row's id that follows the topology.
 */
export function rowsByTopology<Table extends string, Line extends object>(
  pages: Readonly<Record<PlanningTopology, PlanningPage<Table, Line>>>,
  nameOf = (table: Table, row: number, _line: Line): string => `${table}/${row}`,
): (topology: PlanningTopology) => readonly Numbered<Table, Line>[] {
  const numbered = new Map<PlanningTopology, readonly Numbered<Table, Line>[]>();
  return (topology) => {
    const rows = numbered.get(topology)
      ?? numberedRows(topology, pages[topology], (table, row, line) => `${topology}/${nameOf(table, row, line)}`);
    numbered.set(topology, rows);
    return rows;
  };
}
