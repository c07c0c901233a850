import { flag, listOf, number, text, wordOf } from '../../values/boundary/kinds';
import { optional, planPartOf } from '../../values/boundary/object-shape';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { AppProtocol, Transport } from '../../values/vocabulary/traffic';

/** How a load balancer keeps a client on one server. */
export enum LoadBalancerPersistence {
  SOURCE_ADDRESS = 'source-address',
}

/** The load balancer of one side. */
export interface LoadBalancerPlan {
  readonly side: EdgeSide;
  /** External: three, or one for all services. Internal: one. */
  readonly virtualAddresses: VirtualAddressPlan[];
  /** Listeners, sorted by service and port. No other traffic goes through the load balancer. */
  readonly listeners: ListenerPlan[];
}

/** A virtual address of the load balancer. */
export interface VirtualAddressPlan {
  /** Service that the address is named after; the Access Edge when all three services share it. */
  readonly service: EdgeService;
  /** One external service, all three, or the internal interface. */
  readonly services: EdgeService[];
  readonly fqdn: string;
  /** The address; absent when it is assigned at deployment. */
  readonly address?: string;
}

/** One listener: traffic to a port of a virtual address is forwarded to one of the servers. */
export interface ListenerPlan {
  /** Key derived from its contents: `external-443-tcp-access-edge`. */
  readonly id: string;
  /** The key without the side: the name of the listener in the load balancer of its side. */
  readonly name: string;
  /** Service that the virtual address is named after. */
  readonly virtualAddress: EdgeService;
  /** Service that receives the traffic. */
  readonly service: EdgeService;
  /** Application protocols, in alphabetical order. */
  readonly protocols: AppProtocol[];
  readonly transport: Transport;
  /** Port of the virtual address and of the servers: ports are not translated. */
  readonly port: number;
  /** The servers that receive the traffic, sorted by number. */
  readonly nodes: ListenerNodePlan[];
  /** TCP port for health monitoring of a server. */
  readonly monitorPort: number;
  readonly persistence: LoadBalancerPersistence;
  /** Idle timeout of a connection in minutes. */
  readonly idleTimeoutMinutes: number;
  /** Whether the load balancer may replace the client's address with its own. Never for the A/V Edge. */
  readonly sourceTranslationAllowed: boolean;
  /** Whether responses may bypass the load balancer: always false. */
  readonly directServerReturn: boolean;
  /** Whether Nagle's algorithm may be used: not on port 443. Absent for UDP, which has no segments to combine. */
  readonly tcpNagling?: boolean;
  /** IDs of the planning rows that require it. */
  readonly tableRows: string[];
}

/** A server behind a listener. */
export interface ListenerNodePlan {
  /** Computer name. */
  readonly server: string;
  readonly address: string;
}

const VIRTUAL_ADDRESS_PLAN_SHAPE = planPartOf<VirtualAddressPlan>('VirtualAddressPlan', {
  service: wordOf('EdgeService', EdgeService),
  services: listOf(wordOf('EdgeService', EdgeService)),
  fqdn: text,
  address: optional(text),
});

const LISTENER_NODE_PLAN_SHAPE = planPartOf<ListenerNodePlan>('ListenerNodePlan', {
  server: text,
  address: text,
});

const LISTENER_PLAN_SHAPE = planPartOf<ListenerPlan>('ListenerPlan', {
  id: text,
  name: text,
  virtualAddress: wordOf('EdgeService', EdgeService),
  service: wordOf('EdgeService', EdgeService),
  protocols: listOf(wordOf('AppProtocol', AppProtocol)),
  transport: wordOf('Transport', Transport),
  port: number,
  nodes: listOf(LISTENER_NODE_PLAN_SHAPE),
  monitorPort: number,
  persistence: wordOf('LoadBalancerPersistence', LoadBalancerPersistence),
  idleTimeoutMinutes: number,
  sourceTranslationAllowed: flag,
  directServerReturn: flag,
  tcpNagling: optional(flag),
  tableRows: listOf(text),
});

/** What {@link LoadBalancerPlan} holds. */
export const LOAD_BALANCER_PLAN_SHAPE = planPartOf<LoadBalancerPlan>('LoadBalancerPlan', {
  side: wordOf('EdgeSide', EdgeSide),
  virtualAddresses: listOf(VIRTUAL_ADDRESS_PLAN_SHAPE),
  listeners: listOf(LISTENER_PLAN_SHAPE),
});
