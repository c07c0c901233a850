import type { PlanAudience } from '../model/plan-table';

/** When a task is due, in working order. */
export enum TaskTime {
  BEFORE_DEPLOYMENT = 'before-deployment',
  AFTER_DEPLOYMENT = 'after-deployment',
  /** Before users and partners connect; whether before or after the deployment makes no difference. */
  BEFORE_USERS = 'before-users',
  /** Again and again. */
  BEFORE_EXPIRY = 'before-expiry',
}

/** Something that the deployment does not do, and that somebody does by hand. */
export interface PlanTask {
  /** Unique among the tasks of an audience, and derived from what the task is about: `publish-records/external`. */
  readonly id: string;
  /** Who does it. */
  readonly audience: PlanAudience;
  readonly time: TaskTime;
  /** What to do, as a sentence without its period. */
  readonly what: string;
  /** The system, device or console; or the people who are asked to do it. */
  readonly where: string;
  /** Names, addresses and settings that it takes, one a line. */
  readonly details: readonly string[];
  /** IDs of the rows of the planning guide that require it; absent if a whole page does. */
  readonly planningRows?: readonly string[];
  /** Documentation page that describes it: its file name. */
  readonly page: string;
}
