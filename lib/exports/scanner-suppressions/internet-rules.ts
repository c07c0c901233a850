import { FirewallAccess, type FirewallEnd, FirewallEndKind, type FirewallRulePlan } from '../../plan/network/firewall-plan';
import { PortRange } from '../../values/port-range';
import { TrafficDirection, Transport } from '../../values/vocabulary/traffic';

const HTTP_PORT = 80;
const ANY_PORTS = '*';

/** The rules that allow traffic from the Internet, which is `Internet` or `*` in the source of a security rule. */
export function rulesFromInternet(firewall: readonly FirewallRulePlan[]): FirewallRulePlan[] {
  return firewall.filter(({ access, direction, source }) => (
    access === FirewallAccess.ALLOW && direction === TrafficDirection.INBOUND && isInternet(source)));
}

/** The rules that allow UDP, and no other transport, from the Internet. */
export function udpFromInternet(firewall: readonly FirewallRulePlan[]): FirewallRulePlan[] {
  return rulesFromInternet(firewall).filter(({ transport }) => transport === Transport.UDP);
}

/**
 * The rules that allow TCP on port 80 from the Internet.
 *
 * @throws EdgeValidationError for ports that no rule can have.
 */
export function httpFromInternet(firewall: readonly FirewallRulePlan[]): FirewallRulePlan[] {
  return rulesFromInternet(firewall).filter(({ id, transport, ports }) => (
    transport !== Transport.UDP
    && (ports === ANY_PORTS || PortRange.parse(ports, `plan.firewall.${id}.ports`).contains(HTTP_PORT))));
}

function isInternet({ kind }: FirewallEnd): boolean {
  return kind === FirewallEndKind.INTERNET || kind === FirewallEndKind.ANY;
}
