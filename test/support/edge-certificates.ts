/** A Key Vault that the tests keep certificates in. */
export const VAULT = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-keys/providers/Microsoft.KeyVault'
  + '/vaults/kv-edge';

/** Another one, of the internal certification authority. */
export const INTERNAL_VAULT = VAULT.replace('kv-edge', 'kv-internal');

/** A version as Key Vault writes it. */
export const VERSION = '0123456789abcdef0123456789abcdef';
