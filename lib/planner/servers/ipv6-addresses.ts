import type { Cidr } from '../../values/cidr';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { IpAddress, IpFamily } from '../../values/ip-address';
import { isPublicAddress } from '../../values/special-ranges';
import { ExternalAddressing } from '../../values/vocabulary/topology';
import type { ExternalAdapterPlan, ExternalAddressPlan, InternalAdapterPlan } from '../../plan/servers/server-plan';
import type { EdgeServerRequest } from '../../request/edge-server-request';
import { SERVER_SERVICE_PROPERTIES } from '../../request/server-properties';
import { IPV6_SWITCHES } from '../../check/dual-stack';
import type { CheckedRequest } from '../../check/edge-request';
import { allocateAddresses, firstOf, gatewayOf } from './addressing';

/** The IPv6 addresses for one external IPv4 address. */
type Ipv6Addresses = Pick<ExternalAddressPlan, 'ipv6Address' | 'publicIpv6Address'>;

/** The IPv6 configuration of one server; empty on a side without IPv6. */
export interface ServerIpv6Plan {
  readonly external: Pick<ExternalAdapterPlan, 'ipv6Subnet' | 'ipv6DefaultGateway'>;
  /** In the order of the IPv4 addresses. */
  readonly addresses: readonly Ipv6Addresses[];
  readonly internal: Pick<InternalAdapterPlan, 'ipv6Subnet' | 'ipv6Address'>;
}

/**
 * The IPv6 addresses of every server, in the places of the IPv4 addresses: an address depends only on the server's number
 * and the service.
 *
 * @throws EdgeValidationError for invalid addresses, and for addresses on a side without IPv6.
 */
export function planIpv6(
  request: CheckedRequest, numbers: readonly number[], overrides: ReadonlyMap<number, EdgeServerRequest>,
): readonly ServerIpv6Plan[] {
  const { externalIpv6Subnet: outside, internalIpv6Subnet: inside } = request;
  for (const server of overrides.values()) checkSides(request, server);
  const services = request.source.topology.singleExternalAddress ? SERVER_SERVICE_PROPERTIES.slice(0, 1)
    : SERVER_SERVICE_PROPERTIES;
  const allocate = (
    subnet: Cidr | undefined, property: string, places: number,
    names: readonly (keyof EdgeServerRequest & `${string}Address`)[],
  ): readonly (readonly IpAddress[])[] => {
    if (subnet === undefined) return [];
    const target = { subnet, property, platform: request.platform, services: places };
    return allocateAddresses(target, numbers.map((number) => names.map((name) => ({
      holder: number,
      property: `servers[number ${number}].${name}`,
      explicit: overrides.get(number)?.[name],
    }))));
  };
  const external = allocate(
    outside, IPV6_SWITCHES.external, SERVER_SERVICE_PROPERTIES.length, services.map(({ ipv6Address }) => ipv6Address),
  );
  const internal = allocate(inside, IPV6_SWITCHES.internal, 1, ['internalIpv6Address']);
  return numbers.map((number, index) => ({
    external: outside === undefined
      ? {}
      : { ipv6Subnet: outside.text, ipv6DefaultGateway: ipv6Gateway(request, outside) },
    addresses: services.flatMap((properties, place): Ipv6Addresses[] => {
      const address = external[index]?.[place];
      if (address === undefined) return [];
      const publicAddress = publicAddressOf(request, address, overrides.get(number)?.[properties.publicIpv6Address],
        `servers[number ${number}].${properties.publicIpv6Address}`);
      return [{
        ipv6Address: address.text, ...(publicAddress === undefined ? {} : { publicIpv6Address: publicAddress }),
      }];
    }),
    internal: inside === undefined ? {} : { ipv6Subnet: inside.text, ipv6Address: firstOf(internal[index]).text },
  }));
}

/** The router of an IPv6 subnet: that of the platform, or the first address, as in IPv4. */
export function ipv6Gateway({ platform }: CheckedRequest, subnet: Cidr): string {
  return platform.ipv6Router ?? gatewayOf(subnet).text;
}

/** An address on a side without IPv6 would have no effect. */
function checkSides({ externalIpv6Subnet, internalIpv6Subnet }: CheckedRequest, server: EdgeServerRequest): void {
  const externalNames = SERVER_SERVICE_PROPERTIES
    .flatMap(({ ipv6Address, publicIpv6Address }) => [ipv6Address, publicIpv6Address]);
  const withoutSubnet = [
    ...(externalIpv6Subnet === undefined
      ? externalNames.map((name) => ({ name, subnet: IPV6_SWITCHES.external }))
      : []),
    ...(internalIpv6Subnet === undefined
      ? [{ name: 'internalIpv6Address' as const, subnet: IPV6_SWITCHES.internal }]
      : []),
  ];
  for (const { name, subnet } of withoutSubnet) {
    const given = server[name];
    if (given === undefined) continue;
    throw new EdgeValidationError({
      property: `servers[number ${server.number}].${name}`,
      given: `"${given}"`,
      expected: 'no IPv6 address: the interface has no IPv6',
      fix: `set ${subnet}, or omit ${name}`,
    });
  }
}

/** Public address: the address of the adapter, or the address that NAT66 or the cloud translates it to. */
function publicAddressOf(
  { source: { topology }, platform }: CheckedRequest, address: IpAddress, explicit: string | undefined, property: string,
): string | undefined {
  const mayBeTranslated = platform.assignsPublicAddresses
    || topology.externalAddressing === ExternalAddressing.PRIVATE_NAT;
  if (explicit === undefined) return platform.assignsPublicAddresses || address.isPrivate ? undefined : address.text;
  const publicAddress = IpAddress.parse(explicit, property);
  if (publicAddress.family === IpFamily.IPV4 || !isPublicAddress(publicAddress)) {
    throw new EdgeValidationError({
      property,
      given: `"${explicit}"`,
      expected: 'a public IPv6 address',
      fix: 'set the public IPv6 address that is translated to the private one, or omit it until it is known',
    });
  }
  if (!mayBeTranslated && !publicAddress.equals(address)) {
    throw new EdgeValidationError({
      property,
      given: `"${explicit}"`,
      expected: `${address.text}, the address of the adapter: topology ${topology.key} has no NAT`,
      fix: 'omit the public address',
    });
  }
  return publicAddress.text;
}
