import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { PlannedCheck } from '../model/expectation';
import type { PlanToVerify } from '../model/plan-to-verify';
import { QuestionType } from '../model/probe';
import type { VerificationTerms } from '../model/verification-terms';
import { aliasRecord } from './alias-record';
import { authoritativeCheck } from './authoritative-check';
import { plainName, sortedAddresses } from './dns-values';
import { exposedNameChecks } from './exposed-names';
import { hostAliasCheck } from './host-alias-check';
import { type DrainedAddresses, hostRecord } from './host-record';
import { type RecordToCheck, recordCheck } from './record-to-check';
import { serviceOf, serviceRecord } from './service-record';
import { serviceTargetCheck } from './service-target-check';

const BOTH_FAMILIES: readonly QuestionType[] = [QuestionType.A, QuestionType.AAAA];

/** What the checks of a record need of the other records. */
interface OtherRecords {
  readonly drained: DrainedAddresses;
  /** Types of the planned host records, by name. */
  readonly hostTypes: ReadonlyMap<string, readonly QuestionType[]>;
  /** Targets of planned SRV records. */
  readonly targets: ReadonlySet<string>;
}

/** The records of the plan, and that names of the internal side are not among those outside. */
export function dnsChecks(plan: PlanToVerify, terms: VerificationTerms): PlannedCheck[] {
  const records = distinctRecords(plan.records);
  const others: OtherRecords = {
    drained: drainedAddresses(plan),
    hostTypes: hostTypesOf(records),
    targets: new Set(records.flatMap(({ srv }) => (srv === undefined ? [] : [plainName(srv.target)]))),
  };
  return [...records.flatMap((record) => checksOf(record, others, terms)), ...exposedNameChecks(plan)];
}

function checksOf(
  record: DnsRecordPlan, { drained, hostTypes, targets }: OtherRecords, { isAuthoritative }: VerificationTerms,
): PlannedCheck[] {
  const name = plainName(record.name);
  const withAuthority = (toCheck: RecordToCheck): PlannedCheck[] => [
    recordCheck(toCheck), ...(isAuthoritative ? [authoritativeCheck(toCheck)] : []),
  ];
  switch (record.type) {
    case DnsRecordType.A: case DnsRecordType.AAAA: {
      const toCheck = hostRecord(record, name, drained);
      // Both families have the same alias.
      const isFirst = hostTypes.get(name)?.[0] === toCheck.type;
      return [...withAuthority(toCheck), ...(isFirst && !targets.has(name) ? [hostAliasCheck(toCheck)] : [])];
    }
    case DnsRecordType.CNAME: return withAuthority(aliasRecord(record, name));
    case DnsRecordType.SRV: {
      if (record.srv === undefined) return [];
      const planned = serviceOf(record.srv);
      const toCheck = serviceRecord(record, record.srv, name);
      return [...withAuthority(toCheck), serviceTargetCheck(toCheck, planned, hostTypes.get(planned.target) ?? BOTH_FAMILIES)];
    }
  }
}

/** Records with one name and type as one, in alphabetical order of name and type. */
function distinctRecords(records: readonly DnsRecordPlan[]): DnsRecordPlan[] {
  const byKey = new Map<string, DnsRecordPlan>();
  for (const record of records) {
    const key = `${plainName(record.name)} ${record.type}`;
    const same = byKey.get(key);
    byKey.set(key, same === undefined ? record : {
      ...same, addresses: [...same.addresses, ...record.addresses], tableRows: [...new Set([...same.tableRows, ...record.tableRows])],
    });
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
}

function hostTypesOf(records: readonly DnsRecordPlan[]): Map<string, QuestionType[]> {
  const types = new Map<string, QuestionType[]>();
  for (const { name, type } of records) {
    if (type !== DnsRecordType.A && type !== DnsRecordType.AAAA) continue;
    const key = plainName(name);
    types.set(key, [...types.get(key) ?? [], type === DnsRecordType.A ? QuestionType.A : QuestionType.AAAA]);
  }
  return types;
}

/** Addresses of drained servers that were in records of the side before. */
function drainedAddresses({ side, edge }: PlanToVerify): DrainedAddresses {
  return new Map((edge?.servers ?? []).filter(({ drained }) => drained === true).flatMap(({ computerName, external, internal }) => {
    const addresses = side === EdgeSide.INTERNAL
      ? [internal.address, internal.ipv6Address]
      : external.addresses.flatMap(({ publicAddress, publicIpv6Address }) => [publicAddress, publicIpv6Address]);
    return sortedAddresses(addresses.flatMap((address) => address ?? [])).map((address): [string, string] => [address, computerName]);
  }));
}
