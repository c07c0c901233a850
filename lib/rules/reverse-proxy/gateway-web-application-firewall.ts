import { FindingSeverity } from '../../plan/findings/finding';
import type { ReverseProxyRule } from '../rule';

/** A web application firewall that inspects requests that it does not know. */
export const gatewayWebApplicationFirewall: ReverseProxyRule = {
  id: 'gateway-web-application-firewall',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-configuration-requirements-for-reverse-proxy.md',
  meaning: 'Requests of Lync clients that look like an attack are blocked: meetings have no content, address books are not '
    + 'updated, and mobile clients cannot sign in.',
  remedy: 'Run the policy in detection mode, review its reports for a few weeks, and add exclusions before you let it block '
    + 'requests.',
  check: (plan) => (plan.gateway?.hasFirewallPolicy !== true ? [] : [{
    subject: 'Application Gateway',
    message: 'a firewall policy inspects the requests, but the guide requires that all paths pass unchanged',
    fix: 'keep the policy in detection mode until its log is free of Lync requests',
  }]),
};
