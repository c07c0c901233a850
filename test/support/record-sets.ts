import { DnsRecordType, type RecordSet } from 'cdktf-lync-edge';

/** An A record set. */
export function hostRecord(name: string, addresses: string[] = ['131.107.155.10'], ttlSeconds = 3600): RecordSet {
  return { type: DnsRecordType.A, name, ttlSeconds, addresses };
}

/** An SRV record set that leads to a host. */
export function serviceRecord(name: string, target: string, port = 5061): RecordSet {
  return { type: DnsRecordType.SRV, name, ttlSeconds: 3600, addresses: [], srv: { priority: 0, weight: 0, port, target } };
}
