import { EdgeService } from '../../values/vocabulary/edge-service';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { AppProtocol } from '../../values/vocabulary/traffic';
import { externalLines, XMPP_OUT } from './edge-external';
import { internalLines } from './edge-internal';
import { asPrinted, at, type EdgePortLine, type InternalPeer, ofVirtualAddress, portLine, tcp } from './port-row';

const { AUDIO_VIDEO, EDGE_INTERNAL } = EdgeService;
const { STUN_MSTURN } = AppProtocol;

const server = externalLines('public');
const virtual = externalLines('publicVip');
const node = internalLines('node');
const vip = internalLines('vip');

const THROUGH_VIP = 'SIP federation signaling through the VIP; also carries public IM connectivity.';
const NOT_BALANCED =
  'Listed per node, not on the internal VIP: the internal load balancer must not balance Web Conferencing or XMPP.';

const servers = { sourceMayBeNarrowedTo: ['director', 'frontEndServer', 'poolVip'] } satisfies Partial<EdgePortLine>;
const nextHop: readonly InternalPeer[] = ['director', 'directorPoolVip', 'frontEndServer', 'frontEndPoolVip'];

/** Traffic that each server sends and receives with its own address, bypassing the load balancer. */
export const HLB_EXTERNAL: readonly EdgePortLine[] = [
  server.revocation,
  server.dnsTcp,
  server.dnsUdp,
  asPrinted(server.mediaTcpOut, 'The word "public" is missing for the source address on this row only.',
    { sourceAddress: 'unqualifiedIp' }),
  server.mediaUdpOut,
  server.mediaTcpIn,
  server.mediaUdpIn,
  server.stunUdpOut,
  server.stunUdpIn,
  server.stunTcpIn,
  server.stunTcpOut,
];

export const HLB_INTERNAL: readonly EdgePortLine[] = [
  asPrinted(node.xmppGateway, NOT_BALANCED, { sourceMayBeNarrowedTo: ['frontEndServer', 'frontEndPoolVip'] }),
  node.cmsReplication,
  asPrinted(node.webConferencing, NOT_BALANCED, servers),
  { ...node.stunUdp, ...servers },
  { ...node.stunTcp, ...servers },
  node.logging1,
  node.logging2,
  node.logging3,
];

export const HLB_EXTERNAL_VIP: readonly EdgePortLine[] = ofVirtualAddress([
  virtual.xmppIn,
  XMPP_OUT,
  virtual.sipClients,
  { ...virtual.federationIn, purpose: THROUGH_VIP },
  { ...virtual.federationOut, destination: 'federatedPartner', purpose: THROUGH_VIP },
  virtual.webConferencing,
  virtual.stunUdpIn,
  virtual.stunTcpIn,
]);

export const HLB_INTERNAL_VIP: readonly EdgePortLine[] = ofVirtualAddress([
  { ...vip.sipIn, sourceMayBeNarrowedTo: nextHop },
  { ...vip.sipOut, destinationMayBeNarrowedTo: nextHop },
  vip.mediaTokens,
  vip.stunUdp,
  vip.stunTcp,
  asPrinted(
    portLine(AUDIO_VIDEO, STUN_MSTURN, tcp('443'), at(EDGE_INTERNAL, 'vip'), 'any',
      [PlanningCondition.AUDIO_VIDEO, PlanningCondition.FILE_TRANSFER, PlanningCondition.DESKTOP_SHARING],
      'Media path when UDP fails; file transfer and desktop sharing always use TCP.'),
    'This outbound row exists only in the hardware load balancer tables; the other topologies list inbound only.'),
]);
