import { EdgeValidationError } from '../../values/edge-validation-error';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import type { EdgePortRow } from '../../guide/ports/port-row';
import { portRowsFor } from '../../guide/product-rows';
import {
  type ListenerNodePlan, type ListenerPlan, LoadBalancerPersistence, type LoadBalancerPlan, type VirtualAddressPlan,
} from '../../plan/load-balancer-plan';
import { serviceSlug } from '../../plan/service-names';
import type { CheckedRequest } from '../../check/edge-request';
import { addressOwner, effectivePorts, externalAddressesOf, rowApplies } from '../firewall/firewall';
import type { PlannedServers } from '../servers/servers';
import { isHardwareBalanced } from './virtual-addresses';

/** What the documentation calls typical: a client stays with its server, and idle sessions are kept for 20 minutes. */
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
  const rows = portRowsFor(request.source.product, request.source.topology.key)
    .filter((row) => row.virtualAddress && row.direction === TrafficDirection.INBOUND && rowApplies(row, used));
  return Object.values(EdgeSide).map((side) => {
    const listeners = new Map<string, ListenerPlan>();
    for (const row of rows.filter((candidate) => candidate.side === side)) {
      const listener = listenerOf(row, request, planned);
      const known = listeners.get(listener.id);
      listeners.set(listener.id, known === undefined ? listener : joined(known, listener));
    }
    return {
      side,
      virtualAddresses: planned.virtualAddresses
        .filter(({ service }) => (service === EdgeService.EDGE_INTERNAL) === (side === EdgeSide.INTERNAL)),
      listeners: [...listeners.values()],
    };
  });
}

function listenerOf(row: EdgePortRow, request: CheckedRequest, planned: PlannedServers): ListenerPlan {
  const port = Number(effectivePorts(row, request));
  const isInside = row.side === EdgeSide.INTERNAL;
  const owner = isInside ? EdgeService.EDGE_INTERNAL : addressOwner(row.role);
  const nodes = planned.servers.filter(({ drained }) => drained !== true).flatMap((server): ListenerNodePlan[] => {
    const addresses = isInside ? [server.internal.address] : externalAddressesOf(owner, [server]);
    return addresses.map((address) => ({ server: server.computerName, address }));
  });
  const name = `${port}-${row.transport.toLowerCase()}-${serviceSlug(row.role)}`;
  return {
    id: `${row.side}-${name}`,
    name,
    virtualAddress: virtualAddressOf(owner, planned).service,
    service: row.role,
    protocols: [row.appProtocol],
    transport: row.transport,
    port,
    nodes,
    monitorPort: row.transport === Transport.UDP ? mediaTcpPort(row, request) : port,
    persistence: LoadBalancerPersistence.SOURCE_ADDRESS,
    idleTimeoutMinutes: IDLE_TIMEOUT_MINUTES,
    sourceTranslationAllowed: row.role !== EdgeService.AUDIO_VIDEO && row.role !== EdgeService.AV_AUTHENTICATION,
    directServerReturn: false,
    tcpNagling: row.transport === Transport.TCP && port !== NAGLING_OFF,
    tableRows: [row.id],
  };
}

function virtualAddressOf(service: EdgeService, { virtualAddresses }: PlannedServers): VirtualAddressPlan {
  const found = virtualAddresses.find(({ services }) => services.includes(service));
  if (found === undefined) throw new Error(`the load balancers have no virtual address for ${service}`);
  return found;
}

/** A listener on UDP is watched by the TCP port of the same service. */
function mediaTcpPort(row: EdgePortRow, request: CheckedRequest): number {
  return row.side === EdgeSide.INTERNAL ? 443 : request.audioVideo.port;
}

/** Federation and clients may come to one port of the Access Edge. */
function joined(known: ListenerPlan, other: ListenerPlan): ListenerPlan {
  return {
    ...known,
    protocols: [...new Set([...known.protocols, ...other.protocols])].sort(),
    tableRows: [...known.tableRows, ...other.tableRows],
  };
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
