import { EdgeService } from '../../values/vocabulary/edge-service';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { AppProtocol } from '../../values/vocabulary/traffic';
import {
  type AddressQualifier, asPrinted, at, clientTcp, type EdgeEnd, type EdgePortLine, portLine, tcp, udp,
} from './port-row';

const { ACCESS_EDGE, AUDIO_VIDEO, WEB_CONFERENCING, XMPP_PROXY } = EdgeService;
const { DNS, HTTP, PSOM_TLS, RTP, SIP_MTLS, SIP_TLS, STUN_MSTURN, XMPP } = AppProtocol;

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

/** The printed conditions of UDP 3478 outbound. */
const EDGE_TO_EDGE_MEDIA: readonly PlanningCondition[] = [
  PlanningCondition.AUDIO_VIDEO_FEDERATION, PlanningCondition.PARTNER_LYNC_2010, PlanningCondition.PARTNER_OCS_2007_R2,
  PlanningCondition.PUBLIC_IM_WINDOWS_LIVE, PlanningCondition.MULTIPLE_EDGE_POOLS,
];

/**
 * The lines of the external interface. They are the same in all topologies except for the qualifier of the Edge address,
 * which is the argument.
 */
export function externalLines(address?: AddressQualifier): Readonly<Record<ExternalLine, EdgePortLine>> {
  const edge = (end: EdgeEnd) => at(end, address);
  const mediaTcp = tcp('50000-59999', 'unspecified');
  const mediaUdp = udp('50000-59999', 'unspecified');
  const onlyOcs2007 = 'Only when a federated partner still runs OCS 2007.';
  return {
    xmppIn: portLine(XMPP_PROXY, XMPP, tcp('5269'), 'any', at(XMPP_PROXY, 'sharesAccessEdgeIp'), [PlanningCondition.XMPP],
      'Inbound XMPP from partners that are configured as XMPP federated partners.'),
    revocation: portLine(ACCESS_EDGE, HTTP, tcp('80'), edge(ACCESS_EDGE), 'any',
      [PlanningCondition.CERTIFICATE_VALIDATION],
      'CRL download and revocation checks.'),
    dnsTcp: portLine(ACCESS_EDGE, DNS, tcp('53'), edge(ACCESS_EDGE), 'any', [PlanningCondition.NAME_RESOLUTION],
      'DNS lookups, TCP variant.'),
    dnsUdp: portLine(ACCESS_EDGE, DNS, udp('53'), edge(ACCESS_EDGE), 'any', [PlanningCondition.NAME_RESOLUTION],
      'DNS lookups, UDP variant.'),
    sipClients: portLine(ACCESS_EDGE, SIP_TLS, clientTcp('443'), 'any', edge(ACCESS_EDGE),
      [PlanningCondition.REMOTE_USER],
      'SIP sign-in and signaling of external clients.'),
    federationIn: portLine(ACCESS_EDGE, SIP_MTLS, tcp('5061'), 'any', edge(ACCESS_EDGE),
      [PlanningCondition.FEDERATION, PlanningCondition.PUBLIC_IM],
      'SIP federation signaling; also carries public IM connectivity.'),
    federationOut: portLine(ACCESS_EDGE, SIP_MTLS, tcp('5061'), edge(ACCESS_EDGE), 'any',
      [PlanningCondition.FEDERATION, PlanningCondition.PUBLIC_IM],
      'SIP federation signaling; also carries public IM connectivity.'),
    webConferencing: portLine(WEB_CONFERENCING, PSOM_TLS, clientTcp('443'), 'any', edge(WEB_CONFERENCING),
      [PlanningCondition.WEB_CONFERENCING], 'PSOM conference content of external participants.'),
    mediaTcpOut: portLine(AUDIO_VIDEO, RTP, mediaTcp, edge(AUDIO_VIDEO), 'any',
      [PlanningCondition.AUDIO_VIDEO_FEDERATION, PlanningCondition.PARTNER_OCS_2007,
        PlanningCondition.PARTNER_OCS_2007_R2, PlanningCondition.PARTNER_LYNC_2010, PlanningCondition.PARTNER_LYNC_2013],
      'Outbound TCP media range; needed for A/V with partners of every listed version.'),
    mediaUdpOut: portLine(AUDIO_VIDEO, RTP, mediaUdp, edge(AUDIO_VIDEO), 'any',
      [PlanningCondition.AUDIO_VIDEO_FEDERATION, PlanningCondition.PARTNER_OCS_2007], onlyOcs2007),
    mediaTcpIn: portLine(AUDIO_VIDEO, RTP, mediaTcp, 'any', edge(AUDIO_VIDEO),
      [PlanningCondition.AUDIO_VIDEO_FEDERATION, PlanningCondition.PARTNER_OCS_2007], onlyOcs2007),
    mediaUdpIn: portLine(AUDIO_VIDEO, RTP, mediaUdp, 'any', edge(AUDIO_VIDEO),
      [PlanningCondition.AUDIO_VIDEO_FEDERATION, PlanningCondition.PARTNER_OCS_2007], onlyOcs2007),
    stunUdpOut: {
      ...portLine(AUDIO_VIDEO, STUN_MSTURN, udp('3478'), edge(AUDIO_VIDEO), 'any', EDGE_TO_EDGE_MEDIA,
        'Detects the version of the remote Edge Server and carries Edge-to-Edge media; needed with Lync 2010, OCS 2007 '
        + 'R2 and Windows Live Messenger partners, and between several Edge pools of one organization.'),
      readAs: [...EDGE_TO_EDGE_MEDIA, PlanningCondition.PARTNER_LYNC_2013, PlanningCondition.PUBLIC_IM_SKYPE],
    },
    stunUdpIn: portLine(AUDIO_VIDEO, STUN_MSTURN, udp('3478'), 'any', edge(AUDIO_VIDEO), [PlanningCondition.AUDIO_VIDEO],
      'Candidate negotiation (STUN/TURN) on UDP.'),
    stunTcpIn: portLine(AUDIO_VIDEO, STUN_MSTURN, clientTcp('443'), 'any', edge(AUDIO_VIDEO),
      [PlanningCondition.AUDIO_VIDEO],
      'Candidate negotiation (STUN/TURN) on TCP.'),
    stunTcpOut: portLine(AUDIO_VIDEO, STUN_MSTURN, tcp('443'), edge(AUDIO_VIDEO), 'any', [PlanningCondition.AUDIO_VIDEO],
      'Candidate negotiation (STUN/TURN) on TCP.'),
  };
}

