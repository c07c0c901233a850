import type { EdgePlan } from '../../plan/edge-plan';
import { grouped } from '../grouped';
import { AT_DEPLOYMENT } from '../plan-words';
import { type TableRow, textTable } from '../text-table';
import type { DnsRecordPlan } from '../../plan/dns-plan';
import { EdgeSide } from '../../values/vocabulary/edge-side';

const SIDES: Readonly<Record<EdgeSide, string>> = { [EdgeSide.EXTERNAL]: 'External', [EdgeSide.INTERNAL]: 'Internal' };

/** The records, gathered by the zone that holds them. */
export function dnsRecordsSection(plan: Pick<EdgePlan, 'dnsRecords'>): string[] {
  if (plan.dnsRecords.length === 0) return ['none'];
  const rows = [...grouped(plan.dnsRecords, titleOf)].flatMap(([title, records]): TableRow[] => [
    { title },
    ...records.map((record) => ({ cells: [record.type, record.name, dataOf(record)] })),
  ]);
  const withServices = plan.dnsRecords.some((record) => record.srv !== undefined);
  return textTable(rows, ['Type', 'Name', withServices ? 'Data (SRV: prio weight port target)' : 'Data']);
}

function titleOf(record: DnsRecordPlan): string {
  const where = record.zone === undefined ? 'to be created by others' : `zone ${record.zone}`;
  return `${SIDES[record.side]}, ${where}, TTL ${record.ttlSeconds}`;
}

function dataOf(record: DnsRecordPlan): string {
  const { srv, cname, addresses } = record;
  if (cname !== undefined) return cname;
  if (srv !== undefined) return `${srv.priority} ${srv.weight} ${srv.port} ${srv.target}`;
  const known = addresses.flatMap(({ address }) => (address === undefined ? [] : [address]));
  const servers = addresses.filter(({ address }) => address === undefined).map(({ name }) => name);
  return [...known, ...(servers.length === 0 ? [] : [`${servers.join(', ')} ${AT_DEPLOYMENT}`])].join(', ');
}
