import { findingsTable } from '../common/findings';
import { grouped } from '../model/grouped';
import { PlanPart } from '../model/plan-part';
import type { PlanSection } from '../model/plan-section';
import {
  PlanAudience, type PlanColumn, PlanColumnKind, PlanColumnPlace, type PlanRow, type PlanTable, PlanTableForm,
} from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { sectionOf } from '../model/section-of';
import { type ColumnOf, tableOf } from '../model/table-of';
import { PlanChange, type IPlanComparison, type PlanDifference, type PlanFactChange } from './plan-comparison';
import { changeVerb } from './change-verbs';

/** A table of the plans: its frame, and the rows that it has in either of them. */
interface BothTables {
  readonly frame: Pick<PlanTable, 'id' | 'title' | 'audiences' | 'form' | 'columns'>;
  readonly rows: ReadonlyMap<string, PlanRow>;
}

/** The sections of a comparison: what is compared, who is cut off, then the changes by part and table, in the order of the plans. */
export function changeSections(comparison: IPlanComparison): PlanSection[] {
  const { before, after, differences, interruptions } = comparison;
  const titles = new Map<PlanPart, string>([...before.sections, ...after.sections].map(({ part, title }) => [part, title]));
  const changed = [...grouped(differences, ({ part }) => part).values()].map((ofPart) => {
    const [{ part }] = ofPart;
    const tables = [...grouped(ofPart, ({ table }) => table).values()].map((ofTable) => {
      const both = bothTables(comparison, ofTable[0].table);
      return changeTable(both, inOrder(ofTable, both));
    });
    return sectionOf(part, titles.get(part) ?? OTHER.frame.title, tables);
  });
  return [
    sectionOf(PlanPart.COMPARED_PLANS, 'Compared plans', [comparedPlansTable(comparison)]),
    ...(interruptions.length === 0 ? [] : [sectionOf(PlanPart.INTERRUPTIONS, 'Interruptions', [
      findingsTable(interruptions, { id: PlanTableId.INTERRUPTIONS, title: 'Interruptions' }),
    ])]),
    ...changed,
  ];
}

function bothTables({ before, after }: IPlanComparison, wanted: PlanTableId): BothTables {
  const tables = [...before.tables, ...after.tables].filter(({ id }) => id === wanted);
  const frame = tables.at(-1);
  if (frame === undefined) return OTHER;
  return { frame, rows: new Map(tables.flatMap(({ rows }) => rows.map((row) => [row.id, row]))) };
}

