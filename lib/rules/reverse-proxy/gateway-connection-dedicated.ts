import { FindingSeverity } from '../../plan/findings/finding';
import type { ReverseProxyRule } from '../rule';

/** One connection to the pool for each client connection: what NTLM requires, and what it costs. */
export const gatewayConnectionDedicated: ReverseProxyRule = {
  id: 'gateway-connection-dedicated',
  severity: FindingSeverity.ADVICE,
  page: 'learn.microsoft.com/azure/application-gateway/configuration-http-settings',
  meaning: 'NTLM stays separate for each user. HTTP/2 is off, each client holds a connection to the pool, and all of its '
    + 'requests reach the same address. Lync behind an Application Gateway is not documented.',
  remedy: 'Test sign-in, meetings, and mobile clients before users depend on it, and monitor the number of connections. The '
    + 'alternative is an appliance that has been tested with Lync.',
  check: (plan) => (plan.gateway?.dedicatedConnections !== true ? [] : [{
    subject: 'Application Gateway',
    message: 'each client connection has its own connection to the pool, which NTLM requires; neither the guide nor Azure '
      + 'documents Lync behind this gateway',
    fix: 'test sign-in, meetings, and mobile clients before users depend on it, or publish through an appliance',
  }]),
};
