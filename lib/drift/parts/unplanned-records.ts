import { nameOf, sameName } from '../../imports/parts/running-lookup';
import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import type { RunningEdge } from '../../running/model/running-edge';
import type { RunningRecord } from '../../running/model/running-record';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { holderOf, type Holders } from './address-holders';
import type { DriftContext } from './running-part';

/** Service records that clients and partners look for, by side. */
const SERVICES: Readonly<Record<EdgeSide, readonly string[]>> = {
  [EdgeSide.EXTERNAL]: ['_sip._tls', '_sipfederationtls._tcp', '_xmpp-server._tcp'],
  [EdgeSide.INTERNAL]: ['_sip._tls', '_sipfederationtls._tcp', '_xmpp-server._tcp', '_sipinternaltls._tcp'],
};

const HOSTS: ReadonlySet<DnsRecordType> = new Set([DnsRecordType.A, DnsRecordType.AAAA]);

/**
 * Records of this pool that the plan does not have: of its names, and service records that lead to them. A service record of a
 * planned domain that leads elsewhere is only told, because it may be right.
 */
export function unplannedRecords(context: DriftContext, holders: Holders): DnsRecordPlan[] {
  const { plan, running, notPlanned } = context;
  const own = ownNames(context);
  const planned = new Set(plan.dnsRecords.map(({ side, type, name }) => keyOf(side, type, name)));
  const others = running.records.flatMap((record) => {
    const side = record.side ?? EdgeSide.EXTERNAL;
    return planned.has(keyOf(side, record.type, record.name)) ? [] : [{ record, side }];
  });
  const found = others.flatMap(({ record, side }): DnsRecordPlan[] => {
    if (record.type === DnsRecordType.SRV && isService(context, record, side)) {
      if (leadsToOtherPool(context, record)) return [];
      if (leadsToPool(context, record.value, own[EdgeSide.EXTERNAL], holders)) return [serviceRecord(record, side)];
      notPlanned.push({ subject: `SRV ${nameOf(record.name)}`, message: `a service record that leads to ${record.value}${record.port === undefined ? '' : ` port ${record.port}`}` });
      return [];
    }
    if (record.type === DnsRecordType.CNAME && own[side].has(nameOf(record.name))) return [{ ...recordOf(record, side), cname: record.value }];
    return HOSTS.has(record.type) && own[side].has(nameOf(record.name)) ? [{ ...recordOf(record, side), addresses: [holderOf(record.value, holders)] }] : [];
  });
  return merged(found);
}

/** Names of the pool in the plan and in the topology, by the side on which they are published, with the host of its XMPP records. */
function ownNames({ plan, pool, running: { topology, records } }: DriftContext): Readonly<Record<EdgeSide, ReadonlySet<string>>> {
  const isXmppRoute = plan.routes.xmpp || (topology?.sites ?? []).some(({ xmppFederationRoute }) => sameName(xmppFederationRoute, plan.internal.fqdn));
  const xmppHosts = isXmppRoute ? records.filter(({ name }) => plan.sipDomains.some((domain) => sameName(name, `_xmpp-server._tcp.${domain}`))).map(({ value }) => nameOf(value)) : [];
  const planned = (side: EdgeSide): string[] => plan.dnsRecords.filter((record) => record.side === side && record.srv === undefined).map(({ name }) => nameOf(name));
  return {
    [EdgeSide.EXTERNAL]: new Set([...planned(EdgeSide.EXTERNAL), ...(pool?.service.externalNames ?? []).map(({ fqdn }) => nameOf(fqdn)), ...xmppHosts]),
    [EdgeSide.INTERNAL]: new Set([...planned(EdgeSide.INTERNAL), ...(pool?.pool?.computers ?? []).map(({ fqdn }) => nameOf(fqdn))]),
  };
}

/** Whether a name is one of the pool, or has an address that the pool has, or that one of its names leads to. */
function leadsToPool({ running }: DriftContext, target: string, own: ReadonlySet<string>, holders: Holders): boolean {
  if (own.has(nameOf(target))) return true;
  const published = new Set(addressesOf(running, own));
  return addressesOf(running, new Set([nameOf(target)])).some((address) => holders.has(address) || published.has(address));
}

/** Whether a record leads to a name of another Edge pool, or to an address that such a name has. */
function leadsToOtherPool({ plan, running }: DriftContext, { value }: RunningRecord): boolean {
  const names = new Set((running.topology?.edgeServices ?? []).filter(({ poolFqdn }) => !sameName(poolFqdn, plan.internal.fqdn))
    .flatMap(({ externalNames }) => externalNames.map(({ fqdn }) => nameOf(fqdn))));
  const addresses = new Set(addressesOf(running, names));
  return names.has(nameOf(value)) || addressesOf(running, new Set([nameOf(value)])).some((address) => addresses.has(address));
}

/** Addresses of names outside. */
function addressesOf({ records }: RunningEdge, names: ReadonlySet<string>): string[] {
  return records.filter(({ name, type, side }) => side !== EdgeSide.INTERNAL && HOSTS.has(type) && names.has(nameOf(name))).map(({ value }) => value);
}

function isService({ plan, running: { topology } }: DriftContext, { name }: RunningRecord, side: EdgeSide): boolean {
  const domains = new Set([...plan.sipDomains, ...topology?.sipDomains ?? []].map(nameOf));
  return [...domains].some((domain) => SERVICES[side].some((service) => sameName(name, `${service}.${domain}`)));
}

function serviceRecord(record: RunningRecord, side: EdgeSide): DnsRecordPlan {
  const { priority = 0, weight = 0, port = 0 } = record;
  return { ...recordOf(record, side), srv: { priority, weight, port, target: nameOf(record.value) } };
}

function recordOf({ name, type, ttlSeconds = 0 }: RunningRecord, side: EdgeSide): DnsRecordPlan {
  return { id: keyOf(side, type, name), side, type, name: nameOf(name), ttlSeconds, addresses: [], purpose: 'not in the plan', tableRows: [] };
}

function keyOf(side: EdgeSide, type: DnsRecordType, name: string): string {
  return `${side}/${type}/${nameOf(name)}`;
}

/** One record set for each name and type. */
function merged(records: readonly DnsRecordPlan[]): DnsRecordPlan[] {
  const sets = new Map<string, DnsRecordPlan>();
  for (const record of records) {
    const known = sets.get(record.id);
    sets.set(record.id, known === undefined ? record : { ...known, addresses: [...known.addresses, ...record.addresses] });
  }
  return [...sets.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
