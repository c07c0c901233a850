import { deploymentText, text } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';

/** A new virtual network for a pool. */
export interface CreatedNetworkProps {
  /** Azure region: `westeurope`. */
  readonly location: string;
  /** Address space of the virtual network as CIDR. */
  readonly addressSpace: string;
  /**
   * Name of an existing resource group for all resources.
   *
   * @default a new resource group
   */
  readonly existingResourceGroupName?: string;
  /**
   * Subnet of the external interfaces as CIDR, inside the address space.
   *
   * @default the first /24 of the address space; the first quarter of a space smaller than /22
   */
  readonly externalSubnet?: string;
  /**
   * Subnet of the internal interfaces as CIDR, inside the address space.
   *
   * @default the second /24, or the second quarter
   */
  readonly internalSubnet?: string;
  /**
   * Subnet of an Azure Bastion host as CIDR, /26 or larger. The host is created with it, for administrators to reach the
   * internal interface of the servers.
   *
   * @default no bastion host
   */
  readonly bastionSubnet?: string;
  /**
   * IPv6 address space of the virtual network as CIDR, /64 or larger: `fd00:10:45::/48`.
   *
   * @default no IPv6
   */
  readonly ipv6AddressSpace?: string;
  /**
   * IPv6 range of the external subnet, a /64 inside the IPv6 address space. Requires a topology with a single external
   * address, because a network interface in Azure has at most one IPv6 address.
   *
   * @default no IPv6 on the external interface
   */
  readonly externalIpv6Subnet?: string;
  /**
   * IPv6 range of the internal subnet, a /64 inside the IPv6 address space.
   *
   * @default no IPv6 on the internal interface
   */
  readonly internalIpv6Subnet?: string;
}

/** New subnets in an existing virtual network. */
export interface ExistingVirtualNetworkProps {
  /** Azure region of the virtual network. */
  readonly location: string;
  /** Name of the existing resource group for the pool's resources. */
  readonly resourceGroupName: string;
  /** Name of the virtual network. */
  readonly virtualNetworkName: string;
  /**
   * Name of the resource group of the virtual network.
   *
   * @default resourceGroupName
   */
  readonly virtualNetworkResourceGroupName?: string;
  /** New subnet for the external interfaces as CIDR. */
  readonly externalSubnet: string;
  /** New subnet for the internal interfaces as CIDR. */
  readonly internalSubnet: string;
  /**
   * Subnet of an existing bastion host as CIDR, which is allowed to reach the internal interfaces.
   *
   * @default no bastion host
   */
  readonly existingBastionSubnet?: string;
  /**
   * IPv6 range of the external subnet, a /64. Requires a topology with a single external address.
   *
   * @default no IPv6 on the external interface
   */
  readonly externalIpv6Subnet?: string;
  /**
   * IPv6 range of the internal subnet, a /64.
   *
   * @default no IPv6 on the internal interface
   */
  readonly internalIpv6Subnet?: string;
}

/** An existing subnet. */
export interface ExistingSubnet {
  /** Azure resource ID. */
  readonly id: string;
  /** Address range as CIDR; the plan is computed from it. */
  readonly addressPrefix: string;
  /**
   * IPv6 range, a /64. On the external subnet, it requires a topology with a single external address.
   *
   * @default no IPv6
   */
  readonly ipv6AddressPrefix?: string;
}

/** Existing subnets, without network security groups: the pool creates and associates its own. */
export interface ExistingSubnetsProps {
  /** Azure region of the subnets. */
  readonly location: string;
  /** Name of the existing resource group for the pool's resources. */
  readonly resourceGroupName: string;
  readonly externalSubnet: ExistingSubnet;
  readonly internalSubnet: ExistingSubnet;
  /**
   * Subnet of an existing bastion host as CIDR, which is allowed to reach the internal interfaces.
   *
   * @default no bastion host
   */
  readonly existingBastionSubnet?: string;
}

/** What {@link CreatedNetworkProps} may hold. */
export const CREATED_NETWORK_PROPS = objectOf<CreatedNetworkProps>('CreatedNetworkProps', {
  location: deploymentText,
  addressSpace: text,
  existingResourceGroupName: optional(deploymentText),
  externalSubnet: optional(text),
  internalSubnet: optional(text),
  bastionSubnet: optional(text),
  ipv6AddressSpace: optional(text),
  externalIpv6Subnet: optional(text),
  internalIpv6Subnet: optional(text),
});

/** What {@link ExistingVirtualNetworkProps} may hold. */
export const EXISTING_VIRTUAL_NETWORK_PROPS = objectOf<ExistingVirtualNetworkProps>('ExistingVirtualNetworkProps', {
  location: deploymentText,
  resourceGroupName: deploymentText,
  virtualNetworkName: deploymentText,
  virtualNetworkResourceGroupName: optional(deploymentText),
  externalSubnet: text,
  internalSubnet: text,
  existingBastionSubnet: optional(text),
  externalIpv6Subnet: optional(text),
  internalIpv6Subnet: optional(text),
});

/** What {@link ExistingSubnet} may hold. */
export const EXISTING_SUBNET = objectOf<ExistingSubnet>('ExistingSubnet', {
  id: deploymentText, addressPrefix: text, ipv6AddressPrefix: optional(text),
});

/** What {@link ExistingSubnetsProps} may hold. */
export const EXISTING_SUBNETS_PROPS = objectOf<ExistingSubnetsProps>('ExistingSubnetsProps', {
  location: deploymentText,
  resourceGroupName: deploymentText,
  externalSubnet: EXISTING_SUBNET,
  internalSubnet: EXISTING_SUBNET,
  existingBastionSubnet: optional(text),
});
