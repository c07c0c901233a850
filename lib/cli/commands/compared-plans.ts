import type { EdgePlan } from '../../plan/edge-plan';
import { identityOf } from '../../plan/stored/either-plan';
import type { ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { PlanTables } from '../../projection/plan-tables';
import { EdgePlanComparison } from '../../review/edge-plan-comparison';
import { emptyEdgePlan, emptyReverseProxyPlan } from '../../review/empty-plans';
import { ReverseProxyComparison } from '../../review/reverse-proxy-comparison';
import { reportFolderOf } from '../files/file-names';
import type { ReadFile } from '../files/read-files';
import { readPlan, type StoredPlan } from '../files/stored-plans';
import type { Terminal } from '../terminal/terminal';

/** The differences of a plan. */
export interface ComparedPlan {
  /** Folder for its report; empty for a plan file without a name. */
  readonly folder: string;
  readonly tables: PlanTables;
}

/** A plan before and after; one of them is absent where it is new or gone. */
interface PlanPair {
  readonly before?: StoredPlan;
  readonly after?: StoredPlan;
}

/** Every plan that differs, in the order of the files after the change, and then those that are gone. */
export function comparedPlans(before: readonly ReadFile[], after: readonly ReadFile[], terminal: Terminal): ComparedPlan[] {
  const pairs = pairsOf(before.map(readPlan), after.map(readPlan));
  return pairs.flatMap((pair, index) => {
    terminal.progress(`listing the differences of plan ${index + 1} of ${pairs.length}`);
    const comparison = comparisonOf(pair);
    if (comparison === undefined || comparison.differences.length === 0) return [];
    const path = (pair.after ?? pair.before)?.path ?? '';
    return [{ folder: reportFolderOf(path), tables: PlanTables.ofComparison(comparison) }];
  });
}

function pairsOf(before: readonly StoredPlan[], after: readonly StoredPlan[]): PlanPair[] {
  const left = new Map(before.map((plan) => [keyOf(plan), plan]));
  const kept = after.map((plan): PlanPair => {
    const old = left.get(keyOf(plan));
    left.delete(keyOf(plan));
    return old === undefined ? { after: plan } : { before: old, after: plan };
  });
  return [...kept, ...[...left.values()].map((plan): PlanPair => ({ before: plan }))];
}

/** A pool and a reverse proxy may have one name. */
function keyOf(plan: StoredPlan): string {
  return `${'edge' in plan ? 'edge' : 'reverse proxy'} ${identityOf(plan)}`;
}

/** A plan that is new or gone is compared with one that has nothing. */
function comparisonOf({ before, after }: PlanPair): EdgePlanComparison | ReverseProxyComparison | undefined {
  const [was, is] = [edgeOf(before), edgeOf(after)];
  const [edgeBefore, edgeAfter] = [was ?? emptyEdgePlan(is), is ?? emptyEdgePlan(was)];
  if (edgeBefore !== undefined && edgeAfter !== undefined) return EdgePlanComparison.of(edgeBefore, edgeAfter);
  const [old, later] = [proxyOf(before), proxyOf(after)];
  const [proxyBefore, proxyAfter] = [old ?? emptyReverseProxyPlan(later), later ?? emptyReverseProxyPlan(old)];
  return proxyBefore === undefined || proxyAfter === undefined
    ? undefined
    : ReverseProxyComparison.of(proxyBefore, proxyAfter);
}

function edgeOf(plan: StoredPlan | undefined): EdgePlan | undefined {
  return plan !== undefined && 'edge' in plan ? plan.edge : undefined;
}

function proxyOf(plan: StoredPlan | undefined): ReverseProxyPlan | undefined {
  return plan !== undefined && 'reverseProxy' in plan ? plan.reverseProxy : undefined;
}
