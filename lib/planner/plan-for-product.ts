import type { LyncProduct } from '../guide/products/lync-product';
import type { EdgePlan } from '../plan/edge-plan';
import type { DnsZoneRequest, EdgePlanRequest } from '../request/edge-plan-request';
import { checkRequest } from '../check/edge-request';
import { conditionsOf } from './conditions';
import { zonesInUse } from './dns/dns-records';
import { edgePlan } from './edge-planner';
import { planServers } from './servers/servers';

/**
 * The plan of a request with another product in place of its own, as after an upgrade: XMPP and public IM providers that
 * the product does not have are left out, and so are acknowledgements of findings that it does not give.
 *
 * @throws EdgeValidationError as `planEdge` does.
 */
export function edgePlanForProduct(request: EdgePlanRequest, product: LyncProduct): EdgePlan {
  const { xmpp, publicIm, acknowledgements = [], ...rest } = request;
  const providers = (publicIm ?? []).filter(({ key }) => product.publicImProviders.includes(key));
  const losesXmpp = xmpp !== undefined && !product.hasXmpp;
  const asked: EdgePlanRequest = {
    ...rest,
    product,
    ...(xmpp === undefined || losesXmpp ? {} : { xmpp }),
    ...(providers.length === 0 ? {} : { publicIm: providers }),
  };
  const changed = losesXmpp ? { ...asked, zones: zonesOf(asked) } : asked;
  const plan = edgePlan(changed);
  const found = new Set(plan.findings.map(({ ruleId }) => ruleId));
  const kept = acknowledgements.filter(({ ruleId }) => found.has(ruleId));
  return kept.length === 0 ? plan : edgePlan({ ...changed, acknowledgements: kept });
}

/** The zones of which a request makes use: one that holds nothing would be refused. */
function zonesOf(request: EdgePlanRequest): DnsZoneRequest[] {
  const checked = checkRequest(request);
  return zonesInUse(checked, conditionsOf(checked), planServers(checked));
}
