import {
  EdgeFeature, EdgeNetwork, type EdgePoolProps, EdgeTopology, MobileClient, type PartnerProduct, type PublicImProvider,
} from 'cdktf-lync-edge';
import type { TerraformStack } from 'cdktf';
import { contosoNetwork, contosoPool, contosoPoolProps } from '../edge-pool';
import type { StackResources, Surroundings } from './azure-network';
import { PLANNED_TOPOLOGIES } from '../plan-request';
import { newStack, resourcesOf } from '../synth';

/** One way to use an Edge, as far as it can make a difference to what passes. */
export interface Configuration {
  readonly topology: string;
  readonly servers?: number;
  readonly singleExternalAddress?: boolean;
  readonly features: readonly EdgeFeature[];
  /** Undefined without federation; without products those that the library takes for granted. */
  readonly federation?: { readonly products?: readonly PartnerProduct[] };
  readonly mobilePush?: boolean;
  readonly xmpp?: boolean;
  readonly publicIm?: readonly PublicImProvider[];
  readonly otherPools?: boolean;
  /** Client ports of Access Edge, Web Conferencing Edge and A/V Edge. */
  readonly clientPorts?: readonly [number, number, number];
  readonly internalNetworks?: readonly string[];
  readonly lyncServers?: readonly string[];
  readonly perimeterDnsServers?: readonly string[];
  readonly activationServers?: readonly string[];
  readonly hasBastion?: boolean;
  /** What is there before the pool; undefined: nothing. */
  readonly existing?: 'subnets' | 'virtual network';
}

export const ALL_FEATURES: readonly EdgeFeature[] = Object.values(EdgeFeature);
export const ADDRESS_SPACE = '10.45.0.0/16';
export const EXTERNAL_SUBNET = '10.45.16.0/24';
export const INTERNAL_SUBNET = '10.45.33.0/24';
export const BASTION_SUBNET = '10.45.255.0/26';
export const INTERNAL_NETWORKS: readonly string[] = ['192.168.10.0/24'];
export const NEXT_HOP_ADDRESSES: readonly string[] = ['192.168.10.90', '192.168.10.91'];

const EXISTING_NETWORK = 'vnet-hub';
const idOfSubnet = (name: string): string => '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-hub'
  + `/providers/Microsoft.Network/virtualNetworks/${EXISTING_NETWORK}/subnets/${name}`;

/** Every list without some of its entries: for n entries 2^n. */
export function subsetsOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.reduce<readonly (readonly Item[])[]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]]);
}

/** An Edge without any service is not a configuration: the library refuses it. */
export function servesSomebody(configuration: Configuration): boolean {
  const { features, federation, mobilePush, xmpp, publicIm } = configuration;
  return features.length > 0 || federation !== undefined || mobilePush === true || xmpp === true
    || (publicIm ?? []).length > 0;
}

/** What is on a server makes no difference to what reaches it. */
const ON_SERVERS = ['azurerm_windows_virtual_machine', 'azurerm_virtual_machine_extension'];

/** What the network of the configuration becomes in Terraform. */
export function synthesized(configuration: Configuration): StackResources {
  return { resource: resourcesOf(stackOf(configuration), ON_SERVERS) };
}

/** The stack of a configuration. */
export function stackOf(configuration: Configuration): TerraformStack {
  const stack = newStack();
  contosoPool(stack, poolProps(configuration));
  return stack;
}

/** What the synthesized stack relies on. */
export function surroundingsOf({ existing, internalNetworks }: Configuration): Surroundings {
  const connected = internalNetworks ?? INTERNAL_NETWORKS;
  const addressSpace = [ADDRESS_SPACE];
  if (existing === undefined) return { connected };
  if (existing === 'virtual network') return { connected, virtualNetworks: { [EXISTING_NETWORK]: addressSpace } };
  return {
    connected,
    subnets: {
      [idOfSubnet('external')]: { range: EXTERNAL_SUBNET, addressSpace },
      [idOfSubnet('internal')]: { range: INTERNAL_SUBNET, addressSpace },
    },
  };
}

