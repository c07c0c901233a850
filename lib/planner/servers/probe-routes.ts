import type { PersistentRoute } from '../../plan/servers/server-plan';
import type { CheckedRequest } from '../../check/edge-request';
import { isPlatformBalanced } from '../load-balancers/virtual-addresses';

const PREFERRED_METRIC = 1;
const RESPONSES_ONLY_METRIC = 5000;

/** Routes of the two network adapters. */
export interface AdapterRoutes {
  readonly external: PersistentRoute[];
  readonly internal: PersistentRoute[];
}

/**
 * Routes to the source of the platform's health probes on both adapters, because a probe succeeds only if the response
 * leaves through the adapter that received it. Windows routes a response by the routes of the adapter with its source
 * address. Traffic without a source address uses the route with the lower metric: the platform's agent must use the
 * external adapter, which is the primary one.
 */
export function probeRoutes(request: CheckedRequest, externalGateway: string, internalGateway: string): AdapterRoutes {
  const { probeNetwork } = request.platform;
  if (probeNetwork === undefined || !isPlatformBalanced(request)) {
    return { external: [], internal: [] };
  }
  return {
    external: [{ destination: probeNetwork, gateway: externalGateway, metric: PREFERRED_METRIC }],
    internal: [{ destination: probeNetwork, gateway: internalGateway, metric: RESPONSES_ONLY_METRIC }],
  };
}
