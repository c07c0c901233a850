import type { EdgePlan } from '../plan/edge-plan';
import type { Finding } from '../plan/finding';
import type { PlanDifference } from '../projection/changes/plan-comparison';
import { PlanTables } from '../projection/plan-tables';
import { differencesBetween } from './differences-between';
import { interruptionsBetween } from './interruptions';
import { PlanReading } from './plan-reading';
import { unreadDifferences } from './unread-differences';

/** Two plans as tables, and the differences between them. */
interface ComparedPlans {
  readonly before: PlanTables;
  readonly after: PlanTables;
  readonly differences: PlanDifference[];
}

/** Two Edge plans, what is different about the second, and who is cut off when it replaces the first. */
interface ComparedEdgePlans extends ComparedPlans {
  readonly interruptions: Finding[];
}

/** Compares two Edge plans. */
export function comparedEdgePlans(before: EdgePlan, after: EdgePlan): ComparedEdgePlans {
  return {
    ...comparedPlans(before, after, (plan) => PlanTables._ofCheckedEdge(plan)),
    interruptions: interruptionsBetween(before, after),
  };
}

/** Compares two plans by their tables, and by the properties that no table has read. */
export function comparedPlans<Plan extends object>(
  before: Plan, after: Plan, tablesOf: (plan: Plan) => PlanTables,
): ComparedPlans {
  const [was, is] = [new PlanReading(before), new PlanReading(after)];
  const [old, current] = [tablesOf(was.plan), tablesOf(is.plan)];
  return { before: old, after: current, differences: [...differencesBetween(old, current), ...unreadDifferences(was, is)] };
}
