import type { Construct, IConstruct } from 'constructs';
import { accept } from '../../values/boundary/accept';
import { deploymentText, text } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import type { Cidr } from '../../values/cidr';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { azureIpv4Range } from '../../platform/azure/address-range';
import { checkGatewaySubnet } from '../../platform/azure/application-gateway-values';
import { checkLocation } from '../../platform/azure/location';
import { checkResourceId } from '../../platform/azure/resource-ids';
import { checkResourceGroupName, checkVirtualNetworkName } from '../../platform/azure/resource-names';
import { Subnet } from '../../engine/azure-network';
import { checkIfKnown } from '../../engine/plan-time-value';
import { reserveRanges, reserveSubnets, type VirtualNetworkReference } from '../app/reservations';
import { isInTree } from '../app/withdrawal';
import type { EdgeNames, ResourcePlace } from '../naming/edge-context';
import { EdgeResourceKind } from '../naming/resource-naming';
import { NetworkBuilder } from '../network/edge-network-builder';
import { EXISTING_SUBNET, type ExistingSubnet } from '../network/edge-network-props';

const PROPERTY = 'network';
const SUBNET_ID = 'Microsoft.Network/virtualNetworks/subnets';
const SMALLEST_PLANNED_PREFIX = 24;

/** A new virtual network for a reverse proxy. */
export interface CreatedProxyNetworkProps {
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
   * Subnet of the gateway as CIDR, inside the address space.
   *
   * @default the first /24 of the address space, or all of a smaller one
   */
  readonly subnet?: string;
}

/** A new subnet in an existing virtual network. */
export interface ProxyInVirtualNetworkProps {
  /** Azure region of the virtual network. */
  readonly location: string;
  /** Name of the existing resource group for the proxy's resources. */
  readonly resourceGroupName: string;
  /** Name of the virtual network. */
  readonly virtualNetworkName: string;
  /**
   * Name of the resource group of the virtual network.
   *
   * @default resourceGroupName
   */
  readonly virtualNetworkResourceGroupName?: string;
  /** New subnet for the gateway as CIDR. */
  readonly subnet: string;
}

/** An existing subnet, without a network security group: the proxy creates and associates its own. */
export interface ProxyInSubnetProps {
  /** Azure region of the subnet. */
  readonly location: string;
  /** Name of the existing resource group for the proxy's resources. */
  readonly resourceGroupName: string;
  /** The subnet. It can contain only application gateways. */
  readonly subnet: ExistingSubnet;
}

const CREATED_PROXY_NETWORK_PROPS = objectOf<CreatedProxyNetworkProps>('CreatedProxyNetworkProps', {
  location: deploymentText, addressSpace: text, existingResourceGroupName: optional(deploymentText), subnet: optional(text),
});
const PROXY_IN_VIRTUAL_NETWORK_PROPS = objectOf<ProxyInVirtualNetworkProps>('ProxyInVirtualNetworkProps', {
  location: deploymentText,
  resourceGroupName: deploymentText,
  virtualNetworkName: deploymentText,
  virtualNetworkResourceGroupName: optional(deploymentText),
  subnet: text,
});
const PROXY_IN_SUBNET_PROPS = objectOf<ProxyInSubnetProps>('ProxyInSubnetProps', {
  location: deploymentText, resourceGroupName: deploymentText, subnet: EXISTING_SUBNET,
});

/** Place and subnet of a proxy's resources. */
export interface ReverseProxyNetworkResources {
  readonly place: ResourcePlace;
  readonly subnetId: string;
}

type Build = (scope: Construct, names: EdgeNames, tags: ResourcePlace['tags']) => ReverseProxyNetworkResources;

/**
 * Where an Application Gateway is deployed: a dedicated subnet. The connection from the subnet to the pools, by peering,
 * VPN or ExpressRoute, is not created. A network belongs to one reverse proxy.
 */
export class ReverseProxyNetwork {
  /**
   * A new virtual network, and a new resource group unless an existing one is named.
   *
   * @throws EdgeValidationError for invalid ranges, and a subnet outside the address space.
   */
  public static create(props: CreatedProxyNetworkProps): ReverseProxyNetwork {
    props = accept(CREATED_PROXY_NETWORK_PROPS, props, PROPERTY);
    checkIfKnown(props.location, 'network.location', checkLocation);
    checkIfKnown(props.existingResourceGroupName, 'network.existingResourceGroupName', checkResourceGroupName);
    const space = azureIpv4Range(props.addressSpace, 'network.addressSpace');
    const planned = `${space.base.text}/${Math.max(SMALLEST_PLANNED_PREFIX, space.prefixLength)}`;
    const subnet = azureIpv4Range(props.subnet ?? planned, 'network.subnet');
    if (!space.containsCidr(subnet)) {
      throw new EdgeValidationError({
        property: 'network.subnet',
        given: `"${subnet.text}"`,
        expected: `a range inside the address space ${space.text}`,
        fix: `did you mean "${planned}"?`,
      });
    }
    return new ReverseProxyNetwork(subnet, (scope, names, tags) => {
      const builder = new NetworkBuilder(scope, names, tags);
      const place = builder.resourceGroup(props.location, props.existingResourceGroupName);
      const network = builder.virtualNetwork(place, [space.text]);
      return { place, subnetId: subnetIn(scope, names, network, subnet.text) };
    });
  }

