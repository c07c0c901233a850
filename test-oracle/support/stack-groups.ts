import type { EdgePlan } from '../../lib/plan/edge-plan';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { type Attributes, type Resources, resourcesIn } from '../../test/support/proof/synthesized-edge';
import { internetOutside, prefixes, serviceTags, type ServiceTags } from './addresses';
import type { GuardedSide, GuardedSides } from './guarded-packets';
import { LOCAL } from './packet';
import { plannedNetworks, plannedSide } from './planned-packets';
import { DEFAULT_RULES, groupPermits, Undecidable, type WrittenRule } from './security-group';
import { and, implies, type Term } from './smt-lib';

/**
 * What the security groups of a synthesized stack with one pool let pass.
 *
 * @throws Undecidable if the file does not say so.
 */
export function stackGroups(plan: EdgePlan, text: string): GuardedSides {
  const stack = new Stack(resourcesIn(text));
  return {
    [EdgeSide.EXTERNAL]: guardedSide(stack, plan, EdgeSide.EXTERNAL),
    [EdgeSide.INTERNAL]: guardedSide(stack, plan, EdgeSide.INTERNAL),
  };
}

function guardedSide(stack: Stack, plan: EdgePlan, side: EdgeSide): GuardedSide {
  const planned = plannedSide(plan, side);
  const adapters = stack.adapters();
  const subnets = new Set(adapters.filter(({ address }) => planned.addresses.includes(address)).map(({ subnet }) => subnet));
  const [subnetId] = subnets;
  if (subnetId === undefined || subnets.size > 1) throw new Undecidable(`${subnets.size} subnets with the servers of the ${side} side`);

  const subnet = stack.named('azurerm_subnet', subnetId);
  const network = stack.named('azurerm_virtual_network', subnet?.['virtual_network_name']);
  const known = [...list(network?.['address_space']), ...plannedNetworks(plan)];
  const tags = serviceTags(prefixes([...known, ...stack.routes(subnetId)]));

  const inSubnet = adapters.filter((adapter) => adapter.subnet === subnetId);
  const ofSubnet = stack.groups('azurerm_subnet_network_security_group_association', 'subnet_id', subnetId);
  const ofAdapters = inSubnet.map(({ id, address }) => ({
    address, groups: stack.groups('azurerm_network_interface_security_group_association', 'network_interface_id', id),
  }));
  const machines = inSubnet.map(({ address }) => address).filter((address) => planned.addresses.includes(address));
  const ranges = subnet === undefined ? planned.subnets : list(subnet['address_prefixes']);
  return {
    // Without a group of the subnet, nobody has the other addresses.
    scope: prefixes(ofSubnet.length > 0 ? ranges : machines)(LOCAL),
    permits: and(
      ...ofSubnet.map((group) => stack.permits(group, tags)),
      ...ofAdapters.filter(({ groups }) => groups.length > 0).map(({ address, groups }) =>
        implies(prefixes([address])(LOCAL), and(...groups.map((group) => stack.permits(group, tags))))),
    ),
    internet: internetOutside(prefixes(known)),
  };
}

/** One address of a network interface. What a reference names has the text of the reference as its identity. */
interface Adapter {
  readonly id: string;
  readonly address: string;
  readonly subnet: string;
}

class Stack {
  public constructor(private readonly resources: Resources) {
    const repeated = Object.values(resources).flatMap((ofType) => Object.values(ofType))
      .find((each) => ['count', 'for_each', 'dynamic'].some((word) => each[word] !== undefined));
    if (repeated !== undefined) throw new Undecidable('a resource that is made more than once');
  }

  /** The resource that a property names by its ID or by its name; undefined for one of another stack. */
  public named(type: string, reference: unknown): Attributes | undefined {
    const found = typeof reference === 'string' ? new RegExp(`^\\$\\{${type}\\.([\\w-]+)\\.(?:id|name)\\}$`).exec(reference) : null;
    return found?.[1] === undefined ? undefined : this.resources[type]?.[found[1]];
  }

  public adapters(): readonly Adapter[] {
    return this.all('azurerm_network_interface').flatMap(([key, adapter]) => (
      (adapter['ip_configuration'] as readonly Attributes[]).filter(({ private_ip_address: address }) => address !== undefined)
        .map(({ private_ip_address: address, subnet_id: subnet }): Adapter => (
          { id: `\${azurerm_network_interface.${key}.id}`, address: String(address), subnet: String(subnet) }))));
  }

  /** Prefixes of the user-defined routes of a subnet. */
  public routes(subnet: string): readonly string[] {
    const tables = this.all('azurerm_subnet_route_table_association').filter(([, { subnet_id: id }]) => id === subnet)
      .map(([, { route_table_id: table }]) => this.named('azurerm_route_table', table));
    return this.all('azurerm_route').filter(([, route]) => tables.includes(this.named('azurerm_route_table', route['route_table_name'])))
      .map(([, route]) => String(route['address_prefix']));
  }

  /** The groups of a subnet or network interface. */
  public groups(type: string, property: string, id: string): readonly Attributes[] {
    const found = this.all(type).filter(([, association]) => {
      const guarded = association[property];
      const target = String(guarded);
      if (target.startsWith('${') && !target.startsWith('${azurerm_')) throw new Undecidable(`the reference ${target}`);
      return guarded === id;
    }).map(([, { network_security_group_id: group }]) => this.named('azurerm_network_security_group', group));
    if (found.length > 1) throw new Undecidable(`${found.length} groups of ${id}`);
    return found.map((group) => {
      if (group === undefined) throw new Undecidable(`a group of ${id} in another stack`);
      return group;
    });
  }

  public permits(group: Attributes, tags: ServiceTags): Term {
    const own = this.all('azurerm_network_security_rule').map(([, rule]) => rule).filter((rule) => {
      const reference = String(rule['network_security_group_name']);
      if (!reference.startsWith('${azurerm_')) throw new Undecidable(`the group ${reference}`);
      return this.named('azurerm_network_security_group', reference) === group;
    });
    const inline = (group['security_rule'] ?? []) as readonly Attributes[];
    return groupPermits([...[...own, ...inline].map(writtenRule), ...DEFAULT_RULES], tags);
  }

  private all(type: string): readonly (readonly [string, Attributes])[] {
    return Object.entries(this.resources[type] ?? {});
  }
}

function writtenRule(rule: Attributes): WrittenRule {
  for (const end of ['source', 'destination']) {
    if (rule[`${end}_application_security_group_ids`] !== undefined) throw new Undecidable('an application security group');
  }
  const { name, priority, direction, access, protocol } = rule;
  return {
    name, priority, direction, access, protocol,
    sources: oneOrMore(rule, 'source_address_prefix', 'source_address_prefixes'),
    sourcePorts: oneOrMore(rule, 'source_port_range', 'source_port_ranges'),
    destinations: oneOrMore(rule, 'destination_address_prefix', 'destination_address_prefixes'),
    destinationPorts: oneOrMore(rule, 'destination_port_range', 'destination_port_ranges'),
  };
}

function oneOrMore(rule: Attributes, singular: string, plural: string): readonly unknown[] {
  return [rule[singular] ?? [], rule[plural] ?? []].flat();
}

function list(value: unknown): readonly string[] {
  return anyStrings(value) ? value : [];
}

function anyStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
