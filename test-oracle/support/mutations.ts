import { type Attributes, type Resources, RULES } from '../../test/support/proof/synthesized-edge';

/** One rule of a stack, and what else a change of it needs. */
export interface Target {
  readonly resources: Resources;
  readonly key: string;
  readonly rule: Attributes;
  /** Another rule of the same group and direction. */
  readonly otherKey: string;
  /** Another rule that denies, of the same group and direction. */
  readonly denyKey: string;
}

type Change = (target: Target) => Resources;

const GROUPS = 'azurerm_network_security_group';
const ADAPTERS = 'azurerm_network_interface';
const OF_SUBNETS = 'azurerm_subnet_network_security_group_association';
const OF_ADAPTERS = 'azurerm_network_interface_security_group_association';

const remote = (rule: Attributes): string => (rule['direction'] === 'Inbound' ? 'source' : 'destination');
const local = (rule: Attributes): string => (rule['direction'] === 'Inbound' ? 'destination' : 'source');

/** One prefix at an end in place of all that it has. */
const only = (end: string, prefix: string): Attributes =>
  ({ [`${end}_address_prefix`]: prefix, [`${end}_address_prefixes`]: undefined });

/** Changes attributes of the rule. */
const set = (attributes: (rule: Attributes) => Attributes): Change => ({ resources, key, rule }) =>
  ({ ...resources, [RULES]: { ...resources[RULES], [key]: withoutUndefined({ ...rule, ...attributes(rule) }) } });

/** Adds a rule that differs from the rule in some attributes. */
const add = (attributes: (rule: Attributes) => Attributes): Change => ({ resources, rule }) =>
  ({
    ...resources,
    [RULES]: { ...resources[RULES], added: withoutUndefined({ ...rule, name: 'added', priority: 150, ...attributes(rule) }) },
  });

const ports = (rule: Attributes, later: number, longer: number): string => {
  const [first = 0, last = first] = portsOf(rule);
  return `${Math.max(first + later, 0)}-${Math.min(last + longer, 65535)}`;
};

function portsOf(rule: Attributes): readonly number[] {
  const text = String(rule['destination_port_range']);
  return text === '*' ? [0, 65535] : text.split('-').map(Number);
}

/** Exchanges the priorities of two rules. */
function swap({ resources, key, rule }: Target, other: string): Resources {
  const rules = resources[RULES] ?? {};
  return {
    ...resources,
    [RULES]: {
      ...rules,
      [key]: { ...rule, priority: rules[other]?.['priority'] },
      [other]: { ...rules[other], priority: rule['priority'] },
    },
  };
}

function withoutRule({ resources, key }: Target, without = key): Resources {
  const { [without]: _, ...others } = resources[RULES] ?? {};
  return { ...resources, [RULES]: others };
}

function groupOf({ rule }: Target): string {
  return String(rule['network_security_group_name']).replace(/\.name\}$/, '.id}');
}

function associationOf(target: Target): readonly [string, Attributes] {
  const found = Object.entries(target.resources[OF_SUBNETS] ?? {})
    .find(([, association]) => association['network_security_group_id'] === groupOf(target));
  if (found === undefined) throw new Error('a group of no subnet');
  return found;
}

function withoutAssociation(target: Target): Resources {
  const { [associationOf(target)[0]]: _, ...others } = target.resources[OF_SUBNETS] ?? {};
  return { ...target.resources, [OF_SUBNETS]: others };
}

/** A group on every, or on the first, network interface in the subnet of the rule. */
function onAdapters(target: Target, group: string, isFirstOnly: boolean, resources: Resources): Resources {
  const subnet = associationOf(target)[1]['subnet_id'];
  const adapters = Object.entries(target.resources[ADAPTERS] ?? {})
    .filter(([, adapter]) => (adapter['ip_configuration'] as readonly Attributes[]).some(({ subnet_id: id }) => id === subnet))
    .slice(0, isFirstOnly ? 1 : undefined);
  return {
    ...resources,
    [OF_ADAPTERS]: Object.fromEntries(adapters.map(([key]) => [
      key, { network_interface_id: `\${${ADAPTERS}.${key}.id}`, network_security_group_id: group },
    ])),
  };
}

/** The rules of a group again in another one, of which one can be left out. */
function withCopiedGroup(target: Target, without?: string): Resources {
  const copies = Object.entries(target.resources[RULES] ?? {})
    .filter(([key, rule]) => rule['network_security_group_name'] === target.rule['network_security_group_name'] && key !== without)
    .map(([key, rule]) => [`copy-${key}`, { ...rule, network_security_group_name: `\${${GROUPS}.own.name}` }]);
  return {
    ...target.resources,
    [GROUPS]: { ...target.resources[GROUPS], own: { name: 'nsg-own' } },
    [RULES]: { ...target.resources[RULES], ...Object.fromEntries(copies) as Readonly<Record<string, Attributes>> },
  };
}

