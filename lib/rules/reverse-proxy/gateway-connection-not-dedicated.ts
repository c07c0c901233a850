import type { ReverseProxyRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** Pooled connections to the pools: NTLM binds the user to a connection. */
export const gatewayConnectionNotDedicated: ReverseProxyRule = {
  id: 'gateway-connection-not-dedicated',
  severity: FindingSeverity.ERROR,
  page: 'learn.microsoft.com/azure/application-gateway/configuration-http-settings',
  meaning: 'Users outside are asked for their password again and again, or act as somebody else: a connection '
    + 'that one user has authenticated carries the requests of others.',
  remedy: 'Give every client connection a connection of its own, or publish through an appliance that does.',
  check: (plan) => (plan.gateway?.dedicatedConnections !== false ? [] : [{
    subject: 'Application Gateway',
    message: 'it shares its connections to the pools between clients, and the web services authenticate users by NTLM, which '
      + 'holds for a connection',
    fix: 'leave dedicatedConnections on, or take ReverseProxyHost.appliance for a proxy that keeps the connections apart',
  }]),
};
