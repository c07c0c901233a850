import type { Fqdn } from '../../values/fqdn';
import { dnsRowsFor } from '../../guide/product-rows';
import { type CheckedRequest, checkRequest } from '../../check/edge-request';
import { applies } from '../conditions';
import { recordsOf } from './dns-records';
import type { EdgePlanRequest } from '../../request/edge-plan-request';
import { type PlannedServers, planServers } from '../servers/servers';
import { ZoneSelector } from './zone-selector';
import type { DnsRecordPlan } from '../../plan/dns-plan';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';

const DISCOVERY: ReadonlySet<PlanningCondition> = new Set<PlanningCondition>([PlanningCondition.FEDERATION, PlanningCondition.FEDERATION_DISCOVERY]);

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
    const rows = dnsRowsFor(source.product, source.topology.key)
      .filter(({ conditions }) => applies(conditions, DISCOVERY));
    const alone = { ...this.checked, automaticSignInDomains: [], federation: { ...federation, srvDomains: [sipDomain] } };
    return recordsOf(rows, alone, this.servers, this.zones);
  }
}