  /**
   * A new subnet in an existing virtual network, for example the virtual network of the Edge.
   *
   * @throws EdgeValidationError for an invalid range, and names that Azure refuses.
   */
  public static inExistingVirtualNetwork(props: ProxyInVirtualNetworkProps): ReverseProxyNetwork {
    props = accept(PROXY_IN_VIRTUAL_NETWORK_PROPS, props, PROPERTY);
    const { location, resourceGroupName, virtualNetworkName } = props;
    const networkGroup = props.virtualNetworkResourceGroupName ?? resourceGroupName;
    checkIfKnown(location, 'network.location', checkLocation);
    checkIfKnown(resourceGroupName, 'network.resourceGroupName', checkResourceGroupName);
    checkIfKnown(networkGroup, 'network.virtualNetworkResourceGroupName', checkResourceGroupName);
    checkIfKnown(virtualNetworkName, 'network.virtualNetworkName', checkVirtualNetworkName);
    const subnet = azureIpv4Range(props.subnet, 'network.subnet');
    return new ReverseProxyNetwork(subnet, (scope, names) => ({
      place: { location, resourceGroupName },
      subnetId: subnetIn(scope, names, { name: virtualNetworkName, resourceGroupName: networkGroup }, subnet.text),
    }));
  }

  /**
   * An existing subnet.
   *
   * @throws EdgeValidationError for an invalid ID or range.
   */
  public static fromExistingSubnet(props: ProxyInSubnetProps): ReverseProxyNetwork {
    props = accept(PROXY_IN_SUBNET_PROPS, props, PROPERTY);
    const { location, resourceGroupName, subnet: { id, addressPrefix } } = props;
    checkIfKnown(location, 'network.location', checkLocation);
    checkIfKnown(resourceGroupName, 'network.resourceGroupName', checkResourceGroupName);
    checkIfKnown(id, 'network.subnet.id', (value, property) => checkResourceId(value, property, SUBNET_ID));
    return new ReverseProxyNetwork(azureIpv4Range(addressPrefix, 'network.subnet.addressPrefix'), (scope) => {
      reserveSubnets(scope, [id]);
      return { place: { location, resourceGroupName }, subnetId: id };
    });
  }

  private owner: IConstruct | undefined;

  private constructor(private readonly range: Cidr, private readonly build: Build) {}

  /** Subnet of the gateway as CIDR. */
  public get subnet(): string {
    return this.range.text;
  }

  /**
   * Creates the resources of the network.
   *
   * @throws EdgeValidationError when another proxy already uses the network.
   * @internal
   */
  public _bind(scope: Construct, names: EdgeNames, tags: ResourcePlace['tags']): ReverseProxyNetworkResources {
    if (this.owner !== undefined && isInTree(this.owner)) {
      throw new EdgeValidationError({
        property: 'network',
        given: 'a network that two reverse proxies share',
        expected: `a separate network for each reverse proxy; ${this.owner.node.path} uses this one`,
        fix: 'create a ReverseProxyNetwork for each reverse proxy',
      });
    }
    this.owner = scope;
    const bound = this.build(scope, names, tags);
    return tags === undefined ? bound : { ...bound, place: { ...bound.place, tags } };
  }

  /**
   * @throws EdgeValidationError for a subnet that is too small for the number of instances.
   * @internal
   */
  public _checkRoomFor(instances: number): void {
    checkGatewaySubnet(this.range, instances, 'network.subnet');
  }
}

function subnetIn(scope: Construct, names: EdgeNames, network: VirtualNetworkReference, range: string): string {
  reserveRanges(scope, network, [range]);
  return new Subnet(scope, 'Subnet', {
    resourceGroupName: network.resourceGroupName,
    virtualNetworkName: network.name,
    name: names.ofPool(EdgeResourceKind.SUBNET, 'gateway'),
    addressPrefixes: [range],
  }).id;
}
