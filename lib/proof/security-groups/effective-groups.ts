import { isPlainObject } from '../../values/boundary/kinds';
import { refuse } from '../../values/refusals';
import type { EdgeSide } from '../../values/vocabulary/edge-side';
import { TrafficDirection } from '../../values/vocabulary/traffic';
import type { EdgePlan } from '../../plan/edge-plan';
import { type DocumentKind, isAbsent, listIn, objectIn, readJson, textIn, valueIn } from '../json-document';
import { AddressSet } from '../packet-space';
import { organizationOf, subnetsOf } from '../permits-of-plan';
import { azureEnd, azureRule, lastPart } from './azure-rules';
import { type GuardedSide, SecurityGroup } from './security-group';
import { type SecurityRule, securityRule, type WrittenEnd, type WrittenRule } from './security-rule';
import { ServiceTags } from './service-tags';

const KIND: DocumentKind = {
  property: 'listEffectiveNsgJson',
  expected: 'the JSON text of the effective security groups of a network interface',
  fix: 'pass the full output of "az network nic list-effective-nsg -o json" as text, for a network interface of a running '
    + 'virtual machine',
};

/** Rules with lower priorities are those that every group has. */
const FIRST_DEFAULT_PRIORITY = 65000;
const LAST_DEFAULT_PRIORITY = 65500;
const VIRTUAL_NETWORK = 'VirtualNetwork';

/** Shorter prefixes are routes, such as a default route, and no networks. */
const SHORTEST_NETWORK_PREFIX = 8;

/** What Azure writes for `*`, but also for all IPv4 addresses. */
const EVERY_IPV4 = '0.0.0.0/0';

/** How the rules that do not say whether they are for IPv6 too are read. */
enum Reading {
  /** So that the fewest packets pass. */
  FEWEST = 'fewest',
  /** So that the most packets pass. */
  MOST = 'most',
}

/** What guards a network interface. */
export interface EffectiveSide {
  /** The groups, with the fewest packets that may pass them. */
  readonly fewest: GuardedSide;
  /** The groups, with the most packets that may pass them; the same value if the list leaves nothing open. */
  readonly most: GuardedSide;
  /** Names of the rules that do not say whether they are for IPv6 too, in the order of the list. */
  readonly openRules: readonly string[];
}

/**
 * What guards a network interface, as Azure lists it.
 *
 * The tag VirtualNetwork is what Azure says, and the other tags follow from it.
 *
 * For `*`, Azure lists `0.0.0.0/0`: twice in rules that hold both address families
 * (learn.microsoft.com/azure/network-watcher/diagnose-vm-network-traffic-filtering-problem-cli), once in rules that hold IPv4
 * only, and once in all rules in older versions. Once may also be `0.0.0.0/0` itself, so it is left open whether IPv6 is included.
 *
 * @throws EdgeValidationError for anything but such a list, for a list without groups, and for an IPv6 subnet that VirtualNetwork
 * does not hold.
 */
export function effectiveGroups(plan: EdgePlan, side: EdgeSide, listEffectiveNsgJson: unknown): EffectiveSide {
  const groups = listedGroups(readJson(listEffectiveNsgJson, KIND));
  if (groups.length === 0) refuse(KIND.property, 'no security group', KIND.expected, KIND.fix);
  const hasIpv6 = plan.servers.some((server) => server[side].ipv6Subnet !== undefined);
  const expanded = expandedVirtualNetwork(groups);
  const addresses = subnetsOf(plan, side);
  if (hasIpv6) requireSubnets(addresses, expanded);
  const organization = organizationOf(plan);
  const tags = ServiceTags.of(expanded.length === 0 ? organization : AddressSet.ofPrefixes(expanded, KIND.property));
  const virtualNetwork = AddressSet.union([organization, AddressSet.ofPrefixes(expanded.filter(isNetwork), KIND.property)]);
  const read = (reading: Reading): GuardedSide => (
    { guarded: [{ addresses, groups: groups.map((group, index) => groupOf(group, index, tags, reading)) }], virtualNetwork });
  const openRules = hasIpv6 ? groups.flatMap(openRulesOf) : [];
  const fewest = read(Reading.FEWEST);
  return { fewest, most: openRules.length === 0 ? fewest : read(Reading.MOST), openRules };
}

