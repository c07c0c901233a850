import { FindingSeverity } from '../../plan/findings/finding';
import type { ReverseProxyRule } from '../rule';

/** The gateway supports only TLS 1.2 and later, to clients and to pools. */
export const gatewayOldTls: ReverseProxyRule = {
  id: 'gateway-old-tls',
  severity: FindingSeverity.ADVICE,
  page: 'learn.microsoft.com/azure/application-gateway/application-gateway-ssl-policy-overview',
  meaning: 'Clients and phones that support only TLS 1.0 and 1.1 cannot connect, and pools that support no later version '
    + 'are considered down.',
  remedy: 'Turn on TLS 1.2 where it is off: on the servers of the pools, and on computers with old versions of Windows.',
  check: (plan) => (plan.gateway === undefined ? [] : [{
    subject: 'Application Gateway',
    message: 'it accepts only TLS 1.2 or later from clients and requires it of the pools; Azure ended support for older '
      + 'versions in August 2025',
    fix: 'turn on TLS 1.2 on the servers of the pools, and find out which clients and phones do not support it',
  }]),
};
