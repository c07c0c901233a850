import type { IConstruct } from 'constructs';
import { accept } from '../../values/boundary/accept';
import type { Cidr } from '../../values/cidr';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { azureRange } from '../../platform/azure/address-range';
import { checkLocation } from '../../platform/azure/location';
import { checkResourceId } from '../../platform/azure/resource-ids';
import { checkResourceGroupName, checkVirtualNetworkName } from '../../platform/azure/resource-names';
import type { EdgeNetworkRequest } from '../../request/edge-plan-request';
import { checkIfKnown } from '../../engine/plan-time-value';
import { isInTree } from '../app/withdrawal';
import { bothFamilies, type EdgeNetworkResources, type NetworkBuilder } from './edge-network-builder';
import {
  CREATED_NETWORK_PROPS, type CreatedNetworkProps, EXISTING_SUBNETS_PROPS, EXISTING_VIRTUAL_NETWORK_PROPS,
  type ExistingSubnetsProps, type ExistingVirtualNetworkProps,
} from './edge-network-props';
import { createdIpv6Ranges, type Ipv6Ranges, ipv6RangesOf } from './ipv6-ranges';

const PROPERTY = 'network';
const SUBNET_ID = 'Microsoft.Network/virtualNetworks/subnets';
const LARGEST_PLANNED_SUBNET = 24;
const BASTION_PREFIX_LENGTH = 26;

interface NetworkRanges {
  readonly external: string;
  readonly internal: string;
  readonly bastion: string | undefined;
  readonly ipv6: Ipv6Ranges;
}

/** Creates the parts of a network that do not exist yet. */
type CreateNetwork = (builder: NetworkBuilder) => EdgeNetworkResources;

/**
 * The network in which an Edge is deployed: the resource group, the virtual network, and the two subnets of the external and
 * internal interfaces. A network belongs to one pool.
 */
export class EdgeNetwork {
  /**
   * A new virtual network with both subnets, and a new resource group unless an existing one is named.
   *
   * @throws EdgeValidationError for ranges that are invalid, outside the address space, or too small.
   */
  public static create(props: CreatedNetworkProps): EdgeNetwork {
    props = accept(CREATED_NETWORK_PROPS, props, PROPERTY);
    checkIfKnown(props.location, 'network.location', checkLocation);
    checkIfKnown(props.existingResourceGroupName, 'network.existingResourceGroupName', checkResourceGroupName);
    const space = azureRange(props.addressSpace, 'network.addressSpace');
    const ranges: NetworkRanges = {
      external: subnetIn(space, props.externalSubnet, 'network.externalSubnet', 0),
      internal: subnetIn(space, props.internalSubnet, 'network.internalSubnet', 1),
      bastion: props.bastionSubnet === undefined
        ? undefined
        : bastionSubnetIn(space, props.bastionSubnet, 'network.bastionSubnet'),
      ipv6: createdIpv6Ranges(props),
    };
    return new EdgeNetwork(ranges, (builder) => {
      const group = builder.resourceGroup(props.location, props.existingResourceGroupName);
      const network = builder.virtualNetwork(group, bothFamilies(space.text, ranges.ipv6.space));
      if (ranges.bastion !== undefined) builder.bastion(group, network, ranges.bastion);
      return builder.subnets(group, network, ranges);
    });
  }

  /**
   * New subnets in an existing virtual network.
   *
   * @throws EdgeValidationError for invalid ranges, and names that Azure refuses.
   */
  public static inExistingVirtualNetwork(props: ExistingVirtualNetworkProps): EdgeNetwork {
    props = accept(EXISTING_VIRTUAL_NETWORK_PROPS, props, PROPERTY);
    const { resourceGroupName, virtualNetworkName } = props;
    const networkGroup = props.virtualNetworkResourceGroupName ?? resourceGroupName;
    checkIfKnown(props.location, 'network.location', checkLocation);
    checkIfKnown(resourceGroupName, 'network.resourceGroupName', checkResourceGroupName);
    checkIfKnown(networkGroup, 'network.virtualNetworkResourceGroupName', checkResourceGroupName);
    checkIfKnown(virtualNetworkName, 'network.virtualNetworkName', checkVirtualNetworkName);
    const ranges: NetworkRanges = {
      external: rangeOf(props.externalSubnet, 'network.externalSubnet'),
      internal: rangeOf(props.internalSubnet, 'network.internalSubnet'),
      bastion: optionalRange(props.existingBastionSubnet, 'network.existingBastionSubnet'),
      ipv6: ipv6RangesOf({
        'network.externalIpv6Subnet': props.externalIpv6Subnet, 'network.internalIpv6Subnet': props.internalIpv6Subnet,
      }),
    };
    return new EdgeNetwork(ranges, (builder) => builder.subnets(
      { location: props.location, resourceGroupName },
      { name: virtualNetworkName, resourceGroupName: networkGroup },
      ranges,
    ));
  }

