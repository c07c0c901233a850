import type { ReverseProxyRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** SIP from outside and web requests from outside go to different pools first. */
export const edgeNextHopDiffers: ReverseProxyRule = {
  id: 'edge-next-hop-differs',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-dns-requirements-for-simple-urls.md',
  meaning: 'Signing in through the Edge works while meeting links or mobile clients fail, or the other way '
    + 'round, and each needs its own search.',
  remedy: 'Let the Edge and the reverse proxy have the same next hop: the Director, if there is one.',
  check: (plan) => (plan.edgeNextHop === undefined || plan.edgeNextHop === plan.designatedPool ? [] : [{
    subject: plan.designatedPool,
    message: `simple URLs and Autodiscover lead here, while the next hop of the Edge is ${plan.edgeNextHop}`,
    fix: `name ${plan.edgeNextHop} as designatedPool, or change the next hop of the Edge`,
  }]),
};
