import { type AddressQualifier, asPrinted, at, type EdgeEnd, type PortLine, portLine, tcp, udp } from './port-row';

type ExternalLine =
  | 'xmppIn'
  | 'revocation'
  | 'dnsTcp'
  | 'dnsUdp'
  | 'sipClients'
  | 'federationIn'
  | 'federationOut'
  | 'webConferencing'
  | 'mediaTcpOut'
  | 'mediaUdpOut'
  | 'mediaTcpIn'
  | 'mediaUdpIn'
  | 'stunUdpOut'
  | 'stunUdpIn'
  | 'stunTcpIn'
  | 'stunTcpOut';

/**
 * The lines of the external interface. All topologies have the same ones and differ in how they qualify the Edge's
 * own address, which is the only argument.
 */
export function externalLines(address?: AddressQualifier): Readonly<Record<ExternalLine, PortLine>> {
  const edge = (end: EdgeEnd) => at(end, address);
  const mediaTcp = tcp('50000-59999', 'unspecified');
  const mediaUdp = udp('50000-59999', 'unspecified');
  const onlyOcs2007 = 'Only when a federated partner still runs OCS 2007.';
  return {
    xmppIn: portLine('xmppProxy', 'XMPP', tcp('5269'), 'any', at('xmppProxy', 'sharesAccessEdgeIp'), ['xmpp'],
      'Inbound XMPP from partners that are configured as XMPP federated partners.'),
    revocation: portLine('accessEdge', 'HTTP', tcp('80'), edge('accessEdge'), 'any', ['certificate-validation'],
      'CRL download and revocation checks.'),
    dnsTcp: portLine('accessEdge', 'DNS', tcp('53'), edge('accessEdge'), 'any', ['name-resolution'],
      'DNS lookups, TCP variant.'),
    dnsUdp: portLine('accessEdge', 'DNS', udp('53'), edge('accessEdge'), 'any', ['name-resolution'],
      'DNS lookups, UDP variant.'),
    sipClients: portLine('accessEdge', 'SIP/TLS', tcp('443'), 'any', edge('accessEdge'), ['remote-user'],
      'SIP sign-in and signalling of external clients.'),
    federationIn: portLine('accessEdge', 'SIP/MTLS', tcp('5061'), 'any', edge('accessEdge'),
      ['federation', 'public-im'], 'SIP federation signalling; also carries public IM connectivity.'),
    federationOut: portLine('accessEdge', 'SIP/MTLS', tcp('5061'), edge('accessEdge'), 'any',
      ['federation', 'public-im'], 'SIP federation signalling; also carries public IM connectivity.'),
    webConferencing: portLine('webConferencingEdge', 'PSOM/TLS', tcp('443'), 'any', edge('webConferencingEdge'),
      ['web-conferencing'], 'PSOM conference content of external participants.'),
    mediaTcpOut: portLine('avEdge', 'RTP', mediaTcp, edge('avEdge'), 'any',
      ['av-federation', 'partner-ocs2007', 'partner-ocs2007r2', 'partner-lync2010', 'partner-lync2013'],
      'Outbound TCP media range; needed for A/V with partners of every listed version.'),
    mediaUdpOut: portLine('avEdge', 'RTP', mediaUdp, edge('avEdge'), 'any',
      ['av-federation', 'partner-ocs2007'], onlyOcs2007),
    mediaTcpIn: portLine('avEdge', 'RTP', mediaTcp, 'any', edge('avEdge'),
      ['av-federation', 'partner-ocs2007'], onlyOcs2007),
    mediaUdpIn: portLine('avEdge', 'RTP', mediaUdp, 'any', edge('avEdge'),
      ['av-federation', 'partner-ocs2007'], onlyOcs2007),
    stunUdpOut: portLine('avEdge', 'STUN/MSTURN', udp('3478'), edge('avEdge'), 'any',
      ['av-federation', 'partner-lync2010', 'partner-ocs2007r2', 'public-im-windows-live', 'multiple-edge-pools'],
      'Detects the version of the remote Edge Server and carries Edge-to-Edge media; needed with Lync 2010, OCS 2007 '
      + 'R2 and Windows Live Messenger partners, and between several Edge pools of one organisation.'),
    stunUdpIn: portLine('avEdge', 'STUN/MSTURN', udp('3478'), 'any', edge('avEdge'), ['av'],
      'Candidate negotiation (STUN/TURN) on UDP.'),
    stunTcpIn: portLine('avEdge', 'STUN/MSTURN', tcp('443'), 'any', edge('avEdge'), ['av'],
      'Candidate negotiation (STUN/TURN) on TCP.'),
    stunTcpOut: portLine('avEdge', 'STUN/MSTURN', tcp('443'), edge('avEdge'), 'any', ['av'],
      'Candidate negotiation (STUN/TURN) on TCP.'),
  };
}

/** Outbound XMPP to partners: printed by two topologies only. */
export const XMPP_OUT = portLine('xmppProxy', 'XMPP', tcp('5269'), at('xmppProxy', 'sharesAccessEdgeIp'), 'any',
  ['xmpp'], 'Outbound XMPP towards configured XMPP federated partners.');

const translated = externalLines();
const published = externalLines('public');

const { xmppIn, ...afterXmppIn } = translated;

export const SINGLE_PRIVATE_NAT_EXTERNAL: readonly PortLine[] = Object.values(translated);

export const SINGLE_PUBLIC_EXTERNAL: readonly PortLine[] = Object.values({
  ...published,
  mediaTcpOut: asPrinted(published.mediaTcpOut,
    'Source is printed as the Access Edge public address; every other topology prints the A/V Edge.',
    { source: 'accessEdge' }),
});

export const SCALED_DNS_PRIVATE_NAT_EXTERNAL: readonly PortLine[] = [xmppIn, XMPP_OUT, ...Object.values(afterXmppIn)];

export const SCALED_DNS_PUBLIC_EXTERNAL: readonly PortLine[] = Object.values({
  ...published,
  webConferencing: asPrinted(published.webConferencing,
    'Separator missing in the documented cell; read as PSOM(TLS), TCP, 443.'),
  stunTcpOut: asPrinted(translated.stunTcpOut, 'The word "public" is missing for the source address on this row only.'),
});
