import type { Cidr } from '../cidr';
import { EdgeValidationError } from '../edge-validation-error';
import type { IpAddress } from '../ip-address';
import { ipv4Address, ipv4Block } from './ipv4';
import type { EdgePlanRequest } from './plan-request';

export function internalNetworks(given: readonly string[]): readonly Cidr[] {
  if (given.length === 0) {
    throw new EdgeValidationError({
      property: 'internal.networks',
      given: '[]',
      expected: 'at least one network of internal servers and clients: internal rules are narrowed to them, and the '
        + 'Edge has no default route inwards',
      fix: 'give the networks as CIDR, for example ["192.168.10.0/24"]',
    });
  }
  const networks = given
    .map((text, index) => ipv4Block(text, `internal.networks[${index}]`))
    .sort((a, b) => a.compare(b));
  networks.forEach((network, index) => {
    const next = networks[index + 1];
    if (network.prefixLength === 0) {
      throw new EdgeValidationError({
        property: 'internal.networks',
        given: `"${network.text}"`,
        expected: 'networks inside the organisation; this one is the whole Internet, and the Edge would lose its '
          + 'default gateway to it',
        fix: 'give the networks of your Front End Servers and clients, for example "192.168.0.0/16"',
      });
    }
    if (next?.overlaps(network) === true) {
      throw new EdgeValidationError({
        property: 'internal.networks',
        given: `"${network.text}" and "${next.text}"`,
        expected: 'networks that do not overlap',
        fix: `"${network.text}" holds "${next.text}" already: take the smaller one out`,
      });
    }
  });
  return networks;
}

/** Names are asked for through the external interface: a DNS server inside would be routed past its rule. */
export function perimeterDnsServers(request: EdgePlanRequest, networks: readonly Cidr[]): readonly IpAddress[] {
  const servers = distinctAddresses(request.internal.perimeterDnsServers, 'internal.perimeterDnsServers');
  for (const server of servers) {
    const network = networks.find((candidate) => candidate.contains(server));
    if (network === undefined) continue;
    throw new EdgeValidationError({
      property: 'internal.perimeterDnsServers',
      given: `"${server.text}"`,
      expected: `DNS servers of the perimeter; this one is in the internal network ${network.text}, and Edge Servers `
        + 'should not ask internal DNS',
      fix: 'give a DNS server outside the internal networks, or internal.nextHopAddresses for the hosts file',
    });
  }
  return servers;
}

/** The internal servers that narrow the rules, with the next hop; none when the rules are not to be narrowed. */
export function lyncServers(
  request: EdgePlanRequest, nextHopAddresses: readonly IpAddress[], networks: readonly Cidr[],
): readonly IpAddress[] {
  const servers = addresses(request.internal.lyncServers, 'internal.lyncServers');
  if (servers.length === 0) return servers;
  checkReachable(servers, networks, 'internal.lyncServers');
  const known = new Set(servers.map((server) => server.text));
  return [...servers, ...nextHopAddresses.filter((address) => !known.has(address.text))].sort((a, b) => a.compare(b));
}

/** Addresses inside must lie in the internal networks: the servers have routes to those and to nothing else inside. */
export function checkReachable(inside: readonly IpAddress[], networks: readonly Cidr[], property: string): void {
  for (const address of inside) {
    if (networks.some((network) => network.contains(address))) continue;
    throw new EdgeValidationError({
      property,
      given: `"${address.text}"`,
      expected: `an address in the internal networks (${networks.map((network) => network.text).join(', ')}): the Edge `
        + 'Servers have routes to those alone',
      fix: 'add its network to internal.networks, or correct the address',
    });
  }
}

/** Distinct addresses in ascending order. */
export function addresses(given: readonly string[] | undefined, property: string): readonly IpAddress[] {
  return [...distinctAddresses(given, property)].sort((a, b) => a.compare(b));
}

/** Distinct addresses in the given order. */
function distinctAddresses(given: readonly string[] | undefined, property: string): readonly IpAddress[] {
  const seen = new Set<string>();
  return (given ?? [])
    .map((text, index) => {
      const address = ipv4Address(text, `${property}[${index}]`);
      if (seen.has(address.text)) {
        throw new EdgeValidationError({
          property: `${property}[${index}]`,
          given: `"${text}"`,
          expected: 'each address once',
          fix: 'take one of the two out',
        });
      }
      seen.add(address.text);
      return address;
    });
}