function poolProps(configuration: Configuration): Partial<EdgePoolProps> {
  const { federation, publicIm, xmpp, mobilePush, otherPools, activationServers, features } = configuration;
  const topology = topologyOf(configuration);
  const { internal, accessEdge, webConferencing = accessEdge, audioVideo = accessEdge } = contosoPoolProps({ topology });
  const ports = configuration.clientPorts;
  return {
    topology,
    features: [...features],
    accessEdge: { ...accessEdge, ...(ports && { port: ports[0] }) },
    webConferencing: { ...webConferencing, ...(ports && { port: ports[1] }) },
    audioVideo: { ...audioVideo, ...(ports && { port: ports[2] }) },
    internal: {
      ...internal,
      nextHopAddresses: [...NEXT_HOP_ADDRESSES],
      networks: [...configuration.internalNetworks ?? INTERNAL_NETWORKS],
      lyncServers: [...configuration.lyncServers ?? []],
      perimeterDnsServers: [...configuration.perimeterDnsServers ?? []],
    },
    federation: federation && { ...(federation.products && { partnerProducts: [...federation.products] }) },
    publicIm: [...publicIm ?? []],
    ...(xmpp === true ? { xmpp: {} } : {}),
    ...(mobilePush === true ? { mobilePush: { clients: [MobileClient.LYNC_2010_APPLE] } } : {}),
    hasOtherEdgePools: otherPools ?? false,
    ...(activationServers && { windowsActivationServers: [...activationServers] }),
    network: networkOf(configuration),
    zones: [],
  };
}

function networkOf({ existing, hasBastion }: Configuration): EdgeNetwork {
  if (existing === undefined) return contosoNetwork(hasBastion === true ? { bastionSubnet: BASTION_SUBNET } : {});
  const place = {
    location: 'westeurope',
    resourceGroupName: 'rg-edge',
    ...(hasBastion === true ? { existingBastionSubnet: BASTION_SUBNET } : {}),
  };
  return existing === 'virtual network'
    ? EdgeNetwork.inExistingVirtualNetwork({
        ...place,
        virtualNetworkName: EXISTING_NETWORK,
        externalSubnet: EXTERNAL_SUBNET,
        internalSubnet: INTERNAL_SUBNET,
      })
    : EdgeNetwork.fromExistingSubnets({
        ...place,
        externalSubnet: { id: idOfSubnet('external'), addressPrefix: EXTERNAL_SUBNET },
        internalSubnet: { id: idOfSubnet('internal'), addressPrefix: INTERNAL_SUBNET },
      });
}

/** Topologies that can be made larger than {@link PLANNED_TOPOLOGIES} makes them, or with one external address. */
const VARIANTS: Readonly<Record<string, (servers: number, singleExternalAddress: boolean) => EdgeTopology>> = {
  'single-private-nat': (_, singleExternalAddress) => EdgeTopology.singleNat({ singleExternalAddress }),
  'single-public': (_, singleExternalAddress) => EdgeTopology.singlePublic({ singleExternalAddress }),
  'scaled-dns-private-nat': (servers, singleExternalAddress) =>
    EdgeTopology.scaledDnsLoadBalancedNat({ servers, singleExternalAddress }),
  'scaled-dns-public': (servers, singleExternalAddress) =>
    EdgeTopology.scaledDnsLoadBalancedPublic({ servers, singleExternalAddress }),
  'scaled-hlb-public': (servers, singleExternalAddress) =>
    EdgeTopology.scaledHardwareLoadBalanced({ servers, singleExternalAddress }),
};

function topologyOf({ topology, servers, singleExternalAddress }: Configuration): EdgeTopology {
  const asPlanned = PLANNED_TOPOLOGIES[topology];
  if (asPlanned === undefined) throw new Error(`${topology} is not planned`);
  if (servers === undefined && singleExternalAddress === undefined) return asPlanned();
  const variant = VARIANTS[topology];
  if (variant === undefined) throw new Error(`${topology} has no variants here`);
  return variant(servers ?? 2, singleExternalAddress ?? false);
}
