import type { RunningEdge } from '../../running/model/running-edge';
import type { RunningEdgeService, RunningExternalName } from '../../running/model/running-edge-service';
import type { RunningPool } from '../../running/model/running-pool';
import type { RunningRecord } from '../../running/model/running-record';
import type { RunningServer } from '../../running/model/running-server';
import { nameOf, sameName, serverNamed } from '../../running/running-names';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { SINGLE_ADDRESS_PORTS } from '../../guide/single-address-ports';
import { EdgeService, type ExternalService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { ImportNotes } from '../import-note';

export { nameOf, sameName, serverNamed } from '../../running/running-names';

/** An Edge pool that is imported, and everything that was read. */
export interface PoolImport {
  readonly running: RunningEdge;
  readonly service: RunningEdgeService;
  /** Absent if the topology has no pool of this name. */
  readonly pool: RunningPool | undefined;
  /** SIP domains, in alphabetical order. */
  readonly sipDomains: readonly string[];
  /** Whether the pool is the SIP federation route. */
  readonly isFederationRoute: boolean;
  readonly notes: ImportNotes;
}

/** The host that the service records of a SIP domain lead to in a plan: the given one, or one with a name of its own in the domain. */
export function hostIn(sipDomain: string, host: string, label: string): string {
  const [first = '', ...rest] = nameOf(host).split('.');
  return first !== '' && rest.join('.') === nameOf(sipDomain) ? nameOf(host) : `${label}.${nameOf(sipDomain)}`;
}

/** The external name of a service; undefined if it was not read. */
export function externalName({ externalNames }: RunningEdgeService, wanted: EdgeService): RunningExternalName | undefined {
  return externalNames.find(({ service }) => service === wanted);
}

/** Records with a name, on a side. A record whose side is not known may be on either. */
export function recordsOf(running: RunningEdge, name: string, type: DnsRecordType, side: EdgeSide): RunningRecord[] {
  return running.records.filter((record) => record.type === type && sameName(record.name, name) && (record.side ?? side) === side);
}

/** Whether any record of a side was read. */
export function hasRecords({ records }: RunningEdge, side: EdgeSide): boolean {
  return records.some((record) => (record.side ?? side) === side);
}

/** Addresses of a name outside, in the order of the records. */
export function externalAddressesOf(running: RunningEdge, name: string, type = DnsRecordType.A): RunningRecord[] {
  return recordsOf(running, name, type, EdgeSide.EXTERNAL);
}

/** Files of servers that are in no Edge pool of the topology: of another organization, or with another DNS suffix than in the topology. */
export function otherServers(running: RunningEdge): RunningServer[] {
  const { topology, servers } = running;
  if (topology === undefined || topology.edgeServices.length === 0) return [];
  const known = new Set(topology.edgeServices.flatMap(({ poolFqdn }) => [
    serverNamed(running, poolFqdn), ...(topology.pools.find(({ fqdn }) => sameName(fqdn, poolFqdn))?.computers ?? []).map(({ fqdn }) => serverNamed(running, fqdn)),
  ]));
  return servers.filter((server) => !known.has(server));
}

const SHARED_PORTS: Readonly<Record<ExternalService, number>> = {
  [EdgeService.ACCESS_EDGE]: SINGLE_ADDRESS_PORTS.accessEdge, [EdgeService.WEB_CONFERENCING]: SINGLE_ADDRESS_PORTS.webConferencing,
  [EdgeService.AUDIO_VIDEO]: SINGLE_ADDRESS_PORTS.audioVideo,
};

/** The port that a service has if nobody asks for another. */
export function usualPort(service: ExternalService, isSingle: boolean): number {
  return isSingle ? SHARED_PORTS[service] : 443;
}