/** @throws EdgeValidationError always: the verdict depends on what the list leaves open. */
export function refuseOpenRules(openRules: readonly string[]): never {
  const [first = '', ...others] = openRules;
  refuse(
    KIND.property,
    `"${EVERY_IPV4}" in ${first}${others.length === 0 ? '' : ` and ${others.length} more`}, which does not say whether IPv6 is included`,
    `rules that say so, as "${EVERY_IPV4}" twice does, or rules for which it makes no difference`,
    'prove the state instead: terraform show -json',
  );
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

/** Without the subnet itself, the list of addresses is not complete. */
function requireSubnets(subnets: AddressSet, expanded: readonly string[]): void {
  if (expanded.length === 0 || subnets.minus(AddressSet.ofPrefixes(expanded, KIND.property)).isEmpty) return;
  refuse(KIND.property, `${VIRTUAL_NETWORK} without the subnets of the side`,
    `the addresses of ${VIRTUAL_NETWORK}, with those of the subnets`, 'prove the state instead: terraform show -json');
}

function groupOf(listed: unknown, index: number, tags: ServiceTags, reading: Reading): SecurityGroup {
  const property = `${KIND.property}[${index}]`;
  if (!isAbsent(valueIn(objectIn(listed, 'association'), 'networkManager'))) {
    refuse(`${property}.association`, 'rules of a network manager', 'the groups of a subnet and of a network interface',
      'remove the rules of the network manager from the list, and check them on their own');
  }
  const name = groupName(listed, index);
  const rules = listIn(listed, 'effectiveSecurityRules').map((rule, position) => (
    securityRule(name, readAs(azureRule(`${property}.effectiveSecurityRules[${position}]`, rule), reading), tags)));
  for (const direction of Object.values(TrafficDirection)) requireDefaultRules(rules, direction, property);
  return SecurityGroup.of(name, rules, property);
}

function groupName(listed: unknown, index: number): string {
  const id = textIn(objectIn(listed, 'networkSecurityGroup'), 'id');
  return id === '' ? `group ${index + 1}` : lastPart(id);
}

/** Azure lists the default rules too. A list without them is not all of it. */
function requireDefaultRules(rules: readonly SecurityRule[], direction: TrafficDirection, property: string): void {
  const isClosed = rules.some((rule) => rule.direction === direction && rule.priority === LAST_DEFAULT_PRIORITY && !rule.allows);
  if (isClosed) return;
  refuse(`${property}.effectiveSecurityRules`, `no ${direction} rule with priority ${LAST_DEFAULT_PRIORITY}`,
    'every rule, with the default rules of Azure', KIND.fix);
}

/** The rule with `*` where the list says that, or where the reading takes it for that. The default rules are for all addresses. */
function readAs(rule: WrittenRule, reading: Reading): WrittenRule {
  const isForAll = isDefault(rule) || (reading === Reading.MOST) === isAllowing(rule);
  const end = (written: WrittenEnd): WrittenEnd => (
    saysEvery(written) || (isForAll && isOpen(written)) ? { ...written, prefixes: ['*'] } : written);
  return { ...rule, sources: end(rule.sources), destinations: end(rule.destinations) };
}

/** A rule whose other end holds IPv4 only is for IPv4 only, whatever its open end means. */
function openRulesOf(listed: unknown, index: number): string[] {
  return listIn(listed, 'effectiveSecurityRules')
    .map((rule) => azureRule('', rule))
    .filter((rule) => {
      const ends = [rule.sources, rule.destinations];
      return !isDefault(rule) && ends.some(isOpen) && ends.every((end) => isOpen(end) || !isIpv4(end));
    })
    .map(({ name }) => `${groupName(listed, index)}/${String(name)}`);
}

function isDefault({ priority }: WrittenRule): boolean {
  return typeof priority === 'number' && priority >= FIRST_DEFAULT_PRIORITY;
}

function isAllowing({ access }: WrittenRule): boolean {
  return typeof access === 'string' && access.toLowerCase() === 'allow';
}

/** Whether an end has all addresses of both families. */
function saysEvery({ prefixes }: WrittenEnd): boolean {
  return prefixes.length > 1 && prefixes.every((prefix) => prefix === EVERY_IPV4);
}

/** Whether an end has all IPv4 addresses, and perhaps all others. */
function isOpen({ prefixes }: WrittenEnd): boolean {
  return prefixes.length === 1 && prefixes[0] === EVERY_IPV4;
}

function isIpv4({ prefixes }: WrittenEnd): boolean {
  return prefixes.every((prefix) => typeof prefix === 'string' && /^[\d./]+$/.test(prefix));
}

/** What Azure says the tag VirtualNetwork stands for; empty if no rule has it. */
function expandedVirtualNetwork(groups: readonly unknown[]): readonly string[] {
  const expanded = groups.flatMap((group) => listIn(group, 'effectiveSecurityRules')).flatMap((rule) => (
    (['source', 'destination'] as const).map((end) => azureEnd(rule, end))
      .filter(({ prefixes }) => prefixes.length === 1 && prefixes[0] === VIRTUAL_NETWORK)
      .flatMap((end) => end.expanded)));
  return [...new Set(expanded.filter((prefix): prefix is string => typeof prefix === 'string'))];
}
