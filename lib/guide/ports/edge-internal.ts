import { type AddressQualifier, anyOf, at, type PortLine, portLine, tcp, udp } from './port-row';

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

/** The lines of the internal interface, whose address is a server's own (`node`) or the load balancer's (`vip`). */
export function internalLines(address: AddressQualifier): Readonly<Record<InternalLine, PortLine>> {
  const edge = at('edgeInternal', address);
  const nextHop = anyOf('director', 'directorPool', 'frontEndServer', 'frontEndPool');
  const users = address === 'vip' ? '' : ' (also of survivable branch sites)';
  const logging = 'Centralized Logging Service commands and log collection.';
  return {
    xmppGateway: portLine('xmppProxy', 'XMPP/MTLS', tcp('23456'), anyOf('standardEditionServer', 'frontEndPool'), edge,
      ['xmpp'], 'XMPP gateway on the Front End (pool) to the XMPP proxy on the Edge.'),
    sipIn: portLine('accessEdge', 'SIP/MTLS', tcp('5061'), nextHop, edge, ['core-sip'],
      'SIP from the internal next hop or pools to the Edge.'),
    sipOut: portLine('accessEdge', 'SIP/MTLS', tcp('5061'), edge, nextHop, ['core-sip'],
      'SIP from the Edge to the internal next hop or pools.'),
    webConferencing: portLine('webConferencingEdge', 'PSOM/MTLS', tcp('8057'),
      anyOf('frontEndServer', 'eachFrontEndServerInPool'), edge, ['web-conferencing'],
      'Web conferencing from internal servers to the Edge.'),
    mediaTokens: portLine('avAuthentication', 'SIP/MTLS', tcp('5062'),
      anyOf('frontEndServer', 'frontEndPool', 'survivableBranchAppliance', 'survivableBranchServer'), edge, ['av'],
      'A/V authentication service (MRAS): token requests for media relay, also from survivable branch sites.'),
    stunUdp: portLine('avEdge', 'STUN/MSTURN', udp('3478'), 'any', edge, ['av'],
      `First-choice media path between internal and external users${users}.`),
    stunTcp: portLine('avEdge', 'STUN/MSTURN', tcp('443'), 'any', edge, ['av', 'file-transfer', 'desktop-sharing'],
      `Media path when UDP fails${users}; file transfer and desktop sharing always use TCP.`),
    cmsReplication: portLine('cmsReplication', 'HTTPS', tcp('4443'), anyOf('frontEndOrPoolHoldingCms'), edge,
      ['management-cms'], 'Push of Central Management store changes to the Edge.'),
    logging1: portLine('centralizedLogging', 'MTLS', tcp('50001'), 'any', edge, ['management-cls'], logging),
    logging2: portLine('centralizedLogging', 'MTLS', tcp('50002'), 'any', edge, ['management-cls'], logging),
    logging3: portLine('centralizedLogging', 'MTLS', tcp('50003'), 'any', edge, ['management-cls'], logging),
  };
}

const node = internalLines('node');

export const SINGLE_PRIVATE_NAT_INTERNAL: readonly PortLine[] = Object.values(node);

export const SINGLE_PUBLIC_INTERNAL: readonly PortLine[] = Object.values({
  ...node,
  sipIn: { ...node.sipIn, destinationAddress: 'nodeOrPool' },
});

/** With private and with public addresses: a pool is not a Standard Edition server, so the gateway's servers differ. */
export const SCALED_DNS_INTERNAL: readonly PortLine[] = Object.values({
  ...node,
  xmppGateway: { ...node.xmppGateway, sourceMayBeNarrowedTo: ['frontEndServer', 'frontEndPool'] },
});
