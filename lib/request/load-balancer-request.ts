/** The load balancers of a hardware-balanced topology. */
export interface LoadBalancerRequest {
  /**
   * Virtual address of the Access Edge; of all services on a single external address. A cloud assigns it at deployment.
   *
   * @default the first address for the service in the external subnet
   */
  readonly accessEdgeAddress?: string;
  /** Virtual address of the Web Conferencing Edge. @default as that of the Access Edge */
  readonly webConferencingAddress?: string;
  /** Virtual address of the A/V Edge. @default as that of the Access Edge */
  readonly audioVideoAddress?: string;
  /**
   * Virtual address towards the organization, in the internal subnet.
   *
   * @default the first address in the internal subnet
   */
  readonly internalAddress?: string;
  /**
   * Addresses from which the load balancer reaches the servers where it puts its own in place of the client's: Access
   * Edge and Web Conferencing Edge. For the A/V Edge it must not.
   *
   * @default none: it keeps the client's address everywhere
   */
  readonly sourceAddresses?: string[];
  /**
   * Addresses from which the load balancer watches the servers, external and internal.
   *
   * @default none: no firewall lies between it and them
   */
  readonly monitorAddresses?: string[];
  /**
   * Default gateway of the external adapters.
   *
   * @default the virtual address of the Access Edge; in a cloud, its router
   */
  readonly defaultGateway?: string;
}
