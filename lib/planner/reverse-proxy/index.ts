import { accept } from '../../values/boundary/accept';
import { frozen } from '../../values/frozen';
import { onDemand } from '../../values/on-demand';
import type { Finding } from '../../plan/findings/finding';
import type { ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import type { Acknowledgement } from '../../request/acknowledgement';
import { REVERSE_PROXY_REQUEST, type ReverseProxyRequest } from '../../request/reverse-proxy/reverse-proxy-request';
import type * as planner from './reverse-proxy-planning';

/** Loaded on demand: only programs that compute a plan need the tables and rules. */
const planning = onDemand(() => require('./reverse-proxy-planning') as typeof planner);

/**
 * Computes the complete plan of a reverse proxy. Pure, like {@link planEdge}.
 *
 * @throws EdgeValidationError for invalid values: what is wrong with each of them is told in one error.
 */
export function planReverseProxy(request: ReverseProxyRequest): ReverseProxyPlan {
  return frozen(planning().reverseProxyPlan(accept(REVERSE_PROXY_REQUEST, request)));
}

/** Plans of reverse proxies without any construct. In TypeScript, the function planReverseProxy does the same. */
export class ReverseProxyPlanner {
  /**
   * Computes the complete plan of a reverse proxy. The same request returns the same plan.
   *
   * @throws EdgeValidationError for invalid values: what is wrong with each of them is told in one error.
   */
  public static plan(request: ReverseProxyRequest): ReverseProxyPlan {
    return planReverseProxy(request);
  }

  private constructor() {}
}

/**
 * Acknowledgements by subject for findings of a reverse proxy.
 *
 * @throws EdgeValidationError for an unknown rule, a blank reason, a rule without current findings, and a finding that is
 * already acknowledged.
 */
export function acknowledgeReverseProxyFindings(
  given: Acknowledgement, findings: readonly Finding[], pending: readonly Acknowledgement[],
): Acknowledgement[] {
  const { acknowledgeNow, REVERSE_PROXY_RULES } = planning();
  return acknowledgeNow(given, findings, pending, REVERSE_PROXY_RULES);
}
