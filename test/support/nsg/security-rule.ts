import { addressesOf, ALL_ADDRESSES } from './address-set';
import { IntervalSet } from './interval-set';
import type { ServiceTag } from './service-tags';

export type Attributes = Readonly<Record<string, unknown>>;
export type Direction = 'Inbound' | 'Outbound';

export const PROTOCOLS = ['Tcp', 'Udp', 'Icmp', 'Esp', 'Ah'] as const;
export type Protocol = (typeof PROTOCOLS)[number];

/** Protocols that have ports; packets of the others have none. */
const WITH_PORTS: ReadonlySet<Protocol> = new Set<Protocol>(['Tcp', 'Udp']);
export const ALL_PORTS = IntervalSet.of([{ first: 0n, last: 65535n }]);

/** The first packet of a connection, as a group sees it. */
export interface Packet {
  readonly protocol: Protocol;
  /** Place of the address on the line of `address-set.ts`. */
  readonly source: bigint;
  readonly destination: bigint;
  /** 0 where the protocol has no ports. */
  readonly sourcePort: number;
  readonly destinationPort: number;
}

/** What a rule says, with its tags resolved. */
export interface SecurityRule {
  readonly name: string;
  readonly priority: number;
  readonly direction: Direction;
  readonly access: 'Allow' | 'Deny';
  readonly protocols: ReadonlySet<Protocol>;
  readonly source: IntervalSet;
  readonly sourcePorts: IntervalSet;
  readonly destination: IntervalSet;
  readonly destinationPorts: IntervalSet;
}

export function hasPorts(protocol: Protocol): boolean {
  return WITH_PORTS.has(protocol);
}

export function matches(rule: SecurityRule, packet: Packet): boolean {
  return rule.protocols.has(packet.protocol)
    && rule.source.contains(packet.source) && rule.destination.contains(packet.destination)
    && (!hasPorts(packet.protocol)
      || (rule.sourcePorts.contains(BigInt(packet.sourcePort))
        && rule.destinationPorts.contains(BigInt(packet.destinationPort))));
}

/**
 * Reads an `azurerm_network_security_rule`.
 *
 * @throws Error for everything that Azure would refuse, and for undocumented values.
 */
export function readSecurityRule(
  attributes: Attributes, tags: Readonly<Record<ServiceTag, IntervalSet>>,
): SecurityRule {
  const name = String(attributes['name']);
  try {
    const priority = Number(attributes['priority']);
    if (!Number.isInteger(priority) || priority < 100 || priority > 4096) throw new Error(`priority ${priority}`);
    const protocols = protocolsOf(attributes['protocol']);
    const rule: SecurityRule = {
      name,
      priority,
      direction: oneOf(attributes['direction'], ['Inbound', 'Outbound'] as const),
      access: oneOf(attributes['access'], ['Allow', 'Deny'] as const),
      protocols,
      source: addressEnd(attributes, 'source', tags),
      sourcePorts: portEnd(attributes, 'source'),
      destination: addressEnd(attributes, 'destination', tags),
      destinationPorts: portEnd(attributes, 'destination'),
    };
    checkFamilies(attributes);
    const narrow = [rule.sourcePorts, rule.destinationPorts].some((ports) => !ports.equals(ALL_PORTS));
    if (narrow && [...protocols].some((protocol) => !hasPorts(protocol))) {
      throw new Error('ports for a protocol that has none: what that means is not documented');
    }
    return rule;
  } catch (error) {
    throw new Error(`rule ${name}: ${(error as Error).message}`, { cause: error });
  }
}

function protocolsOf(value: unknown): ReadonlySet<Protocol> {
  return new Set(value === '*' ? PROTOCOLS : [oneOf(value, PROTOCOLS)]);
}

function oneOf<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw new Error(`${JSON.stringify(value)} is none of ${words.join(', ')}`);
  return word;
}

/** Tags and `*` are in the singular attribute, lists in the plural one, and exactly one of the two exists. */
function addressEnd(
  attributes: Attributes, end: string, tags: Readonly<Record<ServiceTag, IntervalSet>>,
): IntervalSet {
  if (attributes[`${end}_application_security_group_ids`] !== undefined) {
    throw new Error('application security groups are not evaluated here');
  }
  const { one, several } = singularOrPlural(attributes, `${end}_address_prefix`, `${end}_address_prefixes`);
  if (several !== undefined) return IntervalSet.union(several.map(addressesOf));
  if (one === '*') return ALL_ADDRESSES;
  const tag = Object.entries(tags).find(([word]) => word === one);
  return tag === undefined ? addressesOf(String(one)) : tag[1];
}

function portEnd(attributes: Attributes, end: string): IntervalSet {
  const { one, several } = singularOrPlural(attributes, `${end}_port_range`, `${end}_port_ranges`);
  if (several !== undefined) return IntervalSet.union(several.map(portsOf));
  return one === '*' ? ALL_PORTS : portsOf(String(one));
}

function singularOrPlural(
  attributes: Attributes, singular: string, plural: string,
): { readonly one?: unknown; readonly several?: readonly string[] } {
  const [one, several] = [attributes[singular], attributes[plural]];
  if ((one === undefined) === (several === undefined)) throw new Error(`either ${singular} or ${plural}`);
  if (several === undefined) return { one };
  if (!Array.isArray(several) || several.length === 0) throw new Error(`${plural} is no list with something in it`);
  return { several: several.map(String) };
}

/** One port, or a range of them. */
export function portsOf(text: string): IntervalSet {
  const found = /^(0|[1-9]\d*)(?:-(0|[1-9]\d*))?$/.exec(text);
  const first = Number(found?.[1]);
  const last = Number(found?.[2] ?? found?.[1]);
  if (found === null || last > 65535 || first > last) throw new Error(`"${text}" is neither a port nor a range of ports`);
  return IntervalSet.of([{ first: BigInt(first), last: BigInt(last) }]);
}

/** Azure refuses a rule that names addresses of both families. */
function checkFamilies(attributes: Attributes): void {
  const prefixes = ['source', 'destination'].flatMap((end) =>
    [attributes[`${end}_address_prefix`], attributes[`${end}_address_prefixes`]].flat()
      .filter((prefix) => /[.:]/.test(String(prefix))));
  const isIpv6Prefix = new Set(prefixes.map((prefix) => String(prefix).includes(':')));
  if (isIpv6Prefix.size > 1) throw new Error('IPv4 and IPv6 addresses in one rule');
}
