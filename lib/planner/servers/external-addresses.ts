import type { Cidr } from '../../values/cidr';
import { EdgeValidationError } from '../../values/edge-validation-error';
import type { IpAddress } from '../../values/ip-address';
import { ipv4Address } from '../../values/ipv4';
import { isPublicAddress } from '../../values/special-ranges';
import { EXTERNAL_SERVICES } from '../../values/vocabulary/edge-service';
import { ExternalAddressing } from '../../values/vocabulary/topology';
import type { VirtualAddressPlan } from '../../plan/network/load-balancer-plan';
import type { EdgeServerPlan, ExternalAddressPlan } from '../../plan/servers/server-plan';
import { serviceName } from '../../plan/servers/service-names';
import type { EdgeServerRequest } from '../../request/edge-server-request';
import { SERVER_SERVICE_PROPERTIES, type ServerServiceProperties } from '../../request/server-properties';
import type { CheckedRequest } from '../../check/edge-request';
import { gatewayOf } from './addressing';

/** Default gateway of the external adapters: the router or, with an appliance, the Access Edge virtual address. */
export function externalGateway(
  request: CheckedRequest, subnet: Cidr, virtualAddresses: readonly VirtualAddressPlan[],
): string {
  const given = request.source.loadBalancer?.defaultGateway;
  if (given !== undefined) {
    const gateway = ipv4Address(given, 'loadBalancer.defaultGateway');
    if (subnet.contains(gateway)) return gateway.text;
    throw new EdgeValidationError({
      property: 'loadBalancer.defaultGateway',
      given: `"${given}"`,
      expected: `an address in the external subnet ${subnet.text}, the network of the adapters`,
      fix: `use an address such as ${gatewayOf(subnet).text}`,
    });
  }
  const virtual = virtualAddresses[0]?.address;
  const onLink = virtual !== undefined && subnet.contains(ipv4Address(virtual, 'loadBalancer.accessEdgeAddress'));
  return onLink && !request.platform.assignsPublicAddresses ? virtual : gatewayOf(subnet).text;
}

/** The external addresses of one server, with the public addresses that they are translated to. */
export function externalAddresses(
  request: CheckedRequest, addresses: readonly IpAddress[], given: EdgeServerRequest | undefined, number: number,
): ExternalAddressPlan[] {
  return SERVER_SERVICE_PROPERTIES.flatMap((properties, index) => {
    const address = addresses[index];
    if (address === undefined) return [];
    const services = addresses.length === 1 ? [...EXTERNAL_SERVICES] : [properties.service];
    const publicAddress = publicAddressOf(request, address, given, number, properties);
    return [{ services, address: address.text, ...(publicAddress === undefined ? {} : { publicAddress }) }];
  });
}

function publicAddressOf(
  request: CheckedRequest, address: IpAddress, given: EdgeServerRequest | undefined, number: number,
  properties: ServerServiceProperties,
): string | undefined {
  const explicit = given?.[properties.publicAddress];
  const property = `servers[number ${number}].${properties.publicAddress}`;
  const { topology } = request.source;
  const onAdapter = topology.externalAddressing === ExternalAddressing.PUBLIC && !request.platform.assignsPublicAddresses;
  const publicAddress = explicit === undefined
    ? undefined
    : ipv4Address(explicit, property, `servers[number ${number}].${properties.publicIpv6Address}`);
  if (!onAdapter) {
    if (publicAddress !== undefined && !isPublicAddress(publicAddress)) {
      throw new EdgeValidationError({
        property,
        given: `"${publicAddress.text}"`,
        expected: 'a public address',
        fix: 'set the public address that is translated to the private one, or omit it until it is known',
      });
    }
    return publicAddress?.text;
  }
  if (!isPublicAddress(address)) {
    throw new EdgeValidationError({
      property: 'network.externalSubnet',
      given: `"${request.source.network.externalSubnet}"`,
      expected: `public addresses: topology ${topology.key} has no NAT`,
      fix: 'use a public network, or the topology with NAT',
    });
  }
  if (publicAddress !== undefined && !publicAddress.equals(address)) {
    throw new EdgeValidationError({
      property,
      given: `"${publicAddress.text}"`,
      expected: `${address.text}, the address of the adapter: topology ${topology.key} has no NAT`,
      fix: 'omit the public address',
    });
  }
  return address.text;
}

/** @throws EdgeValidationError for a public address that is used twice, by servers or the load balancer. */
export function checkPublicAddressesDistinct(
  servers: readonly EdgeServerPlan[], virtualAddresses: readonly VirtualAddressPlan[],
): void {
  const owners = new Map<string, string>();
  for (const { address, services } of virtualAddresses) {
    if (address !== undefined) owners.set(address, `the load balancer's ${services.map(serviceName).join(', ')}`);
  }
  for (const server of servers) {
    const used = server.external.addresses.flatMap(({ services, publicAddress, publicIpv6Address }) =>
      [publicAddress, publicIpv6Address].map((address) => ({ services, publicAddress: address })));
    for (const { publicAddress, services } of used) {
      if (publicAddress === undefined) continue;
      const owner = owners.get(publicAddress);
      const user = `${server.computerName} ${services.map(serviceName).join(', ')}`;
      if (owner !== undefined) {
        throw new EdgeValidationError({
          property: `servers[number ${server.number}]`,
          given: `public address "${publicAddress}" for ${user}`,
          expected: `a unique address; ${owner} uses this one`,
          fix: 'use a separate public address for each service of each server',
        });
      }
      owners.set(publicAddress, user);
    }
  }
}
