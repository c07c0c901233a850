import type { ReverseProxyRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** A web application firewall looks into requests that it knows nothing of. */
export const gatewayWebApplicationFirewall: ReverseProxyRule = {
  id: 'gateway-web-application-firewall',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-configuration-requirements-for-reverse-proxy.md',
  meaning: 'Requests of Lync clients that look like an attack are refused: meetings without content, address '
    + 'books that stay old, mobile clients that do not sign in.',
  remedy: 'Let the policy detect only, look at what it reports for some weeks, and make exceptions before it '
    + 'blocks.',
  check: (plan) => (plan.gateway?.hasFirewallPolicy !== true ? [] : [{
    subject: 'Application Gateway',
    message: 'a firewall policy inspects the requests, while the guide has all paths pass unchanged',
    fix: 'keep the policy in detection mode until its log is free of Lync requests',
  }]),
};
