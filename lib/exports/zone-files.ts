import type { DnsRecordPlan } from '../plan/network/dns-plan';
import type { EdgePlan } from '../plan/edge-plan';
import type { ReverseProxyPlan } from '../plan/reverse-proxy-plan';
import { requireEdgePlan, requireReverseProxyPlan } from '../plan/stored/stored-plan';
import { frozen } from '../values/frozen';
import type { IPlanDocument } from '../values/plan-document';
import { type ZoneContents, zoneFileText } from './zone-files/zone-file-text';
import { type ZoneRecord, zoneRecord } from './zone-files/zone-record';

/**
 * The DNS records of a plan as zone files for BIND and other name servers that read master files (RFC 1035): one file for
 * each zone and side. Records that are in no zone of the plan are in a file for their domain.
 *
 * The files have no SOA and NS records, because the zones exist already: include a file in the zone file with `$INCLUDE`, or
 * copy its records. An address that is assigned at deployment is not in the plan: its record is a comment with the reason, and
 * the zone loads without it. The text is printable ASCII.
 */
export class ZoneFiles {
  /**
   * The zone files of an Edge plan.
   *
   * @throws EdgeValidationError if the value is not an Edge plan or has another schema version, and for records that no zone
   * can hold.
   */
  public static ofEdge(plan: EdgePlan): ZoneFiles {
    const { internal, dnsRecords } = requireEdgePlan(plan, 'plan');
    return new ZoneFiles('edge', `Edge pool ${internal.fqdn}`, dnsRecords);
  }

  /**
   * The zone files of the plan of a reverse proxy.
   *
   * @throws EdgeValidationError if the value is not the plan of a reverse proxy or has another schema version, and for records
   * that no zone can hold.
   */
  public static ofReverseProxy(plan: ReverseProxyPlan): ZoneFiles {
    const { listenerCertificate, dnsRecords } = requireReverseProxyPlan(plan, 'plan');
    return new ZoneFiles('reverse-proxy', `reverse proxy ${listenerCertificate.subject}`, dnsRecords);
  }

  /** Sorted by file name: `contoso.com.edge-external.zone`, `contoso.net.edge-internal.zone`. */
  public readonly documents: IPlanDocument[];

  private constructor(name: string, subject: string, records: readonly DnsRecordPlan[]) {
    this.documents = frozen(zonesOf(records)
      .map((zone): IPlanDocument => {
        const fileName = `${zone.domain.text}.${name}-${zone.side}.zone`;
        return { fileName, text: zoneFileText(zone, fileName, subject) };
      })
      .sort((a, b) => (a.fileName < b.fileName ? -1 : 1)));
  }
}

function zonesOf(plans: readonly DnsRecordPlan[]): ZoneContents[] {
  const groups = new Map<string, [ZoneRecord, ...ZoneRecord[]]>();
  const records = plans.map((plan, index) => zoneRecord(plan, `plan.dnsRecords[${index}]`));
  for (const record of records.sort((a, b) => (a.plan.id < b.plan.id ? -1 : 1))) {
    const key = `${record.plan.side}/${record.domain.text}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [record]);
    else known.push(record);
  }
  return [...groups.values()].map((group) => ({ domain: group[0].domain, side: group[0].plan.side, records: group }));
}
