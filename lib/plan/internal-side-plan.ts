/** The side towards the organization. */
export interface InternalSidePlan {
  /** FQDN of the Edge's internal interface; of the pool, when there are several servers. */
  readonly fqdn: string;
  /** FQDN of the next hop: Director (pool) if deployed, else Front End pool or Standard Edition server. */
  readonly nextHop: string;
  /** Addresses of the next hop, in ascending order; empty when perimeter DNS is to resolve it. */
  readonly nextHopAddresses: string[];
  /** DNS servers of the perimeter, the preferred one first; empty when there are none. */
  readonly perimeterDnsServers: string[];
  /** Internal networks as CIDR, in ascending order. */
  readonly networks: string[];
}