/** Outbound XMPP to partners: printed for two topologies only. */
export const XMPP_OUT = portLine(XMPP_PROXY, XMPP, tcp('5269'), at(XMPP_PROXY, 'sharesAccessEdgeIp'), 'any',
  [PlanningCondition.XMPP], 'Outbound XMPP to configured XMPP federated partners.');

const translated = externalLines();
const published = externalLines('public');

const { xmppIn, ...afterXmppIn } = translated;

export const SINGLE_PRIVATE_NAT_EXTERNAL: readonly EdgePortLine[] = Object.values(translated);

export const SINGLE_PUBLIC_EXTERNAL: readonly EdgePortLine[] = Object.values({
  ...published,
  mediaTcpOut: asPrinted(published.mediaTcpOut,
    'Source is printed as the Access Edge public address; every other topology prints the A/V Edge.',
    { source: ACCESS_EDGE }),
});

export const SCALED_DNS_PRIVATE_NAT_EXTERNAL: readonly EdgePortLine[] = [xmppIn, XMPP_OUT, ...Object.values(afterXmppIn)];

export const SCALED_DNS_PUBLIC_EXTERNAL: readonly EdgePortLine[] = Object.values({
  ...published,
  webConferencing: asPrinted(published.webConferencing,
    'Separator missing in the documented cell; read as PSOM(TLS), TCP, 443.'),
  stunTcpOut: asPrinted(translated.stunTcpOut, 'The word "public" is missing for the source address on this row only.'),
});
