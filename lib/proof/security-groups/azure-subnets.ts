import { listIn, valueIn } from '../json-document';
import { AddressSet } from '../packet-space';
import { type AzureResource, type AzureResources, AzureType } from './azure-resources';

/** A subnet of a document, or one that its network interfaces and security groups name. */
export interface AzureSubnet {
  /** The same for all that name the subnet. */
  readonly identity: string;
  /** Undefined for a subnet that is not in the document. */
  readonly resource?: AzureResource;
}

/** One address of a network interface. */
export interface AdapterAddress {
  /** Undefined if it is known only at deployment. */
  readonly address?: string;
  readonly adapter: AzureResource;
  /** Identity of its subnet; undefined if that is known only at deployment. */
  readonly subnet?: string;
}

/** The ranges of a subnet, if the document knows them. */
export function rangesOf({ resource }: AzureSubnet, property: string): AddressSet | undefined {
  return resource === undefined ? undefined : prefixesIn(resource, 'address_prefixes', property);
}

/** The addresses of all network interfaces. */
export function adapterAddresses(resources: AzureResources): readonly AdapterAddress[] {
  return resources.all(AzureType.NETWORK_INTERFACE).flatMap((adapter) => (
    listIn(adapter.values, 'ip_configuration').map((configuration, index): AdapterAddress => {
      const address = valueIn(configuration, 'private_ip_address');
      const [subnet] = adapter.links('ip_configuration', index, 'subnet_id') ?? [];
      return {
        adapter,
        ...(typeof address === 'string' && !address.includes('${') && address !== '' ? { address } : {}),
        ...(subnet === undefined ? {} : { subnet: resources.identityOf(AzureType.SUBNET, subnet) }),
      };
    })));
}

/**
 * What the tag VirtualNetwork holds for a subnet beside connected networks: the address space of its virtual network and its
 * user-defined routes; undefined for an address space that the document does not know.
 */
export function virtualNetworkOf(
  resources: AzureResources, subnet: AzureSubnet,
): { readonly addressSpace: AddressSet | undefined; readonly routes: AddressSet } {
  const { resource } = subnet;
  const isNamed = resource?.links('virtual_network_name')?.length === 1;
  const network = resource !== undefined && isNamed
    ? resources.all(AzureType.VIRTUAL_NETWORK).find((each) => resources.names(resource, 'virtual_network_name', each))
    : undefined;
  return {
    addressSpace: network === undefined ? undefined : prefixesIn(network, 'address_space', resources.property),
    routes: routesOf(resources, subnet.identity),
  };
}

function routesOf(resources: AzureResources, subnet: string): AddressSet {
  const tables = resources.all(AzureType.ROUTE_TABLE_ASSOCIATION)
    .filter((association) => resources.identity(AzureType.SUBNET, association, 'subnet_id') === subnet)
    .map((association) => resources.identity(AzureType.ROUTE_TABLE, association, 'route_table_id'));
  return AddressSet.union(resources.all(AzureType.ROUTE_TABLE)
    .filter(({ address }) => tables.includes(address))
    .flatMap((table) => [
      ...listIn(table.values, 'route'),
      ...resources.all(AzureType.ROUTE)
        .filter((route) => resources.names(route, 'route_table_name', table)).map(({ values }) => values),
    ])
    .map((route) => valueIn(route, 'address_prefix'))
    // A route can lead to a service tag of Azure. Its addresses are public, and not those of the virtual network.
    .filter((prefix): prefix is string => typeof prefix === 'string' && /^[\da-f.:]+\/\d+$/i.test(prefix))
    .map((prefix) => AddressSet.ofPrefixes([prefix], `${resources.property}.address_prefix`)));
}

function prefixesIn({ address, values }: AzureResource, name: string, property: string): AddressSet | undefined {
  const prefixes = valueIn(values, name);
  const texts = Array.isArray(prefixes) ? prefixes as readonly unknown[] : [];
  const known = texts.filter((each): each is string => typeof each === 'string' && !each.includes('${'));
  if (known.length === 0 || known.length < texts.length) return undefined;
  return AddressSet.ofPrefixes(known, `${property}.${address}.${name}`);
}
