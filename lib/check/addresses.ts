import type { Cidr } from '../values/cidr';
import { EdgeValidationError } from '../values/edge-validation-error';
import { type IpAddress, IpFamily } from '../values/ip-address';
import { ipv4Address } from '../values/ipv4';
import { checkUsable, type PlatformAddresses } from '../platform/usable-addresses';
import type { EdgePlanRequest } from '../request/edge-plan-request';
import { addressOfSide, checkIpv4Present, internalNetwork } from './dual-stack';
import { checkPublicShare, ORGANIZATION_LIMITS } from './public-networks';

export function internalNetworks(
  given: readonly string[], ipv6Subnet: Cidr | undefined, platform: PlatformAddresses,
): readonly Cidr[] {
  if (given.length === 0) {
    throw new EdgeValidationError({
      property: 'internal.networks',
      given: '[]',
      expected: 'at least one network of internal servers and clients: internal firewall rules are restricted to these '
        + 'networks, and the Edge has no internal default route',
      fix: 'set the networks as CIDR, for example ["192.168.10.0/24"]',
    });
  }
  const networks = given
    .map((text, index) => internalNetwork(text, `internal.networks[${index}]`, ipv6Subnet !== undefined))
    .sort((a, b) => a.compare(b));
  checkIpv4Present(networks, 'internal.networks');
  if (ipv6Subnet !== undefined && networks.every(({ family }) => family === IpFamily.IPV4)) {
    throw new EdgeValidationError({
      property: 'internal.networks',
      given: networks.map((network) => `"${network.text}"`).join(', '),
      expected: 'an IPv6 network of internal servers and clients too, because the internal interface has IPv6',
      fix: 'add it, or omit network.internalIpv6Subnet',
    });
  }
  networks.forEach((network, index) => {
    const next = networks[index + 1];
    if (network.prefixLength === 0) {
      throw new EdgeValidationError({
        property: 'internal.networks',
        given: `"${network.text}"`,
        expected: 'internal networks: this one is the whole Internet, and its route would replace the default gateway of '
          + 'the Edge',
        fix: 'use the networks of your Front End Servers and clients, for example "192.168.0.0/16"',
      });
    }
    checkUsable(network, 'internal.networks', platform);
    if (next?.overlaps(network) === true) {
      throw new EdgeValidationError({
        property: 'internal.networks',
        given: `"${network.text}" and "${next.text}"`,
        expected: 'networks that do not overlap',
        fix: `"${network.text}" contains "${next.text}": remove the smaller network`,
      });
    }
  });
  checkPublicShare(networks, 'internal.networks', ORGANIZATION_LIMITS);
  return networks;
}

/**
 * DNS servers in the perimeter network. Queries go through the external interface, not to internal networks. The resolver
 * of the platform is allowed, because it also answers from private zones.
 */
export function perimeterDnsServers(
  request: EdgePlanRequest, networks: readonly Cidr[], ipv6Subnet: Cidr | undefined,
): readonly IpAddress[] {
  const servers = distinctAddresses(request.internal.perimeterDnsServers, 'internal.perimeterDnsServers',
    (text, property) => addressOfSide(text, property, 'external', ipv6Subnet !== undefined));
  checkIpv4Present(servers, 'internal.perimeterDnsServers');
  for (const server of servers) {
    const network = networks.find((candidate) => candidate.contains(server));
    if (network === undefined) continue;
    throw new EdgeValidationError({
      property: 'internal.perimeterDnsServers',
      given: `"${server.text}"`,
      expected: `DNS servers in the perimeter network: this one is in the internal network ${network.text}, and Edge `
        + 'Servers should not use internal DNS',
      fix: 'use a DNS server outside the internal networks, or set internal.nextHopAddresses for the hosts file',
    });
  }
  return servers;
}

/** The internal servers that rules are restricted to, including the next hop; empty when none were specified. */
export function lyncServers(
  request: EdgePlanRequest, nextHopAddresses: readonly IpAddress[], networks: readonly Cidr[],
  ipv6Subnet: Cidr | undefined, platform: PlatformAddresses,
): readonly IpAddress[] {
  const servers = insideAddresses(request.internal.lyncServers, 'internal.lyncServers', networks, ipv6Subnet, platform);
  if (servers.length === 0) return servers;
  const known = new Set(servers.map((server) => server.text));
  return [...servers, ...nextHopAddresses.filter((address) => !known.has(address.text))].sort((a, b) => a.compare(b));
}

/** Distinct addresses of internal servers, in ascending order. */
export function insideAddresses(
  given: readonly string[] | undefined, property: string, networks: readonly Cidr[], ipv6Subnet: Cidr | undefined,
  platform: PlatformAddresses,
): readonly IpAddress[] {
  const isDualStack = ipv6Subnet !== undefined;
  const parse = (text: string, name: string): IpAddress => (
    addressOfSide(text, name, 'internal', isDualStack, platform));
  const inside = [...distinctAddresses(given, property, parse)].sort((a, b) => a.compare(b));
  checkReachable(inside, networks, property);
  checkIpv4Present(inside, property);
  return inside;
}

/** Internal addresses must be in the internal networks: the Edge Servers have routes to those networks only. */
function checkReachable(inside: readonly IpAddress[], networks: readonly Cidr[], property: string): void {
  for (const address of inside) {
    if (networks.some((network) => network.contains(address))) continue;
    throw new EdgeValidationError({
      property,
      given: `"${address.text}"`,
      expected: `an address in the internal networks (${networks.map((network) => network.text).join(', ')}): the Edge `
        + 'Servers have routes to these networks only',
      fix: 'add its network to internal.networks, or correct the address',
    });
  }
}

/**
 * Distinct IPv4 addresses in ascending order.
 *
 * @param platform platform whose own addresses are refused; undefined for machines elsewhere
 */
export function addresses(
  given: readonly string[] | undefined, property: string, platform?: PlatformAddresses,
): readonly IpAddress[] {
  const parse = (text: string, name: string): IpAddress => {
    const address = ipv4Address(text, name);
    checkUsable(address, name, platform);
    return address;
  };
  return [...distinctAddresses(given, property, parse)].sort((a, b) => a.compare(b));
}

/** Distinct addresses in their original order. */
function distinctAddresses(
  given: readonly string[] | undefined, property: string, parse: (text: string, property: string) => IpAddress,
): readonly IpAddress[] {
  const seen = new Set<string>();
  return (given ?? [])
    .map((text, index) => {
      const address = parse(text, `${property}[${index}]`);
      if (seen.has(address.text)) {
        throw new EdgeValidationError({
          property: `${property}[${index}]`,
          given: `"${text}"`,
          expected: 'each address only once',
          fix: 'remove one of the two',
        });
      }
      seen.add(address.text);
      return address;
    });
}
