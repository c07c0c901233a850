import type { Fqdn } from '../../values/fqdn';
import type { PlanningCondition, PlanningTopology } from '../../guide/planning-row';
import { dnsRowsFor } from '../../guide/product-rows';
import { checkRequest, type CheckedRequest } from '../../check/edge-request';
import { applies } from '../conditions';
import { recordsOf } from './dns-records';
import type { DnsRecordPlan } from '../../plan/edge-plan';
import type { EdgePlanRequest } from '../../request/edge-plan-request';
import { type PlannedServers, planServers } from '../servers/servers';
import { ZoneSelector } from './zone-selector';

const DISCOVERY: ReadonlySet<PlanningCondition> = new Set<PlanningCondition>(['federation', 'federation-discovery']);

/**
 * The records of single discoverable domains, for a request that is planned already: those that `planEdge` would give
 * for them. Each takes the same time, however many domains there are.
 */
export class DiscoveryRecords {
  private readonly checked: CheckedRequest;
  private readonly servers: PlannedServers;
  private readonly zones: ZoneSelector;

  public constructor(request: EdgePlanRequest) {
    this.checked = checkRequest(request);
    this.servers = planServers(this.checked);
    this.zones = new ZoneSelector(request.zones ?? [], request.recordsByOthers ?? false);
  }

  /**
   * The federation SRV record of a SIP domain, and the host that it points at.
   *
   * @throws EdgeValidationError when no zone holds them.
   */
  public of(sipDomain: Fqdn): DnsRecordPlan[] {
    const { federation, source } = this.checked;
    if (federation === undefined) return [];
    const rows = dnsRowsFor(source.product, source.topology.key as PlanningTopology)
      .filter(({ conditions }) => applies(conditions, DISCOVERY));
    const alone = { ...this.checked, automaticSignInDomains: [], federation: { ...federation, srvDomains: [sipDomain] } };
    return recordsOf(rows, alone, this.servers, this.zones);
  }
}
