import { CertificatePurpose } from '../../values/vocabulary/certificates';
import { findingsTable } from '../common/findings';
import { PlanPart } from '../model/plan-part';
import type { PlanSection } from '../model/plan-section';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { sectionOf } from '../model/section-of';
import { type ColumnOf, tableOf } from '../model/table-of';
import { counted } from '../model/words';
import type { CertificateRotation, IRotationCalendar } from './rotation';

const { TEXT, NAME, NUMBER, FLAG, ENTRY, DAY } = PlanColumnKind;
const { BELOW, DATA } = PlanColumnPlace;

const PURPOSES: Readonly<Record<CertificatePurpose, string>> = {
  [CertificatePurpose.EDGE_EXTERNAL]: 'Edge external',
  [CertificatePurpose.EDGE_INTERNAL]: 'Edge internal',
  [CertificatePurpose.REVERSE_PROXY]: 'Reverse proxy',
};

const COLUMNS: readonly ColumnOf<CertificateRotation>[] = [
  { key: 'renewOn', title: 'Renew on', kind: DAY, cell: ({ renewOn }) => renewOn },
  { key: 'purpose', title: 'Certificate', kind: TEXT, cell: ({ purpose }) => PURPOSES[purpose] },
  { key: 'subject', title: 'Subject', kind: NAME, cell: ({ subject }) => subject },
  { key: 'replacedUntil', title: 'Old one until', kind: DAY, whenEmpty: 'none', cell: ({ replacedUntil }) => replacedUntil },
  { key: 'stageBy', title: 'Stage A/V by', kind: DAY, cell: ({ stageBy }) => stageBy },
  { key: 'newUntil', title: 'New one until', kind: DAY, whenEmpty: 'not known', cell: ({ newUntil }) => newUntil },
  { key: 'pool', title: 'Pool', kind: NAME, place: DATA, cell: ({ pool }) => pool },
  { key: 'limitDays', title: 'Limit of public authorities in days', kind: NUMBER, place: DATA, cell: ({ limitDays }) => limitDays },
  {
    key: 'validatesDomains', title: 'The domains have to be validated again', kind: FLAG, place: BELOW,
    cell: ({ validatesDomains }) => validatesDomains,
  },
  { key: 'servers', title: 'Servers', kind: NAME, place: DATA, cell: ({ servers }) => servers },
  { key: 'services', title: 'Services', kind: NAME, place: DATA, cell: ({ services }) => services },
  { key: 'uses', title: 'Uses', kind: NAME, place: DATA, cell: ({ uses }) => uses },
  { key: 'steps', title: 'Steps', kind: ENTRY, place: DATA, cell: numbered },
  { key: 'interrupts', title: 'Interrupts', kind: ENTRY, place: DATA, cell: ({ interrupts }) => interrupts },
  { key: 'tells', title: 'Told before', kind: ENTRY, place: DATA, cell: ({ tells }) => tells },
];

/** What a kind of certificate touches each time that it is rotated. */
interface Touched {
  readonly pool: string;
  readonly rotation: CertificateRotation;
  readonly count: number;
}

const TOUCHED_COLUMNS: readonly ColumnOf<Touched>[] = [
  { key: 'rotations', title: 'Rotations', kind: NUMBER, cell: ({ count }) => count },
  { key: 'subject', title: 'Subject', kind: NAME, cell: ({ rotation }) => rotation.subject },
  { key: 'servers', title: 'Servers', kind: NAME, cell: ({ rotation }) => rotation.servers },
  { key: 'services', title: 'Services', kind: NAME, cell: ({ rotation }) => rotation.services },
  { key: 'uses', title: 'Uses', kind: NAME, cell: ({ rotation }) => rotation.uses },
  { key: 'steps', title: 'Steps', kind: ENTRY, cell: ({ rotation }) => numbered(rotation) },
  { key: 'interrupts', title: 'Interrupts', kind: ENTRY, cell: ({ rotation }) => rotation.interrupts },
  { key: 'tells', title: 'Told before', kind: ENTRY, cell: ({ rotation }) => rotation.tells },
];

/** Steps with their numbers. */
function numbered({ steps }: CertificateRotation): string[] {
  return steps.map((step, index) => `${index + 1}. ${step}`);
}

/** The sections of a calendar: the rotations by day, what each touches, and what is found. */
export function calendarSections(calendar: IRotationCalendar): PlanSection[] {
  return [
    sectionOf(PlanPart.CERTIFICATES, 'Rotation of certificates', [rotationsTable(calendar), touchedTable(calendar)]),
    ...(calendar.findings.length === 0 ? [] : [sectionOf(PlanPart.FINDINGS, 'Findings', [findingsTable(calendar.findings)])]),
  ];
}

/** The period, and the number of rotations. */
export function calendarSummary({ date, until, rotations }: IRotationCalendar): string {
  return `${date} to ${until}, ${counted(rotations.length, 'rotation')}`;
}

function rotationsTable({ rotations }: IRotationCalendar): PlanTable {
  return tableOf(rotations, {
    id: PlanTableId.ROTATIONS,
    title: 'Rotations',
    audiences: [PlanAudience.PKI, PlanAudience.LYNC],
    form: PlanTableForm.LIST,
    columns: COLUMNS,
    whenEmpty: 'none',
    notes: [
      'Days after the first rotation of a certificate follow from the validity that is allowed on each, and move if a renewal is '
      + 'early or late.',
    ],
    row: ({ id, subject, renewOn }) => ({ id, label: `${subject} on ${renewOn}` }),
  });
}

function touchedTable({ rotations }: IRotationCalendar): PlanTable {
  const touched = new Map<string, Touched>();
  for (const rotation of rotations) {
    const { pool, purpose } = rotation;
    const id = `${pool}/${purpose}`;
    touched.set(id, { pool, rotation, count: (touched.get(id)?.count ?? 0) + 1 });
  }
  return tableOf([...touched.values()], {
    id: PlanTableId.ROTATED_CERTIFICATES,
    title: 'What each rotation touches',
    audiences: [PlanAudience.PKI, PlanAudience.LYNC],
    form: PlanTableForm.RECORDS,
    columns: TOUCHED_COLUMNS,
    row: ({ pool, rotation: { purpose, subject } }) => {
      const name = `${PURPOSES[purpose]} certificate of ${pool}`;
      return { id: `${pool}/${purpose}`, group: name, label: `${name}, ${subject}` };
    },
  });
}
