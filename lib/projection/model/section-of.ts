import type { PlanPart } from './plan-part';
import type { PlanSection } from './plan-section';
import type { PlanTable } from './plan-table';

/** A section with its tables, and with paragraphs before them. */
export function sectionOf(part: PlanPart, title: string, tables: PlanTable[], notes: string[] = []): PlanSection {
  return { part, title, notes, tables };
}
