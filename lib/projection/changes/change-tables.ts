import { findingsTable } from '../common/findings';
import { grouped } from '../model/grouped';
import { PlanPart } from '../model/plan-part';
import type { PlanSection } from '../model/plan-section';
import {
  PlanAudience, type PlanColumn, PlanColumnKind, PlanColumnPlace, type PlanRow, type PlanTable, PlanTableForm,
} from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { sectionOf } from '../model/section-of';
import { type ColumnOf, flagWord, tableOf } from '../model/table-of';
import { PlanChange, type IPlanComparison, type PlanDifference, type PlanFactChange } from './plan-comparison';
import { changeVerb } from './change-verbs';

/** A table of both plans: its frame, and its rows in either of them. */
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

/** Changes in the order of the rows in the plans, removed rows first. */
function inOrder(differences: readonly PlanDifference[], { rows }: BothTables): PlanDifference[] {
  const places = new Map([...rows.keys()].map((id, index) => [id, index]));
  return [...differences].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

/** Properties that no table covers: the comparison finds them in the plans themselves. */
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

/** Changes in the columns of their table, each with its differences below. */
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
        cell: (difference) => factsBelow(difference, frame, rows.get(difference.id)),
      },
    ],
    row: ({ id }) => ({ id, ...groupOf(rows.get(id)) }),
  });
}

/** Changes as blocks: added rows with all their facts, changed rows with their differences. */
function recordsOfChanges({ frame, rows }: BothTables, differences: readonly PlanDifference[]): PlanTable {
  const valuesOf = ({ id, change, facts }: PlanDifference, column: PlanColumn, index: number): string[] => {
    switch (change) {
      case PlanChange.ADDED: return isSeenInRow(column) ? rows.get(id)?.cells[index] ?? [] : [];
      case PlanChange.REMOVED: return [];
      case PlanChange.CHANGED: return facts.filter(({ key }) => key === column.key).map(factText);
    }
  };
  const alike = grouped(differences, (difference) => JSON.stringify([
    changeVerb(difference), frame.columns.map((column, index) => valuesOf(difference, column, index)),
    // In settings, values that several rows share appear once; records appear one by one.
    ...(frame.form === PlanTableForm.SETTINGS ? [] : [difference.id]),
  ]));
  const titles = new Map([...alike.values()].flatMap((group) => {
    const title = `${changeVerb(group[0])} ${group.map(({ columns }) => columns.join(', ')).join(', ')}`;
    return group.map(({ id }) => [id, title]);
  }));
  return tableOf(differences, {
    id: frame.id,
    title: frame.title,
    audiences: frame.audiences,
    form: PlanTableForm.RECORDS,
    columns: frame.columns.map((column, index): ColumnOf<PlanDifference> => ({
      key: column.key,
      title: column.title,
      // A flag that changes is more than yes or no.
      kind: column.kind === PlanColumnKind.FLAG ? PlanColumnKind.TEXT : column.kind,
      cell: (difference) => valuesOf(difference, column, index),
    })),
    row: ({ id, change }) => ({
      id,
      group: titles.get(id) ?? id,
      pages: change === PlanChange.ADDED ? rows.get(id)?.pages ?? [] : [],
    }),
  });
}

/** What differs; of a new row, what is compared and neither its line nor its group says already. */
function factsBelow({ change, columns, facts }: PlanDifference, frame: BothTables['frame'], row: PlanRow | undefined): string[] {
  if (change === PlanChange.REMOVED) return [];
  if (change === PlanChange.CHANGED) return facts.map((fact) => `${fact.name}: ${factText(fact)}`);
  const said = words([row?.group ?? '', ...columns].join(' '));
  const isSaid = (value: string): boolean => said.includes(words(value));
  const below = new Map(frame.columns
    .filter((column) => !isSeenInRow(column) && (column.compared || column.place === PlanColumnPlace.BELOW))
    .map(({ key, kind }) => [key, kind]));
  const isTold = ({ key, after }: PlanFactChange): boolean => (
    below.get(key) === PlanColumnKind.FLAG ? after.includes(flagWord(true)) : below.has(key) && !after.every(isSaid));
  return facts.filter(isTold).map(({ name, after }) => `${name}: ${after.join(', ')}`);
}

/** Words with a blank around each, whatever stands between them. */
function words(text: string): string {
  return ` ${text.toLowerCase().split(/[\s,;:()]+/).filter((word) => word !== '').join(' ')} `;
}

function groupOf(row: PlanRow | undefined): { readonly group?: string } {
  return row?.group === undefined ? {} : { group: row.group };
}

function isSeenInRow({ place }: PlanColumn): boolean {
  return place === PlanColumnPlace.TABLE || place === PlanColumnPlace.ONCE;
}

/** A value that took another's place, or what came and went of several. */
function factText(fact: PlanFactChange): string {
  const { before, after, kept } = fact;
  const [was, is] = [before, after].map((values) => values.join(', '));
  if (before.length === 1 && after.length === 1 && kept.length === 0) return `${String(was)} -> ${String(is)}`;
  if (isReordered(fact)) return `now in the order ${String(is)}`;
  return [...(was === '' ? [] : [`without ${String(was)}`]), ...(is === '' ? [] : [`with ${String(is)}`])].join('; ');
}

/** Whether nothing came or went: what stays is all that there is. */
function isReordered({ before, after, kept }: PlanFactChange): boolean {
  const staying = new Set(kept);
  return [...before, ...after].every((value) => staying.has(value));
}
