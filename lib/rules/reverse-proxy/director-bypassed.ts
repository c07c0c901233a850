import { isDirector } from '../../values/vocabulary/reverse-proxy';
import { FindingSeverity } from '../../plan/findings/finding';
import type { ReverseProxyRule } from '../rule';

/** There is a Director, but another pool receives simple URLs and Autodiscover. */
export const directorBypassed: ReverseProxyRule = {
  id: 'director-bypassed',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-setting-up-reverse-proxy-servers.md',
  meaning: 'External requests reach the Front End pool without passing through the Director, which is there to receive '
    + 'them.',
  remedy: 'Let the Director receive simple URLs and Autodiscover.',
  check: ({ pools, designatedPool }) => {
    const directors = pools.filter(({ kind }) => isDirector(kind)).map(({ fqdn }) => fqdn);
    const [director] = directors;
    return director === undefined || directors.includes(designatedPool) ? [] : [{
      subject: designatedPool,
      message: `simple URLs and Autodiscover point to this pool, although there is a Director: ${directors.join(', ')}`,
      fix: `omit designatedPool, or set it to ${director}`,
    }];
  },
};
