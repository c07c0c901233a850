import type { ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import type * as planner from './reverse-proxy-planner';
import type { ReverseProxyRequest } from '../../request/reverse-proxy/reverse-proxy-request';

/**
 * Turns a request into the complete plan of a reverse proxy.
 *
 * Pure: the same request gives the same plan, and the order in which domains, pools or zones are listed makes no
 * difference.
 *
 * @throws EdgeValidationError for the first value that is not acceptable.
 */
export function planReverseProxy(request: ReverseProxyRequest): ReverseProxyPlan {
  // Loaded here, since most programs have no reverse proxy (docs/performance.md).
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it with the library
  const { reverseProxyPlan } = require('./reverse-proxy-planner') as typeof planner;
  return reverseProxyPlan(request);
}
