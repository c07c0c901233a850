import { listOf, text } from '../values/boundary/kinds';
import { objectOf, optional } from '../values/boundary/object-shape';

/** Load balancers of a topology with hardware load balancing. */
export interface LoadBalancerRequest {
  /**
   * Virtual address of the Access Edge, or of all services with a single external address. A cloud assigns it at
   * deployment.
   *
   * @default the first address for the service in the external subnet
   */
  readonly accessEdgeAddress?: string;
  /**
   * Virtual address of the Web Conferencing Edge.
   *
   * @default as for the Access Edge
   */
  readonly webConferencingAddress?: string;
  /**
   * Virtual address of the A/V Edge.
   *
   * @default as for the Access Edge
   */
  readonly audioVideoAddress?: string;
  /**
   * Internal virtual address, in the internal subnet.
   *
   * @default .50 of the internal subnet; in a subnet smaller than /26, its last usable address
   */
  readonly internalAddress?: string;
  /**
   * Source addresses of the load balancer, if it replaces the client's address with its own for Access Edge and Web
   * Conferencing Edge. It must not do so for the A/V Edge.
   *
   * @default none: it preserves the client's address
   */
  readonly sourceAddresses?: string[];
  /**
   * Addresses from which the load balancer monitors the servers, external and internal.
   *
   * @default none: there is no firewall between the load balancer and the servers
   */
  readonly monitorAddresses?: string[];
  /**
   * Default gateway of the external adapters.
   *
   * @default the virtual address of the Access Edge; in a cloud, the router of the subnet
   */
  readonly defaultGateway?: string;
}

/** What {@link LoadBalancerRequest} may hold. */
export const LOAD_BALANCER_REQUEST = objectOf<LoadBalancerRequest>('LoadBalancerRequest', {
  accessEdgeAddress: optional(text),
  webConferencingAddress: optional(text),
  audioVideoAddress: optional(text),
  internalAddress: optional(text),
  sourceAddresses: optional(listOf(text)),
  monitorAddresses: optional(listOf(text)),
  defaultGateway: optional(text),
});
