/* eslint-disable @typescript-eslint/no-require-imports -- an import would load these files with the library */
import type * as keyVaultSecret from '@cdktf/provider-azurerm/lib/data-azurerm-key-vault-secret';
import type * as bastionHost from '@cdktf/provider-azurerm/lib/bastion-host';
import type * as shutdownSchedule from '@cdktf/provider-azurerm/lib/dev-test-global-vm-shutdown-schedule';
import type * as azureIpv6Dns from '@cdktf/provider-azurerm/lib/dns-aaaa-record';
import type * as privateIpv6Dns from '@cdktf/provider-azurerm/lib/private-dns-aaaa-record';
import type * as rfc2136Ipv6Dns from '@cdktf/provider-dns/lib/aaaa-record-set';
import type * as privateDns from './azure-private-dns';
import type * as dataDisk from './azure-data-disk';
import type * as azureLoadBalancer from './azure-load-balancer';
import type * as keyVaultCertificate from './key-vault-certificate';
import type * as rfc2136Dns from './rfc2136-dns';

// Resources that most Edges do without. Each file of a provider takes milliseconds to load, so that these are loaded when
// the first one is made (docs/performance.md).

export function loadAzureIpv6Dns(): typeof azureIpv6Dns {
  return require('@cdktf/provider-azurerm/lib/dns-aaaa-record') as typeof azureIpv6Dns;
}

export function loadBastionHost(): typeof bastionHost {
  return require('@cdktf/provider-azurerm/lib/bastion-host') as typeof bastionHost;
}

export function loadDataDisk(): typeof dataDisk {
  return require('./azure-data-disk') as typeof dataDisk;
}

export function loadKeyVaultCertificate(): typeof keyVaultCertificate {
  return require('./key-vault-certificate') as typeof keyVaultCertificate;
}

export function loadKeyVaultSecret(): typeof keyVaultSecret {
  return require('@cdktf/provider-azurerm/lib/data-azurerm-key-vault-secret') as typeof keyVaultSecret;
}

export function loadLoadBalancer(): typeof azureLoadBalancer {
  return require('./azure-load-balancer') as typeof azureLoadBalancer;
}

export function loadPrivateDns(): typeof privateDns {
  return require('./azure-private-dns') as typeof privateDns;
}

export function loadPrivateIpv6Dns(): typeof privateIpv6Dns {
  return require('@cdktf/provider-azurerm/lib/private-dns-aaaa-record') as typeof privateIpv6Dns;
}

export function loadRfc2136Dns(): typeof rfc2136Dns {
  return require('./rfc2136-dns') as typeof rfc2136Dns;
}

export function loadRfc2136Ipv6Dns(): typeof rfc2136Ipv6Dns {
  return require('@cdktf/provider-dns/lib/aaaa-record-set') as typeof rfc2136Ipv6Dns;
}

export function loadShutdownSchedule(): typeof shutdownSchedule {
  return require('@cdktf/provider-azurerm/lib/dev-test-global-vm-shutdown-schedule') as typeof shutdownSchedule;
}
