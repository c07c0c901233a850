import { anyOf, type Addresses, EVERY_ADDRESS, prefix, type ServiceTags } from './addresses';
import { DESTINATION, DESTINATION_PORT, HAS_PORTS, INBOUND, PROTOCOL, SOURCE, SOURCE_PORT, TCP, UDP } from './packet';
import { and, between, bits, equal, FALSE, ifThenElse, or, type Term, TRUE } from './smt-lib';

/** A rule as a document has it. */
export interface WrittenRule {
  readonly name: unknown;
  readonly priority: unknown;
  readonly direction: unknown;
  readonly access: unknown;
  readonly protocol: unknown;
  readonly sources: readonly unknown[];
  readonly sourcePorts: readonly unknown[];
  readonly destinations: readonly unknown[];
  readonly destinationPorts: readonly unknown[];
}

/** Thrown for a document that does not say what its groups permit. */
export class Undecidable extends Error {}

/** Numbers in the header of a packet (iana.org/assignments/protocol-numbers). ICMP is that of IPv4. */
const PROTOCOLS: Readonly<Record<string, number | undefined>> = { tcp: TCP, udp: UDP, icmp: 1, esp: 50, ah: 51 };
const LAST_PORT = 65535;

/** The rules of every group behind all others (learn.microsoft.com/azure/virtual-network/network-security-groups-overview). */
export const DEFAULT_RULES: readonly WrittenRule[] = [
  defaultRule('AllowVnetInBound', 65000, 'Inbound', 'Allow', 'VirtualNetwork', 'VirtualNetwork'),
  defaultRule('AllowAzureLoadBalancerInBound', 65001, 'Inbound', 'Allow', 'AzureLoadBalancer', '*'),
  defaultRule('DenyAllInBound', 65500, 'Inbound', 'Deny', '*', '*'),
  defaultRule('AllowVnetOutBound', 65000, 'Outbound', 'Allow', 'VirtualNetwork', 'VirtualNetwork'),
  defaultRule('AllowInternetOutBound', 65001, 'Outbound', 'Allow', '*', 'Internet'),
  defaultRule('DenyAllOutBound', 65500, 'Outbound', 'Deny', '*', '*'),
];

function defaultRule(
  name: string, priority: number, direction: string, access: string, source: string, destination: string,
): WrittenRule {
  return {
    name, priority, direction, access, protocol: '*', sources: [source], sourcePorts: ['*'], destinations: [destination],
    destinationPorts: ['*'],
  };
}

interface ReadRule {
  readonly priority: number;
  readonly isInbound: boolean;
  readonly allows: boolean;
  readonly matches: Term;
}

/**
 * Whether a group lets a packet pass: the first rule by priority that matches it says so.
 *
 * @throws Undecidable for rules that do not say what they match, and for two rules of a direction with one priority.
 */
export function groupPermits(rules: readonly WrittenRule[], tags: ServiceTags): Term {
  const ordered = rules.map((rule) => readRule(rule, tags)).sort((a, b) => a.priority - b.priority);
  const places = new Set(ordered.map(({ priority, isInbound }) => `${priority} ${isInbound}`));
  if (places.size < ordered.length) throw new Undecidable('two rules of a direction with one priority');
  const decided = (isInbound: boolean): Term => ordered
    .filter((rule) => rule.isInbound === isInbound)
    .reduceRight((later, { allows, matches }) => ifThenElse(matches, allows ? TRUE : FALSE, later), FALSE);
  return ifThenElse(INBOUND, decided(true), decided(false));
}

function readRule(rule: WrittenRule, tags: ServiceTags): ReadRule {
  const { name, priority } = rule;
  if (typeof name !== 'string' || name === '') throw new Undecidable('a rule without a name');
  if (typeof priority !== 'number' || priority < 100 || priority > 65500) throw new Undecidable(`priority ${String(priority)}`);
  const isInbound = word(rule.direction, 'inbound', 'outbound');
  const allows = word(rule.access, 'allow', 'deny');
  const [sourcePorts, destinationPorts] = [portRanges(rule.sourcePorts), portRanges(rule.destinationPorts)];
  const hasEveryPort = [sourcePorts, destinationPorts].every(isEveryPort);
  const ports = ifThenElse(
    HAS_PORTS, and(portIn(SOURCE_PORT, sourcePorts), portIn(DESTINATION_PORT, destinationPorts)),
    // Azure does not say whether narrower ports match a packet without ports: what may pass, passes.
    hasEveryPort || allows ? TRUE : FALSE,
  );
  return {
    priority, isInbound, allows,
    matches: and(protocol(rule.protocol), ports, ends(rule.sources, tags)(SOURCE), ends(rule.destinations, tags)(DESTINATION)),
  };
}

function word(value: unknown, yes: string, no: string): boolean {
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  if (text !== yes && text !== no) throw new Undecidable(`${String(value)} is neither ${yes} nor ${no}`);
  return text === yes;
}

function protocol(value: unknown): Term {
  if (value === '*' || value === 'All') return TRUE;
  const number = typeof value === 'string' ? PROTOCOLS[value.toLowerCase()] : undefined;
  if (number === undefined) throw new Undecidable(`protocol ${String(value)}`);
  return equal(PROTOCOL, bits(number, 8));
}

function ends(values: readonly unknown[], tags: ServiceTags): Addresses {
  return anyOf(...known(values).map((text) => {
    if (text === '*') return EVERY_ADDRESS;
    const tag = tags[text.toLowerCase()];
    if (tag !== undefined) return tag;
    if (/^[a-z][\w.-]*$/i.test(text)) throw new Undecidable(`the tag ${text}`);
    return prefix(text);
  }));
}

type PortRange = readonly [number, number];

function portRanges(values: readonly unknown[]): readonly PortRange[] {
  return known(values).map((text) => {
    if (text === '*') return [0, LAST_PORT];
    const [first = NaN, last = first] = text.split('-').map(Number);
    if (!(first <= last && last <= LAST_PORT)) throw new Undecidable(`ports ${text}`);
    return [first, last];
  });
}

function isEveryPort(ranges: readonly PortRange[]): boolean {
  const next = [...ranges].sort(([a], [b]) => a - b)
    .reduce((from, [first, last]) => (first <= from ? Math.max(from, last + 1) : from), 0);
  return next > LAST_PORT;
}

function portIn(port: Term, ranges: readonly PortRange[]): Term {
  return or(...ranges.map(([first, last]) => (first === 0 && last === LAST_PORT ? TRUE : between(port, first, last, 16))));
}

function known(values: readonly unknown[]): readonly string[] {
  if (values.length === 0) throw new Undecidable('nothing where addresses or ports are due');
  return values.map((value) => {
    if (typeof value !== 'string' || value === '' || value.includes('${')) throw new Undecidable(`${String(value)} is not known yet`);
    return value;
  });
}
