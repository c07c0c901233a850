import type { Cidr } from '../../values/cidr';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { IpAddress, IpFamily } from '../../values/ip-address';
import type { PlatformConstraints } from '../../platform/edge-platform';

/** Servers that the documentation's layout numbers in tens: first service .10, second .20, third .30. */
const SERVERS_IN_TENS = 10;
const OFFSET_AFTER_TENS = 40;

/** A subnet that addresses are allocated in. */
export interface AllocatedSubnet {
  readonly subnet: Cidr;
  /** Property that the subnet was given in. */
  readonly property: string;
  readonly platform: PlatformConstraints;
}

/** What one server needs in a subnet: an explicit address, or the next planned one. */
export interface AddressNeed {
  /** Number of the server, from 1. */
  readonly server: number;
  /** Property that an explicit address was given in; what the address is for, otherwise. */
  readonly property: string;
  /** Explicit address as given. */
  readonly explicit: string | undefined;
}

/**
 * Refuses a subnet that the platform refuses, or that cannot hold the number of addresses.
 *
 * @throws EdgeValidationError that says how many addresses are missing.
 */
export function checkSubnetSize({ subnet, property, platform }: AllocatedSubnet, needed: number): void {
  const usable = usableAddresses(subnet, platform);
  if (subnet.family === IpFamily.IPV4 && subnet.prefixLength > platform.smallestSubnet) {
    throw new EdgeValidationError({
      property,
      given: `"${subnet.text}"`,
      expected: `/${platform.smallestSubnet} or larger, the smallest subnet of ${platform.name}`,
      fix: `use a network of at least ${2 ** (32 - platform.smallestSubnet)} addresses`,
    });
  }
  if (usable >= needed) return;
  throw new EdgeValidationError({
    property,
    given: `"${subnet.text}", with ${usable} usable ${usable === 1 ? 'address' : 'addresses'}`,
    expected: `${needed} addresses, ${needed - usable} more than there are`,
    fix: `use a network of prefix length ${prefixLengthFor(needed, platform)} or shorter`,
  });
}

/**
 * Allocates addresses for one interface: `services` addresses per server, keyed by server number and service index.
 *
 * An automatic address depends on the server's number and the service alone, so adding a server never renumbers
 * another. Where the subnet has room (/26 and larger) the layout is the documentation's: .10, .20 and .30 for the first
 * server's services, .11, .21 and .31 for the second's.
 *
 * @param needs one row per server, each with one need per service
 * @throws EdgeValidationError for an explicit address that is outside the subnet, reserved, or used twice.
 */
export function allocateAddresses(
  target: AllocatedSubnet, needs: readonly (readonly AddressNeed[])[],
): readonly (readonly IpAddress[])[] {
  const { subnet, platform } = target;
  const services = needs[0]?.length ?? 0;
  checkSubnetSize(target, needs.length * services);
  const roomy = usableAddresses(subnet, platform) >= lastRoomyOffset(services);
  const owners = new Map<string, string>();
  return needs.map((row) => row.map((need, service) => {
    const address = need.explicit === undefined
      ? subnet.addressAt(roomy
        ? roomyOffset(need.server, service, services)
        : platform.reservedAtStart + (need.server - 1) * services + service)
      : explicitAddress(target, need.explicit, need.property);
    const owner = owners.get(address.text);
    if (owner !== undefined) {
      throw new EdgeValidationError({
        property: need.property,
        given: `"${address.text}"${need.explicit === undefined ? ' (allocated)' : ''}`,
        expected: `a unique address; ${owner} has this one`,
        fix: `set ${need.explicit === undefined ? need.property : owner} to another address in ${subnet.text}`,
      });
    }
    owners.set(address.text, need.property);
    return address;
  }));
}

/** The address of a server that has one in a subnet. */
export function firstOf(addresses: readonly IpAddress[] | undefined): IpAddress {
  const first = addresses?.[0];
  if (first === undefined) throw new Error('a server was given no address');
  return first;
}

/** The router of an IPv4 subnet: its first address. */
export function gatewayOf(subnet: Cidr): IpAddress {
  return subnet.addressAt(1);
}

function usableAddresses(subnet: Cidr, { reservedAtStart, reservedAtEnd }: PlatformConstraints): number {
  const usable = subnet.size - BigInt(reservedAtStart + reservedAtEnd);
  return usable <= 0n ? 0 : Number(usable);
}

function prefixLengthFor(needed: number, { reservedAtStart, reservedAtEnd, smallestSubnet }: PlatformConstraints): number {
  return Math.min(smallestSubnet, 32 - Math.ceil(Math.log2(needed + reservedAtStart + reservedAtEnd)));
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

function explicitAddress({ subnet, platform }: AllocatedSubnet, text: string, property: string): IpAddress {
  const { reservedAtStart, reservedAtEnd, reservedFor } = platform;
  const address = IpAddress.parse(text, property);
  const first = subnet.addressAt(reservedAtStart).text;
  if (!subnet.contains(address)) {
    throw new EdgeValidationError({
      property,
      given: `"${text}"`,
      expected: `an address in the subnet ${subnet.text}`,
      fix: `use an address from ${first} on, or correct the subnet`,
    });
  }
  const offset = subnet.offsetOf(address);
  if (offset < BigInt(reservedAtStart) || offset >= subnet.size - BigInt(reservedAtEnd)) {
    throw new EdgeValidationError({
      property,
      given: `"${text}"`,
      expected: `a usable address of ${subnet.text}: ${reservedFor}`,
      fix: `use an address from ${first} on`,
    });
  }
  return address;
}
