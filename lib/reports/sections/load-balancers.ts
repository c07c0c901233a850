import type { EdgePlan } from '../../plan/edge-plan';
import type { ListenerPlan, LoadBalancerPlan, VirtualAddressPlan } from '../../plan/load-balancer-plan';
import { grouped } from '../grouped';
import { AT_DEPLOYMENT, inWords } from '../plan-words';
import { parted, type TableRow, textTable } from '../text-table';
import { FirewallRuleKind } from '../../plan/firewall-plan';
import { TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { serviceName } from '../../plan/service-names';

const HEADINGS = ['Listener', 'Service', 'Protocol', 'Monitor', 'SNAT', 'Nagle'];
const PERSISTENCE: Readonly<Record<string, string>> = { 'source-address': 'by source address' };

/** A complete configuration of the load balancers, in nobody's product's words. */
export function loadBalancersSection(plan: EdgePlan): string[] {
  return parted([
    textTable(plan.loadBalancers.flatMap((balancer) => balancer.virtualAddresses
      .flatMap((virtual) => listenerRows(plan, balancer, virtual))), HEADINGS),
    textTable(settingRows(plan)),
  ]);
}

function listenerRows(plan: EdgePlan, { side, listeners }: LoadBalancerPlan, virtual: VirtualAddressPlan): TableRow[] {
  const own = listeners.filter(({ virtualAddress }) => virtual.services.includes(virtualAddress));
  const title = `${side}, ${virtual.services.map(inWords).join(', ')}: ${namesOf(plan, virtual).join(', ')} at `
    + (virtual.address ?? `an address known ${AT_DEPLOYMENT}`);
  if (own.length === 0) return [{ title }, { text: 'no listener: the service is not in use' }];
  const nodes = [...grouped(own, (listener) => listener.nodes.map(({ server, address }) => `${server} ${address}`).join(', ')).keys()];
  return [{ title }, { text: `nodes: ${nodes.join('; ')}` }, ...own.map((listener) => ({
    cells: [
      `${listener.port} ${listener.transport}`,
      serviceName(listener.service),
      listener.protocols.join(', '),
      `TCP ${listener.monitorPort}`,
      listener.sourceTranslationAllowed ? 'allowed' : 'no',
      nagle(listener),
    ],
  }))];
}

/** A single address has the names of all its services. */
function namesOf(plan: EdgePlan, { services, fqdn }: VirtualAddressPlan): string[] {
  if (services.length === 1) return [fqdn];
  return [...new Set(plan.services.filter(({ service }) => services.includes(service)).map((own) => own.fqdn))];
}

function nagle(listener: ListenerPlan): string {
  if (listener.transport !== Transport.TCP) return '';
  return listener.tcpNagling ? 'any' : 'off';
}

function settingRows(plan: EdgePlan): TableRow[] {
  const listeners = plan.loadBalancers.flatMap((balancer) => balancer.listeners);
  const sayings: readonly (readonly [string, (listener: ListenerPlan) => string])[] = [
    ['Persistence', ({ persistence }) => PERSISTENCE[persistence] ?? persistence],
    ['Idle timeout', ({ idleTimeoutMinutes }) => `${idleTimeoutMinutes} minutes`],
    ['Direct server return', ({ directServerReturn }) => (directServerReturn ? 'on' : 'off: answers go back through the load balancer')],
  ];
  return [
    ...sayings.flatMap(([label, say]) => [...grouped(listeners, say)].map(([value, those]) => ({
      cells: [those.length === listeners.length ? label : `${label} of ${those.map(({ id }) => id).join(', ')}`, value],
    }))),
    { cells: ['Ports', 'the same on the virtual address and on the nodes'] },
    { cells: ['SNAT', 'whether the address of the load balancer may take the place of the client\'s'] },
    { cells: ['Nagle', 'whether small segments may be collected; never on TCP 50000-59999'] },
    { cells: ['Not balanced', notBalanced(plan)] },
    { cells: ['Gateway of nodes', [...new Set(plan.servers.map(({ external }) => external.defaultGateway))].join(', ')] },
    { cells: ['Routes of nodes', plan.internal.networks.map((network) => `${network} by the internal adapter`).join('\n')] },
    { cells: ['Public addresses', publicAddresses(plan)] },
  ];
}

/** What clients and servers ask a server itself for, though it stands behind load balancers. */
function notBalanced(plan: EdgePlan): string {
  const balanced = new Set(plan.loadBalancers.flatMap(({ side, listeners }) => listeners
    .map(({ port, transport }) => `${side} ${transport} ${port}`)));
  const direct = plan.firewall
    .filter(({ direction, kind, side, transport, ports }) => direction === TrafficDirection.INBOUND && kind === FirewallRuleKind.PLANNING
      && !balanced.has(`${side} ${transport} ${ports}`))
    .map(({ side, transport, ports, service }) => `${side} ${transport} ${ports}, ${serviceName(service)}`);
  return direct.length === 0 ? 'nothing' : direct.join('\n');
}

function publicAddresses(plan: EdgePlan): string {
  const virtual = plan.loadBalancers.find(({ side }) => side === EdgeSide.EXTERNAL)?.virtualAddresses.length ?? 0;
  const each = plan.servers[0]?.external.addresses.length ?? 0;
  const count = plan.servers.length;
  return `${virtual + each * count}: ${virtual} virtual, and ${each} of each of the ${count} servers`;
}
