import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { AppProtocol, TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import { type FirewallEnd, FirewallRuleKind, type FirewallRulePlan } from '../../plan/network/firewall-plan';
import type { LoadBalancerPlan } from '../../plan/network/load-balancer-plan';
import { LOAD_BALANCER_NAME } from '../../plan/network/perimeter-rules';
import type { EdgeServerPlan } from '../../plan/servers/server-plan';
import { serviceName, serviceSlug } from '../../plan/servers/service-names';
import { addresses } from '../../check/addresses';
import type { CheckedRequest } from '../../check/edge-request';
import { isPlatformBalanced } from '../load-balancers/virtual-addresses';
import { externalAddressesOf } from './firewall';
import { addressesEnd, PLATFORM_LOAD_BALANCER_END } from './firewall-ends';
import { healthProbePriority } from './firewall-priorities';
import { firewallRule } from './firewall-rule';

/**
 * The rules that allow health probes of the load balancers: one for each monitored port. They include drained servers, so
 * that a server can return to the pool immediately.
 */
export function healthProbeRules(
  request: CheckedRequest, loadBalancers: readonly LoadBalancerPlan[], servers: readonly EdgeServerPlan[],
): FirewallRulePlan[] {
  const source = probeSource(request);
  if (source === undefined) return [];
  const rules = new Map<string, FirewallRulePlan>();
  for (const { side, listeners } of loadBalancers) {
    for (const { virtualAddress, service, monitorPort } of listeners) {
      const ports = String(monitorPort);
      const monitored = side === EdgeSide.INTERNAL
        ? servers.map(({ internal }) => internal.address)
        : externalAddressesOf(virtualAddress, servers);
      const rule = firewallRule({
        side,
        direction: TrafficDirection.INBOUND,
        ports,
        transport: Transport.TCP,
        service: EdgeService.HEALTH_PROBE,
        suffix: `-${serviceSlug(virtualAddress)}`,
        kind: FirewallRuleKind.PLATFORM,
        priority: healthProbePriority(side, service, ports),
        protocols: [AppProtocol.TCP],
        source,
        destination: addressesEnd(serviceName(virtualAddress), monitored),
        purpose: 'Allows the load balancer to check whether the server is healthy.',
      });
      if (!rules.has(rule.id)) rules.set(rule.id, rule);
    }
  }
  return [...rules.values()];
}

/** The platform, or the monitor addresses of an appliance; undefined without either. */
function probeSource(request: CheckedRequest): FirewallEnd | undefined {
  const { source, platform } = request;
  if (platform.probeNetwork !== undefined && isPlatformBalanced(request)) return PLATFORM_LOAD_BALANCER_END;
  const monitors = addresses(source.loadBalancer?.monitorAddresses, 'loadBalancer.monitorAddresses', platform);
  return monitors.length === 0 ? undefined : addressesEnd(LOAD_BALANCER_NAME, monitors.map(({ text }) => text));
}
