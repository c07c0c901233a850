import type { Cidr } from '../../values/cidr';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { Fqdn } from '../../values/fqdn';
import { IpFamily } from '../../values/ip-address';
import { ipv4Block } from '../../values/ipv4';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { checkUsable } from '../../platform/usable-addresses';
import { checkComputerName } from '../../platform/windows/computer-name';
import type { VirtualAddressPlan } from '../../plan/network/load-balancer-plan';
import type { EdgeServerPlan, HostsEntry, PersistentRoute } from '../../plan/servers/server-plan';
import type { EdgeServerRequest } from '../../request/edge-server-request';
import type { EdgePlanRequest } from '../../request/edge-plan-request';
import { SERVER_SERVICE_PROPERTIES } from '../../request/server-properties';
import { IPV6_SWITCHES } from '../../check/dual-stack';
import { namesOfEdge } from '../../check/edge-names';
import type { CheckedRequest } from '../../check/edge-request';
import { type OwnName, refuseSharedName } from '../../check/names';
import {
  externalVirtualAddresses, externalVirtualNeeds, isHardwareBalanced,
} from '../load-balancers/virtual-addresses';
import { type AddressNeed, allocateAddresses, firstOf, gatewayOf } from './addressing';
import { drainedNumbers } from './drained-servers';
import { checkPublicAddressesDistinct, externalAddresses, externalGateway } from './external-addresses';
import { ipv6Gateway, planIpv6 } from './ipv6-addresses';
import { probeRoutes } from './probe-routes';

/** The servers of a plan, and the virtual addresses of the load balancers. */
export interface PlannedServers {
  readonly servers: EdgeServerPlan[];
  /** Virtual addresses: the external ones, then the internal one; empty without load balancers. */
  readonly virtualAddresses: VirtualAddressPlan[];
}

/**
 * Names and addresses of every server.
 *
 * @throws EdgeValidationError for subnets that overlap or are too small, and for invalid addresses or names.
 */
export function planServers(request: CheckedRequest): PlannedServers {
  const { source, platform } = request;
  const externalSubnet = ipv4Block(source.network.externalSubnet, 'network.externalSubnet', IPV6_SWITCHES.external);
  const internalSubnet = ipv4Block(source.network.internalSubnet, 'network.internalSubnet', IPV6_SWITCHES.internal);
  checkUsable(externalSubnet, 'network.externalSubnet', platform);
  checkUsable(internalSubnet, 'network.internalSubnet', platform);
  checkSubnets(request, externalSubnet, internalSubnet);

  const overrides = overridesByNumber(source);
  const numbers = Array.from({ length: source.topology.servers }, (_, index) => index + 1);
  const balanced = isHardwareBalanced(request);
  const need = (server: number, property: string, explicit: string | undefined): AddressNeed => ({
    holder: server, property: `servers[number ${server}].${property}`, explicit,
  });
  const virtualNeeds = externalVirtualNeeds(request, externalSubnet);
  const serverNeeds = numbers.map((number) => {
    const given = overrides.get(number);
    const accessEdge = need(number, 'accessEdgeAddress', given?.accessEdgeAddress);
    return source.topology.singleExternalAddress
      ? [accessEdge]
      : [
          accessEdge,
          need(number, 'webConferencingAddress', given?.webConferencingAddress),
          need(number, 'audioVideoAddress', given?.audioVideoAddress),
        ];
  });
  const virtual = virtualNeeds.length === 0 ? [] : [virtualNeeds];
  const externalTarget = { subnet: externalSubnet, property: 'network.externalSubnet', platform, services: SERVER_SERVICE_PROPERTIES.length };
  const externalAllocated = allocateAddresses(externalTarget, [...virtual, ...serverNeeds]);
  const external = externalAllocated.slice(virtual.length);
  const internalVirtualNeed: AddressNeed = {
    holder: 'load balancer', property: 'loadBalancer.internalAddress', explicit: source.loadBalancer?.internalAddress,
  };
  const internalTarget = { subnet: internalSubnet, property: 'network.internalSubnet', platform, services: 1 };
  const internalAllocated = allocateAddresses(internalTarget, [
    ...(balanced ? [[internalVirtualNeed]] : []),
    ...numbers.map((number) => [need(number, 'internalAddress', overrides.get(number)?.internalAddress)]),
  ]);
  const internal = balanced ? internalAllocated.slice(1) : internalAllocated;
  const virtualAddresses: VirtualAddressPlan[] = [
    ...externalVirtualAddresses(request, virtual.length === 0 ? [] : externalAllocated[0] ?? []),
    ...(balanced
      ? [{
          service: EdgeService.EDGE_INTERNAL,
          services: [EdgeService.EDGE_INTERNAL],
          fqdn: request.internalFqdn.text,
          address: firstOf(internalAllocated[0]).text,
        }]
      : []),
  ];

  const ipv6 = planIpv6(request, numbers, overrides);
  const names = computerNames(request, numbers, overrides);
  const drained = drainedNumbers(source);
  const probes = probeRoutes(request, gatewayOf(externalSubnet).text, gatewayOf(internalSubnet).text);
  const routes = [...persistentRoutes(request, internalSubnet), ...probes.internal];
  const hosts = hostsEntries(request);
  const servers = names.map((computerName, index): EdgeServerPlan => {
    const number = index + 1;
    return {
      number,
      computerName,
      fqdn: `${computerName.toLowerCase()}.${request.dnsSuffix.text}`,
      dnsSuffix: request.dnsSuffix.text,
      external: {
        subnet: externalSubnet.text,
        defaultGateway: externalGateway(request, externalSubnet, virtualAddresses),
        ...ipv6[index]?.external,
        addresses: externalAddresses(request, external[index] ?? [], overrides.get(number), number)
          .map((address, service) => ({ ...address, ...ipv6[index]?.addresses[service] })),
        ...(probes.external.length === 0 ? {} : { routes: probes.external }),
      },
      internal: {
        subnet: internalSubnet.text,
        address: firstOf(internal[index]).text,
        ...ipv6[index]?.internal,
        routes,
      },
      ...(drained.has(number) ? { drained: true } : {}),
      hosts,
    };
  });
  checkPublicAddressesDistinct(servers, virtualAddresses);
  return { servers, virtualAddresses };
}

