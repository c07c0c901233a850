import type { Finding } from '../../plan/finding';
import type { PlanPart } from '../model/plan-part';
import type { PlanTableId } from '../model/plan-table-id';
import type { PlanTables } from '../plan-tables';

/** What happens to a row from one plan to another. */
export enum PlanChange {
  ADDED = 'added',
  REMOVED = 'removed',
  CHANGED = 'changed',
}

/** A column whose values differ: those that are there before alone, and those that are there afterwards alone. */
export interface PlanFactChange {
  /** Key of the column: `toAddresses`. */
  readonly key: string;
  /** Title of the column: `To addresses`. */
  readonly name: string;
  readonly before: string[];
  readonly after: string[];
}

/** A server, firewall rule, record or other row that is in one of the plans alone, or differs. */
export interface PlanDifference {
  readonly part: PlanPart;
  readonly table: PlanTableId;
  /** Id of the row in its table: `external-out-50000-59999-udp-av-edge`. */
  readonly id: string;
  readonly change: PlanChange;
  /** What it is, in the columns of its table: `UDP 50000-59999`, `RTP`, `A/V Edge`, `any`; or one phrase. */
  readonly columns: string[];
  /** What differs about it; empty for what was added or removed as a whole. */
  readonly facts: PlanFactChange[];
}

/** Two plans, and what is different about the second. */
export interface IPlanComparison {
  readonly before: PlanTables;
  readonly after: PlanTables;
  /** In the order of the tables, and in each table by id. Empty when nothing is different. */
  readonly differences: PlanDifference[];
  /**
   * What the change interrupts if it is made in one deployment: who is cut off, and in which order nobody is. Empty when
   * nobody is cut off.
   */
  readonly interruptions: Finding[];
}
