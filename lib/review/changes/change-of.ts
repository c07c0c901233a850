import type { ChangeTask } from '../../projection/changes/change-task';
import type { PlanDifference } from '../../projection/changes/plan-comparison';
import { ChangeRisk, type ReviewedChange } from '../../projection/changes/plan-review';
import type { PlanAudience } from '../../projection/model/plan-table';
import type { PlanTableId } from '../../projection/model/plan-table-id';
import type { Finding } from '../../plan/findings/finding';

/** What a change says, beside the differences that it consists of. */
export interface ChangeWords {
  readonly task: ChangeTask;
  readonly audiences: readonly PlanAudience[];
  readonly byDeployment: boolean;
  readonly subject: string;
  readonly sentence: string;
  readonly risk: ChangeRisk;
  readonly effect?: string | undefined;
  readonly order?: string | undefined;
  /** Tells changes apart that are parts of one difference. */
  readonly part?: string;
}

/** A change that consists of differences, the first of which it is called after. */
export function changeOf(differences: readonly [PlanDifference, ...PlanDifference[]], words: ChangeWords): ReviewedChange {
  const { task, audiences, byDeployment, subject, sentence, risk, effect, order, part } = words;
  const [{ table, id, change }] = differences;
  return {
    id: changeIdOf(table, id, part),
    change,
    task,
    audiences: [...audiences],
    byDeployment,
    subject,
    sentence,
    risk,
    ...(effect === undefined || effect === '' ? {} : { effect }),
    ...(order === undefined ? {} : { order }),
    differences: [...differences],
  };
}

/** ID of a change that is called after a row of a table, or of a part of one. */
export function changeIdOf(table: PlanTableId, row: string, part: string | undefined): string {
  return `${table}/${row}${part === undefined ? '' : `/${part}`}`;
}

/** The effect of a change that interrupts somebody, and the order in which it does not; otherwise what else is known. */
export function interrupting(
  interruption: Finding | undefined, otherwise: Pick<ChangeWords, 'risk' | 'effect'>, risk = ChangeRisk.OUTAGE,
): Pick<ChangeWords, 'risk' | 'effect' | 'order'> {
  return interruption === undefined
    ? otherwise
    : { risk, effect: interruption.message, order: interruption.fix };
}
