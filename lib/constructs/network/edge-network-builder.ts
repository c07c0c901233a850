import type { Construct } from 'constructs';
import {
  PublicIp, ResourceGroup, Route, RouteTable, Subnet, SubnetRouteTableAssociation, VirtualNetwork,
} from '../../engine/azure-network';
import { loadBastionHost } from '../../engine/on-demand';
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
    return { location, resourceGroupName: group.name };
  }

  public virtualNetwork(place: ResourcePlace, addressSpace: string[]): VirtualNetworkReference {
    const network = new VirtualNetwork(this.scope, 'VirtualNetwork', {
      ...place,
      ...this.tagged(),
      name: this.names.ofPool(EdgeResourceKind.VIRTUAL_NETWORK),
      addressSpace,
    });
    return { name: network.name, resourceGroupName: place.resourceGroupName };
  }

  /** Both subnets, without default outbound access and without a route to each other. */
  public subnets(
    place: ResourcePlace, network: VirtualNetworkReference, { external, internal, ipv6 }: SubnetRanges,
  ): EdgeNetworkResources {
    const outside = bothFamilies(external, ipv6.external);
    const inside = bothFamilies(internal, ipv6.internal);
    reserveRanges(this.scope, network, [...outside, ...inside]);
    const externalSubnet = this.subnet('ExternalSubnet', 'external', network, outside);
    const internalSubnet = this.subnet('InternalSubnet', 'internal', network, inside);
    const bothSides = ipv6.external !== undefined && ipv6.internal !== undefined;
    // Each read of an ID creates another reference, with a call stack.
    const [externalSubnetId, internalSubnetId] = [externalSubnet.id, internalSubnet.id];
    this.routes('ExternalRoutes', 'external', place, externalSubnetId, {
      'to-internal-subnet': internal, ...(bothSides ? { 'to-internal-subnet-ipv6': ipv6.internal } : {}),
    });
    this.routes('InternalRoutes', 'internal', place, internalSubnetId, {
      'to-external-subnet': external,
      'to-internet': '0.0.0.0/0',
      ...(bothSides ? { 'to-external-subnet-ipv6': ipv6.external } : {}),
      ...(ipv6.internal === undefined ? {} : { 'to-internet-ipv6': '::/0' }),
    });
    return { place, externalSubnetId, internalSubnetId };
  }

  /** Existing subnets, which stay unchanged. */
  public existingSubnets(place: ResourcePlace, externalSubnetId: string, internalSubnetId: string): EdgeNetworkResources {
    reserveSubnets(this.scope, [externalSubnetId, internalSubnetId]);
    return { place, externalSubnetId, internalSubnetId };
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
      ipConfiguration: { name: 'bastion', subnetId: subnet.id, publicIpAddressId: publicIp.id },
    });
  }

  private subnet(id: string, part: string, network: VirtualNetworkReference, addressPrefixes: string[]): Subnet {
    return new Subnet(this.scope, id, {
      resourceGroupName: network.resourceGroupName,
      virtualNetworkName: network.name,
      name: this.names.ofPool(EdgeResourceKind.SUBNET, part),
      addressPrefixes,
      defaultOutboundAccessEnabled: false,
    });
  }

  /** A route table that blocks destinations. */
  private routes(
    id: string, part: string, place: ResourcePlace, subnetId: string, blocked: Readonly<Record<string, string>>,
  ): void {
    const table = new RouteTable(this.scope, id, {
      ...place,
      ...this.tagged(),
      name: this.names.ofPool(EdgeResourceKind.ROUTE_TABLE, part),
      bgpRoutePropagationEnabled: part === 'internal',
    });
    const routeTableName = table.name;
    for (const [name, addressPrefix] of Object.entries(blocked)) {
      new Route(this.scope, `${id}-${name}`, {
        resourceGroupName: place.resourceGroupName,
        routeTableName,
        name,
        addressPrefix,
        nextHopType: 'None',
      });
    }
    new SubnetRouteTableAssociation(this.scope, `${id}-Association`, {
      subnetId, routeTableId: table.id,
    });
  }

  private tagged(): { readonly tags?: { [key: string]: string } } {
    return this.tags === undefined ? {} : { tags: this.tags };
  }
}
