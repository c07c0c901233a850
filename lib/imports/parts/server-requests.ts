import type { EdgeTopology } from '../../guide/edge-topology';
import type { EdgeServerRequest } from '../../request/edge-server-request';
import type { LoadBalancerRequest } from '../../request/load-balancer-request';
import { SERVER_SERVICE_PROPERTIES } from '../../request/server-properties';
import { Cidr } from '../../values/cidr';
import { IpAddress, IpFamily } from '../../values/ip-address';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { ExternalAddressing, LoadBalancing } from '../../values/vocabulary/topology';
import { ImportNoteKind } from '../import-note';
import { externalAddressesOf, externalName, hasRecords, nameOf, type PoolImport, recordsOf } from './running-lookup';
import { familyOf, type PoolServer } from './servers';

/**
 * Names and addresses of each server.
 *
 * @param drained numbers of those out of service, which no record leads to
 */
export function importedServers(
  given: PoolImport, servers: readonly PoolServer[], topology: EdgeTopology, drained: readonly number[],
): EdgeServerRequest[] {
  const published = servers.filter(({ number }) => !drained.includes(number));
  const publicAddresses = topology.externalAddressing === ExternalAddressing.PRIVATE_NAT
    ? translatedAddresses(given, servers, published, topology) : new Map<string, string>();
  tellOtherName(given, servers, topology);
  return servers.map((server): EdgeServerRequest => {
    const own = SERVER_SERVICE_PROPERTIES.slice(0, topology.singleExternalAddress ? 1 : undefined);
    return {
      number: server.number,
      ...(topology.isScaled ? { computerName: server.computerName.toLowerCase() } : {}),
      ...Object.fromEntries(own.flatMap(({ service, address, publicAddress, ipv6Address }, index) => [
        ...pair(address, server.external[index]),
        ...pair(publicAddress, publicAddresses.get(`${server.number}/${service}`)),
        ...pair(ipv6Address, server.externalIpv6[index]),
      ])),
      ...Object.fromEntries([...pair('internalAddress', server.internal), ...pair('internalIpv6Address', server.internalIpv6)]),
    };
  });
}

function pair(name: string, value: string | undefined): [string, string][] {
  return value === undefined ? [] : [[name, value]];
}

/** A single server has the name of its pool in every plan. */
function tellOtherName({ notes, service }: PoolImport, servers: readonly PoolServer[], { isScaled }: EdgeTopology): void {
  const [only] = servers;
  if (isScaled || only === undefined || only.fqdn === nameOf(service.poolFqdn)) return;
  notes.add(ImportNoteKind.LEFT_OUT, 'servers',
    `the name ${only.fqdn} is left out: the only server of a plan has the name of its pool, ${nameOf(service.poolFqdn)}`,
    'Topology Builder, the computers of the Edge pool', [service.source]);
}

/** Public addresses behind NAT, by server and service: those of the records, in the order of the servers that are published. */
function translatedAddresses(
  given: PoolImport, servers: readonly PoolServer[], published: readonly PoolServer[], topology: EdgeTopology,
): ReadonlyMap<string, string> {
  const { running, service, notes } = given;
  const found = new Map<string, string>();
  for (const { service: each } of SERVER_SERVICE_PROPERTIES.slice(0, topology.singleExternalAddress ? 1 : undefined)) {
    const fqdn = externalName(service, each)?.fqdn;
    if (fqdn === undefined) continue;
    const records = externalAddressesOf(running, fqdn);
    const addresses = [...new Set(records.map(({ value }) => value))];
    const property = `servers.${each} public address`;
    const known = new Map(each === EdgeService.AUDIO_VIDEO
      ? servers.flatMap(({ number, publicAudioVideo }) => (publicAudioVideo === undefined ? [] : [[number, publicAudioVideo] as const])) : []);
    // The topology has the one of the A/V Edge.
    for (const [number, address] of known) found.set(`${number}/${each}`, address);
    if (addresses.length === 0) {
      if (known.size < servers.length) {
        notes.add(ImportNoteKind.ASSUMED, property, `no address of ${nameOf(fqdn)} was read: the request has none`, `the A records of ${nameOf(fqdn)} in public DNS`);
      }
      continue;
    }
    const left = addresses.filter((address) => ![...known.values()].includes(address)).sort(byNumber);
    const inService = published.flatMap(({ number }) => known.get(number) ?? []);
    tellOtherAudioVideo(given, inService.filter((address) => !addresses.includes(address)), addresses, fqdn);
    for (const { number } of published.filter((server) => !known.has(server.number))) {
      const address = left.shift();
      if (address !== undefined) found.set(`${number}/${each}`, address);
    }
    if (servers.length > 1 && known.size < servers.length) {
      notes.add(ImportNoteKind.TO_CONFIRM, property,
        `which public address of ${nameOf(fqdn)} leads to which server was not read: the order of the servers is assumed`,
        'the NAT rules of the external firewall', records.map(({ source }) => source));
    }
  }
  return found;
}

