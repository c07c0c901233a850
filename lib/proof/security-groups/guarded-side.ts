import { refuse } from '../../values/refusals';
import type { EdgeSide } from '../../values/vocabulary/edge-side';
import type { EdgePlan } from '../../plan/edge-plan';
import { AddressSet } from '../packet-space';
import { organizationOf, serverAddresses, subnetsOf } from '../permits-of-plan';
import { ADAPTER_GROUPS, groupReader, groupsOf, groupsOfSubnet } from './associated-groups';
import type { AzureResource, AzureResources } from './azure-resources';
import { type AdapterAddress, adapterAddresses, rangesOf, virtualNetworkOf } from './azure-subnets';
import type { GuardedAddresses, GuardedSide } from './security-group';
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

  const ofSubnet = groupsOfSubnet(resources, subnet);
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