function checkSubnets(request: CheckedRequest, external: Cidr, internal: Cidr): void {
  if (external.overlaps(internal)) {
    throw new EdgeValidationError({
      property: 'network.internalSubnet',
      given: `"${internal.text}"`,
      expected: external.equals(internal)
        ? 'a separate subnet: the external and the internal interface must not be in one network'
        : `a subnet that does not overlap the external one, ${external.text}`,
      fix: 'use separate subnets for the two interfaces, for example "10.45.16.0/24" and "10.45.32.0/24"',
    });
  }
  for (const network of request.internalNetworks) {
    const subnet = [external, request.externalIpv6Subnet].find((outside) => outside?.overlaps(network) === true);
    if (subnet === undefined) continue;
    throw new EdgeValidationError({
      property: 'internal.networks',
      given: `"${network.text}"`,
      expected: `networks that do not overlap the external subnet ${subnet.text}: external and internal network must not be `
        + 'routable to each other',
      fix: 'list smaller networks for the internal servers and clients',
    });
  }
  const { bastionSubnet } = request;
  for (const subnet of [external, internal]) {
    const resolver = request.perimeterDnsServers.find((server) => subnet.contains(server));
    if (resolver !== undefined) {
      throw new EdgeValidationError({
        property: 'internal.perimeterDnsServers',
        given: `"${resolver.text}"`,
        expected: `DNS servers outside the subnets of the Edge; ${subnet.text} is for the Edge Servers only`,
        fix: 'put the DNS server in a separate subnet of the perimeter network',
      });
    }
    if (bastionSubnet?.overlaps(subnet) !== true) continue;
    throw new EdgeValidationError({
      property: 'network.bastionSubnet',
      given: `"${bastionSubnet.text}"`,
      expected: `a separate subnet that does not overlap ${subnet.text}`,
      fix: 'use another part of the address space for the bastion host',
    });
  }
}

function overridesByNumber(source: EdgePlanRequest): ReadonlyMap<number, EdgeServerRequest> {
  const overrides = new Map<number, EdgeServerRequest>();
  for (const server of source.servers ?? []) {
    const known = Number.isInteger(server.number) && server.number >= 1 && server.number <= source.topology.servers;
    if (!known || overrides.has(server.number)) {
      throw new EdgeValidationError({
        property: 'servers.number',
        given: String(server.number),
        expected: known
          ? 'one entry for each server number'
          : `a server number from 1 to ${source.topology.servers}, as many as the topology has`,
        fix: known ? 'combine the two entries' : 'correct the number, or the number of servers in the topology',
      });
    }
    if (source.topology.singleExternalAddress) checkNoUnusedAddress(server);
    overrides.set(server.number, server);
  }
  return overrides;
}

