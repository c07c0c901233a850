import { type Attributes, type Resources, resourcesIn } from './synthesized-edge';

const REFERENCE = /^\$\{((?:[a-z0-9_]+)\.([\w-]+))\.(id|name)\}$/;
const SUBSCRIPTION = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-edge/providers';

type Json = unknown;

interface Written {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly attributes: Attributes;
}

function allOf(resources: Resources): readonly Written[] {
  return Object.entries(resources).flatMap(([type, byName]) => Object.entries(byName).map(([name, attributes]) => (
    { address: `${type}.${name}`, type, name, attributes })));
}

/** The ID that a resource has after deployment. */
export function idOf(address: string): string {
  const [type = '', name = ''] = address.split('.');
  return `${SUBSCRIPTION}/Microsoft.Network/${type.replace('azurerm_', '')}/${name}`;
}

/** A value in which each reference is replaced; a value that is undefined then is left out, as Terraform does. */
function replaced(value: Json, replace: (address: string, attribute: string) => Json): Json {
  if (typeof value === 'string') {
    const found = REFERENCE.exec(value);
    if (found !== null) return replace(found[1] ?? '', found[3] ?? '');
    return value.includes('${') ? undefined : value;
  }
  if (Array.isArray(value)) return value.map((each: Json) => replaced(each, replace) ?? null);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '//')
    .map(([key, each]) => [key, replaced(each, replace)]));
}

/** What the configuration of a plan says about a value: constants, and lists of references. */
function expression(value: Json): Json {
  if (typeof value === 'string' && value.includes('${')) {
    const found = REFERENCE.exec(value);
    return { references: found === null ? ['var.unknown'] : [`${found[1]}.${found[3]}`, found[1]] };
  }
  if (Array.isArray(value)) {
    if (value.some((each) => typeof each === 'object')) return value.map((each: Json) => expression(each));
    const references = value.map(expression).flatMap((each) => (each as { references?: string[] }).references ?? []);
    return references.length > 0 ? { references } : { constant_value: value };
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '//')
      .map(([key, each]) => [key, expression(each)]));
  }
  return { constant_value: value };
}

function attributeOf(resources: Resources, address: string, attribute: string): Json {
  const [type = '', name = ''] = address.split('.');
  const value = resources[type]?.[name]?.[attribute];
  return typeof value === 'string' && value.includes('${') ? undefined : value;
}

function written({ address, type, name }: Written, values: Json): Json {
  return { address, mode: 'managed', type, name, provider_name: 'registry.terraform.io/hashicorp/azurerm', schema_version: 0,
    values };
}

/** `terraform show -json` of the first plan of a stack: no ID is known yet. */
export function terraformPlanOf(text: string): string {
  const resources = resourcesIn(text);
  const all = allOf(resources);
  const known = (address: string, attribute: string): Json =>
    (attribute === 'id' ? undefined : attributeOf(resources, address, attribute));
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.9.8',
    planned_values: { root_module: { resources: all.map((each) => written(each, replaced(each.attributes, known))) } },
    resource_changes: all.map(({ address, type }) =>
      ({ address, mode: 'managed', type, change: { actions: ['create'], before: null } })),
    configuration: {
      root_module: { resources: all.map(({ address, type, name, attributes }) =>
        ({ address, mode: 'managed', type, name, expressions: expression(attributes) })) },
    },
  });
}

/** `terraform show -json` of the state of a stack. Each security group lists its rules again, as Azure's provider does. */
export function terraformStateOf(text: string): string {
  const resources = resourcesIn(text);
  const known = (address: string, attribute: string): Json =>
    (attribute === 'id' ? idOf(address) : attributeOf(resources, address, attribute));
  const withId = (each: Written): Json => written(each, {
    // The provider gives the association of a subnet the ID of the subnet.
    id: 'subnet_id' in each.attributes ? replaced(each.attributes['subnet_id'], known) : idOf(each.address),
    ...replaced(each.attributes, known) as object,
    ...(each.type === 'azurerm_network_security_group' ? { security_rule: rulesOf(each.attributes['name']) } : {}),
  });
  const rules = Object.values(resources['azurerm_network_security_rule'] ?? {})
    .map((rule) => replaced(rule, known) as Attributes);
  const rulesOf = (group: unknown): Json => rules.filter((rule) => rule['network_security_group_name'] === group)
    .map(({ network_security_group_name: _, resource_group_name: __, ...rule }) => ({
      source_application_security_group_ids: [], source_address_prefix: '', source_address_prefixes: [], source_port_ranges: [],
      destination_application_security_group_ids: [], destination_address_prefix: '', destination_address_prefixes: [], ...rule,
    }));
  return JSON.stringify({
    format_version: '1.0',
    terraform_version: '1.9.8',
    values: { root_module: { resources: allOf(resources).map(withId) } },
  });
}
