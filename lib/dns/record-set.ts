import type { SrvDataPlan } from '../plan/network/dns-plan';
import { deploymentText, listOf, number, text, wordOf } from '../values/boundary/kinds';
import { objectOf, optional } from '../values/boundary/object-shape';
import { DnsRecordType } from '../values/vocabulary/dns';

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

const SRV_DATA = objectOf<SrvDataPlan>('SrvDataPlan', { priority: number, weight: number, port: number, target: text });

/** What {@link RecordSet} may hold. */
export const RECORD_SET = objectOf<RecordSet>('RecordSet', {
  type: wordOf('DnsRecordType', DnsRecordType),
  name: text,
  ttlSeconds: number,
  addresses: listOf(deploymentText),
  srv: optional(SRV_DATA),
});
