import { PlanChange, type PlanDifference, type PlanFactChange } from '../projection/changes/plan-comparison';
import type { PlanPart } from '../projection/model/plan-part';
import { type PlanColumn, PlanColumnPlace, type PlanRow, type PlanTable, PlanTableForm } from '../projection/model/plan-table';
import { PlanTableId } from '../projection/model/plan-table-id';
import type { PlanTables } from '../projection/plan-tables';

/** A table and the part of the plan that it belongs to. */
interface PartTable {
  readonly part: PlanPart;
  readonly table: PlanTable;
}

/** A row and its table. */
interface TableRow {
  readonly row: PlanRow;
  readonly table: PlanTable;
}

/** What came and went of a list of values, and what stays. */
export type ValueChange = Pick<PlanFactChange, 'before' | 'after' | 'kept'>;

/** A column that is compared, and where the two tables have it. */
interface ComparedColumn {
  readonly key: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** The rows that are in only one of the plans, or that differ: by table, and in each table by ID. */
export function differencesBetween(before: PlanTables, after: PlanTables): PlanDifference[] {
  const [earlier, later] = [partTables(before), partTables(after)];
  return Object.values(PlanTableId).flatMap((id) => {
    const [previous, current] = [earlier.get(id), later.get(id)];
    const part = (current ?? previous)?.part;
    return part === undefined ? [] : tableDifferences(part, previous?.table, current?.table);
  });
}

/** The tables that do not only repeat others, by their IDs. */
function partTables({ sections }: PlanTables): ReadonlyMap<PlanTableId, PartTable> {
  return new Map(sections.flatMap(({ part, tables }) => tables
    .filter(({ isDigest }) => !isDigest)
    .map((table) => [table.id, { part, table }])));
}

function tableDifferences(part: PlanPart, before: PlanTable | undefined, after: PlanTable | undefined): PlanDifference[] {
  const [earlier, later] = [rowsOf(before), rowsOf(after)];
  const columns = comparedColumns(before, after);
  return [...new Set([...earlier.keys(), ...later.keys()])].sort().flatMap((id): PlanDifference[] => {
    const [previous, current] = [earlier.get(id), later.get(id)];
    if (previous !== undefined && current !== undefined) {
      const facts = factChanges(columns, previous.row, current.row);
      return facts.length === 0 ? [] : [{ ...placed(part, id, current), change: PlanChange.CHANGED, facts }];
    }
    return [
      ...(current === undefined
        ? []
        : [{ ...placed(part, id, current), change: PlanChange.ADDED, facts: factsOf(current, ADDED) }]),
      ...(previous === undefined
        ? []
        : [{ ...placed(part, id, previous), change: PlanChange.REMOVED, facts: factsOf(previous, REMOVED) }]),
    ];
  });
}

function rowsOf(table: PlanTable | undefined): ReadonlyMap<string, TableRow> {
  return new Map((table === undefined ? [] : table.rows.map((row) => [row.id, { row, table }])));
}

function placed(part: PlanPart, id: string, { row, table }: TableRow): Pick<PlanDifference, 'part' | 'table' | 'id' | 'subject' | 'columns'> {
  const { subject } = row;
  return { part, table: table.id, id, ...(subject === undefined ? {} : { subject }), columns: columnsOf(row, table) };
}

/** A short form of a row: its cells if it is a line, its label if it is a block. */
function columnsOf({ cells, label }: PlanRow, { form, columns }: PlanTable): string[] {
  switch (form) {
    case PlanTableForm.RECORDS: case PlanTableForm.SETTINGS: return [label];
    case PlanTableForm.LIST: case PlanTableForm.LINES:
      return cells.filter((_, index) => {
        const place = columns[index]?.place;
        return place === PlanColumnPlace.TABLE || place === PlanColumnPlace.ONCE;
      }).map((values) => values.join(', '));
  }
}

/** All that a row says, as what came or went with it. */
function factsOf({ row, table: { columns } }: TableRow, changeOf: (values: string[]) => ValueChange): PlanFactChange[] {
  return columns.flatMap(({ key, title: name }, index) => {
    const values = row.cells[index] ?? [];
    return values.length === 0 ? [] : [{ key, name, ...changeOf(values) }];
  });
}

const ADDED = (values: string[]): ValueChange => ({ before: [], after: values, kept: [] });
const REMOVED = (values: string[]): ValueChange => ({ before: values, after: [], kept: [] });

function factChanges(columns: readonly ComparedColumn[], previous: PlanRow, current: PlanRow): PlanFactChange[] {
  return columns.flatMap(({ key, name, before, after }) => {
    const change = valueChange(previous.cells[before] ?? [], current.cells[after] ?? []);
    return change === undefined ? [] : [{ key, name, ...change }];
  });
}

/** The columns of both tables. Rows have no cell for a column that their table does not have. */
function comparedColumns(before: PlanTable | undefined, after: PlanTable | undefined): ComparedColumn[] {
  const [earlier, later] = [before?.columns ?? [], after?.columns ?? []];
  const titles = new Map([...earlier, ...later].filter(({ compared }) => compared).map(({ key, title }) => [key, title]));
  const placeOf = (columns: readonly PlanColumn[], key: string): number => (
    columns.findIndex((column) => column.compared && column.key === key));
  return [...titles].map(([key, name]) => ({ key, name, before: placeOf(earlier, key), after: placeOf(later, key) }));
}

/** The values that came and went; all of them, where only their order differs. */
export function valueChange(before: readonly string[], after: readonly string[]): ValueChange | undefined {
  if (before.length === after.length && before.every((value, index) => value === after[index])) return undefined;
  const [gone, come] = [without(before, after), without(after, before)];
  const kept = without(before, gone);
  // The same values in another order: the order of servers and addresses has a meaning.
  return gone.length + come.length > 0 ? { before: gone, after: come, kept } : { before: [...before], after: [...after], kept };
}

/** A value that a list has twice is left out once for each time that the others have it. */
function without(values: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of others) counts.set(value, (counts.get(value) ?? 0) + 1);
  return values.filter((value) => {
    const count = counts.get(value) ?? 0;
    counts.set(value, count - 1);
    return count <= 0;
  });
}
