/** A network that is made with the pool. */
export interface CreatedNetworkProps {
  /** Azure region: `westeurope`. */
  readonly location: string;
  /** Address space of the virtual network as CIDR. */
  readonly addressSpace: string;
  /**
   * Existing resource group that everything goes into.
   *
   * @default a resource group is made
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
   * Subnet of an Azure Bastion host, /26 or larger, through which administrators reach the servers' internal interface.
   * The host is made too.
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
   * IPv6 range of the external subnet, a /64 inside the IPv6 address space. Needs a topology with a single external
   * address: an adapter in Azure has one IPv6 address and no more.
   *
   * @default no IPv6 outside
   */
  readonly externalIpv6Subnet?: string;
  /**
   * IPv6 range of the internal subnet, a /64 inside the IPv6 address space.
   *
   * @default no IPv6 inside
   */
  readonly internalIpv6Subnet?: string;
}

/** Subnets that are made in an existing virtual network. */
export interface ExistingVirtualNetworkProps {
  /** Azure region of the virtual network. */
  readonly location: string;
  /** Resource group that the pool's resources go into; it exists. */
  readonly resourceGroupName: string;
  /** Name of the virtual network. */
  readonly virtualNetworkName: string;
  /**
   * Resource group of the virtual network.
   *
   * @default resourceGroupName
   */
  readonly virtualNetworkResourceGroupName?: string;
  /** Subnet to make for the external interfaces, as CIDR. */
  readonly externalSubnet: string;
  /** Subnet to make for the internal interfaces, as CIDR. */
  readonly internalSubnet: string;
  /**
   * Subnet of a bastion host that exists, as CIDR: its way to the internal interfaces is opened.
   *
   * @default no bastion host
   */
  readonly existingBastionSubnet?: string;
  /**
   * IPv6 range of the external subnet, a /64. Needs a topology with a single external address.
   *
   * @default no IPv6 outside
   */
  readonly externalIpv6Subnet?: string;
  /**
   * IPv6 range of the internal subnet, a /64.
   *
   * @default no IPv6 inside
   */
  readonly internalIpv6Subnet?: string;
}

/** An existing subnet: its id, and its range, which the plan needs. */
export interface ExistingSubnet {
  /** Azure resource id. */
  readonly id: string;
  /** Range as CIDR. */
  readonly addressPrefix: string;
  /**
   * IPv6 range, a /64. Outside it needs a topology with a single external address.
   *
   * @default no IPv6
   */
  readonly ipv6AddressPrefix?: string;
}

/** Existing subnets. They must have no network security group yet: the pool brings its own. */
export interface ExistingSubnetsProps {
  /** Azure region of the subnets. */
  readonly location: string;
  /** Resource group that the pool's resources go into; it exists. */
  readonly resourceGroupName: string;
  readonly externalSubnet: ExistingSubnet;
  readonly internalSubnet: ExistingSubnet;
  /**
   * Subnet of a bastion host that exists, as CIDR: its way to the internal interfaces is opened.
   *
   * @default no bastion host
   */
  readonly existingBastionSubnet?: string;
}