  /**
   * Existing subnets. Their route tables stay unchanged.
   *
   * @throws EdgeValidationError for invalid IDs and ranges, and one subnet for both interfaces.
   */
  public static fromExistingSubnets(props: ExistingSubnetsProps): EdgeNetwork {
    props = accept(EXISTING_SUBNETS_PROPS, props, PROPERTY);
    const { location, resourceGroupName, externalSubnet, internalSubnet } = props;
    checkIfKnown(location, 'network.location', checkLocation);
    checkIfKnown(resourceGroupName, 'network.resourceGroupName', checkResourceGroupName);
    for (const [name, { id }] of Object.entries({ externalSubnet, internalSubnet })) {
      checkIfKnown(id, `network.${name}.id`, (value, property) => checkResourceId(value, property, SUBNET_ID));
    }
    if (externalSubnet.id.toLowerCase() === internalSubnet.id.toLowerCase()) {
      throw new EdgeValidationError({
        property: 'network.internalSubnet.id',
        given: `"${internalSubnet.id}"`,
        expected: 'a separate subnet: the external and the internal interface must not be in one network',
        fix: 'set the IDs of two subnets',
      });
    }
    const ranges: NetworkRanges = {
      external: rangeOf(externalSubnet.addressPrefix, 'network.externalSubnet.addressPrefix'),
      internal: rangeOf(internalSubnet.addressPrefix, 'network.internalSubnet.addressPrefix'),
      bastion: optionalRange(props.existingBastionSubnet, 'network.existingBastionSubnet'),
      ipv6: ipv6RangesOf({
        'network.externalSubnet.ipv6AddressPrefix': externalSubnet.ipv6AddressPrefix,
        'network.internalSubnet.ipv6AddressPrefix': internalSubnet.ipv6AddressPrefix,
      }),
    };
    return new EdgeNetwork(ranges, (builder) => builder.existingSubnets(
      { location, resourceGroupName }, externalSubnet.id, internalSubnet.id,
    ));
  }

  private owner: IConstruct | undefined;

  private constructor(private readonly ranges: NetworkRanges, private readonly create: CreateNetwork) {}

  /** Subnet of the external interfaces as CIDR. */
  public get externalSubnet(): string {
    return this.ranges.external;
  }

  /** Subnet of the internal interfaces as CIDR. */
  public get internalSubnet(): string {
    return this.ranges.internal;
  }

  /** IPv6 range of the external subnet as CIDR; undefined without IPv6. */
  public get externalIpv6Subnet(): string | undefined {
    return this.ranges.ipv6.external;
  }

  /** IPv6 range of the internal subnet as CIDR; undefined without IPv6. */
  public get internalIpv6Subnet(): string | undefined {
    return this.ranges.ipv6.internal;
  }

  /** Subnet of the bastion host as CIDR; undefined without a bastion host. */
  public get bastionSubnet(): string | undefined {
    return this.ranges.bastion;
  }

  /**
   * Part of the planner's request.
   *
   * @internal
   */
  public get _request(): EdgeNetworkRequest {
    const { external, internal, bastion, ipv6 } = this.ranges;
    return {
      externalSubnet: external,
      internalSubnet: internal,
      ...(ipv6.external === undefined ? {} : { externalIpv6Subnet: ipv6.external }),
      ...(ipv6.internal === undefined ? {} : { internalIpv6Subnet: ipv6.internal }),
      ...(bastion === undefined ? {} : { bastionSubnet: bastion }),
    };
  }

  /**
   * Reserves the network for a pool.
   *
   * @returns what creates its resources, for the pool to call: cdktf records the calls that lead to each of them
   * @throws EdgeValidationError when another pool already uses the network.
   * @internal
   */
  public _claimFor(scope: IConstruct): CreateNetwork {
    if (this.owner !== undefined && isInTree(this.owner)) {
      throw new EdgeValidationError({
        property: 'network',
        given: 'a network that two Edge pools share',
        expected: `a separate network for each pool; ${this.owner.node.path} uses this one`,
        fix: 'create an EdgeNetwork for each pool; with EdgeNetwork.inExistingVirtualNetwork, pools can share a virtual '
          + 'network',
      });
    }
    this.owner = scope;
    return this.create;
  }
}

function rangeOf(text: string, property: string): string {
  return azureRange(text, property).text;
}

function optionalRange(text: string | undefined, property: string): string | undefined {
  return text === undefined ? undefined : rangeOf(text, property);
}

/** The given range, or the default: the n-th /24, or the n-th quarter of a small address space. */
function subnetIn(space: Cidr, given: string | undefined, property: string, index: number): string {
  const prefixLength = Math.max(LARGEST_PLANNED_SUBNET, space.prefixLength + 2);
  const planned = prefixLength > 32
    ? space.text
    : `${space.addressAt(index * 2 ** (32 - prefixLength)).text}/${prefixLength}`;
  const subnet = azureRange(given ?? planned, property);
  if (space.containsCidr(subnet)) return subnet.text;
  throw new EdgeValidationError({
    property,
    given: `"${subnet.text}"`,
    expected: `a range inside the address space ${space.text}`,
    fix: `did you mean "${planned}"?`,
  });
}

function bastionSubnetIn(space: Cidr, given: string, property: string): string {
  const text = subnetIn(space, given, property, 3);
  const subnet = azureRange(text, property);
  if (subnet.prefixLength <= BASTION_PREFIX_LENGTH) return text;
  throw new EdgeValidationError({
    property,
    given: `"${text}"`,
    expected: `/${BASTION_PREFIX_LENGTH} or larger, as Azure Bastion requires`,
    fix: `use a range of at least 64 addresses in ${space.text}`,
  });
}
