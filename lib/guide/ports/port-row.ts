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

/** The machine that a table is about. Directions are relative to it. */
export type PlannedMachine = 'edge' | 'reverse-proxy' | 'director';

/** What a row opens the firewall for: a service, or the machine itself when the page names no service. */
export type PortRole = EdgeService | 'reverse-proxy' | 'director';

/** An end of traffic on the Edge Server. */
export type EdgeEnd =
  | EdgeService.ACCESS_EDGE
  | EdgeService.WEB_CONFERENCING
  | EdgeService.AUDIO_VIDEO
  | EdgeService.XMPP_PROXY
  | EdgeService.EDGE_INTERNAL;

/** Source or destination of traffic. */
export type TrafficEnd =
  | EdgeEnd
  | 'any'
  | 'clients'
  | 'federatedPartner'
  | 'liveMessengerClients'
  | 'publicImPartner'
  | 'skypeDirectory'
  | 'director'
  | 'frontEnd'
  | 'frontEndOrDirector'
  | 'frontEndOrDirectorOrOfficeWebApps'
  | 'internalClients'
  | 'officeWebApps'
  | 'reverseProxyInternal'
  | 'reverseProxyListener';

/** The address of an end that the table refers to, if the page says so. */
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

/** Internal servers that a documented "any" can be restricted to. */
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

/** Ports as printed in the tables: `443` or `50000-59999`. */
export type PortText = `${number}` | `${number}-${number}`;

/** Which end of a connection has the port; the port summaries do not say so for the media range. */
export type PortSide = 'destination' | 'unspecified';

/** One row of a port summary: a firewall rule. */
export interface PortRow extends PlanningRow {
  readonly table: string;
  readonly machine: PlannedMachine;
  /** Side of the machine; undefined for a Director, which has one interface. */
  readonly side: EdgeSide | undefined;
  /** Whether the row is in a table of the virtual addresses of the load balancer. */
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
  /** Addresses of the destination, where the page prints them. */
  readonly destinationAddresses?: readonly string[];
  /** Relative to {@link machine}. */
  readonly direction: TrafficDirection;
  /** Purpose of the traffic. */
  readonly purpose: string;
  /** Conditions that replace the printed ones; see docs/decisions.md. */
  readonly readAs?: readonly PlanningCondition[];
  /** Additional conditions, of which at least one must be met; see docs/decisions.md. */
  readonly needs?: readonly PlanningCondition[];
  /** Whether this is the client port of a service, which can be changed. */
  readonly clientPort: boolean;
  /** Priority of the rule, when firewall-priorities.ts has none for the port. */
  readonly priority?: number;
}

/** A row about an Edge Server. */
export interface EdgePortRow extends PortRow {
  readonly side: EdgeSide;
  readonly role: EdgeService;
}

/** A row about an Edge Server, before it is placed in a table. */
export type EdgePortLine = PlanningLine<EdgePortRow>;

/** A row before it is placed in a table. */
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

/** The client port of a service, which can be changed. */
export function clientTcp(ports: PortText): PortColumns {
  return { ...tcp(ports), clientPort: true };
}

/** An end with the address that the table names. */
export function at(end: TrafficEnd, address: AddressQualifier | undefined): QualifiedEnd {
  return { end, address };
}

/** A documented "any" that can be restricted to these servers. */
export function anyOf(...mayBeNarrowedTo: readonly InternalPeer[]): QualifiedEnd {
  return { end: 'any', mayBeNarrowedTo };
}

/** One line of a port summary, with its columns in printed order. Side and direction follow from the two ends. */
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

/** Lines of a table of the virtual addresses of the load balancer. */
export function ofVirtualAddress(lines: readonly EdgePortLine[]): readonly EdgePortLine[] {
  return lines.map((line) => ({ ...line, virtualAddress: true }));
}

/** The same line as printed on one page, with a description of the error. */
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
