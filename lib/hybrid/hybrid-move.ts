import type { EdgePlan } from '../plan/edge-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { requireEdgePlan, requireReverseProxyPlan } from '../plan/stored-plan';
import { isOwnTenant, tenantFederationOf } from '../plan/tenant-federation';
import { counted } from '../projection/model/words';
import { PlanTables } from '../projection/plan-tables';
import { accept } from '../values/boundary/accept';
import { objectOf, optional } from '../values/boundary/object-shape';
import { checkedBy } from '../values/boundary/shape';
import { frozen } from '../values/frozen';
import { refuse } from '../values/refusals';
import { PartnerProduct, VerificationLevel } from '../values/vocabulary/federation';
import { MICROSOFT_365_PROXY } from '../guide/hybrid/microsoft-365';
import type { FederationPlan, HostingProviderPlan } from '../plan/federation-plan';
import { HybridStage, type HybridStagePlan, type HybridStep } from './hybrid-stage';
import { moveSections } from './move-tables';
import { moveSteps } from './move-steps';
import { stageRecords } from './stage-records';
import { stageSettings } from './stage-settings';

/** What a move knows beside the plan of the Edge pool. */
export interface HybridMoveProps {
  /**
   * Plan of the reverse proxy, which has the records of `lyncdiscover` and the simple URLs.
   *
   * @default these records are told without their data
   */
  readonly reverseProxy?: ReverseProxyPlan;
}

const HYBRID_MOVE_PROPS = objectOf<HybridMoveProps>('HybridMoveProps', {
  reverseProxy: optional(checkedBy(requireReverseProxyPlan)),
});

/** The provider that a plan without one gets. */
const TENANT: HostingProviderPlan = {
  name: 'LyncOnline', proxyFqdn: MICROSOFT_365_PROXY, product: { key: PartnerProduct.OFFICE_365, name: 'Office 365', hosted: true },
  verificationLevel: VerificationLevel.USE_SOURCE_VERIFICATION, sharedAddressSpace: true, hostsLyncUsers: true, pushClearingHouse: true,
};

/**
 * The move of an organization from its servers to Microsoft 365, as three stages: on premises, hybrid, and after the servers are
 * gone. Each has its external records and settings. The steps are in the documented order, with what must be true before each,
 * so that nobody is cut off: records lead on premises as long as a user is homed there; then records, shared address space and
 * hosting providers change together, and the Edge stays until the old records have left every cache.
 *
 * The plan may be of either of the first two stages: the move is the same. Pass the plan of the Edge pool that is the route for
 * federation. The same plan always results in the same move.
 *
 * Pages: `plan-hybrid-connectivity.md`, `configure-federation-with-skype-for-business-online.md`,
 * `decommission-manage-dns-entries.md`, `cloud-consolidation-disabling-hybrid.md`.
 */
export class HybridMove {
  /**
   * The move from a plan of an Edge pool.
   *
   * @throws EdgeValidationError for a value that is no Edge plan or no plan of a reverse proxy, and for a plan without federation.
   */
  public static of(plan: EdgePlan, props: HybridMoveProps = {}): HybridMove {
    const { reverseProxy } = accept(HYBRID_MOVE_PROPS, props);
    const edge = requireEdgePlan(plan, 'plan');
    if (edge.federation === undefined) {
      refuse('plan', 'a plan without federation', 'the Edge pool that is the route for federation: both sides of a hybrid deployment reach each other through it',
        'add federation to the request');
    }
    return new HybridMove(edge, edge.federation, reverseProxy);
  }

  /** On premises, hybrid, online. */
  public readonly stages: HybridStagePlan[];
  /** In working order. */
  public readonly steps: HybridStep[];
  private readonly pool: string;

  private constructor(plan: EdgePlan, federation: FederationPlan, reverseProxy: ReverseProxyPlan | undefined) {
    const records = stageRecords(plan, reverseProxy);
    const hostingProviders = federation.hostingProviders.some(isOwnTenant) ? federation.hostingProviders : [TENANT];
    const tenant = tenantFederationOf({ ...federation, hostingProviders });
    if (tenant === undefined) throw new Error('the provider of the tenant does not share the address space');
    this.pool = plan.internal.fqdn;
    const stageOf = (stage: HybridStage, title: string): HybridStagePlan => ({
      stage, title, records: stage === HybridStage.ONLINE ? records.online : records.onPremises,
      settings: stageSettings(plan, tenant, stage),
    });
    this.stages = frozen([
      stageOf(HybridStage.ON_PREMISES, 'On premises'), stageOf(HybridStage.HYBRID, 'Hybrid'), stageOf(HybridStage.ONLINE, 'Microsoft 365'),
    ]);
    this.steps = frozen(moveSteps(plan, records));
  }

  /** Stages and steps as tables, for reports. */
  public get tables(): PlanTables {
    return PlanTables._ofSections('hybrid-move', `move of ${this.pool} to Microsoft 365`,
      `${counted(this.stages.length, 'stage')}, ${counted(this.steps.length, 'step')}`, moveSections(this.stages, this.steps));
  }
}
