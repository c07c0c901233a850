import { MICROSOFT_365_PROXY } from '../guide/hybrid/microsoft-365';
import type { EdgePlan } from '../plan/edge-plan';
import type { FederationPlan, HostingProviderPlan } from '../plan/federation/federation-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { isOwnTenant, tenantFederationOf } from '../plan/federation/tenant-federation';
import { counted } from '../projection/model/words';
import { PlanTables } from '../projection/plan-tables';
import { PartnerProduct, VerificationLevel } from '../values/vocabulary/federation';
import { HybridStage, type HybridStagePlan, type HybridStep } from './hybrid-stage';
import { moveSections } from './move-tables';
import { moveSteps } from './move-steps';
import { stageRecords } from './stage-records';
import { stageSettings } from './stage-settings';

/** Stages and steps of a move. */
export interface PlannedMove {
  readonly stages: HybridStagePlan[];
  readonly steps: HybridStep[];
}

/** The provider that a plan without one gets. */
const TENANT: HostingProviderPlan = {
  name: 'LyncOnline', proxyFqdn: MICROSOFT_365_PROXY, product: { key: PartnerProduct.OFFICE_365, name: 'Office 365', hosted: true },
  verificationLevel: VerificationLevel.USE_SOURCE_VERIFICATION, sharedAddressSpace: true, hostsLyncUsers: true, pushClearingHouse: true,
};

/** The move of a plan with federation. */
export function plannedMove(plan: EdgePlan, federation: FederationPlan, reverseProxy: ReverseProxyPlan | undefined): PlannedMove {
  const records = stageRecords(plan, reverseProxy);
  const hostingProviders = federation.hostingProviders.some(isOwnTenant) ? federation.hostingProviders : [TENANT];
  const tenant = tenantFederationOf({ ...federation, hostingProviders });
  if (tenant === undefined) throw new Error('the provider of the tenant does not share the address space');
  const stageOf = (stage: HybridStage, title: string): HybridStagePlan => ({
    stage, title, records: stage === HybridStage.ONLINE ? records.online : records.onPremises,
    settings: stageSettings(plan, tenant, stage),
  });
  return {
    stages: [
      stageOf(HybridStage.ON_PREMISES, 'On premises'), stageOf(HybridStage.HYBRID, 'Hybrid'), stageOf(HybridStage.ONLINE, 'Microsoft 365'),
    ],
    steps: moveSteps(plan, records),
  };
}

/** A move as tables. */
export function moveTables(pool: string, { stages, steps }: PlannedMove): PlanTables {
  return PlanTables._ofSections('hybrid-move', `move of ${pool} to Microsoft 365`,
    `${counted(stages.length, 'stage')}, ${counted(steps.length, 'step')}`, moveSections(stages, steps));
}
