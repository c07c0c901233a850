import type { EdgeService } from '../values/vocabulary/edge-service';
import type { EdgeSide } from '../values/vocabulary/edge-side';
import type { AppProtocol, Transport } from '../values/vocabulary/traffic';

/** How a load balancer keeps a client with its server. */
export enum LoadBalancerPersistence {
  SOURCE_ADDRESS = 'source-address',
}

/** The load balancer of one side. */
export interface LoadBalancerPlan {
  readonly side: EdgeSide;
  /** External: three, or one that all services share. Internal: one. */
  readonly virtualAddresses: VirtualAddressPlan[];
  /** What it listens on, in the order of service and port. Nothing else goes through it. */
  readonly listeners: ListenerPlan[];
}

/** An address of the load balancer. */
export interface VirtualAddressPlan {
  /** Service that the address is named after: the Access Edge where all three share it, or the internal interface. */
  readonly service: EdgeService;
  /** One external service, all three, or the internal interface. */
  readonly services: EdgeService[];
  readonly fqdn: string;
  /** The address; absent when it is assigned at deployment. */
  readonly address?: string;
}

/** One listener: traffic to a port of a virtual address is passed to one of the servers. */
export interface ListenerPlan {
  /** Content key: `external-443-tcp-access-edge`. */
  readonly id: string;
  /** The key without its side: the name of the listener in the load balancer of one side. */
  readonly name: string;
  /** Service that the virtual address is named after. */
  readonly virtualAddress: EdgeService;
  /** Service that the traffic is for. */
  readonly service: EdgeService;
  /** Application protocols, in alphabetical order. */
  readonly protocols: AppProtocol[];
  readonly transport: Transport;
  /** Port of the virtual address and of the servers: no port is translated. */
  readonly port: number;
  /** The servers that it passes the traffic to, in the order of their numbers. */
  readonly nodes: ListenerNodePlan[];
  /** TCP port by which a server's health is told. */
  readonly monitorPort: number;
  readonly persistence: LoadBalancerPersistence;
  /** Minutes after which an idle connection is forgotten. */
  readonly idleTimeoutMinutes: number;
  /** Whether the load balancer may put its own address in place of the client's. Never for the A/V Edge. */
  readonly sourceTranslationAllowed: boolean;
  /** Whether answers may bypass the load balancer: never. */
  readonly directServerReturn: boolean;
  /** Whether small segments may be collected (Nagle's algorithm): not on port 443. */
  readonly tcpNagling: boolean;
  readonly tableRows: string[];
}

/** A server behind a listener. */
export interface ListenerNodePlan {
  /** Computer name. */
  readonly server: string;
  readonly address: string;
}
