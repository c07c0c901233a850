import { accept } from '../values/boundary/accept';
import { wordOf } from '../values/boundary/kinds';
import { PlanPart } from './model/plan-part';
import type { PlanSection } from './model/plan-section';
import { PlanAudience, type PlanTable } from './model/plan-table';
import { PlanTableId } from './model/plan-table-id';

/** An audience within a sentence. */
const READERS: Readonly<Record<PlanAudience, string>> = {
  [PlanAudience.NETWORK]: 'network administrators',
  [PlanAudience.DNS]: 'DNS administrators',
  [PlanAudience.PKI]: 'PKI administrators',
  [PlanAudience.LYNC]: 'Lync administrators',
};

const AUDIENCE = wordOf('tables.PlanAudience', PlanAudience);

/** The parts of a comparison that every audience gets. */
const FRAME: ReadonlySet<PlanPart> = new Set([PlanPart.COMPARED_PLANS, PlanPart.INTERRUPTIONS]);

/**
 * The people that an extract is for: `DNS administrators`.
 *
 * @throws EdgeValidationError if the value is not an audience.
 */
export function readersOf(audience: PlanAudience): string {
  return READERS[accept(AUDIENCE, audience, 'audience')];
}

/** The tables for an audience, in their sections. Sections without such tables are left out. */
export function sectionsFor(sections: readonly PlanSection[], audience: PlanAudience): PlanSection[] {
  const extract = sections.map((section) => (
    { ...section, tables: section.tables.filter(({ audiences }) => audiences.includes(audience)) }
  )).filter(({ tables }) => tables.length > 0);
  const concernsNobody = extract.every(({ part }) => FRAME.has(part));
  return extract.map((section) => (
    section.part === PlanPart.COMPARED_PLANS ? comparedPlans(section, concernsNobody ? audience : undefined) : section));
}

/** The number of changes is that of the whole comparison. */
function comparedPlans({ notes, tables, ...section }: PlanSection, unconcerned: PlanAudience | undefined): PlanSection {
  return {
    ...section,
    notes: unconcerned === undefined ? notes : [...notes, `No change concerns ${READERS[unconcerned]}.`],
    tables: tables.map((table) => (table.id === PlanTableId.COMPARED_PLANS ? withAllChanges(table) : table)),
  };
}

function withAllChanges({ columns, ...table }: PlanTable): PlanTable {
  return {
    ...table,
    columns: columns.map((column) => (column.key === 'changes' ? { ...column, title: 'Changes for all audiences' } : column)),
  };
}
