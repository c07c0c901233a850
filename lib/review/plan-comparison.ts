import type { EdgePlan } from '../plan/edge-plan';
import {
  PlanChange, type PlanComparison, type PlanDifference, type PlanFactChange, type PlanPart,
} from '../plan/plan-comparison';
import type { EdgePlanRequest } from '../request/edge-plan-request';
import type { LyncProduct } from '../guide/products/lync-product';
import type { PlanRow } from './plan-row';
import { rowsOf } from './plan-rows';
import { planEdge, planForProduct } from '../planner';

/**
 * What is different between two plans: servers, firewall rules, records, certificates, partners, settings and findings that
 * were added, removed or changed. The reason of a rule or record, and the rows of the tables that ask for it, are no
 * difference.
 *
 * `EdgePlanReport.comparisonAsText` shows it to people.
 */
export class EdgePlanComparison implements PlanComparison {
  /** Compares two plans. The same plans give the same comparison. */
  public static of(before: EdgePlan, after: EdgePlan): EdgePlanComparison {
    const afterwards = rowsOf(after);
    const differences = [...rowsOf(before)].flatMap(([part, rows]) => differencesOf(part, rows, afterwards.get(part) ?? []));
    return new EdgePlanComparison(before, after, differences);
  }

  /**
   * Compares a request as it is planned with the same request planned for another product: what an upgrade in place
   * changes. XMPP and public IM providers that the other product does not have are removed.
   *
   * @throws EdgeValidationError for the first value of the request that is not acceptable.
   */
  public static ofProducts(request: EdgePlanRequest, product: LyncProduct): EdgePlanComparison {
    return EdgePlanComparison.of(planEdge(request), planForProduct(request, product));
  }

  private constructor(
    public readonly before: EdgePlan,
    public readonly after: EdgePlan,
    /** In the order of the parts, and in each part by key. Empty when nothing is different. */
    public readonly differences: PlanDifference[],
  ) {}
}

function differencesOf(part: PlanPart, before: readonly PlanRow[], after: readonly PlanRow[]): PlanDifference[] {
  const known = new Map(before.map((row) => [row.id, row]));
  const wanted = new Map(after.map((row) => [row.id, row]));
  return [...new Set([...known.keys(), ...wanted.keys()])].sort().flatMap((id) => {
    const was = known.get(id);
    const is = wanted.get(id);
    const facts = was === undefined || is === undefined ? [] : factChanges(was, is);
    if (was !== undefined && is !== undefined && facts.length === 0) return [];
    const change = was === undefined ? PlanChange.ADDED : is === undefined ? PlanChange.REMOVED : PlanChange.CHANGED;
    return [{ part, id, change, columns: [...(is ?? was)?.columns ?? []], facts }];
  });
}

function factChanges(before: PlanRow, after: PlanRow): PlanFactChange[] {
  const names = new Set([...Object.keys(before.facts), ...Object.keys(after.facts)]);
  return [...names].flatMap((name) => {
    const was = before.facts[name] ?? [];
    const is = after.facts[name] ?? [];
    const [gone, come] = [without(was, is), without(is, was)];
    if (gone.length + come.length > 0) return [{ name, before: gone, after: come }];
    // The same values in another order: the order of servers and addresses has a meaning.
    return was.join('\n') === is.join('\n') ? [] : [{ name, before: [...was], after: [...is] }];
  });
}

function without(values: readonly string[], others: readonly string[]): string[] {
  const excluded = new Set(others);
  return values.filter((value) => !excluded.has(value));
}
