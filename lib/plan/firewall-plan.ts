import type { EdgeService } from '../values/vocabulary/edge-service';
import type { EdgeSide } from '../values/vocabulary/edge-side';
import type { AppProtocol, TrafficDirection, Transport } from '../values/vocabulary/traffic';

/** Why a firewall rule is there. */
export enum FirewallRuleKind {
  /** A row of the planning tables. */
  PLANNING = 'planning',
  /** Needed by the platform or by Windows on it; the reason says for what. */
  PLATFORM = 'platform',
  /** The closing rule of a side and direction. */
  DENY = 'deny',
}

/** Whether a firewall rule lets traffic through. */
export enum FirewallAccess {
  ALLOW = 'allow',
  DENY = 'deny',
}

/** What the prefixes at one end of a firewall rule are. */
export enum FirewallEndKind {
  /** Addresses and networks that are listed. */
  ADDRESSES = 'addresses',
  /** Everything outside the organization and outside the virtual network. */
  INTERNET = 'internet',
  /** Every address. */
  ANY = 'any',
  /** The platform's own load balancers, from which health probes come. */
  PLATFORM_LOAD_BALANCER = 'platform-load-balancer',
  /** The platform's management of gateways. */
  PLATFORM_GATEWAY_MANAGER = 'platform-gateway-manager',
}

/** One end of a firewall rule. */
export interface FirewallEnd {
  readonly kind: FirewallEndKind;
  /** Who that is, in the field's words. */
  readonly label: string;
  /** Addresses and networks as CIDR or address; empty unless they are listed. */
  readonly prefixes: string[];
}

/** One effective firewall rule: several rows of the tables that permit the same traffic are one rule. */
export interface FirewallRulePlan {
  /** Content key: `external-in-5061-tcp-access-edge`. */
  readonly id: string;
  /** The key without its side: the name of the rule in the firewall of one side. */
  readonly name: string;
  readonly side: EdgeSide;
  readonly kind: FirewallRuleKind;
  readonly direction: TrafficDirection;
  readonly access: FirewallAccess;
  /** 100 to 4096, from the fixed band of the service. */
  readonly priority: number;
  /** Service or platform function that the rule belongs to. */
  readonly service: EdgeService;
  /** Application protocols, in alphabetical order. */
  readonly protocols: AppProtocol[];
  readonly transport: Transport;
  /** Destination port, range or `*`. */
  readonly ports: string;
  readonly source: FirewallEnd;
  readonly destination: FirewallEnd;
  /** What the rule is for. */
  readonly purpose: string;
  /** Ids of the planning rows that ask for it; empty for rules of other kinds. */
  readonly tableRows: string[];
}
