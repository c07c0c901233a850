import { addressAt, addressesOf, addressesOfAll } from './address-set';
import { IntervalSet } from './interval-set';
import { SecurityGroup } from './security-group';
import type { Attributes, Packet } from './security-rule';

/** The part of a synthesized stack that is read here. */
export interface StackResources {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Attributes>>>>;
}

/** What a stack relies on and does not make. */
export interface Surroundings {
  /** Address spaces of existing virtual networks, by name. */
  readonly virtualNetworks?: Readonly<Record<string, readonly string[]>>;
  /** Existing subnets by id, with the address space of their virtual network. */
  readonly subnets?: Readonly<Record<string, { readonly range: string; readonly addressSpace: readonly string[] }>>;
  /** Prefixes of peered networks, and of networks behind a gateway. */
  readonly connected?: readonly string[];
}

export interface AdapterAddress {
  /** Name of the address configuration. */
  readonly name: string;
  readonly address: string;
  readonly hasPublicAddress: boolean;
}

interface Route {
  readonly prefix: IntervalSet;
  readonly length: number;
  readonly nextHop: string;
}

export interface AzureSubnet {
  readonly range: IntervalSet;
  /** None: everything passes. */
  readonly group: SecurityGroup | undefined;
  /** The better one of two that lead to the same prefix first. */
  readonly routes: readonly Route[];
  readonly addresses: readonly AdapterAddress[];
}

/** Resources that change what passes and that nothing here evaluates. */
const NOT_EVALUATED = [
  'azurerm_network_interface_security_group_association', 'azurerm_virtual_network_peering',
  'azurerm_application_security_group', 'azurerm_network_manager_security_admin_configuration',
];
const INLINE: Readonly<Record<string, string>> = {
  azurerm_network_security_group: 'security_rule', azurerm_route_table: 'route', azurerm_virtual_network: 'subnet',
};

/** The networks of a synthesized stack, with what guards them. */
export class AzureNetwork {
  public static read(stack: StackResources, surroundings: Surroundings = {}): AzureNetwork {
    const resources = new Resources(stack);
    for (const type of NOT_EVALUATED) {
      if (resources.all(type).length > 0) throw new Error(`${type} is not evaluated here`);
    }
    for (const [type, attribute] of Object.entries(INLINE)) {
      if (resources.all(type).some((made) => attribute in made)) throw new Error(`${type}.${attribute} is not read here`);
    }
    const existing = Object.entries(surroundings.subnets ?? {})
      .map(([id, { range, addressSpace }]) => readSubnet(resources, id, [range], addressSpace, surroundings));
    const made = resources.entries('azurerm_subnet').map(([key, subnet]) => readSubnet(
      resources, reference('azurerm_subnet', key, 'id'), subnet['address_prefixes'] as string[],
      addressSpaceOf(resources, String(subnet['virtual_network_name']), surroundings), surroundings,
    ));
    return new AzureNetwork([...existing, ...made]);
  }

  private constructor(public readonly subnets: readonly AzureSubnet[]) {}

  /** The subnet of a range. */
  public subnet(range: string): AzureSubnet {
    const found = this.subnets.find((subnet) => subnet.range.equals(addressesOf(range)));
    if (found === undefined) throw new Error(`there is no subnet ${range}`);
    return found;
  }

  /** The group of a subnet; a subnet without one fails the test. */
  public group(range: string): SecurityGroup {
    const { group } = this.subnet(range);
    if (group === undefined) throw new Error(`the subnet ${range} has no network security group`);
    return group;
  }

  /**
   * Whether the first packet of a connection gets from where it starts to where it goes: out of the group of its own
   * subnet, along a route, and into the group of the other subnet.
   */
  public carries(packet: Packet): boolean {
    const from = this.subnets.find(({ range }) => range.contains(packet.source));
    const to = this.subnets.find(({ range }) => range.contains(packet.destination));
    if (from !== undefined && nextHop(from, packet.destination) === 'None') return false;
    return from?.group?.permits('Outbound', packet) !== false && to?.group?.permits('Inbound', packet) !== false;
  }
}

