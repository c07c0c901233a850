import { FirewallProof } from '../../lib/proof/firewall-proof';
import type { ProvedBox } from '../../lib/values/firewall-verdict';
import { refusalOf } from '../support/plan-request';
import { type Attributes, synthesizedEdge, withRule } from '../support/proof/synthesized-edge';
import { idOf, terraformPlanOf, terraformStateOf } from '../support/proof/terraform-json';

interface TerraformResource {
  readonly address: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly values: Attributes;
}

interface TerraformDocument {
  readonly planned_values?: { readonly root_module: { readonly resources: readonly TerraformResource[] } };
  readonly values?: { readonly root_module: { readonly resources: readonly TerraformResource[] } };
  readonly configuration?: { readonly root_module: { readonly resources: readonly Attributes[] } };
  readonly [name: string]: unknown;
}

const { plan, text } = synthesizedEdge();
const PLAN = JSON.parse(terraformPlanOf(text)) as TerraformDocument;
const STATE = JSON.parse(terraformStateOf(text)) as TerraformDocument;
const GROUP = 'azurerm_network_security_group';
const RULE = 'azurerm_network_security_rule';
const ID = /^nsg-.*-external$/;

const prove = (document: object): FirewallProof => FirewallProof.ofTerraform(plan, JSON.stringify(document));
const rulesIn = (boxes: readonly ProvedBox[]): readonly string[] => boxes.flatMap(({ securityRules }) => securityRules);

/** A document with other resources. */
function withValues(document: TerraformDocument,
  change: (resource: TerraformResource) => TerraformResource | undefined): TerraformDocument {
  const key = document.planned_values === undefined ? 'values' : 'planned_values';
  const resources = document[key]?.root_module.resources ?? [];
  return { ...document, [key]: { root_module: { resources: resources.flatMap((each) => change(each) ?? []) } } };
}

const isExternalGroup = ({ type, values }: TerraformResource): boolean => type === GROUP && ID.test(String(values['name']));
const inline = (name: string): Attributes => ({
  name, priority: 150, direction: 'Inbound', access: 'Allow', protocol: 'Tcp', source_port_range: '*', source_port_ranges: [],
  destination_port_range: '3389', destination_port_ranges: [], source_address_prefix: '*', source_address_prefixes: [],
  destination_address_prefix: '*', destination_address_prefixes: [], source_application_security_group_ids: [],
});
const listedIn = ({ values }: TerraformResource): readonly Attributes[] =>
  values['security_rule'] as readonly Attributes[] | undefined ?? [];
const withListed = (document: TerraformDocument, ...rules: readonly Attributes[]): TerraformDocument =>
  withValues(document, (each) => (
  isExternalGroup(each) ? { ...each, values: { ...each.values, security_rule: [...listedIn(each), ...rules] } } : each));

describe('a state', () => {
  test('shows a rule that somebody added to a group by hand', () => {
    const { missing, extra } = prove(withListed(STATE, inline('rdp')));
    expect(missing).toEqual([]);
    expect(rulesIn(extra)).toEqual(['nsg-lsedge-external/rdp']);
    expect(extra[0]?.witness).toBe('TCP from 0.0.0.0 to 10.45.16.0 port 3389');
  });

  test('has IDs in any case', () => {
    const upper = withValues(STATE, (each) => (
      each.type.endsWith('_association') || each.type === 'azurerm_network_interface'
        ? JSON.parse(JSON.stringify(each).replaceAll('/subscriptions/', '/SUBSCRIPTIONS/')) as TerraformResource
        : each));
    expect(prove(upper).isProved).toBe(true);
  });

  test('has what is missing in the rules of the wrong resource group', () => {
    const moved = withValues(STATE, (each) => (
      each.type === RULE && each.values['name'] === 'in-5061-tcp-access-edge' && each.address.includes('External')
        ? { ...each, values: { ...each.values, resource_group_name: 'rg-other' } }
        : isExternalGroup(each) ? { ...each, values: { ...each.values, security_rule: [], resource_group_name: 'rg-lsedge' } }
          : each));
    expect(prove(moved).missing.map(({ planRules }) => planRules)).toEqual([['external-in-5061-tcp-access-edge']]);
  });
});

