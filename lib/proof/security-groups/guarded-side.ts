import { refuse } from '../../values/refusals';
import type { EdgeSide } from '../../values/vocabulary/edge-side';
import type { EdgePlan } from '../../plan/edge-plan';
import { isAbsent, listIn, valueIn } from '../json-document';
import { AddressSet } from '../packet-space';
import { organizationOf, serverAddresses, subnetsOf } from '../permits-of-plan';
import { type AzureResource, type AzureResources, AzureType, sameText } from './azure-resources';
import { type AdapterAddress, adapterAddresses, type AzureSubnet, rangesOf, virtualNetworkOf } from './azure-subnets';
import { groupOfResources } from './group-of-resources';
import type { GuardedAddresses, GuardedSide, SecurityGroup } from './security-group';
import { ServiceTags } from './service-tags';
import { subnetOfSide } from './subnet-of-side';

/**
 * What guards a side of an Edge in a document: the security group of its subnet, for every address of the subnet, and the
 * groups of network interfaces, for their addresses.
 *
 * @throws EdgeValidationError if the subnet or one of the groups is not in the document, or what they are is known only at
 * deployment.
 */
export function guardedSide(resources: AzureResources, plan: EdgePlan, side: EdgeSide): GuardedSide {
  const adapters = adapterAddresses(resources);
  const subnet = subnetOfSide(resources, adapters, plan, side);
  const { addressSpace, routes } = virtualNetworkOf(resources, subnet);
  const virtualNetwork = AddressSet.union([addressSpace ?? AddressSet.EMPTY, organizationOf(plan)]);
  const read = groupReader(resources, ServiceTags.of(AddressSet.union([virtualNetwork, routes])));

  const ofSubnet = groupsOf(resources, SUBNET_GROUPS, subnet.identity);
  if (ofSubnet.length === 0) refuseInlineGroup(resources, subnet);
  const inSubnet = adapters.filter((adapter) => adapter.subnet === subnet.identity);
  // Without a group of the subnet, only the addresses of servers count: no machine has the others.
  const all = ofSubnet.length === 0
    ? addressesOf(inSubnet.filter(({ address }) => address !== undefined && serverAddresses(plan, side).includes(address)))
    : rangesOf(subnet, resources.property) ?? subnetsOf(plan, side);
  const own = groupsOfAdapters(resources, inSubnet);
  const guarded = [
    ...own.map(({ addresses, groups }) => ({ addresses: addresses.intersection(all), groups: [...ofSubnet, ...groups] })),
    { addresses: all.minus(AddressSet.union(own.map(({ addresses }) => addresses))), groups: ofSubnet },
  ];
  return {
    virtualNetwork,
    guarded: guarded
      .filter(({ addresses }) => !addresses.isEmpty)
      .map(({ addresses, groups }): GuardedAddresses => ({ addresses, groups: groups.map(read) })),
  };
}

/** The resources that give a security group to something. */
interface Association {
  readonly type: AzureType;
  readonly guarded: AzureType;
  /** The property with what is guarded. */
  readonly property: string;
}

const SUBNET_GROUPS: Association = {
  type: AzureType.SUBNET_ASSOCIATION, guarded: AzureType.SUBNET, property: 'subnet_id',
};
const ADAPTER_GROUPS: Association = {
  type: AzureType.NETWORK_INTERFACE_ASSOCIATION, guarded: AzureType.NETWORK_INTERFACE, property: 'network_interface_id',
};

/** Identities of the groups of a subnet or network interface: one, or none. */
function groupsOf(resources: AzureResources, { type, guarded, property }: Association, identity: string): readonly string[] {
  const groups = resources.all(type)
    .filter((association) => resources.identity(guarded, association, property) === identity)
    .map((association) => resources.identity(AzureType.SECURITY_GROUP, association, 'network_security_group_id'));
  if (groups.length > 1) {
    refuse(`${resources.property}.${identity}`, `${groups.length} security groups`, 'at most one security group',
      'remove all associations but one');
  }
  return groups;
}

interface OwnGroups {
  readonly addresses: AddressSet;
  readonly groups: readonly string[];
}

/** The network interfaces with groups of their own, together where they have the same group. */
function groupsOfAdapters(resources: AzureResources, adapters: readonly AdapterAddress[]): readonly OwnGroups[] {
  const members = new Map<string, AdapterAddress[]>();
  const groupOf = new Map<AzureResource, string | undefined>();
  for (const each of adapters) {
    const { adapter, address } = each;
    if (!groupOf.has(adapter)) groupOf.set(adapter, groupsOf(resources, ADAPTER_GROUPS, adapter.address)[0]);
    const group = groupOf.get(adapter);
    if (group === undefined) continue;
    if (address === undefined) {
      refuse(`${resources.property}.${adapter.address}.private_ip_address`, 'an address that is known only at deployment',
        'a known address, because the network interface has a security group of its own',
        'pass the state after deployment: terraform show -json');
    }
    members.set(group, [...members.get(group) ?? [], each]);
  }
  return [...members].map(([group, own]) => ({ addresses: addressesOf(own), groups: [group] }));
}

function addressesOf(adapters: readonly AdapterAddress[]): AddressSet {
  return AddressSet.ofPrefixes(adapters.flatMap(({ address }) => address ?? []), 'private_ip_address');
}

function groupReader(resources: AzureResources, tags: ServiceTags): (identity: string) => SecurityGroup {
  const known = new Map<string, SecurityGroup>();
  return (identity) => {
    const group = known.get(identity) ?? groupWith(resources, identity, tags);
    known.set(identity, group);
    return group;
  };
}

function groupWith(resources: AzureResources, identity: string, tags: ServiceTags): SecurityGroup {
  const group = resources.all(AzureType.SECURITY_GROUP).find(({ address }) => address === identity);
  if (group !== undefined) return groupOfResources(resources, group, tags);
  refuse(resources.property, `a security group that is not in the document: ${identity}`,
    'a document with every security group of the Edge', 'prove what is deployed, or add the group to the stack');
}

/** A subnet whose group is set in its virtual network would look as if it had none. */
function refuseInlineGroup(resources: AzureResources, { identity, resource }: AzureSubnet): void {
  const id = valueIn(resource?.values, 'id') ?? identity;
  const name = valueIn(resource?.values, 'name');
  for (const network of resources.all(AzureType.VIRTUAL_NETWORK)) {
    const inline = listIn(network.values, 'subnet')
      .filter((each) => !isAbsent(valueIn(each, 'security_group')))
      .find((each) => sameText(valueIn(each, 'id'), id) || sameText(valueIn(each, 'name'), name));
    if (inline === undefined) continue;
    refuse(`${resources.property}.${network.address}.subnet`, 'a security group that is set in the virtual network',
      'an association of the subnet and the group', `use ${AzureType.SUBNET_ASSOCIATION}`);
  }
}
