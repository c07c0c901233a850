import type { PersistentRoute } from '../../plan/server-plan';
import type { CheckedRequest } from '../../check/edge-request';
import { isPlatformBalanced } from '../load-balancers/virtual-addresses';

const PREFERRED = 1;
const FOR_ANSWERS_ONLY = 5000;

/** Routes of the two adapters. */
export interface AdapterRoutes {
  readonly external: PersistentRoute[];
  readonly internal: PersistentRoute[];
}

/**
 * Routes to the source of the platform's health probes on both adapters, since a probe counts only when the answer
 * leaves by the adapter that it came to. Windows looks for the way of an answer among the routes of the adapter that has
 * the answer's source address. What has no source address yet takes the route with the lower metric: the platform's
 * agent has to go out by the external adapter, the primary one.
 */
export function probeRoutes(request: CheckedRequest, externalGateway: string, internalGateway: string): AdapterRoutes {
  const { probeNetwork } = request.platform;
  if (probeNetwork === undefined || !isPlatformBalanced(request)) {
    return { external: [], internal: [] };
  }
  return {
    external: [{ destination: probeNetwork, gateway: externalGateway, metric: PREFERRED }],
    internal: [{ destination: probeNetwork, gateway: internalGateway, metric: FOR_ANSWERS_ONLY }],
  };
}
