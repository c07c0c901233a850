import { IPV4 } from './packet';
import { and, bits, bitsOf, equal, FALSE, not, or, type Term, TRUE } from './smt-lib';

/** Whether an address, a term of 128 bits, is in a set. */
export type Addresses = (address: Term) => Term;

export const EVERY_ADDRESS: Addresses = () => TRUE;

/** The addresses of an address or a CIDR block of either family. */
export function prefix(text: string): Addresses {
  const [base = '', length] = text.split('/');
  const isIpv4 = !base.includes(':');
  const width = isIpv4 ? 32 : 128;
  const fixed = length === undefined ? width : Number(length);
  const family = isIpv4 ? IPV4 : not(IPV4);
  if (fixed === 0) return () => family;
  const [number, free] = [addressNumber(base), BigInt(width - fixed)];
  if ((number >> free) << free !== number) throw new Error(`a block with host bits: ${text}`);
  const network = bits(number >> free, fixed);
  return (address) => and(family, equal(bitsOf(address, width - 1, width - fixed), network));
}

export function prefixes(texts: readonly string[]): Addresses {
  return anyOf(...texts.map(prefix));
}

export function anyOf(...sets: readonly Addresses[]): Addresses {
  return (address) => sets.length === 0 ? FALSE : or(...sets.map((set) => set(address)));
}

export function outside(set: Addresses, other: Addresses): Addresses {
  return (address) => and(set(address), not(other(address)));
}

/** The number of an address. */
export function addressNumber(text: string): bigint {
  if (!text.includes(':')) {
    const bytes = text.split('.');
    if (bytes.length !== 4 || bytes.some((byte) => !/^\d{1,3}$/.test(byte) || Number(byte) > 255)) throw new Error(`no address: ${text}`);
    return bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  }
  const [head = [], tail] = text.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const zeros = tail === undefined ? [] : Array<string>(8 - head.length - tail.length).fill('0');
  const groups = [...head, ...zeros, ...tail ?? []];
  if (groups.length !== 8 || groups.some((group) => !/^[\da-f]{1,4}$/i.test(group))) throw new Error(`no address: ${text}`);
  return groups.reduce((number, group) => number * 65536n + BigInt(`0x${group}`), 0n);
}

/** The host of a virtual machine. Health probes come from it, too. */
const HOST = prefix('168.63.129.16');

/** One address that nobody has in place of a service whose addresses change, as the proof says. */
const GATEWAY_MANAGER = prefix('240.0.0.0');

/** Where the load balancers of Azure send health probes from. */
const LOAD_BALANCER = anyOf(HOST, prefix('fe80::1234:5678:9abc'));

/** Addresses without a route in the Internet (RFC 6890; classes D and E). */
const NOT_PUBLIC = prefixes([
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16', '198.18.0.0/15',
  '224.0.0.0/4', '240.0.0.0/4',
]);
const PUBLIC = anyOf(outside(prefix('0.0.0.0/0'), anyOf(NOT_PUBLIC, HOST)), prefix('2000::/3'), GATEWAY_MANAGER);

/** Public addresses that are not those of a network. */
export function internetOutside(network: Addresses): Addresses {
  return outside(PUBLIC, network);
}

/** Service tags by their names in lower case (learn.microsoft.com/azure/virtual-network/service-tags-overview). */
export type ServiceTags = Readonly<Record<string, Addresses>>;

/**
 * What the tags are in a group.
 *
 * @param network the virtual network: its address space, connected networks, and prefixes of user-defined routes
 */
export function serviceTags(network: Addresses): ServiceTags {
  const virtualNetwork = anyOf(network, HOST);
  return {
    azureloadbalancer: LOAD_BALANCER,
    gatewaymanager: GATEWAY_MANAGER,
    internet: internetOutside(virtualNetwork),
    virtualnetwork: virtualNetwork,
  };
}

/** What the ends of the rules of a plan are, beside listed addresses. */
export const PLATFORM = { loadBalancer: LOAD_BALANCER, gatewayManager: GATEWAY_MANAGER };
