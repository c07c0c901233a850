import type { EdgeNetworkRequest, InternalSideRequest } from '../../request/edge-plan-request';
import { RunningInterfaceSide } from '../../running/model/running-interface';
import { Cidr } from '../../values/cidr';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { IpAddress, IpFamily } from '../../values/ip-address';
import { specialRangeOf } from '../../values/special-ranges';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { ImportNoteKind } from '../import-note';
import { nameOf, type PoolImport, recordsOf, sameName } from './running-lookup';
import { networkOf, type PoolServer } from './servers';

const ROUTES = 'route print on each Edge Server; the network team';

/** The internal side; undefined if the next hop or the internal networks were not read. */
export function importedInternalSide(
  given: PoolImport, servers: readonly PoolServer[], network: EdgeNetworkRequest,
): InternalSideRequest | undefined {
  const { service, notes } = given;
  if (service.nextHop === undefined) {
    notes.add(ImportNoteKind.MISSING, 'internal.nextHop', 'the next hop of the pool was not read',
      'Topology Builder, Edge pool, Next hop selection; Get-CsService -EdgeServer', [service.source]);
  }
  const networks = internalNetworks(given, servers, network);
  if (service.nextHop === undefined || networks === undefined) return undefined;
  const dnsServers = perimeterDnsServers(given, servers, networks);
  const addresses = nextHopAddresses(given, servers, service.nextHop, dnsServers.length > 0);
  return {
    fqdn: nameOf(service.poolFqdn),
    nextHop: nameOf(service.nextHop),
    ...(addresses.length === 0 ? {} : { nextHopAddresses: addresses }),
    networks: networks.map(({ text }) => text),
    ...(dnsServers.length === 0 ? {} : { perimeterDnsServers: dnsServers }),
  };
}

/** The networks that the servers have routes to on their internal adapters. */
function internalNetworks(given: PoolImport, servers: readonly PoolServer[], network: EdgeNetworkRequest): Cidr[] | undefined {
  const { notes, service } = given;
  const isDual = network.internalIpv6Subnet !== undefined;
  const routes = servers.flatMap(({ running, internalAdapter }) => (running?.routes ?? [])
    .filter(({ adapterIndex }) => adapterIndex === internalAdapter?.index)
    .map((route) => ({ ...route, server: running })));
  const networks = routes.flatMap(({ destination }) => cidrOf(destination) ?? [])
    .filter((each) => each.prefixLength > 0 && specialRangeOf(each) === undefined && (isDual || each.family === IpFamily.IPV4));
  for (const { destination, isPersistent, server } of routes) {
    if (isPersistent !== false || server === undefined) continue;
    notes.add(ImportNoteKind.CONTRADICTION, 'internal.networks',
      `the route of ${server.computerName} to ${destination} is not persistent: it is gone after a restart; the request has it`, ROUTES, [server.source]);
  }
  const outermost = withoutContained(networks);
  if (outermost.length > 0) {
    tellDifferentRoutes(given, servers, outermost);
    return outermost;
  }
  const assumed = withoutContained(internalServerAddresses(given).flatMap((address) => networkOf(address, 24) ?? []));
  if (assumed.length === 0) {
    notes.add(ImportNoteKind.MISSING, 'internal.networks', 'no route of a server and no address of an internal server was read', ROUTES, [service.source]);
    return undefined;
  }
  notes.add(ImportNoteKind.ASSUMED, 'internal.networks',
    `no route of a server was read: ${assumed.map(({ text }) => text).join(', ')} are assumed around the addresses of internal servers`, ROUTES, [service.source]);
  return assumed;
}

function tellDifferentRoutes({ notes }: PoolImport, servers: readonly PoolServer[], networks: readonly Cidr[]): void {
  for (const { running, internalAdapter } of servers) {
    if (running?.routes === undefined) continue;
    const own = new Set(running.routes.filter(({ adapterIndex }) => adapterIndex === internalAdapter?.index).map(({ destination }) => destination));
    const missing = networks.filter(({ text }) => !own.has(text));
    if (missing.length === 0) continue;
    notes.add(ImportNoteKind.CONTRADICTION, 'internal.networks',
      `${running.computerName} has no route to ${missing.map(({ text }) => text).join(', ')}, which another server has; the request has all of them`,
      ROUTES, [running.source]);
  }
}

