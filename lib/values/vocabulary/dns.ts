/** Type of a DNS record set. */
export enum DnsRecordType {
  A = 'A',
  AAAA = 'AAAA',
  CNAME = 'CNAME',
  SRV = 'SRV',
}
