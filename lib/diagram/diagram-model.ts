/** What a diagram shows, without coordinates. */
export interface Diagram {
  /** What it shows: `edge-plan-lsedge.contoso.net`. */
  readonly id: string;
  /** Base name of its files: `edge-plan`. */
  readonly name: string;
  readonly title: string;
  /** The plan in one line. */
  readonly summary: string;
  /** The Edge pool and the reverse proxy, from top to bottom. */
  readonly hosts: readonly Host[];
  /** Notes at the head of the outside. */
  readonly outsideNotes: readonly string[];
  /** Notes at the head of the inside. */
  readonly insideNotes: readonly string[];
  /** Whether everything that no flow shows is denied by a rule. */
  readonly deniesOthers: boolean;
}

/** The machines between the two firewalls. */
export interface Host {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** What the addresses of its servers are. */
  readonly serversTitle?: string;
  readonly servers: readonly HostServer[];
  readonly lanes: readonly Lane[];
}

/** A server, or those that are not shown. */
export interface HostServer {
  /** Absent for those that are not shown. */
  readonly name?: string;
  /** Internal addresses, and whether it is drained. */
  readonly lines: readonly string[];
}

/** A service between those outside and those inside. */
export interface Lane {
  /** Unique in the diagram. */
  readonly id: string;
  readonly title: string;
  /** Names and addresses. */
  readonly lines: readonly string[];
  readonly outside: readonly PeerFlows[];
  readonly inside: readonly PeerFlows[];
}

/** Those at the other end of flows. */
export interface Peer {
  /** The same for the same systems. */
  readonly id: string;
  /** Within a sentence: `external clients`. */
  readonly name: string;
  readonly lines: readonly string[];
  /** The load balancer itself, which checks the servers, and not someone behind it. */
  readonly isLoadBalancer?: boolean;
}

/** The flows between a service and a peer. */
export interface PeerFlows {
  readonly peer: Peer;
  readonly flows: readonly Flow[];
}

/** One arrow: the rules with the same ends, direction and application protocols. */
export interface Flow {
  /** Toward the server. */
  readonly isInbound: boolean;
  /** Whether the platform requires it, and not the planning guide. */
  readonly isPlatform: boolean;
  /** `TCP/UDP 53`. */
  readonly ports: string;
  /** `SIP/MTLS`; empty if the transport says it all. */
  readonly protocols: string;
  /** Virtual address that it passes through, `VIP 131.107.155.50`; absent without a load balancer in its way. */
  readonly virtualAddress?: string;
  /** Each rule in words. */
  readonly sentences: readonly string[];
}

/** The flows of a diagram, with their services and peers. */
export function flowsOf({ hosts }: Diagram): { readonly lane: Lane; readonly peer: Peer; readonly flow: Flow }[] {
  return hosts.flatMap(({ lanes }) => lanes.flatMap((lane) => [...lane.outside, ...lane.inside]
    .flatMap(({ peer, flows }) => flows.map((flow) => ({ lane, peer, flow })))));
}
