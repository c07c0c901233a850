import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import { domainOfService, serviceLabels } from '../changes/record-users';
import type { Threshold } from './threshold';

const FEDERATION = '_sipfederationtls._tcp';

/** The federation SRV record of a SIP domain is gone. */
export const federationRecordRemoved: Threshold = {
  id: 'federation-record-removed',
  check: ({ before, after }) => {
    const left = new Set(after.dnsRecords.filter(isFederationRecord).map(({ name }) => name));
    return before.dnsRecords.filter((record) => isFederationRecord(record) && !left.has(record.name)).map((record) => ({
      subject: record.name,
      message: `partners that discover ${domainOfService(record)} can no longer reach its users, and push notification fails`,
    }));
  },
};

function isFederationRecord(record: DnsRecordPlan): boolean {
  return record.type === DnsRecordType.SRV && record.side === EdgeSide.EXTERNAL && serviceLabels(record) === FEDERATION;
}
