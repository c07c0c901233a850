import { grouped } from '../projection/model/grouped';
import { type PlanRow, type PlanTable, PlanTableForm } from '../projection/model/plan-table';
import { cellText, columnsBelow, isRepeated, remarksOf, visibleColumns } from './table-cells';
import { settingFacts } from './table-facts';
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

function listRows(table: PlanTable): TableRow[] {
  const columns = visibleColumns(table);
  const below = columnsBelow(table);
  return table.rows.flatMap((row, index): TableRow[] => {
    const above = table.rows[index - 1];
    const isFirst = index === 0 || above?.group !== row.group;
    return [
      ...(isFirst && row.group !== undefined ? [{ title: row.group }] : []),
      row.phrase === undefined
        ? { cells: columns.map((column) => (isRepeated(column, row, above) ? '' : cellText(row, column))) }
        : { text: row.phrase },
      ...below.flatMap((column) => remarksOf(row, column).map((remark) => ({ remark }))),
    ];
  });
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

/** A line for each fact, and what it is about. */
function settingRows(table: PlanTable): TableRow[] {
  const hasNotes = visibleColumns(table).some(([{ about }]) => about !== undefined);
  return settingFacts(table).map(({ title, text, about }) => ({ cells: [title, text, ...(hasNotes ? [about] : [])] }));
}
