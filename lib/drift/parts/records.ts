import { nameOf, recordsOf, sameName } from '../../imports/parts/running-lookup';
import type { DnsAddressPlan, DnsRecordPlan } from '../../plan/network/dns-plan';
import type { EdgeServerPlan } from '../../plan/servers/server-plan';
import type { RunningRecord } from '../../running/model/running-record';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { holderOf, type Holders, holdersOf } from './address-holders';
import type { DriftContext } from './running-part';
import { unplannedRecords } from './unplanned-records';

/** The records that are published. A zone of which no record was read is not compared. */
export function runningRecords(context: DriftContext, servers: readonly EdgeServerPlan[]): DnsRecordPlan[] {
  const { plan, notCompared } = context;
  const holders = holdersOf(servers);
  const unread = new Set<string>();
  const records = plan.dnsRecords.flatMap((planned) => {
    const zone = zoneOf(context, planned);
    if (zone !== undefined) return publishedRecord(context, planned, holders);
    unread.add(`${planned.side} records of ${domainOf(context, planned.name) ?? planned.name}`);
    return [planned];
  });
  for (const subject of [...unread].sort()) notCompared.push({ subject, message: 'no record of this domain was read on this side' });
  return [...records, ...unplannedRecords(context, holders)];
}

/** The domain of the plan that a name is in: the longest. */
function domainOf({ plan: { sipDomains, servers } }: DriftContext, name: string): string | undefined {
  return [...new Set([...sipDomains, ...servers.map(({ dnsSuffix }) => dnsSuffix)])]
    .filter((domain) => sameName(name, domain) || nameOf(name).endsWith(`.${domain}`)).sort((a, b) => b.length - a.length)[0];
}

/** The domain of a planned record, if a record of it was read on its side. */
function zoneOf(context: DriftContext, { name, side }: DnsRecordPlan): string | undefined {
  const domain = domainOf(context, name);
  return context.running.records.some((record) => (record.side ?? side) === side && domainOf(context, record.name) === domain) ? domain ?? name : undefined;
}

function publishedRecord({ running, notPlanned }: DriftContext, planned: DnsRecordPlan, holders: Holders): DnsRecordPlan[] {
  const found = recordsOf(running, planned.name, planned.type, planned.side);
  const [first] = found;
  if (first === undefined) return [];
  const ttlSeconds = first.ttlSeconds ?? planned.ttlSeconds;
  if (planned.type === DnsRecordType.A || planned.type === DnsRecordType.AAAA) {
    return [{ ...planned, ttlSeconds, addresses: publishedAddresses(planned, [...new Set(found.map(({ value }) => value))], holders) }];
  }
  const own = found.find((record) => isPlanned(planned, record)) ?? first;
  for (const other of found.filter((record) => record !== own)) {
    notPlanned.push({ subject: `${other.type} ${other.name}`, message: `a further record that leads to ${targetOf(other)}` });
  }
  if (planned.srv === undefined) return [{ ...planned, ttlSeconds: own.ttlSeconds ?? planned.ttlSeconds, cname: own.value }];
  const { priority, weight, port } = planned.srv;
  return [{
    ...planned, ttlSeconds: own.ttlSeconds ?? planned.ttlSeconds,
    srv: { priority: own.priority ?? priority, weight: own.weight ?? weight, port: own.port ?? port, target: nameOf(own.value) },
  }];
}

function isPlanned({ srv, cname }: DnsRecordPlan, { value, port }: RunningRecord): boolean {
  return srv === undefined ? sameName(cname, value) : sameName(srv.target, value) && (port ?? srv.port) === srv.port;
}

function targetOf({ value, port }: RunningRecord): string {
  return port === undefined ? value : `${value} port ${port}`;
}

/** Planned addresses that are published, then others. An address that only the deployment knows takes one of the others. */
function publishedAddresses({ addresses }: DnsRecordPlan, published: readonly string[], holders: Holders): DnsAddressPlan[] {
  const planned = new Set(addresses.flatMap(({ address }) => address ?? []));
  const others = published.filter((address) => !planned.has(address));
  const kept = addresses.filter(({ address }) => (address === undefined ? others.shift() !== undefined : published.includes(address)));
  return [...kept, ...others.map((address) => holderOf(address, holders, addresses[0]))];
}
