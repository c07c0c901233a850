import { EdgeService } from '../../values/vocabulary/edge-service';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { AppProtocol, TrafficDirection } from '../../values/vocabulary/traffic';
import type { EdgePage } from '../planning-row';
import { externalLines, XMPP_OUT } from './edge-external';
import { internalLines } from './edge-internal';
import { HLB_EXTERNAL_VIP, HLB_INTERNAL, HLB_INTERNAL_VIP } from './hardware-load-balanced';
import {
  type AddressQualifier, asPrinted, at, type EdgePortLine, portLine, type PortTable, tcp, udp,
} from './port-row';

const { ACCESS_EDGE, AUDIO_VIDEO } = EdgeService;
const { HTTPS, RTP, STUN_MSTURN } = AppProtocol;

type Tables = Partial<Readonly<Record<PortTable, readonly EdgePortLine[]>>>;

/** The media rows of the successors, which replace those that depend on the partner's version. */
function mediaLines(scaled: boolean, address?: AddressQualifier) {
  const edge = at(AUDIO_VIDEO, address);
  const relay = 'Relays media; needed with audio/video, regardless of the partner\'s product.';
  return {
    tcpOut: portLine(AUDIO_VIDEO, RTP, tcp('50000-59999'), edge, 'any', [PlanningCondition.AUDIO_VIDEO], relay),
    udpOut: portLine(AUDIO_VIDEO, RTP, udp('50000-59999'), edge, 'any', [PlanningCondition.AUDIO_VIDEO], relay),
    // Media between Edge Servers includes media between the servers of a pool.
    stunUdpOut: portLine(AUDIO_VIDEO, STUN_MSTURN, udp('3478'), edge, 'any',
      scaled ? [PlanningCondition.AUDIO_VIDEO] : [PlanningCondition.AUDIO_VIDEO_FEDERATION,
        PlanningCondition.PUBLIC_IM_SKYPE, PlanningCondition.MULTIPLE_EDGE_POOLS],
      'Detects the version of the remote Edge Server and carries media between Edge Servers; needed with partners, '
      + 'including Lync Server 2010, and between several Edge pools of one organization.'),
  };
}

function externalOf(scaled: boolean): readonly EdgePortLine[] {
  const lines = externalLines();
  const media = mediaLines(scaled);
  return [
    lines.xmppIn,
    lines.revocation,
    lines.dnsTcp,
    lines.dnsUdp,
    lines.sipClients,
    lines.federationIn,
    lines.federationOut,
    lines.webConferencing,
    media.tcpOut,
    media.udpOut,
    media.stunUdpOut,
    lines.stunUdpIn,
    lines.stunTcpIn,
    lines.stunTcpOut,
    asPrinted(XMPP_OUT,
      'Printed in the table of the load balancer\'s external addresses only; XMPP works in both directions.'),
  ];
}

const NODE = internalLines('node');
const INTERNAL: readonly EdgePortLine[] = [
  { ...NODE.xmppGateway, sourceMayBeNarrowedTo: ['frontEndServer', 'frontEndPool'] },
  NODE.sipIn,
  NODE.sipOut,
  NODE.webConferencing,
  NODE.mediaTokens,
  NODE.stunUdp,
  NODE.stunTcp,
  NODE.cmsReplication,
  NODE.logging1,
  NODE.logging2,
  NODE.logging3,
];

const server = externalLines('public');
const balancedMedia = mediaLines(true, 'public');

const SINGLE: Tables = { external: externalOf(false), internal: INTERNAL };
const SCALED: Tables = { external: externalOf(true), internal: INTERNAL };
const BALANCED: Tables = {
  external: [
    server.revocation,
    server.dnsTcp,
    server.dnsUdp,
    asPrinted(balancedMedia.tcpOut, 'The word "public" is missing for the source address on this row only.',
      { sourceAddress: 'unqualifiedIp' }),
    balancedMedia.udpOut,
    balancedMedia.stunUdpOut,
    server.stunUdpIn,
    server.stunTcpIn,
    server.stunTcpOut,
  ],
  internal: HLB_INTERNAL,
  'external-vip': HLB_EXTERNAL_VIP,
  // Unlike the guide for Lync Server 2013, the page lists no outbound row of the A/V Edge here.
  'internal-vip': HLB_INTERNAL_VIP.filter(({ role,
    direction }) => role !== AUDIO_VIDEO || direction === TrafficDirection.INBOUND),
};

/** The tables of the successors' page: one set for hardware load balancing, and one for all other topologies. */
export const SKYPE_FOR_BUSINESS_PORTS: Readonly<Partial<Record<EdgePage, Tables>>> = {
  'single-private-nat': SINGLE,
  'single-public': SINGLE,
  'scaled-dns-private-nat': SCALED,
  'scaled-dns-public': SCALED,
  'scaled-hlb-public': BALANCED,
};

/** What the successors' page about Skype asks for in any topology. */
export const SKYPE_CONNECTIVITY_PORTS: Tables = {
  'public-im': [{
    ...portLine(ACCESS_EDGE, HTTPS, tcp('443'), ACCESS_EDGE, 'skypeDirectory', [PlanningCondition.PUBLIC_IM_SKYPE],
      'Users look up Skype contacts in Skype\'s directory.'),
    destinationAddresses: ['104.40.75.246', '23.101.135.34', '40.113.86.19'],
  }],
};
