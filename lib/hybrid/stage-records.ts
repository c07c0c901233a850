import {
  MICROSOFT_365_RECORDS, MICROSOFT_365_TTL_SECONDS, type Microsoft365Record, RECORDS_AFTER, RECORDS_IN_HYBRID,
} from '../guide/hybrid/microsoft-365';
import type { DnsRecordPlan } from '../plan/network/dns-plan';
import type { EdgePlan } from '../plan/edge-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { AT_DEPLOYMENT } from '../projection/model/words';
import { EdgeSide } from '../values/vocabulary/edge-side';
import type { HybridRecord } from './hybrid-stage';

/** The external records of every stage, by the same names. */
export interface StageRecords {
  /** Today and in hybrid: all of them lead on premises. */
  readonly onPremises: HybridRecord[];
  /** After the servers are gone. */
  readonly online: HybridRecord[];
}

/** The records of the plans, and those that Microsoft 365 needs of each SIP domain. */
export function stageRecords(plan: EdgePlan, reverseProxy: ReverseProxyPlan | undefined): StageRecords {
  const records = [...plan.dnsRecords, ...reverseProxy?.dnsRecords ?? []].filter(({ side }) => side === EdgeSide.EXTERNAL);
  const later = new Map(plan.sipDomains.flatMap((domain) => MICROSOFT_365_RECORDS.map(
    (record): [string, Microsoft365Record] => [`${record.prefix}.${domain}`, record])));
  const byName = new Map<string, DnsRecordPlan[]>();
  for (const record of records) {
    const known = byName.get(record.name);
    if (known === undefined) byName.set(record.name, [record]);
    else known.push(record);
  }
  const names = [...new Set([...byName.keys(), ...later.keys()])].sort();
  return {
    onPremises: names.map((name) => nowOf(name, byName.get(name) ?? [])),
    online: names.map((name) => laterOf(name, later.get(name))),
  };
}

function nowOf(name: string, records: readonly DnsRecordPlan[]): HybridRecord {
  const [first] = records;
  if (first === undefined) return { name, data: [], isMissing: true, planningRows: [RECORDS_IN_HYBRID.id] };
  return {
    name,
    data: records.flatMap((record) => dataOf(record).map((data) => `${record.type} ${data}`)),
    isMissing: false,
    ttlSeconds: records.reduce((longest, { ttlSeconds }) => Math.max(longest, ttlSeconds), 0),
    planningRows: [...new Set(records.flatMap(({ tableRows }) => tableRows))],
  };
}

function dataOf({ srv, cname, addresses }: DnsRecordPlan): string[] {
  if (cname !== undefined) return [cname];
  if (srv !== undefined) return [`${srv.priority} ${srv.weight} ${srv.port} ${srv.target}`];
  return addresses.map(({ address, name }) => address ?? `${name} ${AT_DEPLOYMENT}`);
}

function laterOf(name: string, record: Microsoft365Record | undefined): HybridRecord {
  if (record === undefined) return { name, data: [], isMissing: false, planningRows: [] };
  const { type, priority, weight, port, target } = record;
  const data = port === undefined ? target : `${priority ?? 0} ${weight ?? 0} ${port} ${target}`;
  return { name, data: [`${type} ${data}`], isMissing: false, ttlSeconds: MICROSOFT_365_TTL_SECONDS, planningRows: [RECORDS_AFTER.id] };
}
