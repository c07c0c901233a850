import type { EdgeNetworkRequest } from '../../request/edge-plan-request';
import type { RunningAdapter } from '../../running/model/running-adapter';
import type { Cidr } from '../../values/cidr';
import { IpFamily } from '../../values/ip-address';
import { ImportNoteKind } from '../import-note';
import type { PoolImport } from './running-lookup';
import { familyOf, networkOf, type PoolServer } from './servers';

/** Assumed where no adapter was read. */
const USUAL_PREFIX = 24;

/** The subnets of the servers; undefined if no address was read. */
export function importedNetwork(given: PoolImport, servers: readonly PoolServer[]): EdgeNetworkRequest | undefined {
  const external = subnetOf(given, 'network.externalSubnet', servers.map(({ external: addresses, externalAdapter }) => [addresses[0], externalAdapter]));
  const internal = subnetOf(given, 'network.internalSubnet', servers.map(({ internal: address, internalAdapter }) => [address, internalAdapter]));
  if (external === undefined || internal === undefined) return undefined;
  const externalIpv6 = ipv6SubnetOf(servers.map(({ externalIpv6: addresses, externalAdapter }) => [addresses[0], externalAdapter]));
  const internalIpv6 = ipv6SubnetOf(servers.map(({ internalIpv6: address, internalAdapter }) => [address, internalAdapter]));
  return {
    externalSubnet: external.text,
    internalSubnet: internal.text,
    ...(externalIpv6 === undefined ? {} : { externalIpv6Subnet: externalIpv6.text }),
    ...(internalIpv6 === undefined ? {} : { internalIpv6Subnet: internalIpv6.text }),
  };
}

type AddressOfAdapter = readonly [address: string | undefined, adapter: RunningAdapter | undefined];

function subnetOf({ notes, service }: PoolImport, property: string, given: readonly AddressOfAdapter[]): Cidr | undefined {
  const addresses = given.flatMap(([address]) => address ?? []);
  const read = given.flatMap((each) => readSubnet(each) ?? []);
  const subnets = distinct(read.length > 0 ? read : addresses.flatMap((address) => networkOf(address, USUAL_PREFIX) ?? []));
  const [first] = subnets;
  if (first === undefined) {
    notes.add(ImportNoteKind.MISSING, property, 'no address of a server was read', 'ipconfig /all on each Edge Server', [service.source]);
    return undefined;
  }
  if (read.length === 0) {
    notes.add(ImportNoteKind.ASSUMED, property, `no adapter was read: ${first.text} is assumed around the addresses of the topology`,
      'ipconfig /all on each Edge Server', [service.source]);
  }
  if (subnets.length > 1) {
    notes.add(ImportNoteKind.CONTRADICTION, property,
      `the servers are in ${subnets.map(({ text }) => text).join(' and ')}, and a plan has one subnet for all of them; the request has the first`,
      'ipconfig /all on each Edge Server', [service.source]);
  }
  return first;
}

function ipv6SubnetOf(given: readonly AddressOfAdapter[]): Cidr | undefined {
  return distinct(given.flatMap((each) => readSubnet(each) ?? []))[0];
}

function readSubnet([address, adapter]: AddressOfAdapter): Cidr | undefined {
  const found = adapter?.addresses.find((each) => each.address === address);
  if (found === undefined) return undefined;
  return networkOf(found.address, familyOf(found.address) === IpFamily.IPV6 ? 64 : found.prefixLength);
}

function distinct(networks: readonly Cidr[]): Cidr[] {
  return [...new Map(networks.map((network) => [network.text, network])).values()];
}
