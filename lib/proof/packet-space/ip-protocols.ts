import { IntervalSet } from './interval-set';

/** Protocols by their numbers in the IP header (IANA). */
const [ICMP, TCP, UDP, ESP, AH, ICMP_V6] = [1, 6, 17, 50, 51, 58];
const LAST_PROTOCOL = 255;
const LAST_PORT = 65535;

const only = (...numbers: readonly number[]): IntervalSet =>
  IntervalSet.of(numbers.map((number) => ({ first: BigInt(number), last: BigInt(number) })));

/** Sets of IP protocols. */
export const IP_PROTOCOLS = {
  TCP: only(TCP),
  UDP: only(UDP),
  /** ICMP of IPv4: the rules of Azure for ICMP do not hold ICMPv6. */
  ICMP: only(ICMP),
  ESP: only(ESP),
  AH: only(AH),
  /** Every protocol. */
  ALL: IntervalSet.range(0, LAST_PROTOCOL),
  /** Protocols whose packets have ports here. */
  WITH_PORTS: only(TCP, UDP),
  /** Protocols that have a name here. */
  NAMED: only(ICMP, TCP, UDP, ESP, AH, ICMP_V6),
  /** Protocols whose packets have no ports here. */
  WITHOUT_PORTS: IntervalSet.range(0, LAST_PROTOCOL).minus(only(TCP, UDP)),
} as const;

/** Every port. Packets without ports match it, and nothing narrower. */
export const ALL_PORTS = IntervalSet.range(0, LAST_PORT);

/** Single protocols that have a name. */
const NAMES: readonly (readonly [IntervalSet, string])[] = [
  [IP_PROTOCOLS.TCP, 'TCP'], [IP_PROTOCOLS.UDP, 'UDP'], [IP_PROTOCOLS.ICMP, 'ICMP'], [IP_PROTOCOLS.ESP, 'ESP'],
  [IP_PROTOCOLS.AH, 'AH'],
];

/** Protocols as text: `TCP`, `TCP and UDP`, `any`; further ones by their number in the IP header. */
export function protocolText(protocols: IntervalSet): string {
  if (protocols.equals(IP_PROTOCOLS.ALL)) return 'any';
  if (protocols.equals(IP_PROTOCOLS.WITHOUT_PORTS)) return 'any except TCP and UDP';
  const named = NAMES.filter(([one]) => one.minus(protocols).isEmpty);
  const others = named.reduce((rest, [one]) => rest.minus(one), protocols);
  const words = [...named.map(([, name]) => name), ...others.intervals.map((range) => `IP protocol ${rangeText(range)}`)];
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The name of one protocol: `TCP`, or its number in the IP header (`IP protocol 0`). */
export function protocolName(protocol: bigint): string {
  const known = NAMES.find(([one]) => one.contains(protocol));
  return known === undefined ? `IP protocol ${protocol}` : known[1];
}

/** Ports as text: `443`, `443, 50000-59999`, `any`. */
export function portText(ports: IntervalSet): string {
  return ports.equals(ALL_PORTS) ? 'any' : ports.intervals.map(rangeText).join(', ');
}

function rangeText({ first, last }: { readonly first: bigint; readonly last: bigint }): string {
  return first === last ? String(first) : `${first}-${last}`;
}
