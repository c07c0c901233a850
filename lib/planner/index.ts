import { accept } from '../values/boundary/accept';
import { frozen } from '../values/frozen';
import { onDemand } from '../values/on-demand';
import type { LyncProduct } from '../guide/products/lync-product';
import type { EdgePlan } from '../plan/edge-plan';
import type { Finding } from '../plan/findings/finding';
import type { Acknowledgement } from '../request/acknowledgement';
import { EDGE_PLAN_REQUEST, type EdgePlanRequest } from '../request/edge-plan-request';
import { LYNC_PRODUCT } from '../request/lync-product-property';
import type { PoolInEstate } from '../rules/estate/estate-rule';
import type { DiscoveryRecords } from './dns/discovery-records';
import type * as planner from './planning';

/** Loaded on demand: only programs that compute a plan need the tables and rules. */
const planning = onDemand(() => require('./planning') as typeof planner);

/**
 * Computes the complete plan of an Edge deployment.
 *
 * Pure: the same request returns the same plan, and the order of domains, networks, zones and features is irrelevant. A
 * plan is frozen: nothing in it can be changed, and later changes of the request do not reach it.
 *
 * @throws EdgeValidationError for invalid values: what is wrong with each of them is told in one error.
 */
export function planEdge(request: EdgePlanRequest): EdgePlan {
  return frozen(planAcceptedEdge(accept(EDGE_PLAN_REQUEST, request)));
}

/** As {@link planEdge}, for a request that was accepted before. The caller freezes the plan before it gives it away. */
export function planAcceptedEdge(request: EdgePlanRequest): EdgePlan {
  return planning().edgePlan(request);
}

/**
 * Computes the plan of a request for another product, as after an upgrade. XMPP and public IM providers that the product
 * does not support are omitted, and so are acknowledgements of findings that it does not have.
 *
 * @throws EdgeValidationError for values that are invalid with the other product.
 */
export function planForProduct(request: EdgePlanRequest, product: LyncProduct): EdgePlan {
  const plan = planning().edgePlanForProduct(accept(EDGE_PLAN_REQUEST, request), accept(LYNC_PRODUCT, product, 'product'));
  return frozen(plan);
}

/** Plans of Edge deployments without any construct. In TypeScript, the functions planEdge and planForProduct do the same. */
export class EdgePlanner {
  /**
   * Computes the complete plan of an Edge deployment.
   *
   * The same request returns the same plan, and the order of domains, networks, zones and features is irrelevant.
   *
   * @throws EdgeValidationError for invalid values: what is wrong with each of them is told in one error.
   */
  public static plan(request: EdgePlanRequest): EdgePlan {
    return planEdge(request);
  }

  /**
   * Computes the plan of a request for another product, as after an upgrade. XMPP and public IM providers that the product
   * does not support are omitted, and so are acknowledgements of findings that it does not have.
   *
   * @throws EdgeValidationError for values that are invalid with the other product.
   */
  public static planForProduct(request: EdgePlanRequest, product: LyncProduct): EdgePlan {
    return planForProduct(request, product);
  }

  private constructor() {}
}

/** The records of single discoverable domains, for a valid request. */
export function discoveryRecordsOf(request: EdgePlanRequest): DiscoveryRecords {
  return planning().discoveryRecordsOf(request);
}

/**
 * Acknowledgements by subject for findings of an Edge pool.
 *
 * @throws EdgeValidationError for an unknown rule, a blank reason, a rule without current findings, and a finding that is
 * already acknowledged.
 */
export function acknowledgeEdgeFindings(
  given: Acknowledgement, findings: readonly Finding[], pending: readonly Acknowledgement[],
): Acknowledgement[] {
  const { acknowledgeNow, EDGE_RULES } = planning();
  return acknowledgeNow(given, findings, pending, EDGE_RULES);
}

/** Messages of the rules across all pools of an app, by the path of the pool. */
export function estateProblemsOf(pools: readonly PoolInEstate[]): ReadonlyMap<string, string[]> {
  return planning().estateProblemsOf(pools);
}
