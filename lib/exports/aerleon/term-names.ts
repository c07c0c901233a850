import type { FirewallRulePlan } from '../../plan/network/firewall-plan';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { TrafficDirection, Transport } from '../../values/vocabulary/traffic';

/** Short names: iptables accepts at most 24 characters for a term, and FortiGate 35 for a policy. */
const SERVICES: Readonly<Record<EdgeService, string>> = {
  [EdgeService.ACCESS_EDGE]: 'access',
  [EdgeService.WEB_CONFERENCING]: 'webconf',
  [EdgeService.AUDIO_VIDEO]: 'av',
  [EdgeService.AV_AUTHENTICATION]: 'av-auth',
  [EdgeService.XMPP_PROXY]: 'xmpp',
  [EdgeService.CMS_REPLICATION]: 'cms',
  [EdgeService.CENTRALIZED_LOGGING]: 'cls',
  [EdgeService.EDGE_INTERNAL]: 'edge',
  [EdgeService.WEB_SERVICES]: 'web',
  [EdgeService.OFFICE_WEB_APPS]: 'wac',
  [EdgeService.WINDOWS_ACTIVATION]: 'kms',
  [EdgeService.REMOTE_DESKTOP]: 'rdp',
  [EdgeService.HEALTH_PROBE]: 'probe',
  [EdgeService.GATEWAY_MANAGEMENT]: 'gateway',
  [EdgeService.AZURE_LOAD_BALANCER]: 'balancer',
  [EdgeService.EVERYTHING_ELSE]: 'all',
};

/** Name of the last term of a filter. */
export function denyName(direction: TrafficDirection): string {
  return `${prefixOf(direction)}-deny-other`;
}

/** Name of the term of a rule, from its content: `in-tcp443-access`, `out-udp50000-59999-av-v6`. */
export function termName({ direction, transport, ports, service, source, destination }: FirewallRulePlan): string {
  const protocol = transport === Transport.ANY ? 'any' : transport.toLowerCase();
  const isIpv6 = [...source.prefixes, ...destination.prefixes].some((prefix) => prefix.includes(':'));
  return `${prefixOf(direction)}-${protocol}${ports === '*' ? '' : ports}-${SERVICES[service]}${isIpv6 ? '-v6' : ''}`;
}

/** @throws EdgeValidationError for two rules that would be the same term. */
export function checkTermNames(rules: readonly FirewallRulePlan[]): void {
  const seen = new Map<string, string>();
  for (const [index, rule] of rules.entries()) {
    const name = termName(rule);
    const other = seen.get(name);
    if (other !== undefined) {
      throw new EdgeValidationError({
        property: `plan.firewall[${index}]`,
        given: JSON.stringify(rule.id),
        expected: `one rule for each service, protocol, port and direction; ${JSON.stringify(other)} is such a rule too`,
        fix: 'pass the plan as the planner returned it',
      });
    }
    seen.set(name, rule.id);
  }
}

function prefixOf(direction: TrafficDirection): string {
  return direction === TrafficDirection.INBOUND ? 'in' : 'out';
}
