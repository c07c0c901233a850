import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { EdgePlanRequest } from '../../lib/request/edge-plan-request';
import { contosoPlan, contosoRequest } from './plan-request';

export const EXTERNAL_IPV6 = '2001:db8:16::/64';
export const INTERNAL_IPV6 = 'fd00:10:45:33::/64';
/** Networks inside, of both families. */
export const BOTH_NETWORKS: readonly string[] = ['192.168.10.0/24', 'fd00:192:168::/48'];

/** The documentation's example with IPv6 on both interfaces. */
export function dualStackRequest(overrides: Partial<EdgePlanRequest> = {}): EdgePlanRequest {
  const request = contosoRequest(overrides);
  return {
    ...request,
    network: { ...request.network, externalIpv6Subnet: EXTERNAL_IPV6, internalIpv6Subnet: INTERNAL_IPV6, ...overrides.network },
    internal: { ...request.internal, networks: [...BOTH_NETWORKS], ...overrides.internal },
  };
}

export function dualStackPlan(overrides: Partial<EdgePlanRequest> = {}): EdgePlan {
  return contosoPlan(dualStackRequest(overrides));
}
