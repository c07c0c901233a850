import type { EdgeService } from '../values/vocabulary/edge-service';

/** One Edge Server. */
export interface EdgeServerPlan {
  /** Number in the pool, from 1. */
  readonly number: number;
  /** Windows computer name, at most 15 characters. */
  readonly computerName: string;
  /** Computer name with the internal DNS suffix, as it is defined in Topology Builder. */
  readonly fqdn: string;
  readonly dnsSuffix: string;
  readonly external: ExternalAdapterPlan;
  readonly internal: InternalAdapterPlan;
  /** Whether no record and no load balancer leads to it, so that it gets no new connections; absent otherwise. */
  readonly drained?: boolean;
  /** Lines for the hosts file; empty where perimeter DNS resolves the next hop. */
  readonly hosts: HostsEntry[];
}

/** The external adapter: the primary one, with the default gateway. */
export interface ExternalAdapterPlan {
  readonly subnet: string;
  readonly defaultGateway: string;
  /** Absent without IPv6. */
  readonly ipv6Subnet?: string;
  /** Absent without IPv6. */
  readonly ipv6DefaultGateway?: string;
  /** One entry per address, the primary (Access Edge) first. */
  readonly addresses: ExternalAddressPlan[];
  /** Routes besides the default gateway; absent when there are none. */
  readonly routes?: PersistentRoute[];
}

/** One external address and the services that listen on it. */
export interface ExternalAddressPlan {
  /** One service, or all three on a single address. */
  readonly services: EdgeService[];
  /** Address on the adapter. */
  readonly address: string;
  /**
   * Address that the Internet sees: the same one without NAT, another one behind NAT; absent when it is assigned at
   * deployment.
   */
  readonly publicAddress?: string;
  /** IPv6 address on the adapter; absent without IPv6. */
  readonly ipv6Address?: string;
  /** IPv6 address that the Internet sees; absent when it is assigned at deployment. */
  readonly publicIpv6Address?: string;
}

/** The internal adapter: no default gateway, routes inwards instead. */
export interface InternalAdapterPlan {
  readonly subnet: string;
  readonly address: string;
  /** Absent without IPv6. */
  readonly ipv6Subnet?: string;
  /** Absent without IPv6. */
  readonly ipv6Address?: string;
  readonly routes: PersistentRoute[];
}

/** A persistent route of the server. */
export interface PersistentRoute {
  /** Destination as CIDR. */
  readonly destination: string;
  /** Gateway in the adapter's subnet. */
  readonly gateway: string;
  /** Metric, where both adapters have a route to the destination: the lower one is preferred. Absent otherwise. */
  readonly metric?: number;
}

/** A line of the hosts file. */
export interface HostsEntry {
  readonly address: string;
  readonly fqdn: string;
}
