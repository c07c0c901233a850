import { FindingSeverity } from '../../plan/edge-plan';
import type { CompatibilityRule, PlannedEdge } from '../compatibility-rule';

/** Meetings or media for people outside who have no way to sign in. */
export const accessEdgePortClosed: CompatibilityRule = {
  id: 'access-edge-port-closed',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-ports-and-protocols-for-internal-servers.md',
  meaning: 'Participants outside who are invited to a meeting, anonymous ones too, cannot sign in to it: the tables open '
    + 'the Access Edge to clients for remote user access alone.',
  remedy: 'Add remote user access, or leave out what nobody outside can use.',
  check: (plan) => {
    const accessEdge = plan.services.find(({ service }) => service === 'accessEdge');
    const port = String(accessEdge?.port);
    if (plan.firewall.some(({ id }) => id === `external-in-${port}-tcp-access-edge`)) return [];
    const features = unreachableFeatures(plan).join(' and ');
    const partners = plan.conditions.includes('federation');
    return features === '' ? [] : [{
      subject: String(accessEdge?.fqdn),
      message: `${features} for participants outside, while TCP ${port} of the Access Edge is closed to clients: `
        + (partners ? 'of the people outside only users of partners can join' : 'nobody outside can join'),
      fix: 'add EdgeFeature.REMOTE_USER_ACCESS to features, or '
        + (partners ? 'acknowledge this rule when nobody but partners is to join' : `take ${features} out of them`),
    }];
  },
};

/** Media with partners and public IM contacts comes through their own servers, and needs no sign-in here. */
function unreachableFeatures({ conditions, externalAccessPolicy }: PlannedEdge): string[] {
  const mediaWithOthers = conditions.includes('av-federation') || externalAccessPolicy.enablePublicCloudAudioVideoAccess;
  return [
    ...(conditions.includes('web-conferencing') ? ['web conferencing'] : []),
    ...(conditions.includes('av') && !mediaWithOthers ? ['audio/video'] : []),
  ];
}
