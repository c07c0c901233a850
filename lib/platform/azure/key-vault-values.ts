import { didYouMean, quote, refuse } from '../../values/refusals';
import { checkTags } from './tags';

/** A certificate or secret in a Key Vault, parsed from its ID. */
export interface VaultObjectId {
  /** `https://kv-edge.vault.azure.net` */
  readonly vaultUrl: string;
  readonly name: string;
  /** Absent if the ID has no version, which means the latest version. */
  readonly version?: string;
}

const OBJECT_ID = new RegExp(
  '^https://([a-z0-9-]{3,24})\\.vault\\.([a-z.]+[a-z])(?::443)?/'
  + '(certificates|secrets)/([0-9a-z-]{1,127})(?:/([0-9a-f]{32}))?/?$', 'i',
);
const CERTIFICATE_NAME = /^[0-9a-z-]{1,127}$/i;
const MAX_TAGS = 15;

/**
 * Parses the ID of a certificate, or of the secret that holds it, with or without a version.
 *
 * @param keyVaultId resource ID of the vault that must contain it; undefined if it is known only at deployment
 * @throws EdgeValidationError for other IDs, and for an ID in another vault.
 */
export function parseVaultObjectId(value: string, property: string, keyVaultId: string | undefined): VaultObjectId {
  const [, vault = '', domain = '', kind, name = '', version] = OBJECT_ID.exec(value) ?? [];
  if (kind === undefined) {
    refuse(
      property,
      quote(value),
      'the ID of a certificate or of its secret: https://<vault>.vault.azure.net/certificates/<name>, with or without a '
        + 'version',
      /\/keys\//i.test(value)
        ? didYouMean(value.replace(/\/keys\//i, '/certificates/'))
        : 'copy the "Certificate Identifier" from the Azure portal: az keyvault certificate show --query id',
    );
  }
  const expected = keyVaultId?.split('/').pop();
  if (expected !== undefined && expected.toLowerCase() !== vault.toLowerCase()) {
    refuse(
      property,
      quote(value),
      `an ID in the vault ${quote(expected)} of keyVaultId`,
      `set keyVaultId to the ID of the vault ${quote(vault)}`,
    );
  }
  return {
    vaultUrl: `https://${vault}.vault.${domain}`.toLowerCase(), name, ...(version === undefined ? {} : { version }),
  };
}

/** The URL from which servers get a certificate with its key: the secret of the same name and version. */
export function vaultSecretUrl({ vaultUrl, name }: VaultObjectId, version: string): string {
  return `${vaultUrl}/secrets/${name}/${version}`;
}

/** Name of a certificate in a Key Vault: 1 to 127 letters, digits and hyphens. azurerm does not check the length. */
export function checkCertificateName(value: string, property: string): void {
  if (CERTIFICATE_NAME.test(value)) return;
  const meant = value.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^0-9a-z-]+/gi, '-').slice(0, 127);
  refuse(
    property,
    quote(value),
    'a name for a Key Vault certificate: 1 to 127 letters, digits and hyphens (Key Vault rejects others during apply)',
    didYouMean(meant === '' ? 'cert-edge' : meant),
  );
}

/** Tags of a certificate: up to 15. azurerm accepts 50; Key Vault rejects them during apply. */
export function checkVaultTags(value: Readonly<Record<string, string>>, property: string): void {
  checkTags(value, property);
  const count = Object.keys(value).length;
  if (count <= MAX_TAGS) return;
  refuse(
    property,
    `${count} tags`,
    `at most ${MAX_TAGS} tags on a Key Vault certificate (Key Vault rejects more during apply)`,
    'set fewer tags for the certificate in its own tags property',
  );
}
