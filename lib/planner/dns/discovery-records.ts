import type { Fqdn } from '../../values/fqdn';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { dnsRowsFor } from '../../guide/product-rows';
import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import type { EdgePlanRequest } from '../../request/edge-plan-request';
import { checkRequest } from '../../check/edge-request';
import { applies } from '../conditions';
import { planServers } from '../servers/servers';
import { recordsOf } from './dns-records';
import { ZoneSelector } from './zone-selector';

const DISCOVERY: ReadonlySet<PlanningCondition> = new Set([
  PlanningCondition.FEDERATION, PlanningCondition.FEDERATION_DISCOVERY,
]);

/** The records of single discoverable domains. */
export interface DiscoveryRecords {
  /**
   * The federation SRV record of a SIP domain, and the host that it points to.
   *
   * @throws EdgeValidationError when no zone holds them.
   */
  of(sipDomain: Fqdn): DnsRecordPlan[];
}

/**
 * The records of single discoverable domains for a valid request, the same as `planEdge` plans. Each domain takes
 * constant time.
 */
export function discoveryRecordsOf(request: EdgePlanRequest): DiscoveryRecords {
  const checked = checkRequest(request);
  const servers = planServers(checked);
  const zones = new ZoneSelector(request.zones ?? [], request.recordsByOthers ?? false);
  const rows = dnsRowsFor(request.product, request.topology.key).filter(({ conditions }) => applies(conditions, DISCOVERY));
  return { of: (sipDomain) => recordsOf(rows, checked, { signIn: [], federation: [sipDomain], xmpp: [] }, servers, zones) };
}
