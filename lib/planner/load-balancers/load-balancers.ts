import { EdgeValidationError } from '../../values/edge-validation-error';
import type { PortRow } from '../../guide/ports/port-row';
import type { PlanningCondition, PlanningTopology } from '../../guide/planning-row';
import { portRowsFor } from '../../guide/product-rows';
import type { CheckedRequest } from '../../check/edge-request';
import { effectivePorts, externalAddressesOf, rowApplies } from '../firewall/firewall';
import { SERVICE_LABELS } from '../../plan/service-labels';
import type { ListenerNodePlan, ListenerPlan, LoadBalancerPlan } from '../../plan/load-balancer-plan';
import type { PlannedServers } from '../servers/servers';
import { Transport } from '../../values/transport';
import { isHardwareBalanced } from './virtual-addresses';

/** What the documentation calls typical: a client stays with its server, and idle sessions are kept for 20 minutes. */
const PERSISTENCE = 'source-address';
const IDLE_TIMEOUT_MINUTES = 20;
const NAGLING_OFF = 443;

/**
 * The load balancers of a hardware-balanced topology: one listener for each inbound row of the tables of virtual
 * addresses. Web conferencing (8057) and XMPP (23456) are in none of them inside, as the documentation wants.
 *
 * Page: `lync-server-2013-port-summary-scaled-consolidated-edge-with-hardware-load-balancers.md`.
 *
 * @throws EdgeValidationError for settings of a load balancer in a topology that has none.
 */
export function planLoadBalancers(
  request: CheckedRequest, used: ReadonlySet<PlanningCondition>, planned: PlannedServers,
): LoadBalancerPlan[] {
  if (!isHardwareBalanced(request)) {
    checkNoSettings(request);
    return [];
  }
  const rows = portRowsFor(request.source.product, request.source.topology.key as PlanningTopology)
    .filter((row) => row.table.endsWith('-vip') && row.direction === 'inbound' && rowApplies(row, used));
  return ['external', 'internal'].map((side) => {
    const listeners = new Map<string, ListenerPlan>();
    for (const row of rows.filter((candidate) => candidate.interface === side)) {
      const listener = listenerOf(row, request, planned);
      const known = listeners.get(listener.id);
      listeners.set(listener.id, known === undefined ? listener : joined(known, listener));
    }
    return {
      side,
      virtualAddresses: planned.virtualAddresses
        .filter(({ services }) => services.includes('edgeInternal') === (side === 'internal')),
      listeners: [...listeners.values()],
    };
  });
}

function listenerOf(row: PortRow, request: CheckedRequest, { servers, virtualAddresses }: PlannedServers): ListenerPlan {
  const port = Number(effectivePorts(row, request));
  const service = row.role === 'xmppProxy' ? 'accessEdge' : row.role;
  const inside = row.interface === 'internal';
  const virtual = virtualAddresses.find(({ services }) => services.includes(inside ? 'edgeInternal' : service));
  const nodes = servers.filter(({ drained }) => drained !== true).map((server): ListenerNodePlan => ({
    server: server.computerName,
    address: inside ? server.internal.address : String(externalAddressesOf(service, [server])[0]),
  }));
  const kebab = row.role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return {
    id: `${row.interface}-${port}-${row.transport.toLowerCase()}-${kebab}`,
    virtualAddress: String(virtual?.services[0]),
    service: String(SERVICE_LABELS[row.role]),
    protocol: row.appProtocol,
    transport: row.transport,
    port,
    nodes,
    monitorPort: row.transport === Transport.UDP ? mediaTcpPort(row, request) : port,
    persistence: PERSISTENCE,
    idleTimeoutMinutes: IDLE_TIMEOUT_MINUTES,
    sourceTranslationAllowed: row.role !== 'avEdge' && row.role !== 'avAuthentication',
    directServerReturn: false,
    tcpNagling: row.transport === Transport.TCP && port !== NAGLING_OFF,
    tableRows: [row.id],
  };
}

/** A listener on UDP is watched by the TCP port of the same service. */
function mediaTcpPort(row: PortRow, request: CheckedRequest): number {
  return row.interface === 'internal' ? 443 : request.audioVideo.port;
}

/** Federation and clients may come to one port of the Access Edge. */
function joined(known: ListenerPlan, other: ListenerPlan): ListenerPlan {
  const protocols = [...new Set([...known.protocol.split(', '), other.protocol])];
  return { ...known, protocol: protocols.sort().join(', '), tableRows: [...known.tableRows, ...other.tableRows] };
}

function checkNoSettings({ source }: CheckedRequest): void {
  if (source.loadBalancer === undefined) return;
  throw new EdgeValidationError({
    property: 'loadBalancer',
    given: `settings, with the topology ${source.topology.key}`,
    expected: 'a topology that has load balancers, or no settings',
    fix: 'take EdgeTopology.scaledHardwareLoadBalanced(), or leave loadBalancer out',
  });
}
