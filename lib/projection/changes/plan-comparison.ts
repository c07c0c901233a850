import type { Finding } from '../../plan/findings/finding';
import type { PlanPart } from '../model/plan-part';
import type { PlanTableId } from '../model/plan-table-id';
import type { PlanTables } from '../plan-tables';

/** What happens to a row from one plan to another. */
export enum PlanChange {
  ADDED = 'added',
  REMOVED = 'removed',
  CHANGED = 'changed',
}

/**
 * A column whose values differ. Where the values are the same and only their order is another one, before and after have
 * all of them.
 */
export interface PlanFactChange {
  /** Key of the column: `toAddresses`. */
  readonly key: string;
  /** Title of the column: `To addresses`. */
  readonly name: string;
  /** Values that are gone. */
  readonly before: string[];
  /** Values that are new. */
  readonly after: string[];
  /** Values that stay. Where there are none, what is new takes the place of what is gone. */
  readonly kept: string[];
}

/** A server, firewall rule, record or other row that is in only one of the plans, or that differs. */
export interface PlanDifference {
  readonly part: PlanPart;
  readonly table: PlanTableId;
  /** ID of the row in its table: `external-out-50000-59999-udp-av-edge`. */
  readonly id: string;
  /** What the row is about, as in its table. */
  readonly subject?: string[];
  readonly change: PlanChange;
  /** The row, in the columns of its table: `UDP 50000-59999`, `RTP`, `A/V Edge`, `any`; or one phrase. */
  readonly columns: string[];
  /** What differs about it. Of what was added or removed as a whole, all that its table says of it. */
  readonly facts: PlanFactChange[];
}

/** Two plans, and the differences between them. */
export interface IPlanComparison {
  readonly before: PlanTables;
  readonly after: PlanTables;
  /** In the order of the tables, and in each table by ID. Empty if there are no differences. */
  readonly differences: PlanDifference[];
  /**
   * What the change interrupts if it is made in one deployment: who is cut off, and in which order nobody is. Empty when
   * nobody is cut off.
   */
  readonly interruptions: Finding[];
}
