import { EdgeService } from '../../values/vocabulary/edge-service';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { AddressTranslation } from '../../values/vocabulary/topology';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeServerPlan } from '../../plan/servers/server-plan';
import { serviceOf } from '../../plan/servers/service-of';
import type { EdgeRule } from '../rule';

/**
 * What the guide requires of a NAT device in front of the A/V Edge. A cloud that maps addresses one-to-one meets it
 * anyway.
 */
export const natMediaTranslation: EdgeRule = {
  id: 'nat-media-translation',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md',
  meaning: 'If the NAT device hides the addresses of callers, the A/V Edge cannot choose the best path for media: calls '
    + 'with remote users have no audio or poor audio.',
  remedy: 'Translate symmetrically: only the destination address inbound, and only the source address outbound.',
  check: (plan) => {
    const { translation, conditions, servers } = plan;
    if (translation !== AddressTranslation.NAT || !conditions.includes(PlanningCondition.AUDIO_VIDEO)) return [];
    const addresses = avAddresses(servers);
    return [{
      subject: serviceOf(plan, EdgeService.AUDIO_VIDEO).fqdn,
      message: 'the NAT device must translate symmetrically: inbound the destination address but never the source, outbound '
        + 'the source address but never the destination',
      fix: `map ${addresses.length === 1 ? '' : 'each of '}${addresses.join(', ')} to one public address in both `
        + 'directions, and turn off any translation of the other address',
    }];
  },
};

function avAddresses(servers: readonly EdgeServerPlan[]): string[] {
  return servers.flatMap(({ external }) => external.addresses
    .filter(({ services }) => services.includes(EdgeService.AUDIO_VIDEO))
    .map(({ address }) => address));
}
