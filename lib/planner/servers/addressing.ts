import type { Cidr } from '../../values/cidr';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { IpAddress, IpFamily } from '../../values/ip-address';

/** Azure keeps the network address, the gateway and two more at the start, and the broadcast address at the end. */
const RESERVED_AT_START = 4;
const RESERVED_AT_END = 1;
const SMALLEST_AZURE_SUBNET = 29;

/** Servers that the documentation's layout numbers in tens: first service .10, second .20, third .30. */
const SERVERS_IN_TENS = 10;
const OFFSET_AFTER_TENS = 40;

/** What one server wants in a subnet: an explicit address, or the next planned one. */
export interface AddressWish {
  /** Number of the server, from 1. */
  readonly server: number;
  /** Property that an explicit address was given in; what the address is for, otherwise. */
  readonly property: string;
  /** Explicit address as given. */
  readonly explicit: string | undefined;
}

/**
 * Refuses a subnet that Azure refuses, or that cannot hold the wanted number of addresses.
 *
 * @throws EdgeValidationError that says how many addresses are missing.
 */
export function checkSubnetSize(subnet: Cidr, wanted: number, property: string): void {
  const usable = usableAddresses(subnet);
  if (subnet.family === IpFamily.IPV4 && subnet.prefixLength > SMALLEST_AZURE_SUBNET) {
    throw new EdgeValidationError({
      property,
      given: `"${subnet.text}"`,
      expected: `/${SMALLEST_AZURE_SUBNET} or larger, the smallest subnet that Azure makes`,
      fix: `take a network of at least 8 addresses`,
    });
  }
  if (usable >= wanted) return;
  throw new EdgeValidationError({
    property,
    given: `"${subnet.text}", with ${usable} addresses that Azure leaves to its user`,
    expected: `${wanted} addresses, ${wanted - usable} more than there are`,
    fix: `take a network of prefix length ${prefixLengthFor(wanted)} or shorter`,
  });
}

/**
 * Allocates addresses for one interface: `services` addresses per server, keyed by server number and service index.
 *
 * An automatic address depends on the server's number and the service alone, so adding a server never renumbers
 * another. Where the subnet has room (/26 and larger) the layout is the documentation's: .10, .20 and .30 for the first
 * server's services, .11, .21 and .31 for the second's.
 *
 * @param wishes one row per server, each with one wish per service
 * @throws EdgeValidationError for an explicit address that is outside the subnet, kept by Azure, or used twice.
 */
export function allocateAddresses(
  subnet: Cidr, subnetProperty: string, wishes: readonly (readonly AddressWish[])[],
): readonly (readonly IpAddress[])[] {
  const services = wishes[0]?.length ?? 0;
  checkSubnetSize(subnet, wishes.length * services, subnetProperty);
  const roomy = usableAddresses(subnet) >= lastRoomyOffset(services);
  const owners = new Map<string, string>();
  return wishes.map((row) => row.map((wish, service) => {
    const address = wish.explicit === undefined
      ? subnet.addressAt(roomy ? roomyOffset(wish.server, service, services) : compactOffset(wish.server, service, services))
      : explicitAddress(subnet, wish.explicit, wish.property);
    const owner = owners.get(address.text);
    if (owner !== undefined) {
      throw new EdgeValidationError({
        property: wish.property,
        given: `"${address.text}"${wish.explicit === undefined ? ' (allocated)' : ''}`,
        expected: `an address of its own; ${owner} has this one`,
        fix: `give ${wish.explicit === undefined ? wish.property : owner} another address in ${subnet.text} explicitly`,
      });
    }
    owners.set(address.text, wish.property);
    return address;
  }));
}

/** The address of a server that has one in a subnet. */
export function firstOf(addresses: readonly IpAddress[] | undefined): IpAddress {
  const first = addresses?.[0];
  if (first === undefined) throw new Error('a server was given no address');
  return first;
}

/** The address that Azure's router has in a subnet. */
export function gatewayOf(subnet: Cidr): IpAddress {
  return subnet.addressAt(1);
}

function usableAddresses(subnet: Cidr): number {
  const usable = subnet.size - BigInt(RESERVED_AT_START + RESERVED_AT_END);
  return usable <= 0n ? 0 : Number(usable);
}

function prefixLengthFor(wanted: number): number {
  const needed = wanted + RESERVED_AT_START + RESERVED_AT_END;
  return Math.min(SMALLEST_AZURE_SUBNET, 32 - Math.ceil(Math.log2(needed)));
}

function roomyOffset(server: number, service: number, services: number): number {
  return server <= SERVERS_IN_TENS
    ? SERVERS_IN_TENS * (service + 1) + server - 1
    : OFFSET_AFTER_TENS + (server - SERVERS_IN_TENS - 1) * services + service;
}

/** Of 12 servers and a load balancer. */
function lastRoomyOffset(services: number): number {
  return roomyOffset(13, services - 1, services);
}

function compactOffset(server: number, service: number, services: number): number {
  return RESERVED_AT_START + (server - 1) * services + service;
}

function explicitAddress(subnet: Cidr, text: string, property: string): IpAddress {
  const address = IpAddress.parse(text, property);
  if (!subnet.contains(address)) {
    throw new EdgeValidationError({
      property,
      given: `"${text}"`,
      expected: `an address in the subnet ${subnet.text}`,
      fix: `take one from ${subnet.addressAt(RESERVED_AT_START).text} on, or correct the subnet`,
    });
  }
  const offset = subnet.offsetOf(address);
  if (offset < BigInt(RESERVED_AT_START) || offset >= subnet.size - BigInt(RESERVED_AT_END)) {
    throw new EdgeValidationError({
      property,
      given: `"${text}"`,
      expected: `an address that Azure leaves free: it keeps the first four and the last of ${subnet.text}`,
      fix: `take one from ${subnet.addressAt(RESERVED_AT_START).text} on`,
    });
  }
  return address;
}
