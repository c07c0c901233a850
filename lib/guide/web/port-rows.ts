import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { AppProtocol, TrafficDirection } from '../../values/vocabulary/traffic';
import { numberedRows } from '../numbered-rows';
import type { WebPage } from '../planning-row';
import { type InternalPeer, type PortLine, type PortRow, tcp, type TrafficEnd } from '../ports/port-row';
import { webTable as table } from './web-table';

const {
  AUTODISCOVER, AUTODISCOVER_HTTP, CORE_INTERNAL, CORE_SIP, HTTP_REDIRECT, MANAGEMENT_CLS, MOBILITY, OFFICE_WEB_APPS,
  REMOTE_USER, SIMPLE_URLS, WEB_SERVICES,
} = PlanningCondition;
const { HTTP, HTTPS, MTLS, SIP_MTLS } = AppProtocol;

type Place = Pick<PortLine, 'machine' | 'side' | 'role' | 'direction'>;

const outside: Place = {
  machine: 'reverse-proxy', side: EdgeSide.EXTERNAL, role: 'reverse-proxy', direction: TrafficDirection.INBOUND,
};
const inside: Place = {
  machine: 'reverse-proxy', side: EdgeSide.INTERNAL, role: 'reverse-proxy', direction: TrafficDirection.OUTBOUND,
};
/** The role that the pages print for 4443, although the page warns not to confuse it with replication to the Edge. */
const insideTls: Place = { ...inside, role: EdgeService.CMS_REPLICATION };

/** A row for one TCP port. */
function line(
  place: Place, appProtocol: AppProtocol, port: number, source: TrafficEnd, destination: TrafficEnd,
  conditions: readonly PlanningCondition[], purpose: string, more: Partial<PortLine> = {},
): PortLine {
  return {
    ...place, virtualAddress: false, appProtocol, ...tcp(`${port}`), source, destination, conditions, purpose, ...more,
  };
}

const POOLS: readonly InternalPeer[] = ['frontEndServer', 'frontEndPool', 'director', 'directorPool'];

const LISTENER: readonly PortLine[] = [
  line(outside, HTTP, 80, 'any', 'reverseProxyListener', [HTTP_REDIRECT, AUTODISCOVER_HTTP, OFFICE_WEB_APPS],
    'Optional: redirects HTTP requests to HTTPS. Required for Office Web Apps conferencing together with unencrypted '
    + 'Autodiscover when the publishing certificate is not extended.',
    // Office Web Apps by itself does not require port 80.
    { readAs: [HTTP_REDIRECT, AUTODISCOVER_HTTP] }),
  line(outside, HTTPS, 443, 'any', 'reverseProxyListener',
    [REMOTE_USER, WEB_SERVICES, MOBILITY, AUTODISCOVER, OFFICE_WEB_APPS, SIMPLE_URLS],
    'All published web services: address book, group expansion, Autodiscover, client and device updates, meeting content, '
    + 'meet/dial-in pages, Office Web Apps.'),
];

const HTTP_INSIDE = 'Only with unencrypted Autodiscover: port 80 outside is bridged to 8080 inside so that external web '
  + 'traffic stays distinguishable.';
const HTTPS_INSIDE = 'Port 443 outside is bridged to 4443 inside so that external web traffic stays distinguishable.';

const APART = 'The reverse proxy page lists the Office Web Apps target separately on 443 and not on this port.';
const withOfficeWebApps: Partial<PortLine> = {
  destinationMayBeNarrowedTo: [...POOLS, 'officeWebApps'], anomalies: [APART],
};

/** Port 8080 is needed only for Autodiscover on port 80, although some pages print other conditions. */
const FOR_AUTODISCOVER: Partial<PortLine> = { readAs: [AUTODISCOVER_HTTP] };

interface DirectorPage {
  /** Destination address of web traffic; absent when the page names none. */
  readonly web?: 'hlbVip';
  /** Destination address of web traffic of internal clients. */
  readonly internalWeb: 'hlbVip' | 'webServices';
  /** Destination address of SIP; absent when the page names none. */
  readonly sip?: 'hlbVip';
  /** Whether the page prints the Edge as destination of the logging rows. */
  readonly loggingAtEdge?: boolean;
}

