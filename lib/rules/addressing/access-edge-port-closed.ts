import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { TrafficDirection } from '../../values/vocabulary/traffic';
import { FindingSeverity } from '../../plan/findings/finding';
import { FirewallAccess } from '../../plan/network/firewall-plan';
import { serviceOf } from '../../plan/servers/service-of';
import type { EdgeRule, PlannedEdge } from '../rule';

/** Meetings or media for external participants who have no way to sign in. */
export const accessEdgePortClosed: EdgeRule = {
  id: 'access-edge-port-closed',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-ports-and-protocols-for-internal-servers.md',
  meaning: 'External participants, including anonymous ones, cannot join the meetings that they are invited to: the guide '
    + 'opens the Access Edge to clients only for remote user access.',
  remedy: 'Add remote user access, or remove the features that no external participant can use.',
  check: (plan) => {
    const { fqdn, port } = serviceOf(plan, EdgeService.ACCESS_EDGE);
    const isOpen = plan.firewall.some(({ side, direction, access, service, ports }) => side === EdgeSide.EXTERNAL
      && direction === TrafficDirection.INBOUND && access === FirewallAccess.ALLOW && service === EdgeService.ACCESS_EDGE
      && ports === String(port));
    if (isOpen) return [];
    const features = unreachableFeatures(plan).join(' and ');
    const hasPartners = plan.conditions.includes(PlanningCondition.FEDERATION);
    return features === '' ? [] : [{
      subject: fqdn,
      message: `the plan offers ${features} to external participants, but TCP ${port} on the Access Edge is closed to `
        + `clients: ${hasPartners ? 'only users of federated partners can join' : 'nobody outside can join'}`,
      fix: 'add EdgeFeature.REMOTE_USER_ACCESS to features, or '
        + (hasPartners ? 'acknowledge this rule if only partners should join' : `remove ${features} from features`),
    }];
  },
};

/** Media with partners and public IM contacts comes through their own servers, and needs no sign-in here. */
function unreachableFeatures({ conditions, externalAccessPolicy }: PlannedEdge): string[] {
  const mediaWithOthers = conditions.includes(PlanningCondition.AUDIO_VIDEO_FEDERATION)
    || externalAccessPolicy.enablePublicCloudAudioVideoAccess;
  return [
    ...(conditions.includes(PlanningCondition.WEB_CONFERENCING) ? ['web conferencing'] : []),
    ...(conditions.includes(PlanningCondition.AUDIO_VIDEO) && !mediaWithOthers ? ['audio/video'] : []),
  ];
}
