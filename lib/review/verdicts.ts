import { ChangeTask } from '../projection/changes/change-task';
import { type AudienceVerdict, type AudienceTask, ChangeRisk, type ReviewedChange } from '../projection/changes/plan-review';
import { grouped } from '../projection/model/grouped';
import { PlanAudience } from '../projection/model/plan-table';

const RISKS = Object.values(ChangeRisk);
const TASKS = Object.values(ChangeTask);

/** What each audience does, and at which risks. Changes that are only to be known are no tasks. */
export function verdictsOf(changes: readonly ReviewedChange[]): AudienceVerdict[] {
  const inOrder = byRisk(changes);
  return Object.values(PlanAudience).map((audience) => {
    const own = inOrder.filter(({ audiences }) => audiences.includes(audience));
    const risks = new Set(own.map(({ risk }) => risk));
    return {
      audience,
      tasks: tasksOf(own.filter(({ task }) => task !== ChangeTask.NOTE)),
      risks: RISKS.filter((risk) => risk !== ChangeRisk.NONE && risks.has(risk)),
    };
  });
}

/** Changes with the gravest risk first, otherwise in their order. */
function byRisk(changes: readonly ReviewedChange[]): ReviewedChange[] {
  return [...changes].sort((a, b) => RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk));
}

function tasksOf(changes: readonly ReviewedChange[]): AudienceTask[] {
  return [...grouped(changes, ({ task, byDeployment }) => `${task}/${byDeployment}`).values()]
    .map((own): AudienceTask => ({
      task: own[0].task,
      byDeployment: own[0].byDeployment,
      count: own.length,
      subjects: own.map(({ subject }) => subject),
    }))
    .sort((a, b) => TASKS.indexOf(a.task) - TASKS.indexOf(b.task) || Number(a.byDeployment) - Number(b.byDeployment));
}
