import { FindingSeverity } from '../../plan/findings/finding';
import type { ReverseProxyRule } from '../rule';

/** External SIP traffic and external web requests reach different pools first. */
export const edgeNextHopDiffers: ReverseProxyRule = {
  id: 'edge-next-hop-differs',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-dns-requirements-for-simple-urls.md',
  meaning: 'Sign-in through the Edge works while meeting links or mobile clients fail, or vice versa, and each has to be '
    + 'troubleshot separately.',
  remedy: 'Use the same next hop for the Edge and the reverse proxy: the Director, if there is one.',
  check: ({ edgeNextHop, designatedPool }) => (edgeNextHop === undefined || edgeNextHop === designatedPool ? [] : [{
    subject: designatedPool,
    message: `simple URLs and Autodiscover point to this pool, but the next hop of the Edge is ${edgeNextHop}`,
    fix: `set designatedPool to ${edgeNextHop}, or change the next hop of the Edge`,
  }]),
};
