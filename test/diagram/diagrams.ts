import type { Diagram } from '../../lib/diagram/diagram-model';
import { combinedDiagram, edgeDiagram, proxyDiagram } from '../../lib/diagram/diagram-of-plan';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { FirewallRulePlan } from '../../lib/plan/network/firewall-plan';
import type { ReverseProxyPlan } from '../../lib/plan/reverse-proxy-plan';
import { EdgePlatform } from '../../lib/platform/edge-platform';
import { EDGE_PLANS, EVERYTHING, PROXY_PLANS } from '../projection/planned';
import { dualStackPlan } from '../support/dual-stack';
import { contosoPlan } from '../support/plan-request';
import { gatewayPlan, proxyPlan } from '../support/reverse-proxy';
import { hostile } from './hostile';

const TWELVE = { ...EVERYTHING, acknowledgements: [], drainedServers: [2, 5] };

/** Edge plans of every kind and size. */
export const DRAWN_EDGES: Readonly<Record<string, () => EdgePlan>> = {
  ...EDGE_PLANS,
  '12 servers': () => contosoPlan({ ...TWELVE, topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 12 }) }),
  '12 servers behind load balancers': () => contosoPlan({
    ...TWELVE, topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 12 }),
  }),
  '12 servers behind load balancers of the cloud': () => contosoPlan({
    ...TWELVE, platform: EdgePlatform.azure(), topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 12 }),
  }),
  'an appliance with addresses of its own': () => contosoPlan({
    ...TWELVE, topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 12 }),
    loadBalancer: { sourceAddresses: ['131.107.155.60'], monitorAddresses: ['131.107.155.60', '172.25.33.60'] },
  }),
  '12 servers with IPv6': () => dualStackPlan({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 12 }) }),
  'hostile names': () => hostile(contosoPlan(EVERYTHING)),
};

/** A diagram, with the firewall rules of its plans. */
interface Drawn {
  readonly diagram: Diagram;
  readonly rules: readonly FirewallRulePlan[];
}

/** Diagrams of every kind and size. */
export const DIAGRAMS: Readonly<Record<string, () => Drawn>> = {
  ...Object.fromEntries(Object.entries(DRAWN_EDGES).map(([name, plan]) => [name, () => {
    const edge = plan();
    return { diagram: edgeDiagram(edge), rules: edge.firewall };
  }])),
  ...Object.fromEntries(Object.entries(PROXY_PLANS).map(([name, plan]) => [name, () => {
    const proxy = plan();
    return { diagram: proxyDiagram(proxy), rules: proxy.firewall };
  }])),
  'an Edge with an appliance': () => combined(contosoPlan(EVERYTHING), proxyPlan()),
  'an Edge with a gateway': () => combined(contosoPlan({ platform: EdgePlatform.azure() }), gatewayPlan()),
  'hostile names on all sides': () => combined(hostile(contosoPlan(EVERYTHING)), hostile(gatewayPlan())),
};

function combined(edge: EdgePlan, proxy: ReverseProxyPlan): Drawn {
  return { diagram: combinedDiagram(edge, proxy), rules: [...edge.firewall, ...proxy.firewall] };
}
