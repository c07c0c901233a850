import { TrafficDirection } from '../../values/vocabulary/traffic';
import { type EdgeAddressKind, FirewallAccess, type FirewallRulePlan } from '../../plan/network/firewall-plan';
import { serviceSlug } from '../../plan/servers/service-names';

/** Properties of a rule; its ID and name follow from them. */
interface RuleFacts extends Omit<FirewallRulePlan, 'id' | 'name' | 'access' | 'edgeAddresses' | 'tableRows'> {
  readonly edgeAddresses?: readonly EdgeAddressKind[];
  readonly tableRows?: readonly string[];
  /** Suffix of the name, for a service with several rules for a port. */
  readonly suffix?: string;
  readonly isIpv6?: boolean;
}

/** A rule that allows traffic. Its ID describes the traffic: `external-in-5061-tcp-access-edge`. */
export function firewallRule(facts: RuleFacts): FirewallRulePlan {
  const { side, direction, ports, transport, service, suffix = '' } = facts;
  const prefix = direction === TrafficDirection.INBOUND ? 'in' : 'out';
  const family = facts.isIpv6 === true ? '-ipv6' : '';
  const name = `${prefix}-${ports}-${transport.toLowerCase()}-${serviceSlug(service)}${suffix}${family}`;
  return {
    id: `${side}-${name}`,
    name,
    access: FirewallAccess.ALLOW,
    side,
    direction,
    ports,
    transport,
    service,
    kind: facts.kind,
    priority: facts.priority,
    protocols: facts.protocols,
    source: facts.source,
    destination: facts.destination,
    edgeAddresses: [...facts.edgeAddresses ?? []],
    purpose: facts.purpose,
    tableRows: [...facts.tableRows ?? []],
  };
}
