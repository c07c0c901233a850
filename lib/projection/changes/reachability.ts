import type { EdgeSide } from '../../values/vocabulary/edge-side';
import type { TrafficDirection } from '../../values/vocabulary/traffic';

/** Packets that pass the firewall of only one of two plans: every combination of its values within an address family. */
export interface ReachabilityBox {
  readonly side: EdgeSide;
  readonly direction: TrafficDirection;
  /** `TCP`, `UDP`, `TCP and UDP`, `any`. */
  readonly protocol: string;
  /** Destination ports: `443`, `443, 50000-59999`, `any`. */
  readonly ports: string;
  /**
   * Source addresses: addresses, CIDR blocks and ranges such as `10.0.0.5-10.0.0.9` in ascending order, IPv4 first. `any`,
   * `Internet`, `AzureLoadBalancer` and `GatewayManager` stand for all of theirs; `Internet except 131.107.1.0/24` leaves
   * some out.
   */
  readonly sources: string[];
  /** Destination addresses, in the same form. */
  readonly destinations: string[];
  /** One of the packets: `TCP from 1.0.0.0 to 10.45.16.10 port 5269`. */
  readonly witness: string;
  /** IDs of the planning rows that ask for the packets; empty if the platform does. */
  readonly tableRows: string[];
  /** What makes the difference: `XMPP (gmail.com)`, `server lsedge03`, `internal networks`. */
  readonly cause: string;
}

/** How the firewalls of two plans differ in the packets that they let pass. */
export interface PlanReachability {
  /** What passes after the change and did not before. */
  readonly opened: ReachabilityBox[];
  /** What passed before the change and no longer does. */
  readonly closed: ReachabilityBox[];
  /** Why the packets could not be compared, both lists being empty; absent if they were compared. */
  readonly problem?: string;
}
