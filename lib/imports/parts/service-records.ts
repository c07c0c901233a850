import type { EdgePlanRequest } from '../../request/edge-plan-request';
import { EdgeFeature } from '../../request/edge-feature';
import type { RunningEdgeService } from '../../running/model/running-edge-service';
import type { RunningRecord } from '../../running/model/running-record';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeService } from '../../values/vocabulary/edge-service';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { ImportNoteKind } from '../import-note';
import { externalAddressesOf, externalName, hasRecords, hostIn, nameOf, type PoolImport, recordsOf, sameName, usualPort } from './running-lookup';

/** Where a service record should lead. */
interface WantedService {
  readonly owner: string;
  readonly port: number;
  readonly property: string;
}

/**
 * SIP domains that have a service record; undefined if no record was read. In domains of which none was read, the pool that is the
 * route, or the only one, is taken to have its own.
 */
export function domainsWithService(given: PoolImport, wanted: WantedService): string[] | undefined {
  const { running, sipDomains, isFederationRoute, notes } = given;
  if (!hasRecords(running, EdgeSide.EXTERNAL)) return undefined;
  const isMain = isFederationRoute || running.topology?.edgeServices.length === 1;
  const unread = sipDomains.filter((domain) => !hasRecordsIn(given, domain));
  if (unread.length > 0) {
    notes.add(ImportNoteKind.ASSUMED, wanted.property,
      `no record of ${unread.join(', ')} in public DNS was read: ${isMain ? 'its service record is assumed to lead to this pool' : 'no service record is assumed to lead to this pool'}`,
      unread.map((domain) => `dig ${wanted.owner}.${domain} SRV`).join('; '));
  }
  return sipDomains.filter((domain) => {
    if (unread.includes(domain)) return isMain;
    const records = recordsOf(running, `${wanted.owner}.${domain}`, DnsRecordType.SRV, EdgeSide.EXTERNAL);
    const own = records.filter((record) => isOwn(given, record, isMain));
    for (const record of own) tellOtherTarget(given, domain, record, wanted);
    return own.length > 0;
  });
}

/** Whether any record of a domain was read in public DNS. */
function hasRecordsIn({ running }: PoolImport, domain: string): boolean {
  return running.records.some(({ name, side = EdgeSide.EXTERNAL }) => side === EdgeSide.EXTERNAL && (sameName(name, domain) || nameOf(name).endsWith(`.${domain}`)));
}

/**
 * Whether a record is about this pool: it leads to the name of its Access Edge, or to another name with the same addresses. One that
 * leads to no pool is about the one that is the route, or the only one.
 */
function isOwn({ running, service }: PoolImport, { value }: RunningRecord, isMain: boolean): boolean {
  const addressesOf = (name: string): string[] => [DnsRecordType.A, DnsRecordType.AAAA].flatMap((type) => externalAddressesOf(running, name, type).map((record) => record.value));
  const targets = addressesOf(value);
  const leadsTo = (pool: RunningEdgeService): boolean => {
    const access = externalName(pool, EdgeService.ACCESS_EDGE)?.fqdn;
    return access !== undefined && (sameName(access, value) || addressesOf(access).some((address) => targets.includes(address)));
  };
  const others = (running.topology?.edgeServices ?? []).filter(({ poolFqdn }) => !sameName(poolFqdn, service.poolFqdn));
  return leadsTo(service) || (isMain && !others.some(leadsTo));
}

/** Where a domain does not contain the name of the Access Edge, a plan has a name in the domain. */
function tellOtherTarget({ notes, service }: PoolImport, domain: string, record: RunningRecord, { port, property }: WantedService): void {
  const access = externalName(service, EdgeService.ACCESS_EDGE)?.fqdn;
  if (access === undefined || ([nameOf(access), hostIn(domain, access, 'sip')].includes(nameOf(record.value)) && record.port === port)) return;
  notes.add(ImportNoteKind.CONTRADICTION, property,
    `${record.name} leads to ${record.value} port ${record.port ?? 'unknown'}, the Access Edge is ${nameOf(access)} port ${port}; `
      + 'the request has the domain, and its plan has the record that leads to the Access Edge',
    'public DNS; Topology Builder, the properties of the Edge pool', [record.source]);
}

/** SIP domains with automatic sign-in; undefined where they are all of them, or where no record was read. */
export function importedSignInDomains(
  given: PoolImport, { features, accessEdge, topology }: Pick<EdgePlanRequest, 'features' | 'accessEdge' | 'topology'>,
): string[] | undefined {
  if (features !== undefined && !features.includes(EdgeFeature.REMOTE_USER_ACCESS)) return undefined;
  const domains = domainsWithService(given, { owner: '_sip._tls', port: accessEdge.port ?? usualPort(EdgeService.ACCESS_EDGE, topology.singleExternalAddress), property: 'automaticSignInDomains' });
  if (domains === undefined) {
    given.notes.add(ImportNoteKind.ASSUMED, 'automaticSignInDomains', 'no record of public DNS was read: every SIP domain is assumed to have its own',
      'the zone files of public DNS; dig _sip._tls.DOMAIN SRV');
  }
  return domains?.length === given.sipDomains.length ? undefined : domains;
}

/** The TTL that all records of the names of the pool have; undefined if they differ, or if it is the usual one. */
export function importedTtl(given: PoolImport): number | undefined {
  const { running, service, notes } = given;
  const names = [...service.externalNames.map(({ fqdn }) => nameOf(fqdn)), nameOf(service.poolFqdn)];
  const own = running.records.filter(({ name, ttlSeconds }) => ttlSeconds !== undefined && names.includes(nameOf(name)));
  const [first, ...others] = [...new Set(own.flatMap(({ ttlSeconds }) => ttlSeconds ?? []))].sort((a, b) => a - b);
  if (first === undefined) return undefined;
  if (others.length === 0) return first === USUAL_TTL ? undefined : first;
  notes.add(ImportNoteKind.CONTRADICTION, 'recordTtlSeconds',
    `records have TTLs of ${[first, ...others].join(', ')} seconds, and a plan has one for all; the request has ${USUAL_TTL}`, 'the zone files', own.map(({ source }) => source));
  return undefined;
}

const USUAL_TTL = 3600;
