import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { type AppProtocol, TrafficDirection, Transport } from '../../values/vocabulary/traffic';
import type { PlanningLine } from '../numbered-rows';
import type { PlanningRow } from '../planning-row';

export type PortTable =
  | 'external'
  | 'internal'
  | 'external-vip'
  | 'internal-vip'
  | 'federation'
  | 'public-im'
  | 'xmpp';

/** The machine that a table is about, and that directions are seen from. */
export type PlannedMachine = 'edge' | 'reverse-proxy' | 'director';

/** What a row opens the firewall for: a service, or the machine itself where the page names no service. */
export type PortRole = EdgeService | 'reverse-proxy' | 'director';

/** One end of the Edge Server itself. */
export type EdgeEnd =
  | EdgeService.ACCESS_EDGE
  | EdgeService.WEB_CONFERENCING
  | EdgeService.AUDIO_VIDEO
  | EdgeService.XMPP_PROXY
  | EdgeService.EDGE_INTERNAL;

/** Where traffic starts or arrives. */
export type TrafficEnd =
  | EdgeEnd
  | 'any'
  | 'clients'
  | 'federatedPartner'
  | 'liveMessengerClients'
  | 'publicImPartner'
  | 'director'
  | 'frontEnd'
  | 'frontEndOrDirector'
  | 'frontEndOrDirectorOrOfficeWebApps'
  | 'internalClients'
  | 'officeWebApps'
  | 'reverseProxyInternal'
  | 'reverseProxyListener';

/** Which address of an end the table means; an end without a qualifier is not qualified on the page. */
export type AddressQualifier =
  | 'public'
  | 'publicVip'
  | 'vip'
  | 'node'
  | 'hlbVip'
  | 'webServices'
  | 'eachNode'
  | 'nodeOrPool'
  | 'interfaceIp'
  | 'sharesAccessEdgeIp'
  | 'unqualifiedIp';

/** Internal servers to which a documented "any" can be tightened. */
export type InternalPeer =
  | 'director'
  | 'directorPool'
  | 'directorPoolVip'
  | 'eachFrontEndServerInPool'
  | 'frontEndOrPoolHoldingCms'
  | 'frontEndPool'
  | 'frontEndPoolVip'
  | 'frontEndServer'
  | 'officeWebApps'
  | 'poolVip'
  | 'standardEditionServer'
  | 'survivableBranchAppliance'
  | 'survivableBranchServer';

/** Ports as the tables print them: `443` or `50000-59999`. */
export type PortText = `${number}` | `${number}-${number}`;

/** Which side of a connection has the port; the port summaries leave it open for the media range. */
export type PortSide = 'destination' | 'unspecified';

/** One row of a port summary: a firewall rule. */
export interface PortRow extends PlanningRow {
  readonly table: string;
  readonly machine: PlannedMachine;
  /** Side of the machine; undefined for a Director, which has one interface. */
  readonly side: EdgeSide | undefined;
  /** Whether the row is in a table of the load balancer's virtual addresses. */
  readonly virtualAddress: boolean;
  readonly role: PortRole;
  readonly appProtocol: AppProtocol;
  readonly transport: Transport;
  readonly ports: PortText;
  readonly portFrom: number;
  readonly portTo: number;
  readonly portSide: PortSide;
  readonly source: TrafficEnd;
  readonly sourceAddress?: AddressQualifier;
  readonly sourceMayBeNarrowedTo?: readonly InternalPeer[];
  readonly destination: TrafficEnd;
  readonly destinationAddress?: AddressQualifier;
  readonly destinationMayBeNarrowedTo?: readonly InternalPeer[];
  /** Seen from the machine that the table is about. */
  readonly direction: TrafficDirection;
  /** What the traffic is for. */
  readonly purpose: string;
  /** Conditions that the row is read with in place of the printed ones; docs/decisions.md says why. */
  readonly readAs?: readonly PlanningCondition[];
  /** Conditions of which one has to be in use besides; docs/decisions.md says why. */
  readonly needs?: readonly PlanningCondition[];
  /** Whether the port is the one for clients, which the user may move. */
  readonly clientPort: boolean;
  /** Place of the rule among those of its side, where the port has none in firewall-priorities.ts. */
  readonly priority?: number;
}

