import type { PlanDifference } from '../projection/changes/plan-comparison';
import type { PlanTables } from '../projection/plan-tables';
import { differencesBetween } from './differences-between';
import { PlanReading } from './plan-reading';
import { unreadDifferences } from './unread-differences';

/** Two plans as tables, and the differences between them. */
interface ComparedPlans {
  readonly before: PlanTables;
  readonly after: PlanTables;
  readonly differences: PlanDifference[];
}

/** Compares two plans by their tables, and by the properties that no table reads. */
export function comparedPlans<Plan extends object>(
  before: Plan, after: Plan, tablesOf: (plan: Plan) => PlanTables,
): ComparedPlans {
  const [was, is] = [new PlanReading(before), new PlanReading(after)];
  const [old, current] = [tablesOf(was.plan), tablesOf(is.plan)];
  return { before: old, after: current, differences: [...differencesBetween(old, current), ...unreadDifferences(was, is)] };
}