/** Changes in the order of the rows in the plans: what is gone, first. */
function inOrder(differences: readonly PlanDifference[], { rows }: BothTables): PlanDifference[] {
  const places = new Map([...rows.keys()].map((id, index) => [id, index]));
  return [...differences].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

/** Properties that no table is about: the comparison finds them in the plans themselves. */
const OTHER: BothTables = {
  frame: {
    id: PlanTableId.OTHER_PROPERTIES,
    title: 'Other properties',
    audiences: Object.values(PlanAudience),
    form: PlanTableForm.RECORDS,
    columns: [
      { key: 'value', title: 'Value', kind: PlanColumnKind.TEXT, place: PlanColumnPlace.TABLE, compared: true },
    ],
  },
  rows: new Map(),
};

function comparedPlansTable(comparison: IPlanComparison): PlanTable {
  const count = (wanted: PlanChange): number => comparison.differences.filter(({ change }) => change === wanted).length;
  return tableOf([comparison], {
    id: PlanTableId.COMPARED_PLANS,
    title: 'Compared plans',
    audiences: Object.values(PlanAudience),
    form: PlanTableForm.SETTINGS,
    columns: [
      { key: 'before', title: 'Before', kind: PlanColumnKind.TEXT, cell: ({ before }) => before.summary },
      { key: 'after', title: 'After', kind: PlanColumnKind.TEXT, cell: ({ after }) => after.summary },
      {
        key: 'changes', title: 'Changes', kind: PlanColumnKind.TEXT,
        cell: () => [PlanChange.ADDED, PlanChange.REMOVED, PlanChange.CHANGED].map((change) => `${count(change)} ${change}`),
      },
    ],
    row: () => ({ id: 'compared-plans' }),
  });
}

function changeTable(both: BothTables, differences: readonly PlanDifference[]): PlanTable {
  switch (both.frame.form) {
    case PlanTableForm.LIST: case PlanTableForm.LINES: return listOfChanges(both, differences);
    case PlanTableForm.RECORDS: case PlanTableForm.SETTINGS: return recordsOfChanges(both, differences);
  }
}

/** Changes in the columns of their table, with what differs below each. */
function listOfChanges({ frame, rows }: BothTables, differences: readonly PlanDifference[]): PlanTable {
  const columns = frame.columns.filter(isSeenInRow).map(({ key, title, kind }, index): ColumnOf<PlanDifference> => (
    { key, title, kind, cell: (difference) => difference.columns[index] }
  ));
  return tableOf(differences, {
    id: frame.id,
    title: frame.title,
    audiences: frame.audiences,
    form: frame.form,
    columns: [
      { key: 'change', title: 'Change', kind: PlanColumnKind.TEXT, cell: changeVerb },
      ...columns,
      {
        key: 'facts', title: 'What differs', kind: PlanColumnKind.PROSE, place: PlanColumnPlace.BELOW,
        cell: ({ facts }) => facts.map((fact) => `${fact.name}: ${factText(fact)}`),
      },
    ],
    row: ({ id }) => ({ id, ...groupOf(rows.get(id)) }),
  });
}

/** Changes in blocks: what was added with all that is said of it, what has changed with what differs. */
function recordsOfChanges({ frame, rows }: BothTables, differences: readonly PlanDifference[]): PlanTable {
  const valuesOf = ({ id, change, facts }: PlanDifference, column: PlanColumn, index: number): string[] => (
    change === PlanChange.ADDED && isSeenInRow(column)
      ? rows.get(id)?.cells[index] ?? []
      : facts.filter(({ key }) => key === column.key).map(factText)
  );
  const alike = grouped(differences, (difference) => JSON.stringify([
    changeVerb(difference), frame.columns.map((column, index) => valuesOf(difference, column, index)),
    // Settings say once what several rows have in common; records are told one by one.
    ...(frame.form === PlanTableForm.SETTINGS ? [] : [difference.id]),
  ]));
  const titles = new Map([...alike.values()].flatMap((those) => {
    const title = `${changeVerb(those[0])} ${those.map(({ columns }) => columns.join(', ')).join(', ')}`;
    return those.map(({ id }) => [id, title]);
  }));
  return tableOf(differences, {
    id: frame.id,
    title: frame.title,
    audiences: frame.audiences,
    form: PlanTableForm.RECORDS,
    columns: frame.columns.map((column, index): ColumnOf<PlanDifference> => ({
      key: column.key,
      title: column.title,
      kind: column.kind,
      cell: (difference) => valuesOf(difference, column, index),
    })),
    row: ({ id, change }) => ({
      id,
      group: titles.get(id) ?? id,
      pages: change === PlanChange.ADDED ? rows.get(id)?.pages ?? [] : [],
    }),
  });
}

function groupOf(row: PlanRow | undefined): { readonly group?: string } {
  return row?.group === undefined ? {} : { group: row.group };
}

function isSeenInRow({ place }: PlanColumn): boolean {
  return place === PlanColumnPlace.TABLE || place === PlanColumnPlace.ONCE;
}

/** A value that took another's place, or what came and went of several. */
function factText({ before, after }: PlanFactChange): string {
  const [was, is] = [before, after].map((values) => values.join(', '));
  if (before.length === 1 && after.length === 1) return `${String(was)} -> ${String(is)}`;
  return [...(was === '' ? [] : [`without ${String(was)}`]), ...(is === '' ? [] : [`with ${String(is)}`])].join('; ');
}
