/** The load balancer of one side. */
export interface LoadBalancerPlan {
  /** `external` or `internal`. */
  readonly side: string;
  /** External: three, or one that all services share. Internal: one. */
  readonly virtualAddresses: VirtualAddressPlan[];
  /** What it listens on, in the order of service and port. Nothing else goes through it. */
  readonly listeners: ListenerPlan[];
}

/** An address of the load balancer. */
export interface VirtualAddressPlan {
  /** `accessEdge`, `webConferencingEdge`, `avEdge`, all three, or `edgeInternal`. */
  readonly services: string[];
  readonly fqdn: string;
  /** The address; absent when it is assigned at deployment. */
  readonly address?: string;
}

/** One listener: traffic to a port of a virtual address is passed to one of the servers. */
export interface ListenerPlan {
  /** Content key: `external-443-tcp-access-edge`. */
  readonly id: string;
  /** Service whose virtual address listens: `accessEdge`, ..., or `edgeInternal`. */
  readonly virtualAddress: string;
  /** Service that the traffic is for, in words: `A/V authentication`. */
  readonly service: string;
  /** Application protocol: `SIP/TLS`. */
  readonly protocol: string;
  /** `TCP` or `UDP`. */
  readonly transport: string;
  /** Port of the virtual address and of the servers: no port is translated. */
  readonly port: number;
  /** The servers that it passes the traffic to, in the order of their numbers. */
  readonly nodes: ListenerNodePlan[];
  /** TCP port by which a server's health is told. */
  readonly monitorPort: number;
  /** `source-address`: a client stays with its server. */
  readonly persistence: string;
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
