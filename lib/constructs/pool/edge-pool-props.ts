import { instanceOf, listOf, secretSource, tagTexts, text } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { EDGE_SERVER_OVERRIDE, type EdgeServerOverride } from '../../request/edge-server-request';
import { EDGE_PLANNING_PROPS, type EdgePlanningProps } from '../../request/edge-plan-request';
import { EDGE_DNS_ZONE, type EdgeDnsZone } from '../../dns/edge-dns-zone';
import { EDGE_CERTIFICATES, type EdgeCertificates } from '../certificates/edge-certificates';
import { EdgeLoadBalancer } from '../load-balancing/edge-load-balancer';
import { RESOURCE_NAMING, type ResourceNaming } from '../naming/resource-naming';
import { EdgeNetwork } from '../network/edge-network';
import { AdministratorPassword } from './administrator-password';
import { EdgePlacement } from './edge-placement';
import { EDGE_VIRTUAL_MACHINE_PROPS, type EdgeVirtualMachineProps } from './virtual-machine-settings';

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

/** What {@link EdgePoolProps} may hold. */
export const EDGE_POOL_PROPS = objectOf<EdgePoolProps>('EdgePoolProps', {
  ...EDGE_PLANNING_PROPS,
  network: instanceOf(EdgeNetwork, 'EdgeNetwork', 'use EdgeNetwork.create or another of its factories'),
  zones: optional(listOf(EDGE_DNS_ZONE)),
  servers: optional(listOf(EDGE_SERVER_OVERRIDE)),
  loadBalancer: optional(instanceOf(EdgeLoadBalancer, 'EdgeLoadBalancer', 'use EdgeLoadBalancer.azure() or externalAppliance')),
  placement: optional(instanceOf(EdgePlacement, 'EdgePlacement', 'use EdgePlacement.availabilitySet() or availabilityZones')),
  virtualMachine: optional(EDGE_VIRTUAL_MACHINE_PROPS),
  administratorPassword: optional(secretSource(
    AdministratorPassword, 'AdministratorPassword', 'use AdministratorPassword.variable or AdministratorPassword.keyVaultSecret',
  )),
  certificates: optional(EDGE_CERTIFICATES),
  windowsActivationServers: optional(listOf(text)),
  tags: optional(tagTexts),
  naming: optional(RESOURCE_NAMING),
});
