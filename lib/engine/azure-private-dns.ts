export { PrivateDnsARecord } from '@cdktf/provider-azurerm/lib/private-dns-a-record';
export { PrivateDnsSrvRecord } from '@cdktf/provider-azurerm/lib/private-dns-srv-record';
export { PrivateDnsZone } from '@cdktf/provider-azurerm/lib/private-dns-zone';
