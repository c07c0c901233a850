import { grouped } from '../projection/model/grouped';
import {
  type PlanColumn, PlanColumnKind, PlanColumnPlace, type PlanRow, type PlanTable, PlanTableForm,
} from '../projection/model/plan-table';
import { type TableRow, textTable } from './text-table';

/** The lines of a table, in its form. */
export function tableLines(table: PlanTable): string[] {
  switch (table.form) {
    case PlanTableForm.LIST: return textTable(listRows(table), visibleColumns(table).map(([{ title }]) => title));
    case PlanTableForm.LINES: return textTable(listRows(table));
    case PlanTableForm.RECORDS: return textTable(recordRows(table));
    case PlanTableForm.SETTINGS: return textTable(settingRows(table));
  }
}

/** A column and its index among the cells. */
type Placed = readonly [PlanColumn, number];

function placedColumns({ columns }: PlanTable, ...places: readonly PlanColumnPlace[]): Placed[] {
  return columns.map((column, index): Placed => [column, index]).filter(([{ place }]) => places.includes(place));
}

function visibleColumns(table: PlanTable): Placed[] {
  return placedColumns(table, PlanColumnPlace.TABLE, PlanColumnPlace.ONCE);
}

function listRows(table: PlanTable): TableRow[] {
  const columns = visibleColumns(table);
  const below = placedColumns(table, PlanColumnPlace.BELOW);
  return table.rows.flatMap((row, index): TableRow[] => {
    const above = table.rows[index - 1];
    const isFirst = index === 0 || above?.group !== row.group;
    const isRepeated = ([{ place }, at]: Placed): boolean => place === PlanColumnPlace.ONCE && !isFirst
      && above?.cells[at]?.join('\n') === row.cells[at]?.join('\n');
    return [
      ...(isFirst && row.group !== undefined ? [{ title: row.group }] : []),
      row.phrase === undefined
        ? { cells: columns.map((column) => (isRepeated(column) ? '' : cellText(row, column))) }
        : { text: row.phrase },
      ...below.flatMap((column) => remarks(row, column)),
    ];
  });
}

/** The remarks below a row: a flag is only its title, sentences have no title. */
function remarks(row: PlanRow, [column, index]: Placed): TableRow[] {
  const values = row.cells[index] ?? [];
  if (values.length === 0) return [];
  switch (column.kind) {
    case PlanColumnKind.FLAG: return values[0] === 'yes' ? [{ remark: `${column.title}.` }] : [];
    case PlanColumnKind.PROSE: return values.map((remark) => ({ remark }));
    default: return [{ remark: `${column.title}: ${values.join(', ')}` }];
  }
}

function recordRows(table: PlanTable): TableRow[] {
  const facts: Fact[] = [
    ...visibleColumns(table).map((column): Fact => [column[0].title, (row) => cellText(row, column)]),
    ['Page', ({ pages }) => pages.join('\n')],
  ];
  return [...grouped(table.rows, ({ group = '' }) => group)].flatMap(([title, rows]): TableRow[] => [
    ...(title === '' ? [] : [{ title }]),
    ...factRows(rows, facts),
  ]);
}

/** A fact about rows. */
type Fact = readonly [title: string, textOf: (row: PlanRow) => string];

/** The facts about some rows. Facts that several rows share appear once, below the facts in which they differ. */
function factRows(rows: readonly PlanRow[], facts: readonly Fact[]): TableRow[] {
  const [title, textOf] = facts.at(-1) ?? ['', () => ''];
  const others = facts.slice(0, -1);
  const groups = grouped(rows, textOf);
  // The first fact identifies the rows: all of its values appear together.
  if (others.length === 0) return factLine(title, [...groups.keys()].join('\n'));
  return [...groups].flatMap(([text, alike]) => [...factRows(alike, others), ...factLine(title, text)]);
}

function factLine(title: string, text: string): TableRow[] {
  return text === '' ? [] : [{ cells: [title, text] }];
}

/** A line for each column and value. Rows are named only if others have a different value. */
function settingRows(table: PlanTable): TableRow[] {
  const columns = visibleColumns(table);
  const hasNotes = columns.some(([{ about }]) => about !== undefined);
  return columns.flatMap((column): TableRow[] => {
    const [{ title, about = '' }] = column;
    const owners = grouped(table.rows, (row) => cellText(row, column));
    return [...owners].filter(([text]) => text !== '').map(([text, rows]) => ({
      cells: [
        owners.size === 1 ? title : `${title} of ${rows.map(({ label }) => label).join(', ')}`,
        text,
        ...(hasNotes ? [about] : []),
      ],
    }));
  });
}

function cellText({ cells }: PlanRow, [column, index]: Placed): string {
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
