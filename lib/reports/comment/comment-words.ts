import { ChangeRisk } from '../../projection/changes/plan-review';
import { PlanAudience } from '../../projection/model/plan-table';

const AUDIENCES: Readonly<Record<PlanAudience, string>> = {
  [PlanAudience.NETWORK]: 'Network',
  [PlanAudience.DNS]: 'DNS',
  [PlanAudience.PKI]: 'PKI',
  [PlanAudience.LYNC]: 'Lync',
};

const RISKS: Readonly<Record<ChangeRisk, string>> = {
  [ChangeRisk.OUTAGE]: 'Outage',
  [ChangeRisk.REPLACEMENT]: 'Replacement',
  [ChangeRisk.EXPOSURE]: 'Exposure',
  [ChangeRisk.REISSUE]: 'Reissue',
  [ChangeRisk.NONE]: 'No risk',
};

/** Name of an audience in titles. */
export function audienceName(audience: PlanAudience): string {
  return AUDIENCES[audience];
}

/** Name of a risk. */
export function riskName(risk: ChangeRisk): string {
  return RISKS[risk];
}
