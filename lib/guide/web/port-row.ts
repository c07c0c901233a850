import type { WebLine, WebRow, WebTable, WebTopology } from './web-row';

/** Where traffic starts or arrives. */
export type WebTrafficEnd =
  | 'any'
  | 'director'
  | 'edgeInternal'
  | 'frontEnd'
  | 'frontEndOrDirector'
  | 'frontEndOrDirectorOrOfficeWebApps'
  | 'internalClients'
  | 'officeWebApps'
  | 'reverseProxyInternal'
  | 'reverseProxyListener';

/** One row of a port table about web services: a firewall rule. */
export interface WebPortRow extends WebRow {
  readonly table: string;
  readonly interface: 'director' | 'reverse-proxy-external' | 'reverse-proxy-internal';
  readonly role: 'centralizedLogging' | 'cmsReplication' | 'director' | 'reverseProxy';
  readonly appProtocol: 'HTTP' | 'HTTPS' | 'MTLS' | 'SIP/MTLS';
  readonly transport: 'TCP';
  readonly ports: string;
  readonly portFrom: number;
  readonly portTo: number;
  readonly portSide: 'destination';
  readonly source: WebTrafficEnd;
  readonly sourceAddress?: 'hlbVip' | 'node' | 'webServices';
  readonly destination: WebTrafficEnd;
  readonly destinationAddress?: 'hlbVip' | 'node' | 'webServices';
  readonly destinationMayBeNarrowedTo?: readonly string[];
  /** Seen from the machine that the table is about. */
  readonly direction: 'inbound' | 'outbound';
  /** What the traffic is for. */
  readonly purpose: string;
}

/** A row before it stands in a table. */
export type WebPortLine = WebLine<WebPortRow>;

/** A row for one TCP port. */
export function webPortLine(
  place: Pick<WebPortLine, 'interface' | 'role' | 'direction'>, appProtocol: WebPortRow['appProtocol'], port: number,
  source: WebTrafficEnd, destination: WebTrafficEnd, conditions: WebPortRow['conditions'], purpose: string,
  more: Partial<WebPortLine> = {},
): WebPortLine {
  return {
    ...place, appProtocol, transport: 'TCP', ports: String(port), portFrom: port, portTo: port, portSide: 'destination',
    source, destination, conditions, purpose, ...more,
  };
}

export function webPortTable(
  topology: WebTopology, table: string, doc: string, lines: readonly WebPortLine[],
): WebTable<WebPortLine> {
  return { topology, table, doc, lines };
}
