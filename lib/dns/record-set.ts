/** One record set in a zone. Addresses can be Terraform tokens. */
export interface RecordSet {
  /** `A`, `AAAA` or `SRV`. */
  readonly type: string;
  /** Full name without trailing dot. */
  readonly name: string;
  readonly ttlSeconds: number;
  /** For A and AAAA: addresses, one per server. */
  readonly addresses: string[];
  /** For SRV: the one target. */
  readonly srv?: SrvRecordData;
}

/** Data of an SRV record. */
export interface SrvRecordData {
  readonly priority: number;
  readonly weight: number;
  readonly port: number;
  /** Target host without trailing dot. */
  readonly target: string;
}
