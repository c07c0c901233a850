import { Cidr } from '../../../values/cidr';
import { IpAddress } from '../../../values/ip-address';
import type { RunningAdapter, RunningAddress, RunningRoute } from '../../model/running-adapter';
import type { ExportFile } from '../export-file';
import type { ExportedObject } from '../exported-object';
import { given } from '../given';

/** Addresses of the computer itself, and those that it gives itself on every adapter. */
const OF_THE_COMPUTER = ['127.0.0.0/8', '169.254.0.0/16', '::1/128', 'fe80::/10'].map((cidr) => Cidr.parse(cidr, 'cidr'));

/** What Windows lists for IPv6 where no server was set. */
const NO_DNS_SERVERS = Cidr.parse('fec0:0:0:ffff::/64', 'cidr');

const DEFAULT_ROUTES: ReadonlySet<string> = new Set(['0.0.0.0/0', '::/0']);
const MOST_ADAPTERS = 2 ** 32 - 1;
const DHCP = 'dhcp';

interface AddressOfAdapter extends RunningAddress {
  readonly index: number;
  readonly name: string;
  readonly isFromDhcp: boolean;
}

/** Adapters and routes; the parts that were not read are absent. */
export function exportedAdapters(file: ExportFile): { readonly adapters?: RunningAdapter[]; readonly routes?: RunningRoute[] } {
  const addresses = file.part('addresses')?.flatMap(addressOf);
  const servers = file.part('dnsServers') ?? [];
  const routes = file.part('routes')?.flatMap(routeOf);
  return given({
    adapters: addresses === undefined ? undefined : adaptersOf(addresses, dnsServersByAdapter(servers), routes ?? []),
    routes: routes?.filter(({ destination }) => !DEFAULT_ROUTES.has(destination)).sort(compareRoutes),
  });
}

function addressOf(entry: ExportedObject): AddressOfAdapter[] {
  const index = entry.wholeNumber('InterfaceIndex', 0, MOST_ADAPTERS);
  const address = entry.address('IPAddress');
  const prefixLength = entry.wholeNumber('PrefixLength', 0, 128);
  if (index === undefined || address === undefined || prefixLength === undefined) return [];
  const parsed = IpAddress.parse(address, 'IPAddress');
  if (OF_THE_COMPUTER.some((network) => network.contains(parsed))) return [];
  return [given({
    index, name: entry.text('InterfaceAlias') ?? String(index), address, prefixLength, skipAsSource: entry.flag('SkipAsSource'),
    isFromDhcp: entry.text('PrefixOrigin')?.toLowerCase() === DHCP,
  })];
}

function dnsServersByAdapter(entries: readonly ExportedObject[]): Map<number, string[]> {
  const byAdapter = new Map<number, string[]>();
  for (const entry of entries) {
    const index = entry.wholeNumber('InterfaceIndex', 0, MOST_ADAPTERS);
    if (index === undefined) continue;
    const addresses = entry.texts('ServerAddresses').filter((address) => (
      IpAddress.isValid(address) && !NO_DNS_SERVERS.contains(IpAddress.parse(address, 'ServerAddresses'))));
    byAdapter.set(index, [...byAdapter.get(index) ?? [], ...addresses]);
  }
  return byAdapter;
}

function adaptersOf(
  addresses: readonly AddressOfAdapter[], dnsServers: ReadonlyMap<number, string[]>, routes: readonly RunningRoute[],
): RunningAdapter[] {
  const indexes = [...new Set(addresses.map(({ index }) => index))].sort((one, other) => one - other);
  return indexes.map((index) => {
    const own = addresses.filter((each) => each.index === index)
      .sort((one, other) => IpAddress.parse(one.address, 'address').compare(IpAddress.parse(other.address, 'address')));
    return {
      index,
      name: own[0]?.name ?? String(index),
      addresses: own.map(({ address, prefixLength, skipAsSource }) => given({ address, prefixLength, skipAsSource })),
      defaultGateways: routes.filter((route) => route.adapterIndex === index && DEFAULT_ROUTES.has(route.destination))
        .map(({ nextHop }) => nextHop),
      dnsServers: dnsServers.get(index) ?? [],
      dhcp: own.some(({ isFromDhcp }) => isFromDhcp),
    };
  });
}

function routeOf(entry: ExportedObject): RunningRoute[] {
  const [destination, nextHop] = [entry.network('DestinationPrefix'), entry.address('NextHop')];
  const adapterIndex = entry.wholeNumber('InterfaceIndex', 0, MOST_ADAPTERS);
  if (destination === undefined || nextHop === undefined || adapterIndex === undefined) return [];
  return [given({
    destination, nextHop, adapterIndex, metric: entry.wholeNumber('RouteMetric', 0, 2 ** 31), isPersistent: entry.flag('IsPersistent'),
  })];
}

function compareRoutes(one: RunningRoute, other: RunningRoute): number {
  const [first, second] = [one, other].map(({ destination }) => Cidr.parse(destination, 'destination'));
  if (first === undefined || second === undefined) return 0;
  return first.base.compare(second.base) || first.prefixLength - second.prefixLength || one.adapterIndex - other.adapterIndex;
}