/** With a single external address, addresses of the other two services would have no effect. */
function checkNoUnusedAddress(server: EdgeServerRequest): void {
  const unused = SERVER_SERVICE_PROPERTIES.slice(1).flatMap(({ address, publicAddress, ipv6Address, publicIpv6Address }) => (
    [address, publicAddress, ipv6Address, publicIpv6Address]
  ));
  for (const property of unused) {
    const given = server[property];
    if (given === undefined) continue;
    throw new EdgeValidationError({
      property: `servers[number ${server.number}].${property}`,
      given: `"${given}"`,
      expected: 'no address: with singleExternalAddress, all services listen on the address of the Access Edge',
      fix: `omit ${property} or singleExternalAddress`,
    });
  }
}

function computerNames(
  request: CheckedRequest, numbers: readonly number[], overrides: ReadonlyMap<number, EdgeServerRequest>,
): readonly string[] {
  const pool = request.internalFqdn;
  const scaled = request.source.topology.isScaled;
  const owners = new Map<string, number>();
  return numbers.map((number) => {
    const explicit = overrides.get(number)?.computerName;
    const name = explicit ?? (scaled ? `${pool.hostLabel}${String(number).padStart(2, '0')}` : pool.hostLabel);
    const property = explicit === undefined ? 'internal.fqdn' : `servers[number ${number}].computerName`;
    checkComputerName(name, property);
    const fqdn = Fqdn.parse(`${name}.${request.dnsSuffix.text}`, property);
    if (scaled && fqdn.equals(pool)) {
      throw new EdgeValidationError({
        property,
        given: `"${name}"`,
        expected: `a name other than the FQDN of the pool, ${pool.text}, which resolves to every server`,
        fix: `did you mean "${pool.hostLabel}${String(number).padStart(2, '0')}"?`,
      });
    }
    if (!scaled && !fqdn.equals(pool)) {
      throw new EdgeValidationError({
        property,
        given: `"${name}"`,
        expected: `"${pool.hostLabel}": a single Edge Server's FQDN is the internal FQDN, ${pool.text}`,
        fix: 'omit computerName, or change internal.fqdn',
      });
    }
    if (scaled) checkServerName({ property, fqdn }, number, explicit !== undefined, request);
    const owner = owners.get(fqdn.text);
    if (owner !== undefined) {
      throw new EdgeValidationError({
        property,
        given: `"${name}"`,
        expected: `a unique name; server ${owner} uses this one`,
        fix: 'use a different computer name for each server',
      });
    }
    owners.set(fqdn.text, number);
    return name;
  });
}

/** A server has a name of its own. A next hop with the name of a server would send its traffic to the server itself. */
function checkServerName(name: OwnName, number: number, isExplicit: boolean, request: CheckedRequest): void {
  const other = namesOfEdge(request).find(({ fqdn }) => fqdn.equals(name.fqdn));
  if (other === undefined) return;
  const server: OwnName = { ...name, property: `Edge Server ${number}` };
  if (isExplicit) refuseSharedName(name, other, 'use a computer name that makes an FQDN of its own, or omit it');
  refuseSharedName(other, server, other.property === 'internal.nextHop'
    ? 'set the FQDN of the Director, Front End pool or Standard Edition server that the Edge Servers send traffic to'
    : 'use another name, or set another computer name for the server');
}

function persistentRoutes(request: CheckedRequest, internalSubnet: Cidr): PersistentRoute[] {
  const { bastionSubnet, internalNetworks, internalIpv6Subnet } = request;
  const gatewayFor = ({ family }: Cidr): string => (family === IpFamily.IPV6 && internalIpv6Subnet !== undefined
    ? ipv6Gateway(request, internalIpv6Subnet)
    : gatewayOf(internalSubnet).text);
  const destinations = [...internalNetworks];
  if (bastionSubnet !== undefined && !internalNetworks.some((network) => network.containsCidr(bastionSubnet))) {
    destinations.push(bastionSubnet);
  }
  return destinations
    .filter((network) => !internalSubnet.containsCidr(network) && internalIpv6Subnet?.containsCidr(network) !== true)
    .sort((a, b) => a.compare(b))
    .map((network) => ({ destination: network.text, gateway: gatewayFor(network) }));
}

function hostsEntries(request: CheckedRequest): HostsEntry[] {
  if (request.perimeterDnsServers.length > 0) return [];
  return request.nextHopAddresses.map((address) => ({ address: address.text, fqdn: request.nextHop.text }));
}
