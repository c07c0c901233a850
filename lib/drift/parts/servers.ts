import { ImportNotes } from '../../imports/import-note';
import { type PoolImport, nameOf, recordsOf, sameName, serverNamed } from '../../imports/parts/running-lookup';
import { familyOf, networkOf, type PoolServer, poolServers } from '../../imports/parts/servers';
import type { EdgeServerPlan, ExternalAddressPlan, HostsEntry, PersistentRoute } from '../../plan/servers/server-plan';

import type { RunningAdapter } from '../../running/model/running-adapter';
import type { RunningServer } from '../../running/model/running-server';
import { IpFamily } from '../../values/ip-address';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { LoadBalancing } from '../../values/vocabulary/topology';
import { defined, type DriftContext } from './running-part';

/** The servers as they run: their addresses, gateways, routes and hosts files. */
export function runningServers(context: DriftContext): EdgeServerPlan[] {
  const { plan, pool, notCompared } = context;
  const running = poolServers(pool ?? withoutTopology(context));
  const planned = plan.servers.flatMap((server): EdgeServerPlan[] => {
    const found = running.find(({ fqdn }) => sameName(fqdn, server.fqdn));
    if (found?.running === undefined) notCompared.push({ subject: server.computerName, message: 'no file of this server was read: its adapters, routes, hosts file, listeners and certificates are not compared' });
    else tellUnread(context, server, found.running);
    if (found === undefined) return pool === undefined ? [server] : [];
    return [runningServer(context, server, found)];
  });
  const [model] = plan.servers;
  const others = running.filter(({ fqdn }) => pool !== undefined && !plan.servers.some((server) => sameName(server.fqdn, fqdn)));
  return model === undefined ? planned : [...planned, ...others.map((found, index) => unplannedServer(context, model, found, index))];
}

/** What a file of a server lacks. */
function tellUnread({ notCompared }: DriftContext, { computerName }: EdgeServerPlan, { adapters, routes, hosts, listeners, certificates }: RunningServer): void {
  const parts = Object.entries({ adapters, routes, 'hosts file': hosts, listeners, certificates }).filter(([, value]) => value === undefined).map(([name]) => name);
  if (parts.length > 0) notCompared.push({ subject: computerName, message: `its file does not have its ${parts.join(', ')}` });
}

/** Without a topology, the servers are those of the plan of which something was read. */
function withoutTopology({ plan, running }: DriftContext): PoolImport {
  const { internal: { fqdn: poolFqdn }, servers } = plan;
  const source = { file: 'plan', place: 'servers' };
  return {
    running, notes: new ImportNotes(), sipDomains: [], isFederationRoute: false,
    service: { poolFqdn, externalNames: [], ports: [], source },
    pool: {
      fqdn: poolFqdn, roles: [],
      computers: servers.filter(({ fqdn }) => serverNamed(running, fqdn) !== undefined).map(({ fqdn }) => ({ fqdn, interfaces: [] })),
    },
  };
}

function runningServer(context: DriftContext, planned: EdgeServerPlan, found: PoolServer): EdgeServerPlan {
  const { external, internal } = planned;
  const { running, externalAdapter, internalAdapter } = found;
  const outside = external.addresses.map((each, index) => runningAddress(each, index, found));
  const routesOf = (adapter: RunningAdapter | undefined, own: readonly PersistentRoute[]): PersistentRoute[] => (
    running?.routes === undefined || adapter === undefined ? [...own] : runningRoutes(found, adapter, own));
  const externalRoutes = routesOf(externalAdapter, external.routes ?? []);
  const internalIpv6 = internalAdapter === undefined ? internal.ipv6Address : found.internalIpv6;
  return defined({
    ...planned,
    external: defined({
      ...external,
      subnet: subnetOf(externalAdapter, outside[0]?.address) ?? external.subnet,
      defaultGateway: gatewayOf(externalAdapter, IpFamily.IPV4) ?? external.defaultGateway,
      ipv6Subnet: ipv6SubnetOf(externalAdapter, found.externalIpv6[0], external.ipv6Subnet),
      ipv6DefaultGateway: externalAdapter === undefined ? external.ipv6DefaultGateway : gatewayOf(externalAdapter, IpFamily.IPV6),
      addresses: outside,
      routes: externalRoutes.length === 0 ? undefined : externalRoutes,
    }),
    internal: defined({
      ...internal,
      subnet: subnetOf(internalAdapter, found.internal) ?? internal.subnet,
      address: addressOnServer(found.internal ?? internal.address, found, (internalAdapter?.addresses ?? []).map((each) => each.address).filter((each) => familyOf(each) === IpFamily.IPV4)),
      ipv6Subnet: ipv6SubnetOf(internalAdapter, found.internalIpv6, internal.ipv6Subnet),
      ipv6Address: internalIpv6,
      routes: routesOf(internalAdapter, internal.routes),
    }),
    drained: isDrained(context, planned, found),
    hosts: runningHosts(context, planned, found),
  });
}

