import type { ReverseProxyPlan, WebDnsRecordPlan } from '../../plan/reverse-proxy-plan';
import { grouped } from '../grouped';
import { AT_DEPLOYMENT } from '../plan-words';
import { type TableRow, textTable } from '../text-table';

const LOCATIONS: Readonly<Record<string, string>> = { external: 'External', internal: 'Internal' };

/** The records, gathered by the zone that holds them. */
export function webDnsRecordsSection(plan: ReverseProxyPlan): string[] {
  const rows = [...grouped(plan.dnsRecords, titleOf)].flatMap(([title, records]): TableRow[] => [
    { title },
    ...records.map((record) => ({ cells: [record.type, record.name, dataOf(record)] })),
  ]);
  return textTable(rows, ['Type', 'Name', 'Data (SRV: prio weight port target)']);
}

/** Split-brain DNS: what the two sides must answer differently. */
export function splitNamesSection(plan: ReverseProxyPlan): string[] {
  if (plan.splitNames.length === 0) return ['none'];
  return textTable(
    plan.splitNames.map(({ name, inside, outside }) => ({ cells: [name, inside, outside] })), ['Name', 'Inside', 'Outside'],
  );
}

function titleOf(record: WebDnsRecordPlan): string {
  const where = record.zone === undefined ? 'to be created by others' : `zone ${record.zone}`;
  return `${LOCATIONS[record.location] ?? record.location}, ${where}, TTL ${record.ttlSeconds}`;
}

function dataOf({ srv, cname, addresses, leadsTo }: WebDnsRecordPlan): string {
  if (srv !== undefined) return `${srv.priority} ${srv.weight} ${srv.port} ${srv.target}`;
  if (cname !== undefined) return cname;
  return addresses.length > 0 ? addresses.join(', ') : `${String(leadsTo)} ${AT_DEPLOYMENT}`;
}
