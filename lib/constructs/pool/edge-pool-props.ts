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
 * An Edge pool, in the words of the planning guide.
 *
 * Names, ports and addresses must be known at synth: the plan is computed from them. Names of resource groups, resource
 * ids and the location may be Terraform tokens.
 */
export interface EdgePoolProps extends EdgePlanningProps {
  /** Where the pool stands. A network belongs to one pool. */
  readonly network: EdgeNetwork;
  /**
   * Zones that the records are written to: each record into the closest zone that holds its name, external names into
   * external zones, internal names into internal ones.
   *
   * @default none
   */
  readonly zones?: EdgeDnsZone[];
  /**
   * Servers whose name or addresses are to differ from the planned ones.
   *
   * @default names from the internal FQDN, addresses from the subnets
   */
  readonly servers?: EdgeServerOverride[];
  /**
   * The load balancers, for a topology that has them.
   *
   * @default EdgeLoadBalancer.azure() for EdgeTopology.scaledHardwareLoadBalanced, none otherwise
   */
  readonly loadBalancer?: EdgeLoadBalancer;
  /**
   * How the servers are kept apart.
   *
   * @default an availability set for a pool; nothing for a single server
   */
  readonly placement?: EdgePlacement;
  /**
   * Size, disks and clock of the virtual machines.
   *
   * @default the documented hardware
   */
  readonly virtualMachine?: EdgeVirtualMachineProps;
  /**
   * Where the administrator's password comes from.
   *
   * @default AdministratorPassword.variable('edge_administrator_password')
   */
  readonly administratorPassword?: AdministratorPassword;
  /**
   * Certificates to make, or to take from a Key Vault, and to install on every server.
   *
   * @default none; others install them
   */
  readonly certificates?: EdgeCertificates;
  /**
   * Addresses of the servers that activate Windows (TCP 1688). An empty list closes the way.
   *
   * @default those of public Azure
   */
  readonly windowsActivationServers?: string[];
  /**
   * Tags of every resource that takes tags, at most 50.
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
