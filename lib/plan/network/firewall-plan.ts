import { flag, listOf, number, text, wordOf } from '../../values/boundary/kinds';
import { optional, planPartOf } from '../../values/boundary/object-shape';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { AppProtocol, TrafficDirection, Transport } from '../../values/vocabulary/traffic';

/** Reason for a firewall rule. */
export enum FirewallRuleKind {
  /** A row of the planning tables. */
  PLANNING = 'planning',
  /** Required by the platform, or by Windows on the platform; see its purpose. */
  PLATFORM = 'platform',
  /** The deny rule of a side and direction. */
  DENY = 'deny',
}

/** Whether a firewall rule allows or denies traffic. */
export enum FirewallAccess {
  ALLOW = 'allow',
  DENY = 'deny',
}

/** Kind of source or destination of a firewall rule. */
export enum FirewallEndKind {
  /** Listed addresses and networks. */
  ADDRESSES = 'addresses',
  /** Everything outside the organization and outside the virtual network. */
  INTERNET = 'internet',
  /** Any address. */
  ANY = 'any',
  /** The load balancers of the platform, which send health probes. */
  PLATFORM_LOAD_BALANCER = 'platform-load-balancer',
  /** The platform's management service for gateways. */
  PLATFORM_GATEWAY_MANAGER = 'platform-gateway-manager',
}

/** An address of the Edge that the planning tables open the firewall for. */
export enum EdgeAddressKind {
  /** The address of each Edge Server. */
  SERVER = 'server',
  /** The virtual address of the load balancer. */
  VIRTUAL = 'virtual',
}

/** Source or destination of a firewall rule. */
export interface FirewallEnd {
  readonly kind: FirewallEndKind;
  /** Who it is: `federated partners`, `Access Edge`; absent for anybody. */
  readonly name?: string;
  /** True if it has only the IPv6 addresses, and another rule has the others; absent otherwise. */
  readonly isIpv6?: boolean;
  /** Addresses, and networks as CIDR; empty for other kinds. */
  readonly prefixes: string[];
}

/** One effective firewall rule. Planning rows that allow the same traffic are combined. */
export interface FirewallRulePlan {
  /** Key derived from its contents: `external-in-5061-tcp-access-edge`. */
  readonly id: string;
  /** The key without the side: the name of the rule in the firewall of its side. */
  readonly name: string;
  readonly side: EdgeSide;
  readonly kind: FirewallRuleKind;
  readonly direction: TrafficDirection;
  readonly access: FirewallAccess;
  /** 100 to 4096, from the fixed range of the service. */
  readonly priority: number;
  /** Service or platform function of the rule. */
  readonly service: EdgeService;
  /** Application protocols, in alphabetical order. */
  readonly protocols: AppProtocol[];
  readonly transport: Transport;
  /** Destination port, range or `*`. */
  readonly ports: string;
  readonly source: FirewallEnd;
  readonly destination: FirewallEnd;
  /**
   * Addresses at the end of the Edge that the planning rows name, servers first; empty if no row says so. Behind a load
   * balancer, the rule itself lists those of the servers: its firewall sees the traffic after the load balancer.
   */
  readonly edgeAddresses: EdgeAddressKind[];
  /** Purpose of the rule. */
  readonly purpose: string;
  /** IDs of the planning rows that require it; empty for other kinds of rules. */
  readonly tableRows: string[];
}

const FIREWALL_END_SHAPE = planPartOf<FirewallEnd>('FirewallEnd', {
  kind: wordOf('FirewallEndKind', FirewallEndKind),
  name: optional(text),
  isIpv6: optional(flag),
  prefixes: listOf(text),
});

/** What {@link FirewallRulePlan} holds. */
export const FIREWALL_RULE_PLAN_SHAPE = planPartOf<FirewallRulePlan>('FirewallRulePlan', {
  id: text,
  name: text,
  side: wordOf('EdgeSide', EdgeSide),
  kind: wordOf('FirewallRuleKind', FirewallRuleKind),
  direction: wordOf('TrafficDirection', TrafficDirection),
  access: wordOf('FirewallAccess', FirewallAccess),
  priority: number,
  service: wordOf('EdgeService', EdgeService),
  protocols: listOf(wordOf('AppProtocol', AppProtocol)),
  transport: wordOf('Transport', Transport),
  ports: text,
  source: FIREWALL_END_SHAPE,
  destination: FIREWALL_END_SHAPE,
  edgeAddresses: listOf(wordOf('EdgeAddressKind', EdgeAddressKind)),
  purpose: text,
  tableRows: listOf(text),
});
