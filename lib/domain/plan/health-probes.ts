import type { CheckedRequest } from './checked-request';
import { type FirewallEnd, FirewallRuleKind, type FirewallRulePlan } from './edge-plan';
import { firewallPriority } from './firewall-priorities';
import { SERVICE_LABELS } from './firewall';
import type { LoadBalancerPlan } from './load-balancer-plan';

/** Where the health probes of Azure's load balancers come from, in the platform's word. */
const PROBE_SOURCE: FirewallEnd = { label: 'Azure load balancer', prefixes: ['AzureLoadBalancer'] };
const DOCUMENTED_CLIENT_PORT = '443';

/** The rules that let the platform's load balancers see whether a server is well: each monitored port once. */
export function healthProbeRules(request: CheckedRequest, loadBalancers: readonly LoadBalancerPlan[]): FirewallRulePlan[] {
  if (request.source.platform?.loadBalancerProbes !== true) return [];
  const rules = new Map<string, FirewallRulePlan>();
  for (const { side, listeners } of loadBalancers) {
    for (const { virtualAddress, service, monitorPort, nodes } of listeners) {
      const ports = String(monitorPort);
      const kebab = virtualAddress.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const id = `${side}-in-${ports}-tcp-health-probe-${kebab}`;
      if (rules.has(id)) continue;
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
        source: PROBE_SOURCE,
        destination: { label: String(SERVICE_LABELS[virtualAddress]), prefixes: nodes.map(({ address }) => address) },
        purpose: 'Lets the load balancer see whether the server is well.',
        tableRows: [],
      });
    }
  }
  return [...rules.values()];
}
