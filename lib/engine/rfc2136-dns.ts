export { ARecordSet } from '@cdktf/provider-dns/lib/a-record-set';
export { DnsProvider, type DnsProviderUpdate } from '@cdktf/provider-dns/lib/provider';
export { SrvRecordSet } from '@cdktf/provider-dns/lib/srv-record-set';