describe('a plan', () => {
  const renamed = (name: string): object => ({
    address: `${RULE}.old`, mode: 'managed', type: RULE,
    change: { actions: ['delete'], before: { ...inline(name), network_security_group_name: 'nsg-lsedge-external',
      resource_group_name: 'rg-lsedge' }, after: null },
  });
  const read = withValues(withListed(PLAN, inline('rdp')), (each) => (
    isExternalGroup(each) ? { ...each, values: { ...each.values, resource_group_name: 'rg-lsedge' } } : each));

  test('leaves out the rules that it deletes, although the group still lists them', () => {
    expect(prove({ ...read, resource_changes: [renamed('rdp')] }).isProved).toBe(true);
  });

  test('keeps the rules of a group that no resource of it changes', () => {
    expect(rulesIn(prove(read).extra)).toEqual(['nsg-lsedge-external/rdp']);
    expect(rulesIn(prove({ ...read, resource_changes: [renamed('other')] }).extra)).toEqual(['nsg-lsedge-external/rdp']);
  });

  test('is read within modules too', () => {
    const root = PLAN.planned_values?.root_module.resources ?? [];
    const inModule = {
      ...PLAN,
      planned_values: {
        root_module: {
          child_modules: [{ address: 'module.edge',
            resources: root.map((each) => ({ ...each, address: `module.edge.${each.address}` })) }],
        },
      },
      configuration: { root_module: { module_calls: { edge: { module: PLAN.configuration?.root_module } } } },
    };
    expect(prove(inModule).isProved).toBe(true);
    expect(refusalOf(() => prove({ ...inModule, configuration: {} })).message).toContain('known only at deployment');
  });

  test('has the address space of an existing virtual network in the state before it', () => {
    const network = (addressSpace: string[]): object => withValues({
      ...PLAN,
      prior_state: {
        values: {
          root_module: {
            resources: [{
              address: 'data.azurerm_virtual_network.hub', mode: 'data', type: 'azurerm_virtual_network', name: 'hub',
              values: { id: '/vnet', name: 'vnet-hub', address_space: addressSpace },
            }],
          },
        },
      },
    }, (each) => (each.type === 'azurerm_subnet' ? { ...each, values: { ...each.values, virtual_network_name: 'vnet-hub' } }
      : each.type === 'azurerm_virtual_network' ? undefined
        : each.type === RULE && each.values['access'] === 'Deny' && each.values['direction'] === 'Inbound' ? undefined : each));
    const sources = new Set(prove(network(['172.20.0.0/14', '10.45.0.0/16'])).extra
      .filter(({ side }) => (side as string) === 'external').flatMap((box) => box.sources));
    expect(sources).toEqual(new Set(['10.45.0.0/16', '168.63.129.16', '172.20.0.0/14', '192.168.10.0/24']));
  });

  test.each<[string, (resource: TerraformResource) => TerraformResource]>([
    ['the port of a rule', (each) => (each.address.includes('in-5061-tcp')
      ? { ...each, values: without(each.values, 'destination_port_range') } : each)],
    ['the addresses of a rule', (each) => (each.address.includes('in-5061-tcp')
      ? { ...each, values: without(each.values, 'destination_address_prefixes') } : each)],
    ['one of the addresses of a rule', (each) => (
      each.address.includes('in-5061-tcp') ? { ...each,
        values: { ...each.values, destination_address_prefixes: ['10.45.16.10', null] } } : each)],
    ['the priority of a rule', (each) => (each.address.includes('in-5061-tcp')
      ? { ...each, values: without(each.values, 'priority') } : each)],
  ])('is refused if it does not know %s', (_, change) => {
    const { property, message } = refusalOf(() => prove(withValues(PLAN, change)));
    expect(property).toMatch(/^terraformJson\.azurerm_network_security_rule\..*in-5061-tcp/);
    expect(message).toMatch(/known|whole number/);
  });

  test('is refused if a reference leads to a variable', () => {
    const configured = JSON.parse(JSON.stringify(PLAN)
      .replace(/"subnet_id":\{"references":\[[^\]]*\]\},?/g, '"subnet_id":{"references":["var.subnet"]},')
      .replaceAll('},}', '}}')) as object;
    expect(refusalOf(() => prove(configured)).message).toContain('a value that is known only at deployment');
  });
});

function without(values: Attributes, name: string): Attributes {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));
}

test('a small state, as the format documents it', () => {
  const resource = (address: string, values: object): object => ({
    address, mode: 'managed', type: address.split('.')[0], name: address.split('.')[1],
    provider_name: 'registry.terraform.io/hashicorp/azurerm', schema_version: 0, values, sensitive_values: {},
  });
  const side = (name: string, range: string): readonly object[] => [
    resource(`azurerm_subnet.${name}`, { id: idOf(`azurerm_subnet.${name}`), name, address_prefixes: [range],
      virtual_network_name: 'vnet' }),
    resource(`azurerm_network_security_group.${name}`,
      { id: idOf(`azurerm_network_security_group.${name}`), name: `nsg-${name}`, security_rule: [] }),
    resource(`azurerm_subnet_network_security_group_association.${name}`, {
      id: idOf(`azurerm_subnet.${name}`), subnet_id: idOf(`azurerm_subnet.${name}`),
      network_security_group_id: idOf(`azurerm_network_security_group.${name}`),
    }),
  ];
  const state = {
    format_version: '1.0',
    terraform_version: '1.9.8',
    values: { root_module: { resources: [...side('external', '10.45.16.0/24'), ...side('internal', '10.45.33.0/24')] } },
  };
  const proof = prove(state);
  expect(proof.summary).toMatch(/^not proved: 23 boxes, \d+ missing, \d+ extra$/);
  // Out to the Internet and to the internal networks, everything passes by default.
  expect(new Set(rulesIn(proof.missing).map((name) => name.replace(/.*\//, '')))).toEqual(new Set(['DenyAllInBound']));
  // The load balancers of Azure are part of VirtualNetwork, whose rule comes first.
  expect(new Set(rulesIn(proof.extra).map((name) => name.replace(/.*\//, ''))))
    .toEqual(new Set(['AllowVnetInBound', 'AllowVnetOutBound', 'AllowInternetOutBound']));
});

test('a plan of a changed stack is not the plan of this one', () => {
  const changed = withRule(text, 'internal', 'in-deny-all', (rule) => ({ ...rule, access: 'Allow' }));
  for (const document of [terraformPlanOf(changed), terraformStateOf(changed)]) {
    const { extra } = FirewallProof.ofTerraform(plan, document);
    expect(new Set(rulesIn(extra))).toEqual(new Set(['nsg-lsedge-internal/in-deny-all']));
  }
});
