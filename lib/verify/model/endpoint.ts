import type { EdgeService } from '../../values/vocabulary/edge-service';
import type { EdgeSide } from '../../values/vocabulary/edge-side';
import type { AppProtocol, Transport } from '../../values/vocabulary/traffic';

/** Who has an address. */
export enum EndpointOwner {
  SERVER = 'server',
  LOAD_BALANCER = 'load-balancer',
  REVERSE_PROXY = 'reverse-proxy',
}

/** An address and port that the plan opens for who asks from its side. */
export interface Endpoint {
  readonly side: EdgeSide;
  readonly owner: EndpointOwner;
  /** Computer name of the server; `load balancer` or `reverse proxy`. */
  readonly ownerName: string;
  /** True for a server that is drained: nothing new is sent to it, but it may still answer. */
  readonly isDrained: boolean;
  readonly service: EdgeService;
  /** Names that lead to it: those of its host records, in alphabetical order. */
  readonly names: string[];
  /** The address as it is seen from the side; absent if it is assigned at deployment. */
  readonly address?: string;
  readonly isIpv6: boolean;
  readonly transport: Transport;
  readonly port: number;
  /** Application protocols, in alphabetical order. */
  readonly protocols: AppProtocol[];
  /** IDs of the firewall rules of the plan that open it. */
  readonly firewallRules: string[];
  /** IDs of the planning rows that require it. */
  readonly tableRows: string[];
}

/** `lsedge01, Access Edge, TCP 443`; with `, IPv6` for an address of that family. */
export function endpointLabel(
  { ownerName, transport, port, isIpv6 }: Pick<Endpoint, 'ownerName' | 'transport' | 'port' | 'isIpv6'>, serviceLabel: string,
): string {
  return `${ownerName}, ${serviceLabel}, ${transport} ${port}${isIpv6 ? ', IPv6' : ''}`;
}
