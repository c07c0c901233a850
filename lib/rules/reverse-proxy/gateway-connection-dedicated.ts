import type { ReverseProxyRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** One connection to the pool for each client connection: what NTLM needs, and what it costs. */
export const gatewayConnectionDedicated: ReverseProxyRule = {
  id: 'gateway-connection-dedicated',
  severity: FindingSeverity.ADVICE,
  page: 'learn.microsoft.com/azure/application-gateway/configuration-http-settings',
  meaning: 'It keeps NTLM apart between users. HTTP/2 is off, each client holds a connection to the pool, and '
    + 'all its requests reach the same address. Nobody documents Lync behind an Application Gateway.',
  remedy: 'Try sign-in, meetings and mobile clients before users depend on it, and watch the number of '
    + 'connections; an appliance that is tested with Lync is the way out.',
  check: (plan) => (plan.gateway?.dedicatedConnections !== true ? [] : [{
    subject: 'Application Gateway',
    message: 'each client connection has a connection to the pool of its own, which NTLM needs; neither the guide nor Azure '
      + 'documents Lync behind this gateway',
    fix: 'test sign-in, meetings and mobile clients before users depend on it, or publish through an appliance',
  }]),
};
