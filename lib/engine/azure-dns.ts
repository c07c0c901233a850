export { DnsARecord } from '@cdktf/provider-azurerm/lib/dns-a-record';
export { DnsSrvRecord } from '@cdktf/provider-azurerm/lib/dns-srv-record';
export { DnsZone as AzureDnsZoneResource } from '@cdktf/provider-azurerm/lib/dns-zone';
