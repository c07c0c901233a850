import { EdgeTopology } from '../../guide/edge-topology';
import { IpAddress } from '../../values/ip-address';
import { isPublicAddress } from '../../values/special-ranges';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeService, EXTERNAL_SERVICES } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { ImportNoteKind } from '../import-note';
import { externalName, nameOf, type PoolImport, recordsOf } from './running-lookup';
import type { PoolServer } from './servers';

const POOL_PROPERTIES = 'Topology Builder, the properties of the Edge pool';

/** The topology of a pool: by the number of its servers, their addresses, and where the names of the pool lead. */
export function importedTopology(given: PoolImport, servers: readonly PoolServer[]): EdgeTopology | undefined {
  const { notes } = given;
  const singleExternalAddress = hasSingleAddress(given, servers);
  const isPublic = hasPublicAddresses(given, servers);
  const options = singleExternalAddress ? { singleExternalAddress } : {};
  if (servers.length === 1) return isPublic ? EdgeTopology.singlePublic(options) : EdgeTopology.singleNat(options);
  return notes.accepted('topology', `a pool of ${servers.length} servers`, [given.service.source], () => {
    const scaled = { servers: servers.length, ...options };
    if (isBalanced(given, servers)) return EdgeTopology.scaledHardwareLoadBalanced(scaled);
    return isPublic ? EdgeTopology.scaledDnsLoadBalancedPublic(scaled) : EdgeTopology.scaledDnsLoadBalancedNat(scaled);
  });
}

function hasSingleAddress({ service }: PoolImport, servers: readonly PoolServer[]): boolean {
  const names = EXTERNAL_SERVICES.flatMap((each) => externalName(service, each)?.fqdn ?? []).map(nameOf);
  if (names.length > 1) return new Set(names).size === 1;
  return servers.some(({ external }) => external.length === 1);
}

/** Whether the adapters have public addresses, and no address is translated. */
function hasPublicAddresses({ notes, service }: PoolImport, servers: readonly PoolServer[]): boolean {
  const addresses = servers.flatMap(({ external }) => external).filter((address) => IpAddress.isValid(address));
  if (addresses.length === 0) {
    notes.add(ImportNoteKind.ASSUMED, 'topology', 'no external address was read: NAT is assumed', POOL_PROPERTIES, [service.source]);
    return false;
  }
  const isPublic = addresses.map((address) => isPublicAddress(IpAddress.parse(address, 'address')));
  if (isPublic.some((each) => each !== isPublic[0])) {
    notes.add(ImportNoteKind.CONTRADICTION, 'topology',
      `some external addresses are public and some are not (${addresses.join(', ')}); the request has NAT`, POOL_PROPERTIES, [service.source]);
    return false;
  }
  return isPublic.every(Boolean);
}

/** Whether the name of the pool leads to addresses that no server has: those of a load balancer. */
function isBalanced(given: PoolImport, servers: readonly PoolServer[]): boolean {
  const { running, service, notes } = given;
  const own = new Set(servers.flatMap(({ internal, external }) => [...external, ...(internal === undefined ? [] : [internal])]));
  const inside = recordsOf(running, service.poolFqdn, DnsRecordType.A, EdgeSide.INTERNAL);
  const access = externalName(service, EdgeService.ACCESS_EDGE);
  const outside = access === undefined ? [] : recordsOf(running, access.fqdn, DnsRecordType.A, EdgeSide.EXTERNAL);
  if (inside.length > 0) return inside.every(({ value }) => !own.has(value));
  // Behind NAT, public addresses are as many as servers, and those of a load balancer are one.
  if (outside.length > 1 || outside.some(({ value }) => own.has(value))) return false;
  notes.add(ImportNoteKind.ASSUMED, 'topology', 'no address of the name of the pool was read: DNS load balancing is assumed',
    `the A records of ${nameOf(service.poolFqdn)} in internal DNS`, [service.source]);
  return false;
}
