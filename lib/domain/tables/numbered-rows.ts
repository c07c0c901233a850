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

/**
 * Gives every line of every page its place, from the order in which tables and lines are written. `nameOf` is the part
 * of a row's id that follows the topology.
 */
export function rowsByTopology<Table extends string, Line extends object>(
  pages: Readonly<Record<PlanningTopology, PlanningPage<Table, Line>>>,
  nameOf = (table: Table, row: number, _line: Line): string => `${table}/${row}`,
): Readonly<Record<PlanningTopology, readonly Numbered<Table, Line>[]>> {
  const rowsOf = (topology: PlanningTopology, { doc, tables }: PlanningPage<Table, Line>) =>
    (Object.entries(tables) as [Table, readonly Line[]][]).flatMap(([table, lines]) =>
      lines.map((line, index) => {
        const row = index + 1;
        return { id: `${topology}/${nameOf(table, row, line)}`, topology, table, row, doc, ...line };
      }),
    );
  const entries = Object.entries(pages) as [PlanningTopology, PlanningPage<Table, Line>][];
  return Object.fromEntries(entries.map(([topology, page]) => [topology, rowsOf(topology, page)])) as
    Record<PlanningTopology, Numbered<Table, Line>[]>;
}
