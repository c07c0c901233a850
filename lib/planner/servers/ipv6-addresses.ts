import type { Cidr } from '../../values/cidr';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { IpAddress, IpFamily } from '../../values/ip-address';
import { ExternalAddressing } from '../../values/vocabulary/topology';
import type { ExternalAdapterPlan, ExternalAddressPlan, InternalAdapterPlan } from '../../plan/server-plan';
import type { EdgeServerRequest } from '../../request/edge-plan-request';
import { SERVER_SERVICE_PROPERTIES } from '../../request/server-properties';
import { IPV6_SWITCHES } from '../../check/dual-stack';
import type { CheckedRequest } from '../../check/edge-request';
import { allocateAddresses, firstOf, gatewayOf } from './addressing';

/** IPv6 of one external address. */
type Ipv6Addresses = Pick<ExternalAddressPlan, 'ipv6Address' | 'publicIpv6Address'>;

/** IPv6 of one server; nothing on a side without it. */
export interface ServerIpv6Plan {
  readonly external: Pick<ExternalAdapterPlan, 'ipv6Subnet' | 'ipv6DefaultGateway'>;
  /** In the order of the IPv4 addresses. */
  readonly addresses: readonly Ipv6Addresses[];
  readonly internal: Pick<InternalAdapterPlan, 'ipv6Subnet' | 'ipv6Address'>;
}

/**
 * The IPv6 addresses of every server, in the layout of the IPv4 ones: an address depends on the server's number and the
 * service alone.
 *
 * @throws EdgeValidationError for addresses that cannot be used, and for addresses of a side without IPv6.
 */
export function planIpv6(
  request: CheckedRequest, numbers: readonly number[], overrides: ReadonlyMap<number, EdgeServerRequest>,
): readonly ServerIpv6Plan[] {
  const { externalIpv6Subnet: outside, internalIpv6Subnet: inside } = request;
  for (const server of overrides.values()) checkSides(request, server);
  const services = request.source.topology.singleExternalAddress ? SERVER_SERVICE_PROPERTIES.slice(0, 1)
    : SERVER_SERVICE_PROPERTIES;
  const allocated = (
    subnet: Cidr | undefined, switchedOnBy: string, names: readonly (keyof EdgeServerRequest & `${string}Address`)[],
  ): readonly (readonly IpAddress[])[] => (subnet === undefined ? [] : allocateAddresses({ subnet, property: switchedOnBy, platform: request.platform },
    numbers.map((number) => names.map((name) => ({
      server: number,
      property: `servers[number ${number}].${name}`,
      explicit: overrides.get(number)?.[name],
    })))));
  const external = allocated(outside, IPV6_SWITCHES.external, services.map(({ ipv6Address }) => ipv6Address));
  const internal = allocated(inside, IPV6_SWITCHES.internal, ['internalIpv6Address']);
  return numbers.map((number, index) => ({
    external: outside === undefined
      ? {}
      : { ipv6Subnet: outside.text, ipv6DefaultGateway: ipv6Gateway(request, outside) },
    addresses: services.flatMap((properties, place): Ipv6Addresses[] => {
      const address = external[index]?.[place];
      if (address === undefined) return [];
      const seen = publicAddressOf(request, address, overrides.get(number)?.[properties.publicIpv6Address],
        `servers[number ${number}].${properties.publicIpv6Address}`);
      return [{ ipv6Address: address.text, ...(seen === undefined ? {} : { publicIpv6Address: seen }) }];
    }),
    internal: inside === undefined ? {} : { ipv6Subnet: inside.text, ipv6Address: firstOf(internal[index]).text },
  }));
}

/** The router of an IPv6 subnet: the platform's, or the first address, as in IPv4. */
export function ipv6Gateway({ platform }: CheckedRequest, subnet: Cidr): string {
  return platform.ipv6Router ?? gatewayOf(subnet).text;
}

/** An address of a side without IPv6 would be silently without effect. */
function checkSides({ externalIpv6Subnet, internalIpv6Subnet }: CheckedRequest, server: EdgeServerRequest): void {
  const outside = SERVER_SERVICE_PROPERTIES.flatMap(({ ipv6Address, publicIpv6Address }) => [ipv6Address, publicIpv6Address]);
  const withoutSubnet = [
    ...(externalIpv6Subnet === undefined ? outside.map((name) => ({ name, switchedOnBy: IPV6_SWITCHES.external })) : []),
    ...(internalIpv6Subnet === undefined
      ? [{ name: 'internalIpv6Address' as const, switchedOnBy: IPV6_SWITCHES.internal }]
      : []),
  ];
  for (const { name, switchedOnBy } of withoutSubnet) {
    const given = server[name];
    if (given === undefined) continue;
    throw new EdgeValidationError({
      property: `servers[number ${server.number}].${name}`,
      given: `"${given}"`,
      expected: 'no IPv6 address: the interface has no IPv6',
      fix: `set ${switchedOnBy}, or leave ${name} out`,
    });
  }
}

/** What the Internet sees: what the adapter carries, or what NAT66 or the cloud puts in its place. */
function publicAddressOf(
  { source: { topology }, platform }: CheckedRequest, address: IpAddress, explicit: string | undefined, property: string,
): string | undefined {
  const mayBeTranslated = platform.assignsPublicAddresses
    || topology.externalAddressing === ExternalAddressing.PRIVATE_NAT;
  if (explicit === undefined) return platform.assignsPublicAddresses || address.isPrivate ? undefined : address.text;
  const seen = IpAddress.parse(explicit, property);
  if (seen.family === IpFamily.IPV4 || seen.isPrivate) {
    throw new EdgeValidationError({
      property,
      given: `"${explicit}"`,
      expected: 'an IPv6 address that the Internet can reach',
      fix: 'give the public IPv6 address that is translated to the private one, or leave it out until it is known',
    });
  }
  if (!mayBeTranslated && !seen.equals(address)) {
    throw new EdgeValidationError({
      property,
      given: `"${explicit}"`,
      expected: `no other address than ${address.text}, which the adapter carries: topology ${topology.key} has no NAT`,
      fix: 'leave the public address out',
    });
  }
  return seen.text;
}
