import { TrafficDirection } from '../../values/vocabulary/traffic';
import { FirewallAccess, type FirewallRulePlan } from '../../plan/firewall-plan';
import { serviceSlug } from '../../plan/service-names';

/** What decides a rule; its id and name follow. */
interface RuleFacts extends Omit<FirewallRulePlan, 'id' | 'name' | 'access' | 'tableRows'> {
  readonly tableRows?: readonly string[];
  /** What follows the service in the name, where one service has several rules for a port. */
  readonly suffix?: string;
  readonly isIpv6?: boolean;
}

/** A rule that lets traffic through, under an id made from what it lets through: `external-in-5061-tcp-access-edge`. */
export function firewallRule({ tableRows = [], suffix = '', isIpv6 = false, ...facts }: RuleFacts): FirewallRulePlan {
  const { side, direction, ports, transport, service } = facts;
  const way = direction === TrafficDirection.INBOUND ? 'in' : 'out';
  const name = `${way}-${ports}-${transport.toLowerCase()}-${serviceSlug(service)}${suffix}${isIpv6 ? '-ipv6' : ''}`;
  return { id: `${side}-${name}`, name, access: FirewallAccess.ALLOW, ...facts, tableRows: [...tableRows] };
}
