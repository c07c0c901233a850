import { addresses } from '../../check/addresses';
import type { CheckedRequest } from '../../check/edge-request';
import { type EdgeServerPlan, type FirewallEnd, FirewallRuleKind, type FirewallRulePlan } from '../../plan/edge-plan';
import { firewallPriority } from './firewall-priorities';
import { externalAddressesOf } from './firewall';
import { SERVICE_LABELS } from '../../plan/service-labels';
import type { LoadBalancerPlan } from '../../plan/load-balancer-plan';

/** Where the health probes of Azure's load balancers come from, in the platform's word. */
const PLATFORM: FirewallEnd = { label: 'Azure load balancer', prefixes: ['AzureLoadBalancer'] };
const DOCUMENTED_CLIENT_PORT = '443';

/**
 * The rules that let the load balancers see whether a server is well: each monitored port once. A drained server keeps
 * them, so that it can come back at once.
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
      const kebab = virtualAddress.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const id = `${side}-in-${ports}-tcp-health-probe-${kebab}`;
      if (rules.has(id)) continue;
      const watched = side === 'internal'
        ? servers.map(({ internal }) => internal.address)
        : externalAddressesOf(virtualAddress, servers);
      rules.set(id, {
        id,
        interface: side,
        kind: FirewallRuleKind.PLATFORM,
        direction: 'inbound',
        access: 'allow',
        priority: firewallPriority(side, `healthProbe/${service}`, 'TCP', ports, DOCUMENTED_CLIENT_PORT),
        service: 'Health probe',
        protocol: 'TCP',
        transport: 'TCP',
        ports,
        source,
        destination: { label: String(SERVICE_LABELS[virtualAddress]), prefixes: watched },
        purpose: 'Lets the load balancer see whether the server is well.',
        tableRows: [],
      });
    }
  }
  return [...rules.values()];
}

/** The platform's word, or the addresses of an appliance. */
function probeSource({ source }: CheckedRequest): FirewallEnd | undefined {
  if (source.platform?.loadBalancerProbes === true) return PLATFORM;
  const monitors = addresses(source.loadBalancer?.monitorAddresses, 'loadBalancer.monitorAddresses');
  return monitors.length === 0 ? undefined : { label: 'load balancer', prefixes: monitors.map(({ text }) => text) };
}
