import type { EdgePlan } from '../plan/edge-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { PlanTables } from '../projection/plan-tables';
import { TextReport } from '../reports/text-report';
import { isOfReverseProxy } from './received-plan';

/** A plan that was checked, as the text report shows it, without the last line break. */
export function readablePlan(plan: EdgePlan | ReverseProxyPlan): string {
  const tables = isOfReverseProxy(plan) ? PlanTables._ofCheckedReverseProxy(plan) : PlanTables._ofCheckedEdge(plan);
  return TextReport.of(tables).text.trimEnd();
}
