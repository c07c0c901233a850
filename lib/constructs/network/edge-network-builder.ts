import type { Construct } from 'constructs';
import {
  PublicIp, ResourceGroup, Route, RouteTable, Subnet, type SubnetConfig, SubnetRouteTableAssociation, VirtualNetwork,
} from '../../engine/azure-network';
import { loadBastionHost } from '../../engine/on-demand';
import { idOf, nameOf } from '../../engine/reference';
import { reserveRanges, reserveSubnets, type VirtualNetworkReference } from '../app/reservations';
import type { EdgeNames, ResourcePlace } from '../naming/edge-context';
import { EdgeResourceKind } from '../naming/resource-naming';
import type { Ipv6Ranges } from './ipv6-ranges';

/** Place and subnets of a pool's resources. */
export interface EdgeNetworkResources {
  readonly place: ResourcePlace;
  readonly externalSubnetId: string;
  readonly internalSubnetId: string;
}

/** Ranges of the two subnets. */
export interface SubnetRanges {
  readonly external: string;
  readonly internal: string;
  readonly ipv6: Pick<Ipv6Ranges, 'external' | 'internal'>;
}

/** The IPv4 range, and the IPv6 range if there is one. */
export function bothFamilies(ipv4: string, ipv6: string | undefined): string[] {
  return ipv6 === undefined ? [ipv4] : [ipv4, ipv6];
}

/** Creates the parts of a network that do not exist yet. */
export class NetworkBuilder {
  public constructor(
    private readonly scope: Construct, private readonly names: EdgeNames, private readonly tags: ResourcePlace['tags'],
  ) {}

  public resourceGroup(location: string, existingName: string | undefined): ResourcePlace {
    if (existingName !== undefined) return { location, resourceGroupName: existingName };
    const group = new ResourceGroup(this.scope, 'ResourceGroup', {
      name: this.names.ofPool(EdgeResourceKind.RESOURCE_GROUP), location, ...this.tagged(),
    });
    return { location, resourceGroupName: nameOf(group) };
  }

  public virtualNetwork(place: ResourcePlace, addressSpace: string[]): VirtualNetworkReference {
    const network = new VirtualNetwork(this.scope, 'VirtualNetwork', {
      ...place,
      ...this.tagged(),
      name: this.names.ofPool(EdgeResourceKind.VIRTUAL_NETWORK),
      addressSpace,
    });
    return { name: nameOf(network), resourceGroupName: place.resourceGroupName };
  }

  /**
   * Both subnets, without default outbound access and without a route to each other. All resources are created here and not
   * in methods, because cdktf records a call stack for each.
   */
  public subnets(place: ResourcePlace, network: VirtualNetworkReference, ranges: SubnetRanges): EdgeNetworkResources {
    const { external, internal, ipv6 } = ranges;
    const outside = bothFamilies(external, ipv6.external);
    const inside = bothFamilies(internal, ipv6.internal);
    reserveRanges(this.scope, network, [...outside, ...inside]);
    const externalSubnet = new Subnet(this.scope, 'ExternalSubnet', this.subnetConfig('external', network, outside));
    const internalSubnet = new Subnet(this.scope, 'InternalSubnet', this.subnetConfig('internal', network, inside));
    const [externalSubnetId, internalSubnetId] = [idOf(externalSubnet), idOf(internalSubnet)];
    const blockedBySubnet = [
      { id: 'ExternalRoutes', part: 'external', subnetId: externalSubnetId, blocked: blockedOutside(ranges) },
      { id: 'InternalRoutes', part: 'internal', subnetId: internalSubnetId, blocked: blockedInside(ranges) },
    ];
    for (const { id, part, subnetId, blocked } of blockedBySubnet) {
      const table = new RouteTable(this.scope, id, {
        ...place,
        ...this.tagged(),
        name: this.names.ofPool(EdgeResourceKind.ROUTE_TABLE, part),
        bgpRoutePropagationEnabled: part === 'internal',
      });
      const routeTableName = nameOf(table);
      for (const [name, addressPrefix] of Object.entries(blocked)) {
        new Route(this.scope, `${id}-${name}`, {
          resourceGroupName: place.resourceGroupName,
          routeTableName,
          name,
          addressPrefix,
          nextHopType: 'None',
        });
      }
      new SubnetRouteTableAssociation(this.scope, `${id}-Association`, { subnetId, routeTableId: idOf(table) });
    }
    return { place: this.taggedPlace(place), externalSubnetId, internalSubnetId };
  }

  /** Existing subnets, which stay unchanged. */
  public existingSubnets(place: ResourcePlace, externalSubnetId: string, internalSubnetId: string): EdgeNetworkResources {
    reserveSubnets(this.scope, [externalSubnetId, internalSubnetId]);
    return { place: this.taggedPlace(place), externalSubnetId, internalSubnetId };
  }

  /**
   * An Azure Bastion host with IP-based connection, because the internal interface is not the primary interface of the
   * servers.
   */
  public bastion(place: ResourcePlace, network: VirtualNetworkReference, range: string): void {
    const subnet = new Subnet(this.scope, 'BastionSubnet', {
      resourceGroupName: network.resourceGroupName,
      virtualNetworkName: network.name,
      name: 'AzureBastionSubnet',
      addressPrefixes: [range],
    });
    const publicIp = new PublicIp(this.scope, 'BastionPublicIp', {
      ...place,
      ...this.tagged(),
      name: this.names.ofPool(EdgeResourceKind.PUBLIC_IP, 'bastion'),
      sku: 'Standard',
      allocationMethod: 'Static',
    });
    const { BastionHost } = loadBastionHost();
    new BastionHost(this.scope, 'Bastion', {
      ...place,
      ...this.tagged(),
      name: this.names.ofPool(EdgeResourceKind.BASTION),
      sku: 'Standard',
      ipConnectEnabled: true,
      ipConfiguration: { name: 'bastion', subnetId: idOf(subnet), publicIpAddressId: idOf(publicIp) },
    });
  }

  private subnetConfig(part: string, network: VirtualNetworkReference, addressPrefixes: string[]): SubnetConfig {
    return {
      resourceGroupName: network.resourceGroupName,
      virtualNetworkName: network.name,
      name: this.names.ofPool(EdgeResourceKind.SUBNET, part),
      addressPrefixes,
      defaultOutboundAccessEnabled: false,
    };
  }

  private taggedPlace(place: ResourcePlace): ResourcePlace {
    return this.tags === undefined ? place : { ...place, tags: this.tags };
  }

  private tagged(): { readonly tags?: { [key: string]: string } } {
    return this.tags === undefined ? {} : { tags: this.tags };
  }
}

/** Destinations that the external subnet has no route to, by the name of the route. */
function blockedOutside({ internal, ipv6 }: SubnetRanges): { readonly [name: string]: string } {
  return {
    'to-internal-subnet': internal,
    ...(ipv6.external === undefined || ipv6.internal === undefined ? {} : { 'to-internal-subnet-ipv6': ipv6.internal }),
  };
}

/** Destinations that the internal subnet has no route to, by the name of the route. */
function blockedInside({ external, ipv6 }: SubnetRanges): { readonly [name: string]: string } {
  return {
    'to-external-subnet': external,
    'to-internet': '0.0.0.0/0',
    ...(ipv6.external === undefined || ipv6.internal === undefined ? {} : { 'to-external-subnet-ipv6': ipv6.external }),
    ...(ipv6.internal === undefined ? {} : { 'to-internet-ipv6': '::/0' }),
  };
}