/** The addresses of the adapter, and the public one of the A/V Edge, which alone the topology tells. */
function runningAddress(planned: ExternalAddressPlan, index: number, found: PoolServer): ExternalAddressPlan {
  const isAudioVideo = planned.services.length === 1 && planned.services[0] === EdgeService.AUDIO_VIDEO;
  const seen = addressesOnAdapter(found);
  const inTopology = found.external[index];
  const told = inTopology === undefined || (seen.length > 0 && !seen.includes(inTopology) && seen.includes(planned.address)) ? planned.address : inTopology;
  const address = addressOnServer(told, found, seen.filter((each) => familyOf(each) === IpFamily.IPV4 && each !== planned.address && !found.external.includes(each)));
  const ipv6Address = found.externalAdapter === undefined ? planned.ipv6Address : found.externalIpv6[index];
  const publicAddress = isAudioVideo && planned.publicAddress !== undefined && found.publicAudioVideo !== undefined ? found.publicAudioVideo : planned.publicAddress;
  return defined({
    ...planned, address, ipv6Address,
    // Without translation, the address of the adapter is the public one.
    publicAddress: planned.publicAddress === planned.address ? address : publicAddress,
    publicIpv6Address: ipv6Address === undefined || planned.publicIpv6Address === planned.ipv6Address ? ipv6Address : planned.publicIpv6Address,
  });
}

function addressesOnAdapter({ externalAdapter }: PoolServer): string[] {
  return (externalAdapter?.addresses ?? []).map(({ address }) => address);
}

/** An address that the topology has; in its place another one of the adapter if no adapter of the server has it. */
function addressOnServer(address: string, { running }: PoolServer, others: readonly string[]): string {
  const seen = (running?.adapters ?? []).flatMap(({ addresses }) => addresses.map((each) => each.address));
  return seen.length === 0 || seen.includes(address) ? address : others[0] ?? 'on no adapter';
}

function gatewayOf(adapter: RunningAdapter | undefined, family: IpFamily): string | undefined {
  return adapter?.defaultGateways.find((gateway) => familyOf(gateway) === family);
}

function subnetOf(adapter: RunningAdapter | undefined, address: string | undefined): string | undefined {
  const found = adapter?.addresses.find((each) => each.address === address);
  return found === undefined ? undefined : networkOf(found.address, found.prefixLength)?.text;
}

/** The planned subnet if the adapter was not read, and none if it has no such address. */
function ipv6SubnetOf(adapter: RunningAdapter | undefined, address: string | undefined, planned: string | undefined): string | undefined {
  return adapter === undefined ? planned : subnetOf(adapter, address);
}

/** A server that is in no record of the pool is out of service, as long as others are in them; of load balancers nothing is read. */
function isDrained({ plan, running }: DriftContext, { drained }: EdgeServerPlan, { internal }: PoolServer): boolean | undefined {
  const published = recordsOf(running, plan.internal.fqdn, DnsRecordType.A, EdgeSide.INTERNAL).map(({ value }) => value);
  if (plan.loadBalancing !== LoadBalancing.DNS || internal === undefined || published.length === 0) return drained;
  const hasOthers = plan.servers.some((server) => server.internal.address !== internal && published.includes(server.internal.address));
  if (published.includes(internal)) return undefined;
  return hasOthers ? true : drained;
}

