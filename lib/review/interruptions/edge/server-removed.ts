import { LoadBalancing } from '../../../values/vocabulary/topology';
import { FindingSeverity } from '../../../plan/findings/finding';
import { longestTtl } from '../interruption-rule';
import type { InterruptionRule } from './edge-interruption';

/** A server that is removed while names or load balancers still lead to it. */
export const serverRemoved: InterruptionRule = {
  id: 'server-removed',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-dns-load-balancing.md',
  check: ({ before, after }) => {
    const left = new Set(after.servers.map(({ number }) => number));
    const ttl = longestTtl(before);
    return before.servers.filter(({ number, drained }) => !left.has(number) && drained !== true).map(({ fqdn, number }) => ({
      subject: fqdn,
      message: before.loadBalancing === LoadBalancing.HARDWARE
        ? 'the server is removed while the load balancers send connections to it: everybody who is connected through it is cut off'
        : 'the server is removed while records point to it: everybody who is connected through it is cut off, and whoever has '
          + `looked its names up tries it in vain for up to ${ttl} seconds`,
      fix: `drain server ${number} first, and deploy; ${before.loadBalancing === LoadBalancing.HARDWARE ? '' : `wait ${ttl} seconds; `}`
        + 'stop its services gracefully, and remove it in a second deployment',
    }));
  },
};
