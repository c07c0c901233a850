import type { LyncProduct } from '../guide/products/lync-product';
import type { EdgePlan } from '../plan/edge-plan';
import { planEdge } from './plan-edge';
import type { DnsZoneRequest, EdgePlanRequest } from '../request/edge-plan-request';

/** What stands in the ids of rows that ask for XMPP records. */
const XMPP_ROWS = '/xmpp/';

/**
 * The plan of a request with another product in place of its own, as after an upgrade: XMPP and public IM providers that
 * the product does not have are left out, and so are acknowledgements of findings that it does not give.
 *
 * @throws EdgeValidationError as `planEdge` does.
 */
export function planForProduct(request: EdgePlanRequest, product: LyncProduct): EdgePlan {
  const { xmpp, publicIm, acknowledgements = [], ...rest } = request;
  const providers = (publicIm ?? []).filter(({ key }) => product.publicImProviders.includes(key));
  const losesXmpp = xmpp !== undefined && !product.hasXmpp;
  const changed: EdgePlanRequest = {
    ...rest,
    product,
    ...(xmpp === undefined || losesXmpp ? {} : { xmpp }),
    ...(losesXmpp ? { zones: zonesBesideXmpp(request) } : {}),
    ...(providers.length === 0 ? {} : { publicIm: providers }),
  };
  const plan = planEdge(changed);
  const found = new Set(plan.findings.map(({ ruleId }) => ruleId));
  const kept = acknowledgements.filter(({ ruleId }) => found.has(ruleId));
  return kept.length === 0 ? plan : planEdge({ ...changed, acknowledgements: kept });
}

/** The zones that hold more than XMPP records: one that holds nothing would be refused. */
function zonesBesideXmpp(request: EdgePlanRequest): DnsZoneRequest[] {
  const used = new Set(planEdge(request).dnsRecords
    .filter(({ tableRows }) => tableRows.some((row) => !row.includes(XMPP_ROWS)))
    .map(({ location, zone = '' }) => `${location}/${zone}`));
  return (request.zones ?? []).filter(({ name, isInternal }) =>
    used.has(`${isInternal ? 'internal' : 'external'}/${name.toLowerCase().replace(/\.$/, '')}`));
}
