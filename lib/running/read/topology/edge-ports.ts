import { EdgeService } from '../../../values/vocabulary/edge-service';
import { EdgeSide } from '../../../values/vocabulary/edge-side';
import { type RunningPort, RunningPortUse } from '../../model/running-edge-service';

/** A port of the Edge role in a topology document, and the property of `Get-CsService -EdgeServer` with the same port. */
export interface EdgePortRow {
  readonly service: EdgeService;
  readonly use: RunningPortUse;
  readonly side: EdgeSide;
  /** `Owner` without `urn:component:`, `Usage` and, where both share the others, `Protocol`. */
  readonly element: string;
  /** Several spellings, where products differ. */
  readonly properties: readonly string[];
}

const { INTERNAL, EXTERNAL } = EdgeSide;

/** The ports, in the order in which they are told. Elements: repo AutomatedLab/SfBAutomatedLab, Contoso.tbxml (secondary). */
export const EDGE_PORT_ROWS: readonly EdgePortRow[] = [
  {
    service: EdgeService.ACCESS_EDGE, use: RunningPortUse.SIP_CLIENTS, side: EXTERNAL, element: 'AccessEdge SipClient',
    properties: ['AccessEdgeClientPort', 'AccessEdgeClientSipPort'],
  },
  {
    service: EdgeService.ACCESS_EDGE, use: RunningPortUse.SIP_SERVERS, side: EXTERNAL, element: 'AccessEdge SipServer',
    properties: ['AccessEdgeExternalSipPort'],
  },
  {
    service: EdgeService.WEB_CONFERENCING, use: RunningPortUse.CONFERENCING_CLIENTS, side: EXTERNAL, element: 'DataEdge PsomClient',
    properties: ['DataPsomClientPort'],
  },
  {
    service: EdgeService.AUDIO_VIDEO, use: RunningPortUse.RELAY_TCP, side: EXTERNAL, element: 'MediaRelayEdge TURNServer Tcp',
    properties: ['MediaRelayAuthExternalTurnTcpPort'],
  },
  {
    service: EdgeService.AUDIO_VIDEO, use: RunningPortUse.RELAY_UDP, side: EXTERNAL, element: 'MediaRelayEdge TURNServer Udp',
    properties: ['MediaRelayAuthExternalTurnUdpPort'],
  },
  {
    service: EdgeService.AUDIO_VIDEO, use: RunningPortUse.MEDIA_RANGE, side: EXTERNAL, element: 'MediaRelayEdge MediaCommunication',
    properties: ['MediaCommunicationPortStart'],
  },
  {
    service: EdgeService.XMPP_PROXY, use: RunningPortUse.XMPP, side: EXTERNAL, element: 'XmppFederationProxy XmppServer',
    properties: ['XmppListeningPort'],
  },
  {
    service: EdgeService.ACCESS_EDGE, use: RunningPortUse.SIP_SERVERS, side: INTERNAL, element: 'AccessEdge SipServer',
    properties: ['AccessEdgeInternalSipPort'],
  },
  {
    service: EdgeService.WEB_CONFERENCING, use: RunningPortUse.CONFERENCING_SERVERS, side: INTERNAL, element: 'DataEdge PsomServer',
    properties: ['DataPsomServerPort'],
  },
  {
    service: EdgeService.AUDIO_VIDEO, use: RunningPortUse.RELAY_TCP, side: INTERNAL, element: 'MediaRelayEdge TURNServer Tcp',
    properties: ['MediaRelayAuthInternalTurnTcpPort'],
  },
  {
    service: EdgeService.AUDIO_VIDEO, use: RunningPortUse.RELAY_UDP, side: INTERNAL, element: 'MediaRelayEdge TURNServer Udp',
    properties: ['MediaRelayAuthInternalTurnUdpPort'],
  },
  {
    service: EdgeService.AV_AUTHENTICATION, use: RunningPortUse.SIP_SERVERS, side: INTERNAL,
    element: 'MediaRelayAuthenticationEdge SipServer', properties: ['MediaRelayAuthEdgePort'],
  },
  {
    service: EdgeService.XMPP_PROXY, use: RunningPortUse.XMPP_INTERNAL, side: INTERNAL, element: 'XmppFederationProxy XptServer',
    properties: ['XmppInternalPort'],
  },
  {
    service: EdgeService.CMS_REPLICATION, use: RunningPortUse.REPLICATION, side: INTERNAL, element: 'ReplicationService Replication',
    properties: [],
  },
];

/** The port with which users reach a service, which is the one that has its external name. */
export const NAMED_USES: readonly RunningPortUse[] = [
  RunningPortUse.SIP_CLIENTS, RunningPortUse.CONFERENCING_CLIENTS, RunningPortUse.RELAY_TCP,
];

/** Ports in the order of the table, then by number; those that are in no row last. */
export function inOrder(ports: readonly RunningPort[]): RunningPort[] {
  const place = ({ service, use, side }: RunningPort): number => {
    const found = EDGE_PORT_ROWS.findIndex((row) => row.service === service && row.use === use && row.side === side);
    return found < 0 ? EDGE_PORT_ROWS.length : found;
  };
  return [...ports].sort((one, other) => place(one) - place(other) || one.port - other.port);
}
