import type { FirewallEnd } from './firewall-plan';

/** An end of a firewall rule as tables name it: `federated partners`, `Access Edge, IPv6`, `any`. */
export function endLabel({ name = 'any', isIpv6 }: FirewallEnd): string {
  return isIpv6 === true ? `${name}, IPv6` : name;
}
