import type { ReverseProxyRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** The gateway speaks TLS 1.2 and later only, to clients and to pools. */
export const gatewayOldTls: ReverseProxyRule = {
  id: 'gateway-old-tls',
  severity: FindingSeverity.ADVICE,
  page: 'learn.microsoft.com/azure/application-gateway/application-gateway-ssl-policy-overview',
  meaning: 'Clients and phones that know TLS 1.0 and 1.1 alone do not connect, and pools that do are taken as down.',
  remedy: 'Switch TLS 1.2 on where it is off: on the servers of the pools, and on computers with old versions '
    + 'of Windows.',
  check: (plan) => (plan.gateway === undefined ? [] : [{
    subject: 'Application Gateway',
    message: 'it takes TLS 1.2 or later from clients and asks it of the pools; older versions ended in Azure in August 2025',
    fix: 'switch TLS 1.2 on for the servers of the pools, and find out which clients and phones are without it',
  }]),
};
