import { EdgeService } from '../values/vocabulary/edge-service';
import { PlanningCondition } from '../values/vocabulary/planning-condition';
import { TrafficDirection, Transport } from '../values/vocabulary/traffic';
import type { PortText, TrafficEnd } from './ports/port-row';

/** Partner products that the media requirements distinguish, by the short names of the guide. */
export type MediaPartner =
  | 'OCS 2007'
  | 'OCS 2007 R2'
  | 'Lync Server 2010'
  | 'Lync Server 2013'
  | 'Windows Live Messenger';

export interface MediaTransportUsage {
  readonly transport: Transport;
  readonly preference: 'preferred' | 'fallback' | 'required';
  readonly usage: readonly ('audio' | 'video' | 'application-sharing' | 'file-transfer')[];
  /** Products that support this usage; absent when the page names none. */
  readonly peers?: readonly MediaPartner[];
  readonly doc: string;
}

/** A firewall rule of the A/V page, by destination ports, or by source and destination ports. */
export interface MediaPortRule {
  readonly id: string;
  readonly source: TrafficEnd;
  readonly destination: TrafficEnd;
  readonly transport: Transport;
  readonly sourcePorts?: PortText | 'any';
  readonly destinationPorts: PortText;
  readonly direction: TrafficDirection;
  readonly doc: string;
}

/** Directions in which ports 50000-59999 must be open. */
export interface MediaRangeDirections {
  readonly inbound: boolean;
  readonly outbound: boolean;
}

/** Media ports that A/V federation with one partner product needs. */
export interface PartnerMediaPorts {
  readonly partner: MediaPartner;
  /** The condition of the port rows for the partner. */
  readonly condition: PlanningCondition;
  readonly tcp: MediaRangeDirections;
  readonly udp: MediaRangeDirections;
  /** UDP 3478; `implied` means that the outbound row does not list the partner, but Edge-to-Edge media needs the port. */
  readonly udp3478: 'not-listed' | 'required' | 'implied' | 'required-both-directions';
}

export interface NatRule {
  readonly id: 'nat-1' | 'nat-2' | 'nat-3' | 'nat-4' | 'nat-5';
  readonly rule: string;
  readonly doc: string;
}

/** The media port setting of the Edge Server, and its default. */
export interface MediaPortRange {
  readonly from: number;
  readonly to: number;
  readonly cmdlet: string;
  readonly startParameter: string;
  readonly countParameter: string;
  readonly doc: string;
}

export interface AvRequirements {
  readonly transportUsage: readonly MediaTransportUsage[];
  readonly destinationPortOnlyRules: readonly MediaPortRule[];
  readonly sourceAndDestinationPortRules: readonly MediaPortRule[];
  readonly portRange50000To59999ByPartnerVersion: readonly PartnerMediaPorts[];
  readonly natRules: readonly NatRule[];
  readonly edgeMediaPortRange: MediaPortRange;
}

const AV_PAGE = 'lync-server-2013-determine-external-a-v-firewall-and-port-requirements.md';

const { TCP, UDP } = Transport;
const {
  PARTNER_LYNC_2010, PARTNER_LYNC_2013, PARTNER_OCS_2007, PARTNER_OCS_2007_R2, PUBLIC_IM_WINDOWS_LIVE,
} = PlanningCondition;

const NEITHER: MediaRangeDirections = { inbound: false, outbound: false };
const OUTBOUND: MediaRangeDirections = { inbound: false, outbound: true };
const BOTH: MediaRangeDirections = { inbound: true, outbound: true };

