import { ImportNotes } from '../../imports/import-note';
import { type PoolImport, nameOf, sameName, serverNamed } from '../../imports/parts/running-lookup';
import { networkOf, type PoolServer, poolServers } from '../../imports/parts/servers';
import type { EdgeServerPlan, ExternalAddressPlan, PersistentRoute } from '../../plan/servers/server-plan';
import type { RunningAdapter } from '../../running/model/running-adapter';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { defined, type DriftContext } from './running-part';

/** The servers as they run: their addresses, gateways, routes and hosts files. */
export function runningServers(context: DriftContext): EdgeServerPlan[] {
  const { plan, pool, notCompared } = context;
  const running = poolServers(pool ?? withoutTopology(context));
  const planned = plan.servers.flatMap((server): EdgeServerPlan[] => {
    const found = running.find(({ fqdn }) => sameName(fqdn, server.fqdn));
    if (found === undefined) return pool === undefined ? [server] : [];
    if (found.running === undefined) notCompared.push({ subject: server.computerName, message: 'its adapters, routes, hosts file, listeners and certificates were not read' });
    return [runningServer(context, server, found)];
  });
  const [model] = plan.servers;
  const others = running.filter(({ fqdn }) => pool !== undefined && !plan.servers.some((server) => sameName(server.fqdn, fqdn)));
  return model === undefined ? planned : [...planned, ...others.map((found, index) => unplannedServer(context, model, found, index))];
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
  return defined({
    ...planned,
    external: defined({
      ...external,
      subnet: subnetOf(externalAdapter, outside[0]?.address) ?? external.subnet,
      defaultGateway: externalAdapter?.defaultGateways.find((gateway) => !gateway.includes(':')) ?? external.defaultGateway,
      addresses: outside,
      routes: externalRoutes.length === 0 ? undefined : externalRoutes,
    }),
    internal: {
      ...internal,
      subnet: subnetOf(internalAdapter, found.internal) ?? internal.subnet,
      address: found.internal ?? internal.address,
      routes: routesOf(internalAdapter, internal.routes),
    },
    hosts: runningHosts(context, planned, found),
  });
}

/** The address of the adapter, and the public one of the A/V Edge, which alone the topology tells. */
function runningAddress(planned: ExternalAddressPlan, index: number, found: PoolServer): ExternalAddressPlan {
  const isAudioVideo = planned.services.length === 1 && planned.services[0] === EdgeService.AUDIO_VIDEO;
  const seen = addressesOnAdapter(found);
  const address = found.external[index];
  return {
    ...planned,
    address: address === undefined || (seen.length > 0 && !seen.includes(address) && seen.includes(planned.address)) ? planned.address : address,
    ...(isAudioVideo && planned.publicAddress !== undefined && found.publicAudioVideo !== undefined ? { publicAddress: found.publicAudioVideo } : {}),
  };
}

function addressesOnAdapter({ externalAdapter }: PoolServer): string[] {
  return (externalAdapter?.addresses ?? []).map(({ address }) => address);
}

function subnetOf(adapter: RunningAdapter | undefined, address: string | undefined): string | undefined {
  const found = adapter?.addresses.find((each) => each.address === address);
  return found === undefined ? undefined : networkOf(found.address, found.prefixLength)?.text;
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
      return defined({ destination, gateway: nextHop, metric: own?.metric === undefined ? undefined : metric ?? own.metric });
    })
    .sort((a, b) => place(a.destination) - place(b.destination) || (a.destination < b.destination ? -1 : 1));
}

/** Entries for names of the plan; the others are not planned. */
function runningHosts({ notPlanned }: DriftContext, planned: EdgeServerPlan, { running }: PoolServer): EdgeServerPlan['hosts'] {
  if (running?.hosts === undefined) return planned.hosts;
  // A plan with resolvers in the perimeter network has no entries, and does not mind those of others.
  const names = new Set(planned.hosts.map(({ fqdn }) => nameOf(fqdn)));
  for (const { address, fqdn } of running.hosts.filter((entry) => !names.has(nameOf(entry.fqdn)))) {
    notPlanned.push({ subject: planned.computerName, message: `its hosts file has ${address} for ${nameOf(fqdn)}` });
  }
  const own = running.hosts.filter(({ fqdn }) => names.has(nameOf(fqdn))).map(({ address, fqdn }) => ({ address, fqdn: nameOf(fqdn) }));
  const known = planned.hosts.filter((entry) => own.some(({ address, fqdn }) => address === entry.address && sameName(fqdn, entry.fqdn)));
  return [...known, ...own.filter(({ address }) => !known.some((entry) => entry.address === address))];
}

/** A server that runs in the pool and is in no plan, with what is known of it. */
function unplannedServer({ plan }: DriftContext, model: EdgeServerPlan, found: PoolServer, index: number): EdgeServerPlan {
  const number = plan.servers.length + index + 1;
  return runningServer({ plan, running: { schemaVersion: 1, settings: {}, servers: [], records: [], firewallRows: [], effectiveRules: [], unread: [] }, pool: undefined, notPlanned: [], notCompared: [] }, {
    ...model, number, computerName: found.computerName, fqdn: found.fqdn,
    external: { ...model.external, addresses: model.external.addresses.map(({ services }, place) => ({ services, address: found.external[place] ?? 'not read' })) },
    internal: { ...model.internal, address: found.internal ?? 'not read' },
    hosts: [],
  }, found);
}
