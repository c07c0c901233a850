import { isDirector } from '../../request/reverse-proxy/web-services-pool';
import type { ReverseProxyRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** A Director is there, and another pool takes simple URLs and Autodiscover. */
export const directorBypassed: ReverseProxyRule = {
  id: 'director-bypassed',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-setting-up-reverse-proxy-servers.md',
  meaning: 'Requests from outside reach the Front End pool without the Director in between, which is there to '
    + 'take them.',
  remedy: 'Let the Director take simple URLs and Autodiscover.',
  check: (plan) => {
    const directors = plan.pools.filter(({ kind }) => isDirector(kind)).map(({ fqdn }) => fqdn);
    return directors.length === 0 || directors.includes(plan.designatedPool) ? [] : [{
      subject: plan.designatedPool,
      message: `simple URLs and Autodiscover lead here, although there is a Director: ${directors.join(', ')}`,
      fix: `leave designatedPool out, or name ${String(directors[0])}`,
    }];
  },
};
