import { FindingSeverity } from '../../plan/findings/finding';
import type { ReverseProxyRule } from '../rule';

/** Several addresses for the web traffic of a pool. */
export const webTrafficNeedsBalancer: ReverseProxyRule = {
  id: 'web-traffic-needs-balancer',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-load-balancing-requirements.md',
  meaning: 'The guide supports only hardware load balancing for web traffic: a proxy that distributes connections itself '
    + 'may send the requests of one session to servers that do not know it.',
  remedy: 'Use one address, that of a hardware load balancer in front of the pool.',
  check: (plan) => plan.pools.filter(({ webAddresses }) => webAddresses.length > 1).map(({ fqdn, webAddresses }) => ({
    subject: fqdn,
    message: `web traffic goes to ${webAddresses.length} addresses (${webAddresses.join(', ')}); a pool has one, that of `
      + 'its hardware load balancer',
    fix: 'set the address of the load balancer as the only web address',
  })),
};
