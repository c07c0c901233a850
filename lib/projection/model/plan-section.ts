import type { PlanPart } from './plan-part';
import type { PlanTable } from './plan-table';

/** The tables of one part of a plan. */
export interface PlanSection {
  readonly part: PlanPart;
  readonly title: string;
  /** Introductory notes, one paragraph each. */
  readonly notes: string[];
  readonly tables: PlanTable[];
}