/** The A/V page. Unlike the summaries, it states that 50000-59999 are the source ports of a connection. */
export const AV_REQUIREMENTS: AvRequirements = {
  transportUsage: [
    { transport: UDP, preference: 'preferred', usage: ['audio', 'video'], doc: AV_PAGE },
    { transport: TCP, preference: 'fallback', usage: ['audio', 'video'], doc: AV_PAGE },
    { transport: TCP, preference: 'required', usage: ['application-sharing'],
      peers: ['OCS 2007 R2', 'Lync Server 2010', 'Lync Server 2013'], doc: AV_PAGE },
    { transport: TCP, preference: 'required', usage: ['file-transfer'],
      peers: ['Lync Server 2010', 'Lync Server 2013'], doc: AV_PAGE },
  ],
  destinationPortOnlyRules: [
    { id: 'av-dst/1', ...outbound(TCP), destinationPorts: '443' },
    { id: 'av-dst/2', ...outbound(UDP), destinationPorts: '3478' },
    { id: 'av-dst/3', ...inbound(TCP), destinationPorts: '443' },
    { id: 'av-dst/4', ...inbound(UDP), destinationPorts: '3478' },
  ],
  sourceAndDestinationPortRules: [
    { id: 'av-srcdst/1', ...outbound(TCP), sourcePorts: '50000-59999', destinationPorts: '443' },
    { id: 'av-srcdst/2', ...outbound(UDP), sourcePorts: '3478', destinationPorts: '3478' },
    { id: 'av-srcdst/3', ...inbound(TCP), sourcePorts: 'any', destinationPorts: '443' },
    { id: 'av-srcdst/4', ...inbound(UDP), sourcePorts: 'any', destinationPorts: '3478' },
  ],
  portRange50000To59999ByPartnerVersion: [
    { partner: 'OCS 2007', condition: PARTNER_OCS_2007, tcp: BOTH, udp: BOTH, udp3478: 'not-listed' },
    { partner: 'OCS 2007 R2', condition: PARTNER_OCS_2007_R2, tcp: OUTBOUND, udp: NEITHER, udp3478: 'required' },
    { partner: 'Lync Server 2010', condition: PARTNER_LYNC_2010, tcp: OUTBOUND, udp: NEITHER, udp3478: 'required' },
    { partner: 'Lync Server 2013', condition: PARTNER_LYNC_2013, tcp: OUTBOUND, udp: NEITHER, udp3478: 'implied' },
    { partner: 'Windows Live Messenger', condition: PUBLIC_IM_WINDOWS_LIVE, tcp: OUTBOUND, udp: NEITHER,
      udp3478: 'required-both-directions' },
  ],
  natRules: [
    { id: 'nat-1', doc: AV_PAGE,
      rule: 'NAT on Edge is possible only with DNS load balancing (or a single Edge); never with a hardware load '
        + 'balancer.' },
    { id: 'nat-2', doc: AV_PAGE, rule: 'NAT is allowed on the external interface only, never on the internal one.' },
    { id: 'nat-3', doc: AV_PAGE, rule: 'NAT must be symmetric for both directions.' },
    { id: 'nat-4', doc: AV_PAGE,
      rule: 'Inbound: translate the destination only (public A/V address to private external address); leave the '
        + 'source address alone so that the A/V Edge can choose the best media path.' },
    { id: 'nat-5', doc: AV_PAGE,
      rule: 'Outbound: translate the source from the private external A/V address to the A/V public address; leave the '
        + 'destination alone.' },
  ],
  edgeMediaPortRange: {
    from: 50000,
    to: 59999,
    cmdlet: 'Set-CsEdgeServer',
    startParameter: 'MediaCommunicationPortStart',
    countParameter: 'MediaCommunicationPortCount',
    doc: 'lync-server-2013-configuring-port-ranges-for-your-edge-servers.md',
  },
};

function outbound(transport: Transport) {
  return {
    source: EdgeService.AUDIO_VIDEO, destination: 'any', transport, direction: TrafficDirection.OUTBOUND, doc: AV_PAGE,
  } as const;
}

function inbound(transport: Transport) {
  return {
    source: 'any', destination: EdgeService.AUDIO_VIDEO, transport, direction: TrafficDirection.INBOUND, doc: AV_PAGE,
  } as const;
}
