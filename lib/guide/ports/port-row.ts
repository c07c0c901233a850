import { Transport } from '../../values/transport';
import type { PlanningRow } from '../planning-row';

export type PortTable =
  | 'external'
  | 'internal'
  | 'external-vip'
  | 'internal-vip'
  | 'federation'
  | 'public-im'
  | 'xmpp';

export type EdgeInterface = 'external' | 'internal';

export type TrafficDirection = 'inbound' | 'outbound';

/** The service a row opens the firewall for. */
export type EdgeRole =
  | 'accessEdge'
  | 'webConferencingEdge'
  | 'avEdge'
  | 'avAuthentication'
  | 'xmppProxy'
  | 'cmsReplication'
  | 'centralizedLogging';

export type AppProtocol =
  | 'DNS'
  | 'HTTP'
  | 'HTTPS'
  | 'MTLS'
  | 'PSOM/MTLS'
  | 'PSOM/TLS'
  | 'RTP'
  | 'SIP/MTLS'
  | 'SIP/TLS'
  | 'STUN/MSTURN'
  | 'XMPP'
  | 'XMPP/MTLS';

/** One end of the Edge Server itself. */
export type EdgeEnd = 'accessEdge' | 'webConferencingEdge' | 'avEdge' | 'xmppProxy' | 'edgeInternal';

/** Where traffic starts or arrives. */
export type TrafficEnd = EdgeEnd | 'any' | 'clients' | 'federatedPartner' | 'liveMessengerClients' | 'publicImPartner';

/** Which address of an end the table means; an end without a qualifier is not qualified on the page. */
export type AddressQualifier =
  | 'public'
  | 'publicVip'
  | 'vip'
  | 'node'
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
  readonly table: PortTable;
  readonly interface: EdgeInterface;
  readonly role: EdgeRole;
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
  /** Seen from the Edge Server. */
  readonly direction: TrafficDirection;
  /** What the traffic is for. */
  readonly purpose: string;
}

/** A row before it stands in a table. */
export type PortLine = Omit<PortRow, 'id' | 'topology' | 'table' | 'row' | 'doc'>;

type PortColumns = Pick<PortRow, 'transport' | 'ports' | 'portFrom' | 'portTo' | 'portSide'>;

interface QualifiedEnd {
  readonly end: TrafficEnd;
  readonly address?: AddressQualifier | undefined;
  readonly mayBeNarrowedTo?: readonly InternalPeer[];
}

const EDGE_ENDS: ReadonlySet<TrafficEnd> = new Set<EdgeEnd>([
  'accessEdge', 'webConferencingEdge', 'avEdge', 'xmppProxy', 'edgeInternal',
]);

export function tcp(ports: PortText, side: PortSide = 'destination'): PortColumns {
  return portColumns(Transport.TCP, ports, side);
}

export function udp(ports: PortText, side: PortSide = 'destination'): PortColumns {
  return portColumns(Transport.UDP, ports, side);
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
  role: EdgeRole,
  appProtocol: AppProtocol,
  port: PortColumns,
  from: TrafficEnd | QualifiedEnd,
  to: TrafficEnd | QualifiedEnd,
  conditions: PortLine['conditions'],
  purpose: string,
): PortLine {
  const source = qualified(from);
  const destination = qualified(to);
  return {
    interface: source.end === 'edgeInternal' || destination.end === 'edgeInternal' ? 'internal' : 'external',
    role,
    appProtocol,
    ...port,
    source: source.end,
    ...(source.address && { sourceAddress: source.address }),
    ...(source.mayBeNarrowedTo && { sourceMayBeNarrowedTo: source.mayBeNarrowedTo }),
    destination: destination.end,
    ...(destination.address && { destinationAddress: destination.address }),
    ...(destination.mayBeNarrowedTo && { destinationMayBeNarrowedTo: destination.mayBeNarrowedTo }),
    direction: EDGE_ENDS.has(source.end) ? 'outbound' : 'inbound',
    conditions,
    purpose,
  };
}

/** The same line as one page prints it, with what is odd about that. */
export function asPrinted(line: PortLine, anomaly: string, printed: Partial<PortLine> = {}): PortLine {
  return { ...line, ...printed, anomalies: [anomaly] };
}

function qualified(end: TrafficEnd | QualifiedEnd): QualifiedEnd {
  return typeof end === 'string' ? { end } : end;
}

function portColumns(transport: Transport, ports: PortText, portSide: PortSide): PortColumns {
  const [from, to = from] = ports.split('-');
  return { transport, ports, portFrom: Number(from), portTo: Number(to), portSide };
}
