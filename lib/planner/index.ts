import { onDemand } from '../values/on-demand';
import type { LyncProduct } from '../guide/products/lync-product';
import type { EdgePlan } from '../plan/edge-plan';
import type { Finding } from '../plan/finding';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import type { Acknowledgement, EdgePlanRequest } from '../request/edge-plan-request';
import type { ReverseProxyRequest } from '../request/reverse-proxy/reverse-proxy-request';
import type { PoolInEstate } from '../rules/estate/estate-rule';
import type { DiscoveryRecords } from './dns/discovery-records';
import type * as planner from './planning';

/** A program that plans nothing has no use for tables and rules. */
const planning = onDemand(() => require('./planning') as typeof planner);

/**
 * Turns a request into the complete plan of an Edge deployment.
 *
 * Pure: the same request gives the same plan, and the order in which domains, networks, zones or features are listed
 * makes no difference.
 *
 * @throws EdgeValidationError for the first invalid value.
 */
export function planEdge(request: EdgePlanRequest): EdgePlan {
  return planning().edgePlan(request);
}

/**
 * The plan of a request with another product in place of its own, as after an upgrade: XMPP and public IM providers that
 * the product does not have are omitted, and so are acknowledgements of findings that it does not give.
 *
 * @throws EdgeValidationError as {@link planEdge} does.
 */
export function planForProduct(request: EdgePlanRequest, product: LyncProduct): EdgePlan {
  return planning().edgePlanForProduct(request, product);
}

/**
 * Turns a request into the complete plan of a reverse proxy. Pure, as {@link planEdge} is.
 *
 * @throws EdgeValidationError for the first invalid value.
 */
export function planReverseProxy(request: ReverseProxyRequest): ReverseProxyPlan {
  return planning().reverseProxyPlan(request);
}

/** The records of single discoverable domains, for a request that is planned already. */
export function discoveryRecordsOf(request: EdgePlanRequest): DiscoveryRecords {
  return planning().discoveryRecordsOf(request);
}

/** An acknowledgement of findings about an Edge pool, as it is given now: by the subjects that it covers. */
export function acknowledgeEdgeFindings(
  given: Acknowledgement, findings: readonly Finding[], pending: readonly Acknowledgement[],
): Acknowledgement[] {
  const { acknowledgeNow, EDGE_RULES } = planning();
  return acknowledgeNow(given, findings, pending, EDGE_RULES);
}

/** An acknowledgement of findings about a reverse proxy, as it is given now: by the subjects that it covers. */
export function acknowledgeReverseProxyFindings(
  given: Acknowledgement, findings: readonly Finding[], pending: readonly Acknowledgement[],
): Acknowledgement[] {
  const { acknowledgeNow, REVERSE_PROXY_RULES } = planning();
  return acknowledgeNow(given, findings, pending, REVERSE_PROXY_RULES);
}

/** What the rules about all pools of an app have to say, as messages by the path of the pool. */
export function estateProblemsOf(pools: readonly PoolInEstate[]): ReadonlyMap<string, string[]> {
  return planning().estateProblemsOf(pools);
}
