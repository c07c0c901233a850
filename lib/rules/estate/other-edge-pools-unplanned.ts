import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { AppProtocol, TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import { FirewallAccess, type FirewallRulePlan } from '../../plan/network/firewall-plan';
import { pathsBeside, type EstateRule } from './estate-rule';

/** An A/V Edge whose firewall blocks outbound media to the A/V Edges of the other pools. */
export const otherEdgePoolsUnplanned: EstateRule = {
  id: 'other-edge-pools-unplanned',
  page: 'lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md',
  title: 'hasOtherEdgePools',
  expected: 'true for every Edge pool with audio/video when there are several: media between their A/V Edges requires '
    + 'outbound UDP 3478',
  meaning: 'Calls between remote users who are connected through different Edge pools have no audio or poor audio.',
  remedy: 'Set hasOtherEdgePools on every Edge pool of the organization.',
  check: (pools) => {
    const withMedia = pools.filter(({ plan }) => plan.conditions.includes(PlanningCondition.AUDIO_VIDEO));
    if (withMedia.length < 2) return [];
    return withMedia
      .filter(({ plan }) => !plan.firewall.some(letsMediaOutToOtherPools))
      .map(({ path }) => ({
        path,
        given: `an A/V Edge without outbound UDP 3478 to ${pathsBeside(path, withMedia)}`,
        fix: 'set hasOtherEdgePools to true',
      }));
  },
};

function letsMediaOutToOtherPools({ side, direction, access, service, transport, protocols }: FirewallRulePlan): boolean {
  return side === EdgeSide.EXTERNAL && direction === TrafficDirection.OUTBOUND && access === FirewallAccess.ALLOW
    && service === EdgeService.AUDIO_VIDEO && transport === Transport.UDP && protocols.includes(AppProtocol.STUN_MSTURN);
}
