import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import { grouped } from '../../projection/model/grouped';
import { counted } from '../../projection/model/words';
import { addressKey } from '../changes/address-holder';
import type { PlanCore } from '../changes/review-context';
import { isLargePart, type Threshold } from './threshold';

/** More than a third of the records that a zone has, and at least three, are changed or deleted. New records change none. */
export const zoneRecordsChanged: Threshold = {
  id: 'zone-records-changed',
  check: ({ before, after }) => {
    const later = new Map(after.dnsRecords.map((record) => [record.id, dataOf(record, after)]));
    return [...grouped(before.dnsRecords.filter(({ zone }) => zone !== undefined), zoneOf)].flatMap(([subject, records]) => {
      const affected = records.filter((record) => later.get(record.id) !== dataOf(record, before));
      if (!isLargePart(affected.length, records.length)) return [];
      return [{ subject, message: `${affected.length} of its ${counted(records.length, 'record')} are changed or deleted` }];
    });
  },
};

function zoneOf({ side, zone }: DnsRecordPlan): string {
  return `${side} zone ${zone ?? ''}`;
}

/** What somebody who looks the record up gets, whatever its purpose. */
function dataOf({ ttlSeconds, addresses, cname, srv, zone }: DnsRecordPlan, plan: PlanCore): string {
  const hosts = addresses.map((address) => addressKey(address, plan)).sort();
  return JSON.stringify([
    ttlSeconds, hosts, cname, srv === undefined ? [] : [srv.priority, srv.weight, srv.port, srv.target], zone,
  ]);
}
