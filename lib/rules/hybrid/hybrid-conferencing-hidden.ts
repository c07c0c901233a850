import { CONFERENCING_INSIDE } from '../../guide/hybrid/hybrid-requirements';
import { FindingSeverity } from '../../plan/findings/finding';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { isHybridDeployment } from '../hybrid-products';
import type { EdgeRule } from '../rule';

/** An internal zone that answers for the name of the Web Conferencing Edge but does not hold it, in a hybrid deployment. */
export const hybridConferencingHidden: EdgeRule = {
  id: 'hybrid-conferencing-hidden',
  severity: FindingSeverity.ADVICE,
  page: CONFERENCING_INSIDE.page,
  facts: [CONFERENCING_INSIDE],
  meaning: 'Users in the office who are homed in Microsoft 365 cannot present, nor see what is presented, in meetings that are hosted here.',
  remedy: 'Add the name of the Web Conferencing Edge to the internal zone, with the addresses that the Internet uses.',
  check: (plan) => {
    const name = plan.services.find(({ service }) => service === EdgeService.WEB_CONFERENCING)?.fqdn;
    if (name === undefined || !isHybridDeployment(plan)) return [];
    const inside = plan.dnsRecords.filter(({ side }) => side === EdgeSide.INTERNAL);
    const zones = [...new Set(inside.flatMap(({ zone }) => (zone !== undefined && name.endsWith(`.${zone}`) ? [zone] : [])))].sort();
    return inside.some((record) => record.name === name) ? [] : zones.slice(0, 1).map((zone) => ({
      subject: name,
      message: `the internal zone ${zone} answers for ${name}, and this plan has no record of it there, but internal clients of a hybrid deployment must resolve it`,
      fix: `add ${name} to the internal zone ${zone} with the addresses of the external record, and acknowledge this rule`,
    }));
  },
};
