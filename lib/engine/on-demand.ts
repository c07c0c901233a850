import type * as bastionHost from '@cdktf/provider-azurerm/lib/bastion-host';
import type * as keyVaultSecret from '@cdktf/provider-azurerm/lib/data-azurerm-key-vault-secret';
import type * as shutdownSchedule from '@cdktf/provider-azurerm/lib/dev-test-global-vm-shutdown-schedule';
import type * as azureIpv6Dns from '@cdktf/provider-azurerm/lib/dns-aaaa-record';
import type * as privateIpv6Dns from '@cdktf/provider-azurerm/lib/private-dns-aaaa-record';
import type * as privateDnsLink from '@cdktf/provider-azurerm/lib/private-dns-zone-virtual-network-link';
import type * as rfc2136Ipv6Dns from '@cdktf/provider-dns/lib/aaaa-record-set';
import { onDemand } from '../values/on-demand';
import type * as dataDisk from './azure-data-disk';
import type * as privateDns from './azure-private-dns';
import type * as keyVaultCertificate from './key-vault-certificate';
import type * as rfc2136Dns from './rfc2136-dns';

// Resources that most Edges do not need. Each provider file takes milliseconds to load, so these are loaded when the first
// resource is created (docs/performance.md).

export const loadAzureIpv6Dns = onDemand(
  () => require('@cdktf/provider-azurerm/lib/dns-aaaa-record') as typeof azureIpv6Dns,
);
export const loadBastionHost = onDemand(() => require('@cdktf/provider-azurerm/lib/bastion-host') as typeof bastionHost);
export const loadDataDisk = onDemand(() => require('./azure-data-disk') as typeof dataDisk);
export const loadKeyVaultCertificate = onDemand(() => require('./key-vault-certificate') as typeof keyVaultCertificate);
export const loadKeyVaultSecret = onDemand(
  () => require('@cdktf/provider-azurerm/lib/data-azurerm-key-vault-secret') as typeof keyVaultSecret,
);
export const loadPrivateDns = onDemand(() => require('./azure-private-dns') as typeof privateDns);
export const loadPrivateDnsLink = onDemand(
  () => require('@cdktf/provider-azurerm/lib/private-dns-zone-virtual-network-link') as typeof privateDnsLink,
);
export const loadPrivateIpv6Dns = onDemand(
  () => require('@cdktf/provider-azurerm/lib/private-dns-aaaa-record') as typeof privateIpv6Dns,
);
export const loadRfc2136Dns = onDemand(() => require('./rfc2136-dns') as typeof rfc2136Dns);
export const loadRfc2136Ipv6Dns = onDemand(
  () => require('@cdktf/provider-dns/lib/aaaa-record-set') as typeof rfc2136Ipv6Dns,
);
export const loadShutdownSchedule = onDemand(
  () => require('@cdktf/provider-azurerm/lib/dev-test-global-vm-shutdown-schedule') as typeof shutdownSchedule,
);
