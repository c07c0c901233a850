import type { Cidr } from '../../values/cidr';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { IpAddress, IpFamily } from '../../values/ip-address';
import type { PlatformConstraints } from '../../platform/edge-platform';
import { type AddressHolder, addressPlace } from './address-places';

/** A subnet to allocate addresses in. */
export interface AllocatedSubnet {
  readonly subnet: Cidr;
  /** Property of the subnet, for errors. */
  readonly property: string;
  readonly platform: PlatformConstraints;
  /** Services that can have an address of their own: three outside, one inside. */
  readonly services: number;
}

/** An address that a server or the load balancer needs in a subnet: an explicit one, or a planned one. */
export interface AddressNeed {
  readonly holder: AddressHolder;
  /** Property of the address, for errors. */
  readonly property: string;
  /** Explicit address; undefined for a planned one. */
  readonly explicit: string | undefined;
}

/**
 * Checks the size of a subnet.
 *
 * @throws EdgeValidationError for a subnet that is too small for the platform or for the number of addresses.
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
    expected: `${needed} usable addresses, ${needed - usable} more than the subnet has`,
    fix: `use a network of prefix length ${prefixLengthFor(needed, platform)} or shorter`,
  });
}

/**
 * Allocates the addresses of one network interface for all servers and the load balancer. A planned address has a place of
 * its own in the subnet, whoever else has addresses there.
 *
 * @param needs one row for each holder, with one need for each service
 * @throws EdgeValidationError for an explicit address that is outside the subnet, reserved, or used twice.
 */
export function allocateAddresses(
  target: AllocatedSubnet, needs: readonly (readonly AddressNeed[])[],
): readonly (readonly IpAddress[])[] {
  const { subnet, platform, services } = target;
  checkSubnetSize(target, needs.flat().length);
  const places = { first: platform.reservedAtStart, usable: usableAddresses(subnet, platform), services };
  const owners = new Map<string, string>();
  return needs.map((row) => row.map((need, service) => {
    const address = need.explicit === undefined
      ? subnet.addressAt(addressPlace(need.holder, service, places))
      : explicitAddress(target, need.explicit, need.property);
    const owner = owners.get(address.text);
    if (owner !== undefined) {
      throw new EdgeValidationError({
        property: need.property,
        given: `"${address.text}"${need.explicit === undefined ? ' (allocated)' : ''}`,
        expected: `a unique address; ${owner} uses this one`,
        fix: `set ${need.explicit === undefined ? need.property : owner} to another address in ${subnet.text}`,
      });
    }
    owners.set(address.text, need.property);
    return address;
  }));
}

/** The first address, for a server with one address in a subnet. */
export function firstOf(addresses: readonly IpAddress[] | undefined): IpAddress {
  const first = addresses?.[0];
  if (first === undefined) throw new Error('a server has no address');
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
