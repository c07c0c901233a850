import { ChangeTask } from '../../projection/changes/change-task';
import type { PlanDifference } from '../../projection/changes/plan-comparison';
import { ChangeRisk, type ReviewedChange } from '../../projection/changes/plan-review';
import { PlanAudience } from '../../projection/model/plan-table';
import { changeOf } from './change-of';
import { factsInWords } from './words';

/** Differences that no other reviewer knows: what a later library has added to plans, for everybody to look at. */
export function otherChanges(differences: readonly PlanDifference[]): ReviewedChange[] {
  return differences.map((difference) => changeOf([difference], {
    task: ChangeTask.NOTE,
    audiences: Object.values(PlanAudience),
    byDeployment: false,
    subject: difference.id,
    sentence: `${difference.id} is ${difference.change}: ${factsInWords(difference.facts)}`,
    risk: ChangeRisk.NONE,
  }));
}