/** Persistent routes of an adapter, in the order of the plan, then others. A metric that the plan does not set is left to Windows. */
function runningRoutes({ running }: PoolServer, { index }: RunningAdapter, planned: readonly PersistentRoute[]): PersistentRoute[] {
  const routes = (running?.routes ?? []).filter(({ adapterIndex, isPersistent, destination }) => (
    adapterIndex === index && isPersistent !== false && destination !== '0.0.0.0/0' && destination !== '::/0'));
  const place = (destination: string): number => {
    const found = planned.findIndex((each) => each.destination === destination);
    return found < 0 ? planned.length : found;
  };
  return routes
    .map(({ destination, nextHop, metric }): PersistentRoute => {
      const own = planned.find((each) => each.destination === destination);
      const isTwice = (running?.routes ?? []).some((other) => other.destination === destination && other.adapterIndex !== index);
      return defined({ destination, gateway: nextHop, metric: own === undefined ? (isTwice ? metric : undefined) : own.metric === undefined ? undefined : metric ?? own.metric });
    })
    .sort((a, b) => place(a.destination) - place(b.destination) || (a.destination < b.destination ? -1 : 1));
}

/** Entries for names of the plan and for the next hop; the others are not planned. */
function runningHosts({ plan, pool, notPlanned }: DriftContext, planned: EdgeServerPlan, { running }: PoolServer): EdgeServerPlan['hosts'] {
  if (running?.hosts === undefined) return planned.hosts;
  // A plan with resolvers in the perimeter network, or without addresses of the next hop, does not mind the entries of others.
  const isTold = plan.internal.nextHopAddresses.length > 0 && plan.internal.perimeterDnsServers.length === 0;
  const nextHops = isTold ? [plan.internal.nextHop, pool?.service.nextHop ?? plan.internal.nextHop] : [];
  const names = new Set([...planned.hosts.map(({ fqdn }) => fqdn), ...nextHops].map(nameOf));
  const others = running.hosts.filter((entry) => !names.has(nameOf(entry.fqdn)));
  for (const fqdn of new Set(others.map((entry) => nameOf(entry.fqdn)))) {
    const addresses = others.filter((entry) => sameName(entry.fqdn, fqdn)).map(({ address }) => address);
    notPlanned.push({ subject: planned.computerName, message: `the hosts file has ${addresses.join(', ')} for ${fqdn}` });
  }
  const own = running.hosts.filter(({ fqdn }) => names.has(nameOf(fqdn))).map(({ address, fqdn }) => ({ address, fqdn: nameOf(fqdn) }));
  const isPlanned = (entry: HostsEntry): boolean => planned.hosts.some(({ address, fqdn }) => address === entry.address && sameName(fqdn, entry.fqdn));
  return [
    ...planned.hosts.filter((entry) => own.some(({ address, fqdn }) => address === entry.address && sameName(fqdn, entry.fqdn))),
    ...own.filter((entry) => !isPlanned(entry)).sort((a, b) => (`${a.fqdn} ${a.address}` < `${b.fqdn} ${b.address}` ? -1 : 1)),
  ];
}

/** A server that runs in the pool and is in no plan, with what is known of it: nothing of another server is taken to be its own. */
function unplannedServer(context: DriftContext, model: EdgeServerPlan, found: PoolServer, index: number): EdgeServerPlan {
  const { drained: _drained, ...others } = model;
  const { ipv6Subnet: _externalIpv6, ipv6DefaultGateway: _gateway, routes: _routes, ...outside } = model.external;
  const { ipv6Subnet: _internalIpv6, ipv6Address: _address, ...inside } = model.internal;
  return runningServer({ ...context, running: { ...context.running, records: [] }, notPlanned: [], notCompared: [] }, {
    ...others, number: context.plan.servers.length + index + 1, computerName: found.computerName.toLowerCase(), fqdn: found.fqdn,
    external: {
      ...outside, subnet: NOT_READ, defaultGateway: NOT_READ,
      addresses: model.external.addresses.map(({ services, address, publicAddress }, place) => {
        const own = found.external[place] ?? NOT_READ;
        return { services, address: own, ...(publicAddress === address ? { publicAddress: own } : {}) };
      }),
    },
    internal: { ...inside, subnet: NOT_READ, address: found.internal ?? NOT_READ, routes: [] },
    hosts: [],
  }, found);
}

const NOT_READ = 'not read';
