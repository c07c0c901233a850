import type { EdgeRule } from '../rule';
import type { EdgeServerPlan } from '../../plan/server-plan';
import { FindingSeverity } from '../../plan/finding';
import { AddressTranslation } from '../../values/vocabulary/topology';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { serviceOf } from '../../plan/service-of';

/** What the guide asks of a NAT device in front of the A/V Edge. A cloud that maps addresses one to one does it anyway. */
export const natMediaTranslation: EdgeRule = {
  id: 'nat-media-translation',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md',
  meaning: 'When the NAT device hides the addresses of callers, the A/V Edge cannot choose the best way for media: calls '
    + 'with users outside are bad, or silent.',
  remedy: 'Translate symmetrically: inbound the destination address alone, outbound the source address alone.',
  check: (plan) => (plan.translation !== AddressTranslation.NAT || !plan.conditions.includes(PlanningCondition.AUDIO_VIDEO) ? [] : [{
    subject: serviceOf(plan, EdgeService.AUDIO_VIDEO).fqdn,
    message: 'the NAT device must translate symmetrically: inbound the destination address and never the source, outbound '
      + 'the source address and never the destination',
    fix: `map each of ${avAddresses(plan.servers).join(', ')} to one public address for both directions, and switch off `
      + 'what would change the other address',
  }]),
};

function avAddresses(servers: readonly EdgeServerPlan[]): string[] {
  return servers.flatMap(({ external }) => external.addresses
    .filter(({ services }) => services.includes(EdgeService.AUDIO_VIDEO))
    .map(({ address }) => address));
}
