import type { LyncProduct } from '../guide/products/lync-product';
import type { EdgePlan } from '../plan/edge-plan';
import type { DnsZoneRequest, EdgePlanRequest } from '../request/edge-plan-request';
import { checkRequest } from '../check/edge-request';
import { conditionsOf } from './conditions';
import { zonesInUse } from './dns/dns-records';
import { edgePlan } from './edge-planner';
import { planServers } from './servers/servers';

/**
 * Implements `planForProduct`.
 *
 * @throws EdgeValidationError for the first value that is invalid with the other product.
 */
export function edgePlanForProduct(request: EdgePlanRequest, product: LyncProduct): EdgePlan {
  const { xmpp, publicIm, acknowledgements = [], productBuild, ...rest } = request;
  const providers = (publicIm ?? []).filter(({ key }) => product.publicImProviders.includes(key));
  const losesXmpp = xmpp !== undefined && !product.hasXmpp;
  const supported: EdgePlanRequest = {
    ...rest,
    product,
    // The build is that of the installed product.
    ...(productBuild === undefined || product.key !== request.product.key ? {} : { productBuild }),
    ...(xmpp === undefined || losesXmpp ? {} : { xmpp }),
    ...(providers.length === 0 ? {} : { publicIm: providers }),
  };
  const changed = losesXmpp ? { ...supported, zones: usedZones(supported) } : supported;
  const plan = edgePlan(changed);
  const ruleIds = new Set(plan.findings.map(({ ruleId }) => ruleId));
  const matching = acknowledgements.filter(({ ruleId }) => ruleIds.has(ruleId));
  return matching.length === 0 ? plan : edgePlan({ ...changed, acknowledgements: matching });
}

/** The zones with records; the planner refuses unused zones. */
function usedZones(request: EdgePlanRequest): DnsZoneRequest[] {
  const checked = checkRequest(request);
  return zonesInUse(checked, conditionsOf(checked), planServers(checked));
}