/** Where a subnet sends what goes to an address: by the longest prefix. */
export function nextHop(subnet: AzureSubnet, destination: bigint): string {
  const fitting = subnet.routes.filter(({ prefix }) => prefix.contains(destination));
  const longest = Math.max(...fitting.map(({ length }) => length));
  return fitting.find(({ length }) => length === longest)?.nextHop ?? 'None';
}

class Resources {
  public constructor(private readonly stack: StackResources) {}

  public entries(type: string): readonly (readonly [string, Attributes])[] {
    return Object.entries(this.stack.resource?.[type] ?? {});
  }

  public all(type: string): readonly Attributes[] {
    return this.entries(type).map(([, attributes]) => attributes);
  }

  public key(type: string, text: string, attribute: string): string {
    const found = this.entries(type).find(([key]) => reference(type, key, attribute) === text);
    if (found === undefined) throw new Error(`${text} is no ${type} of the stack`);
    return found[0];
  }
}

function reference(type: string, key: string, attribute: string): string {
  return `\${${type}.${key}.${attribute}}`;
}

function addressSpaceOf(resources: Resources, network: string, { virtualNetworks }: Surroundings): readonly string[] {
  const known = virtualNetworks?.[network];
  if (known !== undefined) return known;
  const key = resources.key('azurerm_virtual_network', network, 'name');
  return new Map(resources.entries('azurerm_virtual_network')).get(key)?.['address_space'] as string[];
}

function readSubnet(
  resources: Resources, id: string, prefixes: readonly string[], addressSpace: readonly string[],
  { connected = [] }: Surroundings,
): AzureSubnet {
  const routes = userRoutes(resources, id);
  const groups = resources.all('azurerm_subnet_network_security_group_association')
    .filter((association) => association['subnet_id'] === id)
    .map((association) => String(association['network_security_group_id']));
  if (groups.length > 1) throw new Error(`${id} has ${groups.length} network security groups`);
  return {
    range: addressesOfAll(prefixes),
    group: groups[0] === undefined
      ? undefined
      : readGroup(resources, groups[0], { addressSpace, connected, routes: routes.map(([prefix]) => prefix) }),
    routes: [...routes, ...systemRoutes(addressSpace, connected)].map(([prefix, hop]) => ({
      prefix: addressesOf(prefix), length: Number(prefix.split('/')[1]), nextHop: hop,
    })),
    addresses: resources.all('azurerm_network_interface')
      .flatMap((adapter) => adapter['ip_configuration'] as readonly Attributes[])
      .filter((configuration) => configuration['subnet_id'] === id)
      .map((configuration) => {
        const address = String(configuration['private_ip_address']);
        addressAt(address);
        return {
          name: String(configuration['name']), address, hasPublicAddress: 'public_ip_address_id' in configuration,
        };
      }),
  };
}

function readGroup(
  resources: Resources, id: string, surroundings: Parameters<typeof SecurityGroup.read>[2],
): SecurityGroup {
  const type = 'azurerm_network_security_group';
  const key = resources.key(type, id, 'id');
  const rules = resources.all('azurerm_network_security_rule')
    .filter((rule) => rule['network_security_group_name'] === reference(type, key, 'name'));
  return SecurityGroup.read(key, rules, surroundings);
}

function userRoutes(resources: Resources, subnetId: string): readonly (readonly [string, string])[] {
  const type = 'azurerm_route_table';
  return resources.all('azurerm_subnet_route_table_association')
    .filter((association) => association['subnet_id'] === subnetId)
    .map((association) => resources.key(type, String(association['route_table_id']), 'id'))
    .flatMap((key) => resources.all('azurerm_route')
      .filter((route) => route['route_table_name'] === reference(type, key, 'name')))
    .map((route) => [String(route['address_prefix']), String(route['next_hop_type'])]);
}

/** The routes of every subnet (learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview). */
function systemRoutes(
  addressSpace: readonly string[], connected: readonly string[],
): readonly (readonly [string, string])[] {
  return [
    ...addressSpace.map((prefix) => [prefix, 'VnetLocal'] as const),
    ...connected.map((prefix) => [prefix, 'Connected'] as const),
    ...['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'].map((prefix) => [prefix, 'None'] as const),
    ['0.0.0.0/0', 'Internet'],
  ];
}
