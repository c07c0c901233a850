import { PlanPart } from '../model/plan-part';
import type { PlanSection } from '../model/plan-section';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { sectionOf } from '../model/section-of';
import { type ColumnOf, tableOf } from '../model/table-of';
import { type PlanTask, TaskTime } from './plan-task';

const TITLE = 'Tasks outside the deployment';

const TABLES: Readonly<Record<PlanAudience, { readonly id: PlanTableId; readonly title: string }>> = {
  [PlanAudience.NETWORK]: { id: PlanTableId.NETWORK_TASKS, title: 'Network tasks' },
  [PlanAudience.DNS]: { id: PlanTableId.DNS_TASKS, title: 'DNS tasks' },
  [PlanAudience.PKI]: { id: PlanTableId.PKI_TASKS, title: 'PKI tasks' },
  [PlanAudience.LYNC]: { id: PlanTableId.LYNC_TASKS, title: 'Lync tasks' },
};

const TIMES: Readonly<Record<TaskTime, string>> = {
  [TaskTime.BEFORE_DEPLOYMENT]: 'before the deployment',
  [TaskTime.AFTER_DEPLOYMENT]: 'after the deployment',
  [TaskTime.BEFORE_USERS]: 'before users connect',
  [TaskTime.BEFORE_EXPIRY]: 'before the certificate expires',
};

const ORDER = Object.values(TaskTime);

const COLUMNS: readonly ColumnOf<PlanTask>[] = [
  { key: 'task', title: 'Task', kind: PlanColumnKind.TEXT, place: PlanColumnPlace.DATA, cell: ({ what }) => what },
  { key: 'when', title: 'When', kind: PlanColumnKind.TEXT, cell: ({ time }) => TIMES[time] },
  { key: 'where', title: 'Where', kind: PlanColumnKind.TEXT, cell: ({ where }) => where },
  { key: 'details', title: 'Details', kind: PlanColumnKind.PROSE, cell: ({ details }) => details },
];

/**
 * What the deployment does not do, by who does it, in working order.
 *
 * @param note what the deployment does
 * @param noteFor what an audience should know in addition
 */
export function taskSection(
  tasks: readonly PlanTask[], note: string, noteFor: Readonly<Partial<Record<PlanAudience, string>>> = {},
): PlanSection {
  return sectionOf(PlanPart.TASKS, TITLE, Object.values(PlanAudience).map((audience) => taskTable(
    audience, tasks.filter((task) => task.audience === audience), noteFor[audience],
  )), [note]);
}

function taskTable(audience: PlanAudience, tasks: readonly PlanTask[], note: string | undefined): PlanTable {
  const inOrder = [...tasks].sort((a, b) => ORDER.indexOf(a.time) - ORDER.indexOf(b.time));
  return tableOf(inOrder, {
    ...TABLES[audience],
    audiences: [audience],
    form: PlanTableForm.RECORDS,
    // Each task is about other tables, whose differences a comparison has.
    isDigest: true,
    whenEmpty: 'none',
    columns: COLUMNS,
    notes: note === undefined ? [] : [note],
    row: ({ id, what, planningRows = [], page }) => ({ id, group: what, planningRows, pages: [page] }),
  });
}
