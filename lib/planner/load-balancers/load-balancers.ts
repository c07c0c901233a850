import { EdgeValidationError } from '../../values/edge-validation-error';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import type { EdgePortRow } from '../../guide/ports/port-row';
import {
  type ListenerNodePlan, type ListenerPlan, LoadBalancerPersistence, type LoadBalancerPlan, type VirtualAddressPlan,
} from '../../plan/network/load-balancer-plan';
import { serviceSlug } from '../../plan/servers/service-names';
import type { CheckedRequest } from '../../check/edge-request';
import { addressOwner, effectivePorts, externalAddressesOf } from '../firewall/firewall';
import { portRowsInUse } from '../firewall/port-rows-in-use';
import type { PlannedServers } from '../servers/servers';
import { isHardwareBalanced } from './virtual-addresses';

/** The value that the documentation calls typical. */
const IDLE_TIMEOUT_MINUTES = 20;
const PORT_WITHOUT_NAGLING = 443;

/**
 * The load balancers of a topology with hardware load balancing: a listener for each inbound row of the tables of virtual
 * addresses. As documented, the internal tables have no rows for web conferencing (8057) and XMPP (23456).
 *
 * Page: `lync-server-2013-port-summary-scaled-consolidated-edge-with-hardware-load-balancers.md`.
 *
 * @throws EdgeValidationError for settings of a load balancer in a topology without hardware load balancing.
 */
export function planLoadBalancers(
  request: CheckedRequest, used: ReadonlySet<PlanningCondition>, planned: PlannedServers,
): LoadBalancerPlan[] {
  if (!isHardwareBalanced(request)) {
    checkNoSettings(request);
    return [];
  }
  const rows = portRowsInUse(request, used)
    .filter((row) => row.virtualAddress && row.direction === TrafficDirection.INBOUND);
  return Object.values(EdgeSide).map((side) => {
    const listeners = new Map<string, ListenerPlan>();
    for (const row of rows.filter((candidate) => candidate.side === side)) {
      const listener = listenerOf(row, request, planned);
      const known = listeners.get(listener.id);
      listeners.set(listener.id, known === undefined ? listener : merged(known, listener));
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
    ...(row.transport === Transport.TCP ? { tcpNagling: port !== PORT_WITHOUT_NAGLING } : {}),
    tableRows: [row.id],
  };
}

function virtualAddressOf(service: EdgeService, { virtualAddresses }: PlannedServers): VirtualAddressPlan {
  const found = virtualAddresses.find(({ services }) => services.includes(service));
  if (found === undefined) throw new Error(`the load balancers have no virtual address for ${service}`);
  return found;
}

/** A UDP listener is monitored on the TCP port of the same service. */
function mediaTcpPort(row: EdgePortRow, request: CheckedRequest): number {
  return row.side === EdgeSide.INTERNAL ? 443 : request.audioVideo.port;
}

/** Federation and clients may use the same port of the Access Edge. */
function merged(known: ListenerPlan, other: ListenerPlan): ListenerPlan {
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
    expected: 'no settings, or a topology with hardware load balancing',
    fix: 'use EdgeTopology.scaledHardwareLoadBalanced(), or omit loadBalancer',
  });
}
