import { IpAddress } from '../../values/ip-address';
import type { ReverseProxyRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** Longest request to a server outside of private networks. */
const LIMIT_SECONDS = 240;

/** A pool at a public address: the gateway waits four minutes for it at most. */
export const gatewayPoolPublicAddress: ReverseProxyRule = {
  id: 'gateway-pool-public-address',
  severity: FindingSeverity.WARNING,
  page: 'learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits',
  meaning: 'Requests that mobile clients leave open for 15 minutes end after four, and the clients connect '
    + 'again and again.',
  remedy: 'Reach the pools at private addresses, by peering, VPN or ExpressRoute.',
  check: (plan) => (plan.gateway === undefined ? [] : plan.pools.flatMap(({ fqdn, webAddresses }) => {
    const open = webAddresses.filter((address) => !IpAddress.parse(address, 'webAddresses').isPrivate);
    const seconds = plan.publishing[0]?.timeoutSeconds ?? 0;
    return open.length === 0 || seconds <= LIMIT_SECONDS ? [] : [{
      subject: fqdn,
      message: `it has the public address ${open.join(', ')}: Azure ends a request to it after ${LIMIT_SECONDS} seconds, not ${seconds}`,
      fix: 'give the private address of the pool, and a way to it',
    }];
  })),
};
