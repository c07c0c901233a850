import { listOf, number, text, wordOf } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { RUNNING_SOURCE_SHAPE, type RunningSource } from './running-source';

/** What a port of the Edge is for. */
export enum RunningPortUse {
  /** SIP of users; the Access Edge outside. */
  SIP_CLIENTS = 'sip-clients',
  /** SIP between servers: partners outside, the next hop inside; of A/V authentication too. */
  SIP_SERVERS = 'sip-servers',
  /** Meeting content of users. */
  CONFERENCING_CLIENTS = 'conferencing-clients',
  /** Meeting content of servers. */
  CONFERENCING_SERVERS = 'conferencing-servers',
  /** STUN and TURN over TCP. */
  RELAY_TCP = 'relay-tcp',
  /** STUN and TURN over UDP. */
  RELAY_UDP = 'relay-udp',
  /** The range of media ports. */
  MEDIA_RANGE = 'media-range',
  /** XMPP of partners. */
  XMPP = 'xmpp',
  /** Between the XMPP proxy and its gateway. */
  XMPP_INTERNAL = 'xmpp-internal',
  /** Replication of the Central Management store. */
  REPLICATION = 'replication',
  /** What the library does not plan, such as the search of Skype contacts. */
  OTHER = 'other',
}

/** A port of an Edge pool. */
export interface RunningPort {
  readonly service: EdgeService;
  readonly use: RunningPortUse;
  readonly side: EdgeSide;
  /** First port. */
  readonly port: number;
  /** Number of ports; 1 if it is a single port. */
  readonly count: number;
  /** Which address of its side the service uses, by {@link RunningInterface.number}; absent if it was not read. */
  readonly interfaceNumber?: number;
}

/** The external name of an Edge service. */
export interface RunningExternalName {
  /** Access Edge, Web Conferencing Edge or A/V Edge. */
  readonly service: EdgeService;
  readonly fqdn: string;
  /** TCP port for users; absent if it was not read. */
  readonly port?: number;
}

/** The Edge role of a pool. */
export interface RunningEdgeService {
  /** FQDN of the pool, which is that of the internal interface. */
  readonly poolFqdn: string;
  /** FQDN of the next hop: the Director or Front End pool that the Edge depends on (`Registrar`); absent if it was not read. */
  readonly nextHop?: string;
  /** External names in the order of the services; without those that were not read. */
  readonly externalNames: RunningExternalName[];
  /** Ports in the order of sides, services and numbers. */
  readonly ports: RunningPort[];
  readonly source: RunningSource;
}

const RUNNING_PORT_SHAPE = objectOf<RunningPort>('RunningPort', {
  service: wordOf('EdgeService', EdgeService),
  use: wordOf('RunningPortUse', RunningPortUse),
  side: wordOf('EdgeSide', EdgeSide),
  port: number,
  count: number,
  interfaceNumber: optional(number),
});

const RUNNING_EXTERNAL_NAME_SHAPE = objectOf<RunningExternalName>('RunningExternalName', {
  service: wordOf('EdgeService', EdgeService), fqdn: text, port: optional(number),
});

/** What {@link RunningEdgeService} holds. */
export const RUNNING_EDGE_SERVICE_SHAPE = objectOf<RunningEdgeService>('RunningEdgeService', {
  poolFqdn: text,
  nextHop: optional(text),
  externalNames: listOf(RUNNING_EXTERNAL_NAME_SHAPE),
  ports: listOf(RUNNING_PORT_SHAPE),
  source: RUNNING_SOURCE_SHAPE,
});