function director({ web, internalWeb, sip, loggingAtEdge = false }: DirectorPage): readonly PortLine[] {
  const to: Place = { machine: 'director', side: undefined, role: 'director', direction: TrafficDirection.INBOUND };
  const at = (address: PortRow['destinationAddress']): Partial<PortLine> =>
    (address === undefined ? {} : { destinationAddress: address });
  const relayed = 'Web traffic relayed by the reverse proxy to the Director and the Front End web services.';
  const printedAtEdge: Partial<PortLine> = {
    destinationAddress: 'node',
    anomalies: [
      'Destination is printed as the Edge internal interface although this is the Director table; the two Director pool '
      + 'pages print the Director.',
    ],
  };
  return [
    line(to, HTTP, 8080, 'reverseProxyInternal', 'director', [WEB_SERVICES], relayed,
      { ...at(web), ...FOR_AUTODISCOVER }),
    line(to, HTTPS, 4443, 'reverseProxyInternal', 'director', [WEB_SERVICES], relayed, at(web)),
    line({ ...to, direction: TrafficDirection.OUTBOUND }, HTTPS, 444, 'director', 'frontEnd', [CORE_INTERNAL],
      'Director to Front End server communication.', { destinationMayBeNarrowedTo: ['frontEndServer', 'frontEndPool'] }),
    line(to, HTTP, 80, 'internalClients', 'director', [WEB_SERVICES], 'Director web services for internal clients.',
      at(internalWeb)),
    line(to, HTTPS, 443, 'internalClients', 'director', [WEB_SERVICES], 'Director web services for internal clients.',
      at(internalWeb)),
    line(to, SIP_MTLS, 5061, EdgeService.EDGE_INTERNAL, 'director', [CORE_SIP],
      'SIP from the Edge to the Director and Front End.',
      { sourceAddress: 'node', ...at(sip) }),
    ...[50001, 50002, 50003].map((port) => line({ ...to, role: EdgeService.CENTRALIZED_LOGGING }, MTLS, port, 'any',
      loggingAtEdge ? EdgeService.EDGE_INTERNAL : 'director', [MANAGEMENT_CLS],
      'Centralized Logging Service commands and log collection.', loggingAtEdge ? printedAtEdge : {})),
  ];
}

const page = (name: string): string => `lync-server-2013-port-summary-${name}.md`;

/** All port rows for web services. */
export const WEB_PORT_ROWS: readonly PortRow[] = numberedRows<PortLine>([
  table('reverse-proxy', 'reverse-proxy-external', page('reverse-proxy'), LISTENER),
  table('reverse-proxy', 'reverse-proxy-internal', page('reverse-proxy'), [
    line(inside, HTTP, 8080, 'reverseProxyInternal', 'frontEndOrDirector', [AUTODISCOVER_HTTP], HTTP_INSIDE,
      { destinationMayBeNarrowedTo: POOLS }),
    line(insideTls, HTTPS, 4443, 'reverseProxyInternal', 'frontEndOrDirector', [WEB_SERVICES], HTTPS_INSIDE,
      { destinationMayBeNarrowedTo: POOLS }),
    line(inside, HTTPS, 443, 'reverseProxyInternal', 'officeWebApps', [OFFICE_WEB_APPS],
      'No note in the table; the page text recommends this rule for Office Web Apps.'),
  ]),
  table('autodiscover', 'reverse-proxy-external', page('autodiscover'), LISTENER),
  table('autodiscover', 'reverse-proxy-internal', page('autodiscover'), [
    line(inside, HTTP, 8080, 'reverseProxyInternal', 'frontEndOrDirectorOrOfficeWebApps', [AUTODISCOVER_HTTP],
      HTTP_INSIDE, withOfficeWebApps),
    line(insideTls, HTTPS, 4443, 'reverseProxyInternal', 'frontEndOrDirectorOrOfficeWebApps', [WEB_SERVICES],
      HTTPS_INSIDE, withOfficeWebApps),
  ]),
  table('director-single', 'director', page('single-director'),
    director({ internalWeb: 'webServices', loggingAtEdge: true })),
  table('director-dns-and-hlb', 'director', page('dns-and-hlb-load-balanced'),
    director({ web: 'hlbVip', internalWeb: 'hlbVip' })),
  table('director-hlb', 'director', page('scaled-director-pool-hardware-load-balancer'),
    director({ web: 'hlbVip', internalWeb: 'hlbVip', sip: 'hlbVip' })),
]);

/** The port rows of some pages. */
export function webPortRowsOf(...pages: readonly WebPage[]): readonly PortRow[] {
  return WEB_PORT_ROWS.filter(({ topology }) => pages.some((page) => page === topology));
}