function withRoute(target: Target): Resources {
  const subnet = associationOf(target)[1]['subnet_id'];
  const [association] = Object.values(target.resources['azurerm_subnet_route_table_association'] ?? {})
    .filter(({ subnet_id: id }) => id === subnet);
  const table = String(association?.['route_table_id']).replace(/\.id\}$/, '.name}');
  return {
    ...target.resources,
    azurerm_route: {
      ...target.resources['azurerm_route'],
      added: { name: 'added', address_prefix: '131.107.0.0/16', next_hop_type: 'VirtualAppliance', route_table_name: table },
    },
  };
}

function withAddressSpace({ resources }: Target): Resources {
  const networks = Object.entries(resources['azurerm_virtual_network'] ?? {})
    .map(([key, network]) => [key, { ...network, address_space: [...network['address_space'] as readonly string[], '131.107.0.0/16'] }]);
  return { ...resources, azurerm_virtual_network: Object.fromEntries(networks) as Readonly<Record<string, Attributes>> };
}

function withoutUndefined(rule: Attributes): Attributes {
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined));
}

/** Changes that let other packets pass, whichever rule that permits something they are made to. */
export const MISTAKES: Readonly<Record<string, Change>> = {
  'is dropped': (target) => withoutRule(target),
  'denies': set(() => ({ access: 'Deny' })),
  'is for the other direction': set((rule) => ({ direction: rule['direction'] === 'Inbound' ? 'Outbound' : 'Inbound', priority: 140 })),
  'has the other protocol': set(({ protocol }) => ({ protocol: protocol === 'Tcp' ? 'Udp' : 'Tcp' })),
  'has a protocol without ports': set(() => ({ protocol: 'Esp', destination_port_range: '*' })),
  'has every protocol': set(() => ({ protocol: '*' })),
  'has every port': set(() => ({ destination_port_range: '*' })),
  'has source ports': set(() => ({ source_port_range: '1024-65535' })),
  'is for another port': set((rule) => ({ destination_port_range: ports(rule, 5000, 5000) })),
  'is open to everybody': set((rule) => only(remote(rule), '*')),
  'is open to the virtual network': set((rule) => only(remote(rule), 'VirtualNetwork')),
  'is open to a half of IPv4': set((rule) => only(remote(rule), '0.0.0.0/1')),
  'is open to all of IPv6': set((rule) => only(remote(rule), '::/0')),
  'is open to an unrelated network': set((rule) => only(remote(rule), '131.107.0.0/16')),
  'is for every address of the subnet': set((rule) => only(local(rule), '*')),
  'is for an address that no server has': set((rule) => only(local(rule), '10.45.99.99')),
  'comes after the rule that denies': (target) => swap(target, target.denyKey),
  'stands behind one that denies a part': add(() => ({ access: 'Deny', source_port_range: '0-1023' })),
  'stands beside one for another port': add(() => ({ destination_port_range: '8081' })),
  'stands beside one for everybody': add((rule) => only(remote(rule), '*')),
  'stands before no rule that denies': (target) => withoutRule(target, target.denyKey),
  'is in a group of no subnet': withoutAssociation,
  'is missing in a second group': (target) =>
    onAdapters(target, `\${${GROUPS}.own.id}`, false, withCopiedGroup(target, target.key)),
};

/** Changes that can be without effect, as another rule permits the same, or a port or address is in no rule. */
export const SUSPECTS: Readonly<Record<string, Change>> = {
  'begins a port early': set((rule) => ({ destination_port_range: ports(rule, -1, 0) })),
  'ends a port late': set((rule) => ({ destination_port_range: ports(rule, 0, 1) })),
  'has the priority of another rule': (target) => swap(target, target.otherKey),
  'is open to the load balancer': set((rule) => only(remote(rule), 'AzureLoadBalancer')),
  'stands behind one that denies a half of IPv4': add((rule) => ({ access: 'Deny', ...only(remote(rule), '128.0.0.0/1') })),
  'is in a group of one network interface': (target) => onAdapters(target, groupOf(target), true, withoutAssociation(target)),
  'is for the Internet': set((rule) => only(remote(rule), 'Internet')),
  'stands beside one for the management of gateways': add((rule) => only(remote(rule), 'GatewayManager')),
  'stands behind one that denies the management of gateways': add((rule) => ({ access: 'Deny', ...only(remote(rule), 'GatewayManager') })),
  'has another route': withRoute,
  'is in a larger virtual network': withAddressSpace,
};

/** Changes of the text alone. */
export const HARMLESS: Readonly<Record<string, Change>> = {
  'has another name': set(() => ({ name: 'other', description: undefined })),
  'has words in another case': set(({ access, protocol, direction }) => (
    { access: String(access).toUpperCase(), protocol: String(protocol).toLowerCase(), direction: String(direction).toLowerCase() })),
  'has its ports in two parts': set((rule) => {
    const [first = 0, last = first] = portsOf(rule);
    return { destination_port_range: undefined, destination_port_ranges: [`${first}`, `${first}-${last}`] };
  }),
  'is there twice': add(() => ({})),
  'is in the groups of subnet and network interfaces': (target) =>
    onAdapters(target, groupOf(target), false, target.resources),
  'is in a group of every network interface': (target) =>
    onAdapters(target, `\${${GROUPS}.own.id}`, false, withCopiedGroup(target)),
};
