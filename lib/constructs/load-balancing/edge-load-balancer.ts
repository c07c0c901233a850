import type { LoadBalancerRequest } from '../../request/load-balancer-request';
import { requirePlanTimeValue } from '../../engine/plan-time-value';

/** Azure's own load balancers in front of an Edge pool. */
export interface AzureBalancingProps {
  /**
   * Virtual address towards the organization, in the internal subnet.
   *
   * @default the first address in the internal subnet
   */
  readonly internalAddress?: string;
}

/** A pair of appliances of your own. */
export interface ExternalApplianceProps {
  /** Public virtual address of the Access Edge; of all services on a single external address. */
  readonly accessEdgeAddress: string;
  /** Public virtual address of the Web Conferencing Edge. @default none, with a single external address */
  readonly webConferencingAddress?: string;
  /** Public virtual address of the A/V Edge. @default none, with a single external address */
  readonly audioVideoAddress?: string;
  /** Virtual address towards the organization, in the internal subnet. */
  readonly internalAddress: string;
  /**
   * Addresses from which it reaches the servers where it puts its own in place of the client's: for Access Edge and Web
   * Conferencing Edge, never for the A/V Edge.
   *
   * @default none: it keeps the client's address everywhere
   */
  readonly sourceAddresses?: string[];
  /**
   * Addresses from which it watches the servers, external and internal. The firewalls are open for them on the watched
   * ports.
   *
   * @default none
   */
  readonly monitorAddresses?: string[];
  /**
   * Default gateway of the external adapters, in the external subnet. Azure forwards by the routes of the subnet,
   * whatever the gateway: to send answers through an appliance, give the subnet a route to it as well.
   *
   * @default the subnet's router
   */
  readonly defaultGateway?: string;
}

/** The load balancers of a topology with hardware load balancing. */
export class EdgeLoadBalancer {
  /**
   * Azure Standard Load Balancers, a public and an internal one. They keep the address of the client, and answers go
   * back through them.
   */
  public static azure(props: AzureBalancingProps = {}): EdgeLoadBalancer {
    return new EdgeLoadBalancer(false, props);
  }

  /**
   * Appliances that exist or are made elsewhere. The plan gives them addresses, and the reports a complete configuration;
   * no load balancer is made. External names lead to their public addresses.
   */
  public static externalAppliance(props: ExternalApplianceProps): EdgeLoadBalancer {
    return new EdgeLoadBalancer(true, props);
  }

  private constructor(
    private readonly isBroughtByUser: boolean,
    private readonly props: AzureBalancingProps | ExternalApplianceProps,
  ) {
    requirePlanTimeValue(props, 'loadBalancer');
  }

  /** Whether it is an appliance of your own. */
  public get isAppliance(): boolean {
    return this.isBroughtByUser;
  }

  /**
   * What the planner is asked for.
   *
   * @internal
   */
  public get _request(): LoadBalancerRequest {
    return { ...this.props };
  }
}
