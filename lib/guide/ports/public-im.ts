import { asPrinted, type PortLine, portLine, tcp, udp } from './port-row';

const federation = 'SIP federation signalling; also carries public IM connectivity.';
const windowsLive = 'Needed for public IM connectivity with Windows Live Messenger.';

const signalling: readonly PortLine[] = [
  portLine('accessEdge', 'SIP/MTLS', tcp('5061'), 'publicImPartner', 'accessEdge',
    ['federation', 'public-im'], federation),
  portLine('accessEdge', 'SIP/MTLS', tcp('5061'), 'accessEdge', 'publicImPartner',
    ['federation', 'public-im'], federation),
  portLine('accessEdge', 'SIP/TLS', tcp('443'), 'clients', 'accessEdge', ['remote-user'],
    'SIP sign-in and signalling of external clients.'),
];

const media = (edge: 'avEdge' | 'accessEdge'): readonly PortLine[] => [
  portLine('avEdge', 'RTP', tcp('50000-59999', 'unspecified'), edge, 'liveMessengerClients',
    ['public-im-windows-live', 'av'], 'A/V with Windows Live Messenger when public IM connectivity is set up.'),
  portLine('avEdge', 'STUN/MSTURN', udp('3478'), edge, 'liveMessengerClients',
    ['public-im-windows-live', 'av'], windowsLive),
  portLine('avEdge', 'STUN/MSTURN', udp('3478'), 'liveMessengerClients', edge,
    ['public-im-windows-live', 'av'], windowsLive),
];

export const PUBLIC_IM: readonly PortLine[] = [...signalling, ...media('avEdge')];

/** The two pages about federation itself print another end for media than the topology pages do. */
export const PUBLIC_IM_OF_FEDERATION_PAGES: readonly PortLine[] = [
  ...signalling,
  ...media('accessEdge').map((line) => asPrinted(line,
    'Endpoint is printed as the Access interface here, but as the A/V Edge service on the topology pages.')),
];
