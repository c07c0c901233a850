import { givenText } from '../../values/boundary/given-text';
import { nearestWord } from '../../values/nearest-word';
import { didYouMean, refuse } from '../../values/refusals';
import { TrafficDirection } from '../../values/vocabulary/traffic';
import { AddressSet, ALL_PORTS, type Box, boxesOf, type FilterRule, IntervalSet, IP_PROTOCOLS } from '../packet-space';
import type { ServiceTags } from './service-tags';

/** A rule of a security group as a document has it, before its values are checked. */
export interface WrittenRule {
  /** Where it stands in the document, for errors. */
  readonly property: string;
  readonly name: unknown;
  readonly priority: unknown;
  readonly direction: unknown;
  readonly access: unknown;
  readonly protocol: unknown;
  readonly sources: WrittenEnd;
  readonly destinations: WrittenEnd;
}

/** One end of a rule: the values of its singular and plural properties together. */
export interface WrittenEnd {
  readonly prefixes: readonly unknown[];
  readonly ports: readonly unknown[];
  /** Addresses that the document says the prefixes stand for; empty if it does not say. */
  readonly expanded: readonly unknown[];
}

/** A rule of a security group. */
export interface SecurityRule extends FilterRule {
  readonly name: string;
  readonly priority: number;
  readonly direction: TrafficDirection;
}

/** Protocols by their names in rules. A rule for `*` holds every protocol. */
const PROTOCOLS: Readonly<Record<string, IntervalSet>> = {
  'tcp': IP_PROTOCOLS.TCP, 'udp': IP_PROTOCOLS.UDP, 'icmp': IP_PROTOCOLS.ICMP, 'esp': IP_PROTOCOLS.ESP, 'ah': IP_PROTOCOLS.AH,
  '*': IP_PROTOCOLS.ALL, 'all': IP_PROTOCOLS.ALL,
};
const DIRECTIONS: Readonly<Record<string, TrafficDirection>> = {
  inbound: TrafficDirection.INBOUND, outbound: TrafficDirection.OUTBOUND,
};
const ACCESS: Readonly<Record<string, boolean>> = { allow: true, deny: false };

const PORTS = /^(\d{1,5})(?:-(\d{1,5}))?$/;
const LAST_PORT = 65535;
const LAST_PRIORITY = 65500;

const FIX = 'pass the document as it was written, with every value known; a plan that was not applied can lack values';

/**
 * Reads a rule.
 *
 * Azure does not say what a rule with ports for every protocol means for packets without ports. Here, a rule that allows
 * traffic lets them pass, and a rule that denies traffic does not stop them: nothing is called closed that may be open.
 *
 * @param group name of its security group
 * @throws EdgeValidationError for a value that is missing, known only at deployment, or not one of Azure's.
 */
export function securityRule(group: string, written: WrittenRule, tags: ServiceTags): SecurityRule {
  const { property, name, priority } = written;
  if (typeof name !== 'string' || name === '') refuse(`${property}.name`, givenText(name), 'the name of a rule', FIX);
  if (typeof priority !== 'number' || !Number.isInteger(priority) || priority < 100 || priority > LAST_PRIORITY) {
    refuse(`${property}.priority`, givenText(priority), `a whole number from 100 to ${LAST_PRIORITY}`, FIX);
  }
  const allows = wordOf(ACCESS, written.access, `${property}.access`);
  const traffic = {
    sources: addressesOf(written.sources, tags, `${property}.source`),
    destinations: addressesOf(written.destinations, tags, `${property}.destination`),
    sourcePorts: portsOf(written.sources, `${property}.source`),
    destinationPorts: portsOf(written.destinations, `${property}.destination`),
  };
  const protocols = wordOf(PROTOCOLS, written.protocol, `${property}.protocol`);
  const { sources, destinations } = traffic;
  const withoutPorts = protocols.intersection(IP_PROTOCOLS.WITHOUT_PORTS);
  const isNarrow = !traffic.sourcePorts.equals(ALL_PORTS) || !traffic.destinationPorts.equals(ALL_PORTS);
  const boxes: Box[] = [
    ...boxesOf({ ...traffic, protocols }),
    ...(allows && isNarrow ? boxesOf({ sources, destinations, protocols: withoutPorts }) : []),
  ];
  return {
    name: `${group}/${name}`, priority, direction: wordOf(DIRECTIONS, written.direction, `${property}.direction`), allows, boxes,
  };
}

function wordOf<Value>(words: Readonly<Record<string, Value>>, given: unknown, property: string): Value {
  const word = typeof given === 'string' ? given.toLowerCase() : undefined;
  if (word !== undefined && Object.hasOwn(words, word)) return words[word] as Value;
  const names = Object.keys(words);
  const meant = word === undefined ? undefined : nearestWord(word, names);
  refuse(property, givenText(given), `one of ${names.join(', ')}`, meant === undefined ? FIX : didYouMean(meant));
}

function addressesOf({ prefixes, expanded }: WrittenEnd, tags: ServiceTags, property: string): AddressSet {
  const texts = textsOf(prefixes, `${property} addresses`, 'addresses, CIDR blocks or a service tag');
  const known = texts.filter((text) => !tags.isUnknownTag(text));
  const listed = known.length === texts.length || expanded.length === 0
    ? texts
    : [...known, ...textsOf(expanded, `${property} addresses`, 'the addresses of a service tag')];
  return AddressSet.union(listed.map((text) => tags.addressesOf(text, property)));
}

function portsOf({ ports }: WrittenEnd, property: string): IntervalSet {
  const texts = textsOf(ports, `${property} ports`, 'ports or ranges of ports');
  return IntervalSet.union(texts.map((text) => {
    if (text === '*') return ALL_PORTS;
    const found = PORTS.exec(text);
    const [first, last] = [Number(found?.[1]), Number(found?.[2] ?? found?.[1])];
    if (found === null || first > last || last > LAST_PORT) {
      refuse(`${property} ports`, givenText(text), 'a port, a range such as "50000-59999", or "*"', FIX);
    }
    return IntervalSet.range(first, last);
  }));
}

function textsOf(values: readonly unknown[], property: string, expected: string): readonly string[] {
  if (values.length === 0) refuse(property, 'nothing', `${expected}, known when the document was written`, FIX);
  return values.map((value) => (typeof value === 'string' && value !== '' && !value.includes('${')
    ? value
    : refuse(property, givenText(value), `${expected}, known when the document was written`, FIX)));
}
