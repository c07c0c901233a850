import type { SrvDataPlan } from '../plan/dns-plan';
import type { DnsRecordType } from '../values/vocabulary/dns';

/** One record set in a zone. Addresses can be Terraform tokens. */
export interface RecordSet {
  /** A, AAAA or SRV. */
  readonly type: DnsRecordType;
  /** Full name without trailing dot. */
  readonly name: string;
  readonly ttlSeconds: number;
  /** For A and AAAA: addresses, one per server. */
  readonly addresses: string[];
  /** For SRV: the one target. */
  readonly srv?: SrvDataPlan;
}
