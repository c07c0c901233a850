import { asPrinted, at, type PortLine, portLine, tcp } from './port-row';

const accessEdge = at('accessEdge', 'interfaceIp');

const partners: readonly PortLine[] = [
  portLine('xmppProxy', 'XMPP', tcp('5269'), 'any', accessEdge, ['xmpp'],
    'Well-known XMPP server-to-server port, partner to Edge XMPP proxy.'),
  portLine('xmppProxy', 'XMPP', tcp('5269'), accessEdge, 'any', ['xmpp'],
    'Well-known XMPP server-to-server port, Edge XMPP proxy to partner.'),
];

const gateway = (address: 'eachNode' | 'node'): PortLine =>
  portLine('xmppProxy', 'XMPP/MTLS', tcp('23456'), 'any', at('edgeInternal', address), ['xmpp'],
    'XMPP gateway to the internal address of the Edge (of every pool member).');

export const XMPP: readonly PortLine[] = [...partners, gateway('eachNode')];

/** The two pages about federation itself leave out the transport and speak of one node. */
export const XMPP_OF_FEDERATION_PAGES: readonly PortLine[] = [
  ...partners,
  asPrinted(gateway('node'), 'The page omits the transport; TCP is taken from the topology pages.'),
];
