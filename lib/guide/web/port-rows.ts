import { type WebPortLine, webPortLine as line, type WebPortRow, webPortTable as table } from './port-row';
import { numberedWebRows, type WebTopology } from './web-row';

const outside = { interface: 'reverse-proxy-external', role: 'reverseProxy', direction: 'inbound' } as const;
const inside = { interface: 'reverse-proxy-internal', role: 'reverseProxy', direction: 'outbound' } as const;
/** The role that the pages print for 4443; the page itself warns not to mix it up with the replication to the Edge. */
const insideTls = { ...inside, role: 'cmsReplication' } as const;

const POOLS = ['frontEndServer', 'frontEndPool', 'director', 'directorPool'];

const LISTENER: readonly WebPortLine[] = [
  line(outside, 'HTTP', 80, 'any', 'reverseProxyListener', ['http-redirect', 'autodiscover-http', 'office-web-apps'],
    'Optional: sends http visitors to https. Becomes necessary with Office Web Apps conferencing together with unencrypted '
    + 'Autodiscover when the publishing certificate is not extended.'),
  line(outside, 'HTTPS', 443, 'any', 'reverseProxyListener',
    ['remote-user', 'web-services', 'mobility', 'autodiscover', 'office-web-apps', 'simple-urls'],
    'All published web services: address book, group expansion, Autodiscover, client and device updates, meeting content, '
    + 'meet/dial-in pages, Office Web Apps.'),
];

const HTTP_INSIDE = 'Only with unencrypted Autodiscover: port 80 outside is bridged to 8080 inside so that external web '
  + 'traffic stays distinguishable.';
const HTTPS_INSIDE = 'Port 443 outside is bridged to 4443 inside so that external web traffic stays distinguishable.';

const APART = 'The reverse proxy page lists the Office Web Apps target separately on 443 and not on this port.';
const withOfficeWebApps = { destinationMayBeNarrowedTo: [...POOLS, 'officeWebApps'], anomalies: [APART] };

interface DirectorPage {
  /** Address that web traffic of the page arrives at; absent where it names none. */
  readonly web?: 'hlbVip';
  /** Address that web traffic of internal clients arrives at. */
  readonly internalWeb: 'hlbVip' | 'webServices';
  /** Address that SIP arrives at; absent where the page names none. */
  readonly sip?: 'hlbVip';
  /** Whether the page prints the Edge as the destination of the logging rows. */
  readonly loggingAtEdge?: boolean;
}

function director({ web, internalWeb, sip, loggingAtEdge = false }: DirectorPage): readonly WebPortLine[] {
  const to = { interface: 'director', role: 'director', direction: 'inbound' } as const;
  const at = (address: WebPortRow['destinationAddress']): Partial<WebPortLine> =>
    (address === undefined ? {} : { destinationAddress: address });
  const relayed = 'Web traffic relayed by the reverse proxy to the Director and the Front End web services.';
  const printedAtEdge: Partial<WebPortLine> = {
    destinationAddress: 'node',
    anomalies: [
      'Destination is printed as the Edge internal interface although this is the Director table; the two Director pool '
      + 'pages print the Director.',
    ],
  };
  return [
    line(to, 'HTTP', 8080, 'reverseProxyInternal', 'director', ['web-services'], relayed, at(web)),
    line(to, 'HTTPS', 4443, 'reverseProxyInternal', 'director', ['web-services'], relayed, at(web)),
    line({ ...to, direction: 'outbound' }, 'HTTPS', 444, 'director', 'frontEnd', ['core-internal'],
      'Director to Front End server communication.', { destinationMayBeNarrowedTo: ['frontEndServer', 'frontEndPool'] }),
    line(to, 'HTTP', 80, 'internalClients', 'director', ['web-services'], 'Director web services for internal clients.',
      at(internalWeb)),
    line(to, 'HTTPS', 443, 'internalClients', 'director', ['web-services'], 'Director web services for internal clients.',
      at(internalWeb)),
    line(to, 'SIP/MTLS', 5061, 'edgeInternal', 'director', ['core-sip'], 'SIP from the Edge to the Director and Front End.',
      { sourceAddress: 'node', ...at(sip) }),
    ...[50001, 50002, 50003].map((port) => line({ ...to, role: 'centralizedLogging' }, 'MTLS', port, 'any',
      loggingAtEdge ? 'edgeInternal' : 'director', ['management-cls'],
      'Centralized Logging Service commands and log collection.', loggingAtEdge ? printedAtEdge : {})),
  ];
}

const page = (name: string): string => `lync-server-2013-port-summary-${name}.md`;

/** Every port row about web services. */
export const WEB_PORT_ROWS: readonly WebPortRow[] = numberedWebRows<WebPortLine>([
  table('reverse-proxy', 'reverse-proxy-external', page('reverse-proxy'), LISTENER),
  table('reverse-proxy', 'reverse-proxy-internal', page('reverse-proxy'), [
    line(inside, 'HTTP', 8080, 'reverseProxyInternal', 'frontEndOrDirector', ['autodiscover-http'], HTTP_INSIDE,
      { destinationMayBeNarrowedTo: POOLS }),
    line(insideTls, 'HTTPS', 4443, 'reverseProxyInternal', 'frontEndOrDirector', ['web-services'], HTTPS_INSIDE,
      { destinationMayBeNarrowedTo: POOLS }),
    line(inside, 'HTTPS', 443, 'reverseProxyInternal', 'officeWebApps', ['office-web-apps'],
      'No note in the table; the page text recommends this rule for Office Web Apps.'),
  ]),
  table('autodiscover', 'reverse-proxy-external', page('autodiscover'), LISTENER),
  table('autodiscover', 'reverse-proxy-internal', page('autodiscover'), [
    line(inside, 'HTTP', 8080, 'reverseProxyInternal', 'frontEndOrDirectorOrOfficeWebApps', ['autodiscover-http'],
      HTTP_INSIDE, withOfficeWebApps),
    line(insideTls, 'HTTPS', 4443, 'reverseProxyInternal', 'frontEndOrDirectorOrOfficeWebApps', ['web-services'],
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
export function webPortRowsOf(...topologies: readonly WebTopology[]): readonly WebPortRow[] {
  return WEB_PORT_ROWS.filter(({ topology }) => topologies.includes(topology));
}
