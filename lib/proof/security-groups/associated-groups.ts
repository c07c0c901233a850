import { refuse } from '../../values/refusals';
import { isAbsent, listIn, valueIn } from '../json-document';
import { type AzureResources, AzureType, sameText } from './azure-resources';
import type { AzureSubnet } from './azure-subnets';
import { groupOfResources } from './group-of-resources';
import type { SecurityGroup } from './security-group';
import type { ServiceTags } from './service-tags';

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
export const ADAPTER_GROUPS: Association = {
  type: AzureType.NETWORK_INTERFACE_ASSOCIATION, guarded: AzureType.NETWORK_INTERFACE, property: 'network_interface_id',
};

/** Identities of the groups of a subnet or network interface: one, or none. */
export function groupsOf(resources: AzureResources, { type, guarded, property }: Association, identity: string): readonly string[] {
  const groups = resources.all(type)
    .filter((association) => resources.identity(guarded, association, property) === identity)
    .map((association) => resources.identity(AzureType.SECURITY_GROUP, association, 'network_security_group_id'));
  if (groups.length > 1) {
    refuse(`${resources.property}.${identity}`, `${groups.length} security groups`, 'at most one security group',
      'remove all associations but one');
  }
  return groups;
}

/**
 * The same for a subnet.
 *
 * @throws EdgeValidationError for several groups, and for one that is set in the virtual network.
 */
export function groupsOfSubnet(resources: AzureResources, subnet: AzureSubnet): readonly string[] {
  const groups = groupsOf(resources, SUBNET_GROUPS, subnet.identity);
  if (groups.length === 0) refuseInlineGroup(resources, subnet);
  return groups;
}

/** Reads each group once, by its identity. */
export function groupReader(resources: AzureResources, tags: ServiceTags): (identity: string) => SecurityGroup {
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
