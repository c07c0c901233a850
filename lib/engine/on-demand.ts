/* eslint-disable @typescript-eslint/no-require-imports -- an import would load these files with the library */
import type * as keyVaultSecret from '@cdktf/provider-azurerm/lib/data-azurerm-key-vault-secret';
import type * as bastionHost from '@cdktf/provider-azurerm/lib/bastion-host';
import type * as shutdownSchedule from '@cdktf/provider-azurerm/lib/dev-test-global-vm-shutdown-schedule';
import type * as privateDns from './azure-private-dns';
import type * as dataDisk from './azure-data-disk';
import type * as rfc2136Dns from './rfc2136-dns';

// Resources that most Edges do without. Each file of a provider takes milliseconds to load, so that these are loaded when
// the first one is made (docs/performance.md).

export function loadBastionHost(): typeof bastionHost {
  return require('@cdktf/provider-azurerm/lib/bastion-host') as typeof bastionHost;
}

export function loadDataDisk(): typeof dataDisk {
  return require('./azure-data-disk') as typeof dataDisk;
}

export function loadKeyVaultSecret(): typeof keyVaultSecret {
  return require('@cdktf/provider-azurerm/lib/data-azurerm-key-vault-secret') as typeof keyVaultSecret;
}

export function loadPrivateDns(): typeof privateDns {
  return require('./azure-private-dns') as typeof privateDns;
}

export function loadRfc2136Dns(): typeof rfc2136Dns {
  return require('./rfc2136-dns') as typeof rfc2136Dns;
}

export function loadShutdownSchedule(): typeof shutdownSchedule {
  return require('@cdktf/provider-azurerm/lib/dev-test-global-vm-shutdown-schedule') as typeof shutdownSchedule;
}