/** A row about an Edge Server. */
export interface EdgePortRow extends PortRow {
  readonly side: EdgeSide;
  readonly role: EdgeService;
}

/** A row about an Edge Server, before it stands in a table. */
export type EdgePortLine = PlanningLine<EdgePortRow>;

/** A row before it stands in a table. */
export type PortLine = PlanningLine<PortRow>;

type PortColumns = Pick<PortRow, 'transport' | 'ports' | 'portFrom' | 'portTo' | 'portSide' | 'clientPort'>;

interface QualifiedEnd {
  readonly end: TrafficEnd;
  readonly address?: AddressQualifier | undefined;
  readonly mayBeNarrowedTo?: readonly InternalPeer[];
}

const EDGE_ENDS: ReadonlySet<TrafficEnd> = new Set<EdgeEnd>([
  EdgeService.ACCESS_EDGE, EdgeService.WEB_CONFERENCING, EdgeService.AUDIO_VIDEO, EdgeService.XMPP_PROXY,
  EdgeService.EDGE_INTERNAL,
]);

export function tcp(ports: PortText, side: PortSide = 'destination'): PortColumns {
  return portColumns(Transport.TCP, ports, side);
}

export function udp(ports: PortText, side: PortSide = 'destination'): PortColumns {
  return portColumns(Transport.UDP, ports, side);
}

/** The port of a service for clients outside, which the user may move. */
export function clientTcp(ports: PortText): PortColumns {
  return { ...tcp(ports), clientPort: true };
}

/** An end with the address the table names for it. */
export function at(end: TrafficEnd, address: AddressQualifier | undefined): QualifiedEnd {
  return { end, address };
}

/** A documented "any" that may be tightened to these servers. */
export function anyOf(...mayBeNarrowedTo: readonly InternalPeer[]): QualifiedEnd {
  return { end: 'any', mayBeNarrowedTo };
}

/** One line of a port summary, its columns in the printed order. Interface and direction follow from the two ends. */
export function portLine(
  role: EdgeService,
  appProtocol: AppProtocol,
  port: PortColumns,
  from: TrafficEnd | QualifiedEnd,
  to: TrafficEnd | QualifiedEnd,
  conditions: EdgePortLine['conditions'],
  purpose: string,
): EdgePortLine {
  const source = qualified(from);
  const destination = qualified(to);
  return {
    machine: 'edge',
    side: source.end === EdgeService.EDGE_INTERNAL || destination.end === EdgeService.EDGE_INTERNAL
      ? EdgeSide.INTERNAL
      : EdgeSide.EXTERNAL,
    virtualAddress: false,
    role,
    appProtocol,
    ...port,
    source: source.end,
    ...(source.address && { sourceAddress: source.address }),
    ...(source.mayBeNarrowedTo && { sourceMayBeNarrowedTo: source.mayBeNarrowedTo }),
    destination: destination.end,
    ...(destination.address && { destinationAddress: destination.address }),
    ...(destination.mayBeNarrowedTo && { destinationMayBeNarrowedTo: destination.mayBeNarrowedTo }),
    direction: EDGE_ENDS.has(source.end) ? TrafficDirection.OUTBOUND : TrafficDirection.INBOUND,
    conditions,
    purpose,
  };
}

/** Lines of a table of the load balancer's virtual addresses. */
export function ofVirtualAddress(lines: readonly EdgePortLine[]): readonly EdgePortLine[] {
  return lines.map((line) => ({ ...line, virtualAddress: true }));
}

/** The same line as one page prints it, with what is odd about that. */
export function asPrinted(line: EdgePortLine, anomaly: string, printed: Partial<EdgePortLine> = {}): EdgePortLine {
  return { ...line, ...printed, anomalies: [anomaly] };
}

function qualified(end: TrafficEnd | QualifiedEnd): QualifiedEnd {
  return typeof end === 'string' ? { end } : end;
}

function portColumns(transport: Transport, ports: PortText, portSide: PortSide): PortColumns {
  const [from, to = from] = ports.split('-');
  return { transport, ports, portFrom: Number(from), portTo: Number(to), portSide, clientPort: false };
}
