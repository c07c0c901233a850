import { refuse } from '../../values/refusals';
import { isAbsent, type JsonObject, listIn, valueIn } from '../json-document';
import { type AzureResource, type AzureResources, AzureType } from './azure-resources';
import { defaultRules } from './default-rules';
import { SecurityGroup } from './security-group';
import { securityRule, type WrittenEnd, type WrittenRule } from './security-rule';
import type { ServiceTags } from './service-tags';

/**
 * A security group of a document, with its own rules and those that are resources of their own.
 *
 * @throws EdgeValidationError for rules that cannot be evaluated.
 */
export function groupOfResources(resources: AzureResources, group: AzureResource, tags: ServiceTags): SecurityGroup {
  const property = `${resources.property}.${group.address}`;
  const name = groupName(group);
  const written = new Map<string, WrittenRule>();
  for (const rule of resources.all(AzureType.SECURITY_RULE)) {
    if (!resources.names(rule, 'network_security_group_name', group)) continue;
    written.set(rule.address, writtenRule(`${resources.property}.${rule.address}`, rule.values));
  }
  const names = new Set([...written.values()].map((rule) => String(rule.name).toLowerCase()));
  listIn(group.values, 'security_rule').forEach((rule, index) => {
    // A state lists the rules that are resources of their own here again.
    if (names.has(String(valueIn(rule, 'name')).toLowerCase())) return;
    written.set(`${index}`, writtenRule(`${property}.security_rule[${index}]`, rule));
  });
  const rules = [...written.values()].map((rule) => securityRule(name, rule, tags));
  return SecurityGroup.of(name, [...rules, ...defaultRules(name, tags)], property);
}

/** Name of a group in Azure, or its address where the name is known only to Terraform. */
function groupName({ address, values }: AzureResource): string {
  const name = valueIn(values, 'name');
  return typeof name === 'string' && !name.includes('${') ? name : address;
}

function writtenRule(property: string, values: unknown): WrittenRule {
  for (const ids of ['source_application_security_group_ids', 'destination_application_security_group_ids']) {
    if (isAbsent(valueIn(values, ids))) continue;
    refuse(`${property}.${ids}`, 'an application security group', 'addresses, because members of such a group can change',
      'replace it with the addresses of its members');
  }
  return {
    property,
    name: valueIn(values, 'name'),
    priority: valueIn(values, 'priority'),
    direction: valueIn(values, 'direction'),
    access: valueIn(values, 'access'),
    protocol: valueIn(values, 'protocol'),
    sources: writtenEnd(values as JsonObject, 'source'),
    destinations: writtenEnd(values as JsonObject, 'destination'),
  };
}

function writtenEnd(values: JsonObject, end: string): WrittenEnd {
  return {
    prefixes: [...textsIn(values, `${end}_address_prefix`), ...textsIn(values, `${end}_address_prefixes`)],
    ports: [...textsIn(values, `${end}_port_range`), ...textsIn(values, `${end}_port_ranges`)],
    expanded: [],
  };
}

function textsIn(values: JsonObject, name: string): readonly unknown[] {
  const value = valueIn(values, name);
  if (isAbsent(value)) return [];
  return Array.isArray(value) ? value as readonly unknown[] : [value];
}
