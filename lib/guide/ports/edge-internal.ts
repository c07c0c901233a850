import { EdgeService } from '../../values/vocabulary/edge-service';
import { PlanningCondition } from '../../values/vocabulary/planning-condition';
import { AppProtocol } from '../../values/vocabulary/traffic';
import { type AddressQualifier, anyOf, at, type EdgePortLine, portLine, tcp, udp } from './port-row';

const {
  ACCESS_EDGE, AUDIO_VIDEO, AV_AUTHENTICATION, CENTRALIZED_LOGGING, CMS_REPLICATION, EDGE_INTERNAL, WEB_CONFERENCING,
  XMPP_PROXY,
} = EdgeService;
const { HTTPS, MTLS, PSOM_MTLS, SIP_MTLS, STUN_MSTURN, XMPP_MTLS } = AppProtocol;

type InternalLine =
  | 'xmppGateway'
  | 'sipIn'
  | 'sipOut'
  | 'webConferencing'
  | 'mediaTokens'
  | 'stunUdp'
  | 'stunTcp'
  | 'cmsReplication'
  | 'logging1'
  | 'logging2'
  | 'logging3';

/** The lines of the internal interface, for the address of a server (`node`) or of the load balancer (`vip`). */
export function internalLines(address: AddressQualifier): Readonly<Record<InternalLine, EdgePortLine>> {
  const edge = at(EDGE_INTERNAL, address);
  const nextHop = anyOf('director', 'directorPool', 'frontEndServer', 'frontEndPool');
  const users = address === 'vip' ? '' : ' (also of survivable branch sites)';
  const logging = 'Centralized Logging Service commands and log collection.';
  return {
    xmppGateway: portLine(XMPP_PROXY, XMPP_MTLS, tcp('23456'), anyOf('standardEditionServer', 'frontEndPool'), edge,
      [PlanningCondition.XMPP], 'XMPP gateway on the Front End (pool) to the XMPP proxy on the Edge.'),
    sipIn: portLine(ACCESS_EDGE, SIP_MTLS, tcp('5061'), nextHop, edge, [PlanningCondition.CORE_SIP],
      'SIP from the internal next hop or pools to the Edge.'),
    sipOut: portLine(ACCESS_EDGE, SIP_MTLS, tcp('5061'), edge, nextHop, [PlanningCondition.CORE_SIP],
      'SIP from the Edge to the internal next hop or pools.'),
    webConferencing: portLine(WEB_CONFERENCING, PSOM_MTLS, tcp('8057'),
      anyOf('frontEndServer', 'eachFrontEndServerInPool'), edge, [PlanningCondition.WEB_CONFERENCING],
      'Web conferencing from internal servers to the Edge.'),
    mediaTokens: portLine(AV_AUTHENTICATION, SIP_MTLS, tcp('5062'),
      anyOf('frontEndServer', 'frontEndPool', 'survivableBranchAppliance', 'survivableBranchServer'), edge,
      [PlanningCondition.AUDIO_VIDEO],
      'A/V authentication service (MRAS): token requests for media relay, also from survivable branch sites.'),
    stunUdp: portLine(AUDIO_VIDEO, STUN_MSTURN, udp('3478'), 'any', edge, [PlanningCondition.AUDIO_VIDEO],
      `First-choice media path between internal and external users${users}.`),
    stunTcp: portLine(AUDIO_VIDEO, STUN_MSTURN, tcp('443'), 'any', edge,
      [PlanningCondition.AUDIO_VIDEO, PlanningCondition.FILE_TRANSFER, PlanningCondition.DESKTOP_SHARING],
      `Media path when UDP fails${users}; file transfer and desktop sharing always use TCP.`),
    cmsReplication: portLine(CMS_REPLICATION, HTTPS, tcp('4443'), anyOf('frontEndOrPoolHoldingCms'), edge,
      [PlanningCondition.MANAGEMENT_CMS], 'Replication of Central Management store changes to the Edge.'),
    logging1: portLine(CENTRALIZED_LOGGING, MTLS, tcp('50001'), 'any', edge, [PlanningCondition.MANAGEMENT_CLS], logging),
    logging2: portLine(CENTRALIZED_LOGGING, MTLS, tcp('50002'), 'any', edge, [PlanningCondition.MANAGEMENT_CLS], logging),
    logging3: portLine(CENTRALIZED_LOGGING, MTLS, tcp('50003'), 'any', edge, [PlanningCondition.MANAGEMENT_CLS], logging),
  };
}

const node = internalLines('node');

export const SINGLE_PRIVATE_NAT_INTERNAL: readonly EdgePortLine[] = Object.values(node);

export const SINGLE_PUBLIC_INTERNAL: readonly EdgePortLine[] = Object.values({
  ...node,
  sipIn: { ...node.sipIn, destinationAddress: 'nodeOrPool' },
});

/** With private and public addresses: the XMPP gateway is on a pool, never on a Standard Edition server. */
export const SCALED_DNS_INTERNAL: readonly EdgePortLine[] = Object.values({
  ...node,
  xmppGateway: { ...node.xmppGateway, sourceMayBeNarrowedTo: ['frontEndServer', 'frontEndPool'] },
});
