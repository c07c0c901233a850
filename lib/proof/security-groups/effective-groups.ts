import { isPlainObject } from '../../values/boundary/kinds';
import { refuse } from '../../values/refusals';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { TrafficDirection } from '../../values/vocabulary/traffic';
import type { EdgePlan } from '../../plan/edge-plan';
import { type DocumentKind, isAbsent, listIn, objectIn, readJson, textIn, valueIn } from '../json-document';
import { AddressSet } from '../packet-space';
import { organizationOf, subnetsOf } from '../permits-of-plan';
import { type GuardedSide, SecurityGroup } from './security-group';
import { type SecurityRule, securityRule, type WrittenEnd, type WrittenRule } from './security-rule';
import { ServiceTags } from './service-tags';

const KIND: DocumentKind = {
  property: 'listEffectiveNsgJson',
  expected: 'the JSON text of the effective security groups of a network interface',
  fix: 'pass the full output of "az network nic list-effective-nsg -o json" as text, for a network interface of a running '
    + 'virtual machine',
};

const LAST_DEFAULT_PRIORITY = 65500;
const VIRTUAL_NETWORK = 'VirtualNetwork';

/** Shorter prefixes are routes, such as a default route, and no networks. */
const SHORTEST_NETWORK_PREFIX = 8;

/**
 * What guards a network interface, as Azure lists it.
 *
 * The tag VirtualNetwork is what Azure says, and the other tags follow from it.
 *
 * @throws EdgeValidationError for anything but such a list, for a list without groups, and for a side with IPv6: Azure writes
 * `0.0.0.0/0` for `*`, which does not say whether IPv6 is included.
 */
export function effectiveGroups(plan: EdgePlan, side: EdgeSide, listEffectiveNsgJson: unknown): GuardedSide {
  const groups = listedGroups(readJson(listEffectiveNsgJson, KIND));
  if (groups.length === 0) refuse(KIND.property, 'no security group', KIND.expected, KIND.fix);
  if (plan.servers.some((server) => server[side].ipv6Subnet !== undefined)) {
    refuse(KIND.property, `the ${side} side of an Edge with IPv6`, 'a side without IPv6: the list has "0.0.0.0/0" for "*", '
      + 'which does not say whether IPv6 is included', 'prove the state instead: terraform show -json');
  }
  const expanded = expandedVirtualNetwork(groups);
  const organization = organizationOf(plan);
  const tags = ServiceTags.of(expanded.length === 0 ? organization : AddressSet.ofPrefixes(expanded, KIND.property));
  const networks = expanded.filter(isNetwork);
  return {
    guarded: [{ addresses: subnetsOf(plan, side), groups: groups.map((group, index) => groupOf(group, index, tags)) }],
    virtualNetwork: AddressSet.union([organization, AddressSet.ofPrefixes(networks, KIND.property)]),
  };
}

/** The command writes the list within an object; older versions, and queries, write the list alone. */
function listedGroups(document: unknown): readonly unknown[] {
  if (Array.isArray(document)) return document as readonly unknown[];
  const name = ['value', 'networkSecurityGroups'].find((each) => valueIn(document, each) !== undefined);
  if (name !== undefined) return listIn(document, name);
  refuse(KIND.property, isPlainObject(document) ? 'another document' : 'no object', KIND.expected, KIND.fix);
}

function isNetwork(prefix: string): boolean {
  const [, length] = prefix.split('/');
  return length === undefined || Number(length) >= SHORTEST_NETWORK_PREFIX;
}

function groupOf(listed: unknown, index: number, tags: ServiceTags): SecurityGroup {
  const property = `${KIND.property}[${index}]`;
  if (!isAbsent(valueIn(objectIn(listed, 'association'), 'networkManager'))) {
    refuse(`${property}.association`, 'rules of a network manager', 'the groups of a subnet and of a network interface',
      'remove the rules of the network manager from the list, and check them on their own');
  }
  const id = textIn(objectIn(listed, 'networkSecurityGroup'), 'id');
  const name = id === '' ? `group ${index + 1}` : lastPart(id);
  const rules = listIn(listed, 'effectiveSecurityRules')
    .map((rule, position) => securityRule(name, writtenRule(`${property}.effectiveSecurityRules[${position}]`, rule), tags));
  for (const direction of Object.values(TrafficDirection)) requireDefaultRules(rules, direction, property);
  return SecurityGroup.of(name, rules, property);
}

/** Azure lists the default rules too. A list without them is not all of it. */
function requireDefaultRules(rules: readonly SecurityRule[], direction: TrafficDirection, property: string): void {
  const isClosed = rules.some((rule) => rule.direction === direction && rule.priority === LAST_DEFAULT_PRIORITY && !rule.allows);
  if (isClosed) return;
  refuse(`${property}.effectiveSecurityRules`, `no ${direction} rule with priority ${LAST_DEFAULT_PRIORITY}`,
    'every rule, with the default rules of Azure', KIND.fix);
}

function writtenRule(property: string, rule: unknown): WrittenRule {
  return {
    property,
    // `securityRules/in-443-tcp-access-edge`, `defaultSecurityRules/DenyAllInBound`
    name: lastPart(textIn(rule, 'name')),
    priority: valueIn(rule, 'priority'),
    direction: valueIn(rule, 'direction'),
    access: valueIn(rule, 'access'),
    protocol: valueIn(rule, 'protocol'),
    sources: writtenEnd(rule, 'source'),
    destinations: writtenEnd(rule, 'destination'),
  };
}

/** The list of an end has all of it; the single value is the first of the list, and alone in older versions. */
function writtenEnd(rule: unknown, end: string): WrittenEnd {
  const [prefixes, ports] = [listIn(rule, `${end}AddressPrefixes`), listIn(rule, `${end}PortRanges`)];
  const capitalized = `${end.charAt(0).toUpperCase()}${end.slice(1)}`;
  return {
    prefixes: prefixes.length > 0 ? prefixes : single(valueIn(rule, `${end}AddressPrefix`)),
    ports: ports.length > 0 ? ports : single(valueIn(rule, `${end}PortRange`)),
    expanded: listIn(rule, `expanded${capitalized}AddressPrefix`),
  };
}

/** A name without the path before it. */
function lastPart(text: string): string {
  return text.slice(text.lastIndexOf('/') + 1);
}

function single(value: unknown): readonly unknown[] {
  return isAbsent(value) ? [] : [value];
}

/** What Azure says the tag VirtualNetwork stands for; empty if no rule has it. */
function expandedVirtualNetwork(groups: readonly unknown[]): readonly string[] {
  const expanded = groups.flatMap((group) => listIn(group, 'effectiveSecurityRules')).flatMap((rule) => (
    ['source', 'destination'].map((end) => writtenEnd(rule, end))
      .filter(({ prefixes }) => prefixes.length === 1 && prefixes[0] === VIRTUAL_NETWORK)
      .flatMap((end) => end.expanded)));
  return [...new Set(expanded.filter((prefix): prefix is string => typeof prefix === 'string'))];
}
