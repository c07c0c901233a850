import { PlanChange, type PlanDifference, type PlanFactChange } from '../projection/changes/plan-comparison';
import type { PlanPart } from '../projection/model/plan-part';
import { type PlanColumn, PlanColumnPlace, type PlanRow, type PlanTable, PlanTableForm } from '../projection/model/plan-table';
import { PlanTableId } from '../projection/model/plan-table-id';
import type { PlanTables } from '../projection/plan-tables';

/** A table and the part of the plan that it stands in. */
interface PartTable {
  readonly part: PlanPart;
  readonly table: PlanTable;
}

/** A row and the columns that it is in. */
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

/** The rows that are in one of the plans alone, or differ: by table, and in each table by id. */
export function differencesBetween(before: PlanTables, after: PlanTables): PlanDifference[] {
  const [known, wanted] = [partTables(before), partTables(after)];
  return Object.values(PlanTableId).flatMap((id) => {
    const [was, is] = [known.get(id), wanted.get(id)];
    const part = (is ?? was)?.part;
    return part === undefined ? [] : tableDifferences(part, was?.table, is?.table);
  });
}

/** The tables that hold something of their own, by their ids. */
function partTables({ sections }: PlanTables): ReadonlyMap<PlanTableId, PartTable> {
  return new Map(sections.flatMap(({ part, tables }) => tables
    .filter(({ isDigest }) => !isDigest)
    .map((table) => [table.id, { part, table }])));
}

function tableDifferences(part: PlanPart, before: PlanTable | undefined, after: PlanTable | undefined): PlanDifference[] {
  const [known, wanted] = [rowsOf(before), rowsOf(after)];
  const columns = comparedColumns(before, after);
  return [...new Set([...known.keys(), ...wanted.keys()])].sort().flatMap((id): PlanDifference[] => {
    const [was, is] = [known.get(id), wanted.get(id)];
    if (was !== undefined && is !== undefined) {
      const facts = factChanges(columns, was.row, is.row);
      return facts.length === 0 ? [] : [{ ...placed(part, id, is), change: PlanChange.CHANGED, facts }];
    }
    return [
      ...(is === undefined ? [] : [{ ...placed(part, id, is), change: PlanChange.ADDED, facts: factsOf(is, ADDED) }]),
      ...(was === undefined ? [] : [{ ...placed(part, id, was), change: PlanChange.REMOVED, facts: factsOf(was, REMOVED) }]),
    ];
  });
}

function rowsOf(table: PlanTable | undefined): ReadonlyMap<string, TableRow> {
  return new Map((table === undefined ? [] : table.rows.map((row) => [row.id, { row, table }])));
}

function placed(part: PlanPart, id: string, { row, table }: TableRow): Pick<PlanDifference, 'part' | 'table' | 'id' | 'columns'> {
  return { part, table: table.id, id, columns: columnsOf(row, table) };
}

/** A row in a few words: its cells where it is a line, its label where it is a block. */
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

function factChanges(columns: readonly ComparedColumn[], was: PlanRow, is: PlanRow): PlanFactChange[] {
  return columns.flatMap(({ key, name, before, after }) => {
    const change = valueChange(was.cells[before] ?? [], is.cells[after] ?? []);
    return change === undefined ? [] : [{ key, name, ...change }];
  });
}

/** The columns of both tables. Of one that a table does not have, its rows have no cell. */
function comparedColumns(before: PlanTable | undefined, after: PlanTable | undefined): ComparedColumn[] {
  const [known, wanted] = [before?.columns ?? [], after?.columns ?? []];
  const titles = new Map([...known, ...wanted].filter(({ compared }) => compared).map(({ key, title }) => [key, title]));
  const placeOf = (columns: readonly PlanColumn[], key: string): number => (
    columns.findIndex((column) => column.compared && column.key === key));
  return [...titles].map(([key, name]) => ({ key, name, before: placeOf(known, key), after: placeOf(wanted, key) }));
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
