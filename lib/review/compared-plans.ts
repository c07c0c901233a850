import type { EdgePlan } from '../plan/edge-plan';
import type { Finding } from '../plan/findings/finding';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import type { PlanDifference } from '../projection/changes/plan-comparison';
import { PlanTables } from '../projection/plan-tables';
import { differencesBetween } from './differences-between';
import { edgeInterruptions } from './interruptions/edge';
import { reverseProxyInterruptions } from './interruptions/reverse-proxy';
import { PlanReading } from './plan-reading';
import { unreadDifferences } from './unread-differences';

/** Two plans as tables, what is different about the second, and who is cut off when it replaces the first. */
interface ComparedPlans {
  readonly before: PlanTables;
  readonly after: PlanTables;
  readonly differences: PlanDifference[];
  readonly interruptions: Finding[];
}

/** Compares two Edge plans. */
export function comparedEdgePlans(before: EdgePlan, after: EdgePlan): ComparedPlans {
  return {
    ...comparedTables(before, after, (plan) => PlanTables._ofCheckedEdge(plan)),
    interruptions: edgeInterruptions(before, after),
  };
}

/** Compares two plans of a reverse proxy. */
export function comparedReverseProxyPlans(before: ReverseProxyPlan, after: ReverseProxyPlan): ComparedPlans {
  return {
    ...comparedTables(before, after, (plan) => PlanTables._ofCheckedReverseProxy(plan)),
    interruptions: reverseProxyInterruptions(before, after),
  };
}

/** Compares two plans by their tables, and by the properties that no table has read. */
function comparedTables<Plan extends object>(
  before: Plan, after: Plan, tablesOf: (plan: Plan) => PlanTables,
): Omit<ComparedPlans, 'interruptions'> {
  const [was, is] = [new PlanReading(before), new PlanReading(after)];
  const [old, current] = [tablesOf(was.plan), tablesOf(is.plan)];
  return { before: old, after: current, differences: [...differencesBetween(old, current), ...unreadDifferences(was, is)] };
}