function tellOtherAudioVideo({ notes, service }: PoolImport, other: readonly string[], records: readonly string[], fqdn: string): void {
  if (other.length === 0) return;
  notes.add(ImportNoteKind.CONTRADICTION, 'servers.audioVideoPublicAddress',
    `the topology has ${other.join(', ')} for the A/V Edge, the records of ${nameOf(fqdn)} have ${records.join(', ')}; the request has what the topology says`,
    'Topology Builder, the properties of the Edge pool; the NAT rules of the external firewall', [service.source]);
}

/** Addresses of one family are in the order of their numbers. */
export function byNumber(one: string, other: string): number {
  const parts = (text: string): number[] => text.split('.').map(Number);
  const [a, b] = [parts(one), parts(other)];
  return a.map((part, index) => part - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** The virtual addresses that the names of the pool lead to. */
export function importedLoadBalancer(
  given: PoolImport, servers: readonly PoolServer[], { topology, subnet }: { readonly topology: EdgeTopology; readonly subnet: string },
): LoadBalancerRequest | undefined {
  if (topology.loadBalancing !== LoadBalancing.HARDWARE) return undefined;
  const { running, service, notes } = given;
  const outside = SERVER_SERVICE_PROPERTIES.slice(0, topology.singleExternalAddress ? 1 : undefined).flatMap(({ service: each, address }) => {
    const fqdn = externalName(service, each)?.fqdn;
    return fqdn === undefined ? [] : externalAddressesOf(running, fqdn).slice(0, 1).map((record) => ({ address, record }));
  });
  const inside = recordsOf(running, service.poolFqdn, DnsRecordType.A, EdgeSide.INTERNAL).slice(0, 1).map((record) => ({ address: 'internalAddress', record }));
  const virtual = [...outside, ...inside];
  if (virtual.length > 0) {
    notes.add(ImportNoteKind.TO_CONFIRM, 'loadBalancer',
      `the virtual addresses are those of the records (${virtual.map(({ record: { name, value } }) => `${nameOf(name)} ${value}`).join(', ')}): no file tells those of the load balancer, so a wrong record is not noticed`,
      'the console of the load balancer', virtual.map(({ record: { source } }) => source));
  }
  const gateway = sharedGateway(servers, subnet);
  return { ...Object.fromEntries(virtual.map(({ address, record: { value } }) => [address, value])), ...(gateway === undefined ? {} : { defaultGateway: gateway }) };
}

/** The default gateway that all servers have outside: the load balancer itself, or a router beside it. */
function sharedGateway(servers: readonly PoolServer[], subnet: string): string | undefined {
  const gateways = servers.map(({ externalAdapter }) => externalAdapter?.defaultGateways.find((each) => familyOf(each) === IpFamily.IPV4));
  const [first] = gateways;
  const isShared = first !== undefined && gateways.every((each) => each === first);
  return isShared && Cidr.parse(subnet, 'network.externalSubnet').contains(IpAddress.parse(first, 'defaultGateway')) ? first : undefined;
}

/** Servers whose addresses are missing in the records of the pool, while those of others are there. */
export function importedDrainedServers(given: PoolImport, servers: readonly PoolServer[], topology: EdgeTopology): number[] {
  const { running, service, notes } = given;
  if (topology.loadBalancing !== LoadBalancing.DNS || !hasRecords(running, EdgeSide.INTERNAL)) return [];
  const records = recordsOf(running, service.poolFqdn, DnsRecordType.A, EdgeSide.INTERNAL);
  const published = new Set(records.map(({ value }) => value));
  const missing = servers.filter(({ internal }) => internal !== undefined && !published.has(internal));
  if (missing.length === 0 || missing.length === servers.length) return [];
  for (const { fqdn, internal } of missing) {
    notes.add(ImportNoteKind.ASSUMED, 'drainedServers',
      `${nameOf(service.poolFqdn)} has no record with ${String(internal)}: ${fqdn} is taken to be out of service`,
      `the A records of ${nameOf(service.poolFqdn)} in internal DNS`, records.map(({ source }) => source));
  }
  return missing.map(({ number }) => number);
}
