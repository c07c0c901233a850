import { LEAVING_COMMANDS, RECORDS_IN_HYBRID } from '../guide/hybrid/microsoft-365';
import { PlanPart } from '../projection/model/plan-part';
import type { PlanSection } from '../projection/model/plan-section';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../projection/model/plan-table';
import { PlanTableId } from '../projection/model/plan-table-id';
import { sectionOf } from '../projection/model/section-of';
import { type ColumnOf, tableOf } from '../projection/model/table-of';
import { type HybridRecord, HybridStage, type HybridStagePlan, type HybridStep } from './hybrid-stage';

const { TEXT, NAME, ENTRY, PROSE } = PlanColumnKind;

/** Who does a step. */
const READERS: Readonly<Record<PlanAudience, string>> = {
  [PlanAudience.NETWORK]: 'network administrators',
  [PlanAudience.DNS]: 'DNS administrators',
  [PlanAudience.PKI]: 'PKI administrators',
  [PlanAudience.LYNC]: 'Lync administrators',
};

/** Positions in the stages: what a row shows of each. */
interface AcrossStages<Item> {
  readonly key: string;
  readonly of: readonly Item[];
}

/** The three stages beside each other, and the steps between them. */
export function moveSections(stages: readonly HybridStagePlan[], steps: readonly HybridStep[]): PlanSection[] {
  return [
    sectionOf(PlanPart.HYBRID, 'Stages', [recordsTable(stages), settingsTable(stages)]),
    sectionOf(PlanPart.HYBRID_STEPS, 'Steps', [stepsTable(steps)], [
      'Each step waits for the ones before it. Nobody is cut off as long as what must be true before a step is true.',
    ]),
  ];
}

function recordsTable(stages: readonly HybridStagePlan[]): PlanTable {
  const rows = (stages[0]?.records ?? []).map(({ name }, index): AcrossStages<HybridRecord | undefined> => (
    { key: name, of: stages.map(({ records }) => records[index]) }));
  const columns = stages.map(({ stage, title }, index): ColumnOf<AcrossStages<HybridRecord | undefined>> => (
    { key: stage, title, kind: ENTRY, cell: ({ of }) => shownRecord(of[index]) }));
  return tableOf(rows, {
    id: PlanTableId.HYBRID_RECORDS,
    title: 'External records',
    audiences: [PlanAudience.DNS],
    form: PlanTableForm.LIST,
    columns: [{ key: 'name', title: 'Name', kind: NAME, cell: ({ key }) => key }, ...columns],
    row: ({ key, of }) => ({
      id: key, planningRows: [...new Set(of.flatMap((record) => record?.planningRows ?? []))], pages: [RECORDS_IN_HYBRID.page],
    }),
  });
}

function shownRecord(record: HybridRecord | undefined): string[] {
  if (record?.isMissing === true) return ['leads to the servers: in no plan'];
  return record === undefined || record.data.length === 0 ? ['gone'] : record.data;
}

function settingsTable(stages: readonly HybridStagePlan[]): PlanTable {
  const rows = (stages[0]?.settings ?? []).map(({ id, side, name }, index) => (
    { key: id, side, name, of: stages.map(({ settings }) => settings[index]?.value ?? '') }));
  return tableOf(rows, {
    id: PlanTableId.HYBRID_SETTINGS,
    title: 'Settings',
    audiences: [PlanAudience.LYNC],
    form: PlanTableForm.LIST,
    columns: [
      { key: 'name', title: 'Setting', kind: TEXT, cell: ({ name }) => name },
      ...stages.map(({ stage, title }, index): ColumnOf<typeof rows[number]> => ({ key: stage, title, kind: TEXT, cell: ({ of }) => of[index] })),
    ],
    row: ({ key, side }) => ({ id: key, group: side, pages: [LEAVING_COMMANDS[0].page] }),
  });
}

const STAGE_NAMES: Readonly<Record<HybridStage, string>> = {
  [HybridStage.ON_PREMISES]: 'on premises',
  [HybridStage.HYBRID]: 'to hybrid',
  [HybridStage.ONLINE]: 'to Microsoft 365',
};

function stepsTable(steps: readonly HybridStep[]): PlanTable {
  return tableOf(steps, {
    id: PlanTableId.HYBRID_STEPS,
    title: 'Steps in order',
    audiences: [PlanAudience.DNS, PlanAudience.LYNC, PlanAudience.NETWORK],
    form: PlanTableForm.RECORDS,
    columns: [
      { key: 'step', title: 'Step', kind: TEXT, place: PlanColumnPlace.DATA, cell: ({ what }) => what },
      { key: 'stage', title: 'Stage', kind: TEXT, cell: ({ stage }) => STAGE_NAMES[stage] },
      { key: 'who', title: 'Who', kind: TEXT, cell: ({ audience }) => READERS[audience] },
      { key: 'before', title: 'Before', kind: PROSE, cell: ({ before }) => before },
      { key: 'actions', title: 'Details', kind: PROSE, cell: ({ actions }) => actions },
    ],
    row: ({ id, number, what, page }) => ({ id, group: `${number} ${what}`, pages: [page] }),
  });
}
