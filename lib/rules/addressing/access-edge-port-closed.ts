import type { EdgeRule, PlannedEdge } from '../rule';
import { FindingSeverity } from '../../plan/finding';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { serviceOf } from '../../plan/service-of';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { TrafficDirection } from '../../values/vocabulary/traffic';
import { FirewallAccess } from '../../plan/firewall-plan';

/** Meetings or media for people outside who have no way to sign in. */
export const accessEdgePortClosed: EdgeRule = {
  id: 'access-edge-port-closed',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-ports-and-protocols-for-internal-servers.md',
  meaning: 'Participants outside who are invited to a meeting, anonymous ones too, cannot sign in to it: the tables open '
    + 'the Access Edge to clients for remote user access alone.',
  remedy: 'Add remote user access, or leave out what nobody outside can use.',
  check: (plan) => {
    const { fqdn, port } = serviceOf(plan, EdgeService.ACCESS_EDGE);
    const isOpen = plan.firewall.some(({ side, direction, access, service, ports }) => side === EdgeSide.EXTERNAL
      && direction === TrafficDirection.INBOUND && access === FirewallAccess.ALLOW && service === EdgeService.ACCESS_EDGE
      && ports === String(port));
    if (isOpen) return [];
    const features = unreachableFeatures(plan).join(' and ');
    const partners = plan.conditions.includes(PlanningCondition.FEDERATION);
    return features === '' ? [] : [{
      subject: fqdn,
      message: `${features} for participants outside, while TCP ${port} of the Access Edge is closed to clients: `
        + (partners ? 'of the people outside only users of partners can join' : 'nobody outside can join'),
      fix: 'add EdgeFeature.REMOTE_USER_ACCESS to features, or '
        + (partners ? 'acknowledge this rule when nobody but partners is to join' : `take ${features} out of them`),
    }];
  },
};

/** Media with partners and public IM contacts comes through their own servers, and needs no sign-in here. */
function unreachableFeatures({ conditions, externalAccessPolicy }: PlannedEdge): string[] {
  const mediaWithOthers = conditions.includes(PlanningCondition.AUDIO_VIDEO_FEDERATION) || externalAccessPolicy.enablePublicCloudAudioVideoAccess;
  return [
    ...(conditions.includes(PlanningCondition.WEB_CONFERENCING) ? ['web conferencing'] : []),
    ...(conditions.includes(PlanningCondition.AUDIO_VIDEO) && !mediaWithOthers ? ['audio/video'] : []),
  ];
}
