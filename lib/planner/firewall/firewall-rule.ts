import { TrafficDirection } from '../../values/vocabulary/traffic';
import { FirewallAccess, type FirewallRulePlan } from '../../plan/firewall-plan';
import { serviceSlug } from '../../plan/service-names';

/** Properties of a rule; its id and name follow from them. */
interface RuleFacts extends Omit<FirewallRulePlan, 'id' | 'name' | 'access' | 'tableRows'> {
  readonly tableRows?: readonly string[];
  /** End of the name, for a service with several rules for a port. */
  readonly suffix?: string;
  readonly isIpv6?: boolean;
}

/** A rule that allows traffic. Its id describes the traffic: `external-in-5061-tcp-access-edge`. */
export function firewallRule({ tableRows = [], suffix = '', isIpv6 = false, ...facts }: RuleFacts): FirewallRulePlan {
  const { side, direction, ports, transport, service } = facts;
  const prefix = direction === TrafficDirection.INBOUND ? 'in' : 'out';
  const name = `${prefix}-${ports}-${transport.toLowerCase()}-${serviceSlug(service)}${suffix}${isIpv6 ? '-ipv6' : ''}`;
  return { id: `${side}-${name}`, name, access: FirewallAccess.ALLOW, ...facts, tableRows: [...tableRows] };
}
