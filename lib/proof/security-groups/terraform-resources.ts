import { givenText } from '../../values/boundary/given-text';
import { isPlainObject } from '../../values/boundary/kinds';
import { ProvedDocument } from '../../values/firewall-verdict';
import { refuse } from '../../values/refusals';
import { type DocumentKind, isAbsent, type JsonObject, listIn, objectIn, partOf, readJson, valueIn } from '../json-document';
import { type AzureLink, type AzureResource, AzureResources, AzureType } from './azure-resources';

const KIND: DocumentKind = {
  property: 'terraformJson',
  expected: 'the JSON text of a plan or a state of Terraform',
  fix: 'pass the full output of "terraform show -json" (a state) or "terraform show -json PLAN" as text',
};

/** Major versions of the format (developer.hashicorp.com/terraform/internals/json-format). */
const FORMAT = /^[01]\.\d+$/;

/** Modules within modules; Terraform itself refuses no depth, but nobody has more. */
const DEEPEST_MODULE = 50;

/** A reference to a whole resource: `azurerm_subnet.external`, `data.azurerm_subnet.external[0]`. */
const RESOURCE = /^(?:data\.)?[a-z0-9]+_[a-z0-9_]+\.[A-Za-z_][\w-]*(?:\[[^\]]*\])?$/;

/** The resources of a document of Terraform, and what kind of document it is. */
export interface TerraformResources {
  readonly comparedWith: ProvedDocument;
  readonly resources: AzureResources;
}

/**
 * The resources of a plan, as they will be after it is applied, or of a state.
 *
 * Where a plan does not know an ID yet, what a property names is taken from the configuration that is part of the plan.
 *
 * @throws EdgeValidationError for anything but the output of `terraform show -json`.
 */
export function terraformResources(terraformJson: unknown): TerraformResources {
  const document = readJson(terraformJson, KIND);
  const format = valueIn(document, 'format_version');
  if (!isPlainObject(document) || typeof format !== 'string' || !FORMAT.test(format)) {
    refuse(KIND.property, isPlainObject(document) ? `format_version ${givenText(format)}` : 'no object', KIND.expected, KIND.fix);
  }
  const isPlan = valueIn(document, 'planned_values') !== undefined;
  const planned = objectIn(objectIn(document, isPlan ? 'planned_values' : 'values'), 'root_module');
  // A plan has data sources, such as an existing virtual network, in the state before it.
  const before = objectIn(objectIn(objectIn(document, 'prior_state'), 'values'), 'root_module');
  const written = [
    ...resourcesIn(planned, '', 0),
    ...(isPlan ? resourcesIn(before, '', 0).filter(({ resource }) => valueIn(resource, 'mode') === 'data') : []),
  ];
  const context: Context = {
    expressions: expressionsIn(objectIn(objectIn(document, 'configuration'), 'root_module'), '', 0),
    addresses: new Set(written.map(({ resource }) => String(valueIn(resource, 'address')))),
    rulesBefore: rulesBefore(document),
  };
  return {
    comparedWith: isPlan ? ProvedDocument.TERRAFORM_PLAN : ProvedDocument.TERRAFORM_STATE,
    resources: new AzureResources(KIND.property, written.flatMap((each) => resourceOf(each, context))),
  };
}

interface Context {
  /** What the properties of resources are set to, by the address of the resource without its index. */
  readonly expressions: ReadonlyMap<string, unknown>;
  readonly addresses: ReadonlySet<string>;
  readonly rulesBefore: ReadonlySet<string>;
}

interface WrittenResource {
  readonly resource: unknown;
  /** Address of its module with a dot at the end; empty for the root module. */
  readonly prefix: string;
}

function resourcesIn(module: unknown, prefix: string, depth: number): readonly WrittenResource[] {
  refuseDepth(depth);
  return [
    ...listIn(module, 'resources').map((resource) => ({ resource, prefix })),
    ...listIn(module, 'child_modules').flatMap((child) => (
      resourcesIn(child, `${String(valueIn(child, 'address'))}.`, depth + 1))),
  ];
}

function expressionsIn(module: unknown, prefix: string, depth: number): ReadonlyMap<string, unknown> {
  refuseDepth(depth);
  return new Map([
    ...listIn(module, 'resources').map((resource): [string, unknown] => (
      [`${prefix}${String(valueIn(resource, 'address'))}`, valueIn(resource, 'expressions')])),
    ...Object.entries(objectIn(module, 'module_calls')).flatMap(([name, call]) => (
      [...expressionsIn(objectIn(call, 'module'), `${prefix}module.${name}.`, depth + 1)])),
  ]);
}

function refuseDepth(depth: number): void {
  if (depth > DEEPEST_MODULE) {
    refuse(KIND.property, `modules within modules, more than ${DEEPEST_MODULE} deep`, KIND.expected, KIND.fix);
  }
}

function resourceOf({ resource, prefix }: WrittenResource, context: Context): AzureResource[] {
  const type = Object.values(AzureType).find((each) => each === valueIn(resource, 'type'));
  const address = valueIn(resource, 'address');
  if (type === undefined || typeof address !== 'string') return [];
  const values = withoutRulesBefore(type, objectIn(resource, 'values'), context.rulesBefore);
  const expressions = context.expressions.get(address.replace(/\[[^\]]*\]/g, ''));
  return [{
    type,
    address,
    values,
    links: (...path) => {
      const value = partOf(values, path);
      const known = Array.isArray(value) ? value as readonly unknown[] : [value];
      if (!isAbsent(value) && known.every((each) => typeof each === 'string')) return known.map((text) => ({ text }));
      const references = listIn(partOf(expressions, path), 'references').map(String);
      if (references.length === 0) return value === undefined && expressions !== undefined ? undefined : [];
      return linksOf(references, prefix, context.addresses);
    },
  }];
}

/** The resources that references are to; undefined if one of them is to anything else, such as a variable. */
function linksOf(
  references: readonly string[], prefix: string, addresses: ReadonlySet<string>,
): readonly AzureLink[] | undefined {
  const found = references.filter((each) => RESOURCE.test(each) && addresses.has(`${prefix}${each}`));
  const isOfFound = (reference: string): boolean =>
    found.some((each) => reference === each || reference.startsWith(`${each}.`) || each.startsWith(`${reference}[`));
  return found.length > 0 && references.every(isOfFound)
    ? [...new Set(found)].map((each) => ({ address: `${prefix}${each}` }))
    : undefined;
}

/**
 * A security group lists all of its rules, also those that are resources of their own, as they were when it was last read. Of a
 * plan, those that it changes or deletes are left out: the ones that remain are resources of the plan.
 */
function withoutRulesBefore(type: AzureType, values: JsonObject, before: ReadonlySet<string>): JsonObject {
  if (type !== AzureType.SECURITY_GROUP || before.size === 0) return values;
  const rules = listIn(values, 'security_rule').filter((rule) => !before.has(ruleKey(values, 'name', rule)));
  return { ...values, security_rule: rules };
}

/** The rules that a plan changes, as they were before. */
function rulesBefore(document: JsonObject): ReadonlySet<string> {
  return new Set(listIn(document, 'resource_changes')
    .filter((change) => valueIn(change, 'type') === AzureType.SECURITY_RULE)
    .map((change) => objectIn(objectIn(change, 'change'), 'before'))
    .map((rule) => ruleKey(rule, 'network_security_group_name', rule)));
}

function ruleKey(group: unknown, groupName: string, rule: unknown): string {
  return [valueIn(group, 'resource_group_name'), valueIn(group, groupName), valueIn(rule, 'name')]
    .map((part) => String(part).toLowerCase()).join('/');
}
