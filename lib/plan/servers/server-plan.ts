import { flag, listOf, number, text, wordOf } from '../../values/boundary/kinds';
import { optional, planPartOf } from '../../values/boundary/object-shape';
import { EdgeService } from '../../values/vocabulary/edge-service';

/** One Edge Server. */
export interface EdgeServerPlan {
  /** Number in the pool, from 1. */
  readonly number: number;
  /** Windows computer name, at most 15 characters. */
  readonly computerName: string;
  /** Computer name with the internal DNS suffix, as defined in Topology Builder. */
  readonly fqdn: string;
  readonly dnsSuffix: string;
  readonly external: ExternalAdapterPlan;
  readonly internal: InternalAdapterPlan;
  /**
   * True for a drained server, which gets no new connections: it is in no record but the one of its own FQDN, and behind
   * no load balancer.
   */
  readonly drained?: boolean;
  /** Entries for the hosts file; empty when perimeter DNS resolves the next hop. */
  readonly hosts: HostsEntry[];
}

/** The external network adapter, with the default gateway. */
export interface ExternalAdapterPlan {
  readonly subnet: string;
  readonly defaultGateway: string;
  /** Absent without IPv6. */
  readonly ipv6Subnet?: string;
  /** Absent without IPv6. */
  readonly ipv6DefaultGateway?: string;
  /** Addresses, the primary one (Access Edge) first. */
  readonly addresses: ExternalAddressPlan[];
  /** Routes in addition to the default gateway; absent when there are none. */
  readonly routes?: PersistentRoute[];
}

/** One external address and the services that use it. */
export interface ExternalAddressPlan {
  /** One service, or all three on a single address. */
  readonly services: EdgeService[];
  /** Address of the adapter. */
  readonly address: string;
  /**
   * Public address: the address of the adapter without NAT, another one behind NAT; absent when it is assigned at
   * deployment.
   */
  readonly publicAddress?: string;
  /** IPv6 address of the adapter; absent without IPv6. */
  readonly ipv6Address?: string;
  /** Public IPv6 address; absent when it is assigned at deployment. */
  readonly publicIpv6Address?: string;
}

/** The internal network adapter, without default gateway. */
export interface InternalAdapterPlan {
  readonly subnet: string;
  readonly address: string;
  /** Absent without IPv6. */
  readonly ipv6Subnet?: string;
  /** Absent without IPv6. */
  readonly ipv6Address?: string;
  readonly routes: PersistentRoute[];
}

/** A persistent route of a server. */
export interface PersistentRoute {
  /** Destination as CIDR. */
  readonly destination: string;
  /** Gateway in the subnet of the adapter. */
  readonly gateway: string;
  /** Metric, when both adapters have a route to the destination: the lower one is preferred. Absent otherwise. */
  readonly metric?: number;
}

/** An entry of the hosts file. */
export interface HostsEntry {
  readonly address: string;
  readonly fqdn: string;
}

const EXTERNAL_ADDRESS_PLAN_SHAPE = planPartOf<ExternalAddressPlan>('ExternalAddressPlan', {
  services: listOf(wordOf('EdgeService', EdgeService)),
  address: text,
  publicAddress: optional(text),
  ipv6Address: optional(text),
  publicIpv6Address: optional(text),
});

const PERSISTENT_ROUTE_SHAPE = planPartOf<PersistentRoute>('PersistentRoute', {
  destination: text,
  gateway: text,
  metric: optional(number),
});

const EXTERNAL_ADAPTER_PLAN_SHAPE = planPartOf<ExternalAdapterPlan>('ExternalAdapterPlan', {
  subnet: text,
  defaultGateway: text,
  ipv6Subnet: optional(text),
  ipv6DefaultGateway: optional(text),
  addresses: listOf(EXTERNAL_ADDRESS_PLAN_SHAPE),
  routes: optional(listOf(PERSISTENT_ROUTE_SHAPE)),
});

const INTERNAL_ADAPTER_PLAN_SHAPE = planPartOf<InternalAdapterPlan>('InternalAdapterPlan', {
  subnet: text,
  address: text,
  ipv6Subnet: optional(text),
  ipv6Address: optional(text),
  routes: listOf(PERSISTENT_ROUTE_SHAPE),
});

const HOSTS_ENTRY_SHAPE = planPartOf<HostsEntry>('HostsEntry', {
  address: text,
  fqdn: text,
});

/** What {@link EdgeServerPlan} holds. */
export const EDGE_SERVER_PLAN_SHAPE = planPartOf<EdgeServerPlan>('EdgeServerPlan', {
  number: number,
  computerName: text,
  fqdn: text,
  dnsSuffix: text,
  external: EXTERNAL_ADAPTER_PLAN_SHAPE,
  internal: INTERNAL_ADAPTER_PLAN_SHAPE,
  drained: optional(flag),
  hosts: listOf(HOSTS_ENTRY_SHAPE),
});