/** Addresses of servers of other pools that the topology tells. */
function internalServerAddresses({ running, service }: PoolImport): string[] {
  const edges = new Set((running.topology?.edgeServices ?? [service]).map(({ poolFqdn }) => nameOf(poolFqdn)));
  return (running.topology?.pools ?? []).filter(({ fqdn }) => !edges.has(nameOf(fqdn)))
    .flatMap(({ computers }) => computers.flatMap(({ interfaces }) => interfaces
      .filter(({ side }) => side !== RunningInterfaceSide.EXTERNAL).flatMap(({ address }) => address ?? [])));
}

/** The addresses of the next hop in the hosts files of the servers, or in internal DNS if there is no other resolver. */
function nextHopAddresses(given: PoolImport, servers: readonly PoolServer[], nextHop: string, hasDns: boolean): string[] {
  const { running, notes } = given;
  const lists = servers.flatMap(({ running: server }) => (server?.hosts === undefined ? [] : [{
    server, addresses: server.hosts.filter(({ fqdn }) => sameName(fqdn, nextHop)).map(({ address }) => address).sort(),
  }]));
  const all = [...new Set(lists.flatMap(({ addresses }) => addresses))].sort();
  for (const { server, addresses } of lists) {
    const missing = all.filter((address) => !addresses.includes(address));
    if (missing.length === 0) continue;
    notes.add(ImportNoteKind.CONTRADICTION, 'internal.nextHopAddresses',
      `the hosts file of ${server.computerName} lacks ${missing.join(', ')} for ${nameOf(nextHop)}, which another server has; the request has all of them`,
      'C:\\Windows\\System32\\drivers\\etc\\hosts on each Edge Server', [server.source]);
  }
  if (all.length > 0 || hasDns) return all;
  const records = recordsOf(running, nextHop, DnsRecordType.A, EdgeSide.INTERNAL);
  notes.add(ImportNoteKind.ASSUMED, 'internal.nextHopAddresses', records.length > 0
    ? `no hosts file has ${nameOf(nextHop)}: the addresses of its records are assumed`
    : `no hosts file has ${nameOf(nextHop)}, and no resolver in the perimeter network was read: no address is assumed`,
  'C:\\Windows\\System32\\drivers\\etc\\hosts on each Edge Server', records.map(({ source }) => source));
  return [...new Set(records.map(({ value }) => value))].sort();
}

/** The resolvers of the external adapters, in the order of preference of the first server that has some. */
function perimeterDnsServers({ notes }: PoolImport, servers: readonly PoolServer[], networks: readonly Cidr[]): string[] {
  const found = servers.flatMap(({ externalAdapter, internalAdapter, running }) => {
    const own = [...externalAdapter?.dnsServers ?? [], ...internalAdapter?.dnsServers ?? []].filter(isIpv4);
    return own.length === 0 || running === undefined ? [] : [{ running, own: [...new Set(own)] }];
  });
  const [first, ...others] = found;
  if (first === undefined) return [];
  for (const { running, own } of others) {
    if (own.join() === first.own.join()) continue;
    notes.add(ImportNoteKind.CONTRADICTION, 'internal.perimeterDnsServers',
      `${running.computerName} asks ${own.join(', ')}, ${first.running.computerName} asks ${first.own.join(', ')}; the request has the latter`,
      'ipconfig /all on each Edge Server', [running.source]);
  }
  return first.own.filter((address) => {
    const inside = networks.find((network) => network.contains(IpAddress.parse(address, 'dnsServers')));
    if (inside === undefined) return true;
    notes.add(ImportNoteKind.LEFT_OUT, 'internal.perimeterDnsServers',
      `${address} is left out: it is in the internal network ${inside.text}, and Edge Servers should not use internal DNS`,
      'ipconfig /all on each Edge Server', [first.running.source]);
    return false;
  });
}

const isIpv4 = (text: string): boolean => IpAddress.isValid(text) && IpAddress.parse(text, 'dnsServers').family === IpFamily.IPV4;

function cidrOf(text: string): Cidr | undefined {
  try {
    return Cidr.parse(text, 'destination');
  } catch (error) {
    if (error instanceof EdgeValidationError) return undefined;
    throw error;
  }
}

/** Networks in ascending order, without those in others. */
function withoutContained(networks: readonly Cidr[]): Cidr[] {
  const kept: Cidr[] = [];
  for (const network of [...networks].sort((a, b) => a.compare(b))) {
    if (!kept.some((each) => each.containsCidr(network))) kept.push(network);
  }
  return kept;
}
