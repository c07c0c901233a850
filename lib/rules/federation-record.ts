import { DnsRecordType } from '../values/vocabulary/dns';
import { EdgeSide } from '../values/vocabulary/edge-side';
import type { DnsRecordPlan } from '../plan/network/dns-plan';

/** Name of the SRV record by which other organizations find the Edge of a SIP domain. */
export function federationRecordOf(sipDomain: string): string {
  return `_sipfederationtls._tcp.${sipDomain}`;
}

/** Names of the external SRV records, including those from {@link federationRecordOf}. */
export function externalSrvNames(records: readonly DnsRecordPlan[]): ReadonlySet<string> {
  return new Set(records
    .filter(({ side, type }) => side === EdgeSide.EXTERNAL && type === DnsRecordType.SRV)
    .map(({ name }) => name));
}
