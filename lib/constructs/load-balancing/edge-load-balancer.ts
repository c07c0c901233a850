import { accept } from '../../values/boundary/accept';
import { listOf, text } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import type { LoadBalancerRequest } from '../../request/load-balancer-request';

/** Azure load balancers in front of an Edge pool. */
export interface AzureBalancingProps {
  /**
   * Internal virtual address, in the internal subnet.
   *
   * @default .50 of the internal subnet; in a subnet smaller than /26, its last usable address
   */
  readonly internalAddress?: string;
}

/** Your own load balancer appliances. */
export interface ExternalApplianceProps {
  /** Public virtual address of the Access Edge; with a single external address, of all services. */
  readonly accessEdgeAddress: string;
  /**
   * Public virtual address of the Web Conferencing Edge.
   *
   * @default none, with a single external address
   */
  readonly webConferencingAddress?: string;
  /**
   * Public virtual address of the A/V Edge.
   *
   * @default none, with a single external address
   */
  readonly audioVideoAddress?: string;
  /** Internal virtual address, in the internal subnet. */
  readonly internalAddress: string;
  /**
   * Source addresses of the appliance where it translates client addresses (SNAT): for the Access Edge and the Web
   * Conferencing Edge, never for the A/V Edge.
   *
   * @default none; the appliance preserves client addresses
   */
  readonly sourceAddresses?: string[];
  /**
   * Addresses from which the appliance monitors the servers, external and internal. The firewalls allow them on the
   * monitored ports.
   *
   * @default none
   */
  readonly monitorAddresses?: string[];
  /**
   * Default gateway of the external adapters, in the external subnet. Azure ignores the gateway and uses the routes of
   * the subnet: to send responses through the appliance, add a route to the subnet as well.
   *
   * @default the router of the subnet
   */
  readonly defaultGateway?: string;
}

const PROPERTY = 'loadBalancer';

const AZURE_BALANCING_PROPS = objectOf<AzureBalancingProps>('AzureBalancingProps', { internalAddress: optional(text) });
const EXTERNAL_APPLIANCE_PROPS = objectOf<ExternalApplianceProps>('ExternalApplianceProps', {
  accessEdgeAddress: text,
  webConferencingAddress: optional(text),
  audioVideoAddress: optional(text),
  internalAddress: text,
  sourceAddresses: optional(listOf(text)),
  monitorAddresses: optional(listOf(text)),
  defaultGateway: optional(text),
});

/** The load balancers of a topology with hardware load balancing. */
export class EdgeLoadBalancer {
  /**
   * Azure Standard Load Balancers, one public and one internal. They preserve client addresses, and responses return
   * through them.
   *
   * @throws EdgeValidationError for a Terraform token.
   */
  public static azure(props: AzureBalancingProps = {}): EdgeLoadBalancer {
    return new EdgeLoadBalancer(false, accept(AZURE_BALANCING_PROPS, props, PROPERTY));
  }

  /**
   * Appliances that are managed elsewhere. No load balancer is created; the reports contain the complete configuration of
   * the appliances. External names resolve to their public addresses.
   *
   * @throws EdgeValidationError for a Terraform token.
   */
  public static externalAppliance(props: ExternalApplianceProps): EdgeLoadBalancer {
    return new EdgeLoadBalancer(true, accept(EXTERNAL_APPLIANCE_PROPS, props, PROPERTY));
  }

  private constructor(
    private readonly appliance: boolean,
    private readonly props: AzureBalancingProps | ExternalApplianceProps,
  ) {}

  /** Whether it is your own appliance. */
  public get isAppliance(): boolean {
    return this.appliance;
  }

  /**
   * Part of the planner's request.
   *
   * @internal
   */
  public get _request(): LoadBalancerRequest {
    return { ...this.props };
  }
}
