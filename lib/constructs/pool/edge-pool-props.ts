import type { EdgePlanningProps, EdgeServerOverride } from '../../request/edge-plan-request';
import type { EdgeDnsZone } from '../../dns/edge-dns-zone';
import type { EdgeCertificates } from '../certificates/edge-certificates';
import type { EdgeLoadBalancer } from '../load-balancing/edge-load-balancer';
import type { ResourceNaming } from '../naming/resource-naming';
import type { EdgeNetwork } from '../network/edge-network';
import type { AdministratorPassword } from './administrator-password';
import type { EdgePlacement } from './edge-placement';
import type { EdgeVirtualMachineProps } from './virtual-machine-settings';

/**
 * Properties of an Edge pool, in the terms of the planning guide.
 *
 * Names, ports and addresses must be known at synth: the plan is computed from them. Names of resource groups, resource
 * ids and the location may be Terraform tokens.
 */
export interface EdgePoolProps extends EdgePlanningProps {
  /** Where the pool is deployed. A network belongs to one pool. */
  readonly network: EdgeNetwork;
  /**
   * DNS zones for the records. Each record is created in the closest zone that holds its name: external names in external
   * zones, internal names in internal zones.
   *
   * @default none
   */
  readonly zones?: EdgeDnsZone[];
  /**
   * Servers with other names or addresses than planned.
   *
   * @default names from the internal FQDN, addresses from the subnets
   */
  readonly servers?: EdgeServerOverride[];
  /**
   * The load balancers, for a topology with hardware load balancing.
   *
   * @default EdgeLoadBalancer.azure() for EdgeTopology.scaledHardwareLoadBalanced, none otherwise
   */
  readonly loadBalancer?: EdgeLoadBalancer;
  /**
   * How the servers are distributed.
   *
   * @default an availability set for a pool; none for a single server
   */
  readonly placement?: EdgePlacement;
  /**
   * Size, image, disks and time zone of the virtual machines.
   *
   * @default the hardware that the guide recommends
   */
  readonly virtualMachine?: EdgeVirtualMachineProps;
  /**
   * Source of the administrator's password.
   *
   * @default AdministratorPassword.variable('edge_administrator_password')
   */
  readonly administratorPassword?: AdministratorPassword;
  /**
   * Certificates to create in a Key Vault or to use from one, and to install on every server.
   *
   * @default none; install them manually
   */
  readonly certificates?: EdgeCertificates;
  /**
   * Addresses of the servers that activate Windows (TCP 1688). An empty list blocks activation.
   *
   * @default the activation servers of public Azure
   */
  readonly windowsActivationServers?: string[];
  /**
   * Tags of every resource that supports tags, at most 50.
   *
   * @default none
   */
  readonly tags?: { [key: string]: string };
  /**
   * Names of the Azure resources.
   *
   * @default kind, owner and part, joined by hyphens
   */
  readonly naming?: ResourceNaming;
}
