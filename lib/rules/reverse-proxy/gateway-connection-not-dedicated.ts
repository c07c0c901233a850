import { FindingSeverity } from '../../plan/findings/finding';
import type { ReverseProxyRule } from '../rule';

/** Shared connections to the pools: NTLM binds the user to a connection. */
export const gatewayConnectionNotDedicated: ReverseProxyRule = {
  id: 'gateway-connection-not-dedicated',
  severity: FindingSeverity.ERROR,
  page: 'learn.microsoft.com/azure/application-gateway/configuration-http-settings',
  meaning: 'External users are prompted for their password again and again, or act as somebody else: a connection that one '
    + 'user has authenticated carries the requests of others.',
  remedy: 'Use a dedicated connection to the pool for each client connection, or publish through an appliance that does '
    + 'so.',
  check: (plan) => (plan.gateway?.dedicatedConnections !== false ? [] : [{
    subject: 'Application Gateway',
    message: 'it shares its connections to the pools among clients, but the web services authenticate users with NTLM, '
      + 'which applies to a whole connection',
    fix: 'keep dedicatedConnections on, or use ReverseProxyHost.appliance for a proxy that keeps the connections separate',
  }]),
};
