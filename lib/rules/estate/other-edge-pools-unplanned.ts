import type { EstateRule } from './estate-rule';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { FirewallAccess, type FirewallRulePlan } from '../../plan/firewall-plan';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { AppProtocol, TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import { EdgeService } from '../../values/vocabulary/edge-service';

/** An A/V Edge whose firewall does not let media out to the A/V Edges of the other pools. */
export const otherEdgePoolsUnplanned: EstateRule = {
  id: 'other-edge-pools-unplanned',
  page: 'lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md',
  title: 'hasOtherEdgePools',
  expected: 'true for every Edge pool with audio/video, when there are several: media between their A/V Edges needs UDP '
    + '3478 outbound',
  meaning: 'Calls between users outside who come in through different Edge pools have no sound or a bad one.',
  remedy: 'Set hasOtherEdgePools on every Edge pool of the organization.',
  check: (pools) => {
    const withMedia = pools.filter(({ plan }) => plan.conditions.includes(PlanningCondition.AUDIO_VIDEO));
    if (withMedia.length < 2) return [];
    return withMedia
      .filter(({ plan }) => !plan.firewall.some(letsMediaOutToOtherPools))
      .map(({ path }) => ({
        path,
        given: `an A/V Edge without UDP 3478 outbound, beside that of ${withMedia.map((pool) => pool.path)
          .filter((other) => other !== path).sort().join(' and ')}`,
        fix: 'set hasOtherEdgePools: true',
      }));
  },
};

function letsMediaOutToOtherPools({ side, direction, access, service, transport, protocols }: FirewallRulePlan): boolean {
  return side === EdgeSide.EXTERNAL && direction === TrafficDirection.OUTBOUND && access === FirewallAccess.ALLOW
    && service === EdgeService.AUDIO_VIDEO && transport === Transport.UDP && protocols.includes(AppProtocol.STUN_MSTURN);
}
