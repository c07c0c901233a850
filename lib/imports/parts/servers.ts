import type { RunningAdapter } from '../../running/model/running-adapter';
import { RunningInterfaceSide } from '../../running/model/running-interface';
import type { RunningComputer } from '../../running/model/running-pool';
import type { RunningServer } from '../../running/model/running-server';
import { Cidr } from '../../values/cidr';
import { IpAddress, IpFamily } from '../../values/ip-address';
import { ImportNoteKind } from '../import-note';
import { type PoolImport, nameOf, serverNamed } from './running-lookup';

/** One server of a pool, by what the topology and its own operating system tell. */
export interface PoolServer {
  readonly number: number;
  readonly fqdn: string;
  readonly computerName: string;
  /** IPv4 addresses outside: one for all services, or Access Edge, Web Conferencing Edge and A/V Edge. Empty if they are not known. */
  readonly external: readonly string[];
  /** Absent if it is not known. */
  readonly internal: string | undefined;
  readonly externalIpv6: readonly string[];
  readonly internalIpv6: string | undefined;
  /** The public address of the A/V Edge behind NAT, as the topology has it. */
  readonly publicAudioVideo: string | undefined;
  readonly running: RunningServer | undefined;
  readonly externalAdapter: RunningAdapter | undefined;
  readonly internalAdapter: RunningAdapter | undefined;
}

const CONSOLE = 'Topology Builder, the properties of the Edge pool; ipconfig /all on the server';

/** The servers of a pool, in alphabetical order of their names, which gives them their numbers. */
export function poolServers(given: PoolImport): PoolServer[] {
  const { pool, service } = given;
  const computers = pool === undefined || pool.computers.length === 0 ? [{ fqdn: service.poolFqdn, interfaces: [] }] : pool.computers;
  return [...computers]
    .sort((a, b) => (nameOf(a.fqdn) < nameOf(b.fqdn) ? -1 : 1))
    .map((computer, index) => poolServer(given, computer, index + 1));
}

function poolServer({ running, notes }: PoolImport, computer: RunningComputer, number: number): PoolServer {
  const fqdn = nameOf(computer.fqdn);
  const own = serverNamed(running, fqdn);
  const interfaces = [...computer.interfaces].sort((a, b) => a.number - b.number);
  const topologyOf = (side: RunningInterfaceSide, family: IpFamily): string[] => interfaces
    .filter((each) => each.side === side).flatMap(({ address }) => address ?? []).filter((address) => familyOf(address) === family);
  const planned = { external: topologyOf(RunningInterfaceSide.EXTERNAL, IpFamily.IPV4), internal: topologyOf(RunningInterfaceSide.INTERNAL, IpFamily.IPV4)[0] };
  const adapters = adaptersOf(own, planned);
  const seen = { external: addressesOf(adapters.external, IpFamily.IPV4), internal: addressesOf(adapters.internal, IpFamily.IPV4)[0] };
  const property = `servers[number ${number}]`;
  const missing = planned.external.filter((address) => adapters.external !== undefined && !seen.external.includes(address));
  if (missing.length > 0 && own !== undefined) {
    notes.add(ImportNoteKind.CONTRADICTION, `${property}.external addresses`,
      `the topology has ${missing.join(', ')}, which no adapter of ${fqdn} has; the request has what the topology says`, CONSOLE, [own.source]);
  }
  if (planned.internal !== undefined && seen.internal !== undefined && planned.internal !== seen.internal && own !== undefined) {
    notes.add(ImportNoteKind.CONTRADICTION, `${property}.internalAddress`,
      `the topology has ${planned.internal}, the adapter of ${fqdn} has ${seen.internal}; the request has what the topology says`, CONSOLE, [own.source]);
  }
  return {
    number, fqdn, computerName: own?.computerName ?? fqdn.split('.')[0] ?? fqdn,
    external: planned.external.length > 0 ? planned.external : externalInOrder(seen.external),
    internal: planned.internal ?? seen.internal,
    externalIpv6: planned.external.length > 0 ? topologyOf(RunningInterfaceSide.EXTERNAL, IpFamily.IPV6) : addressesOf(adapters.external, IpFamily.IPV6),
    internalIpv6: topologyOf(RunningInterfaceSide.INTERNAL, IpFamily.IPV6)[0] ?? addressesOf(adapters.internal, IpFamily.IPV6)[0],
    publicAudioVideo: interfaces.find(({ side, configuredAddress }) => (
      side === RunningInterfaceSide.EXTERNAL && configuredAddress !== undefined))?.configuredAddress,
    running: own, externalAdapter: adapters.external, internalAdapter: adapters.internal,
  };
}

/** Further addresses of an adapter are not for services. */
function externalInOrder(addresses: readonly string[]): readonly string[] {
  return addresses.length >= 3 ? addresses.slice(0, 3) : addresses.slice(0, 1);
}

/** The adapters of a server: by the addresses of the topology, or else by the default gateway, which only the external one has. */
function adaptersOf(
  server: RunningServer | undefined, planned: { readonly external: readonly string[]; readonly internal: string | undefined },
): { readonly external: RunningAdapter | undefined; readonly internal: RunningAdapter | undefined } {
  const adapters = server?.adapters ?? [];
  const has = ({ addresses }: RunningAdapter, wanted: readonly string[]): boolean => addresses.some(({ address }) => wanted.includes(address));
  const external = adapters.find((adapter) => has(adapter, planned.external)) ?? adapters.find(({ defaultGateways }) => defaultGateways.length > 0);
  const internal = adapters.find((adapter) => planned.internal !== undefined && has(adapter, [planned.internal]))
    ?? adapters.find((adapter) => adapter !== external && adapter.defaultGateways.length === 0 && adapter.addresses.length > 0);
  return { external, internal };
}

function addressesOf(adapter: RunningAdapter | undefined, family: IpFamily): string[] {
  return (adapter?.addresses ?? []).map(({ address }) => address).filter((address) => familyOf(address) === family && !/^fe80:/i.test(address));
}

/** Family of an address; undefined for text that is not an address. */
export function familyOf(address: string): IpFamily | undefined {
  return IpAddress.isValid(address) ? IpAddress.parse(address, 'address').family : undefined;
}

/** The network of an address; undefined for text that is not an address. */
export function networkOf(address: string, prefixLength: number): Cidr | undefined {
  if (!IpAddress.isValid(address)) return undefined;
  const { family, value } = IpAddress.parse(address, 'address');
  const bits = family === IpFamily.IPV4 ? 32 : 128;
  if (!Number.isInteger(prefixLength) || prefixLength < 0 || prefixLength > bits) return undefined;
  const host = BigInt(bits - prefixLength);
  return Cidr.parse(`${IpAddress.fromValue(family, (value >> host) << host).text}/${prefixLength}`, 'network');
}
