import { IpAddress } from '../../values/ip-address';
import { FindingSeverity } from '../../plan/findings/finding';
import type { ReverseProxyRule } from '../rule';

/** Longest request to a server outside private networks. */
const LIMIT_SECONDS = 240;

/** A pool at a public address: the gateway waits at most four minutes for it. */
export const gatewayPoolPublicAddress: ReverseProxyRule = {
  id: 'gateway-pool-public-address',
  severity: FindingSeverity.WARNING,
  page: 'learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits',
  meaning: 'Requests that mobile clients leave open for 15 minutes end after four, and the clients reconnect again and '
    + 'again.',
  remedy: 'Reach the pools at private addresses, by peering, VPN, or ExpressRoute.',
  check: ({ gateway, pools, publishing }) => (gateway === undefined ? [] : pools.flatMap(({ fqdn, webAddresses }) => {
    const open = webAddresses.filter((address) => !IpAddress.parse(address, 'webAddresses').isPrivate);
    const seconds = publishing[0]?.timeoutSeconds ?? 0;
    return open.length === 0 || seconds <= LIMIT_SECONDS ? [] : [{
      subject: fqdn,
      message: `it has ${open.length === 1 ? 'the public address' : 'the public addresses'} ${open.join(', ')}: Azure ends `
        + `a request to it after ${LIMIT_SECONDS} seconds, not ${seconds}`,
      fix: 'set webAddresses to the private address of the pool, and connect the gateway\'s network to it',
    }];
  })),
};
