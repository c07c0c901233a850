import { didYouMean, quote, refuse } from '../../values/refusals';
import { checkTags } from './tags';

/** A certificate or secret of a Key Vault, as its id names it. */
export interface VaultObjectId {
  /** `https://kv-edge.vault.azure.net` */
  readonly vaultUrl: string;
  readonly name: string;
  /** Absent when the id means the newest version. */
  readonly version?: string;
}

const OBJECT_ID = new RegExp(
  '^https://([a-z0-9-]{3,24})\\.vault\\.([a-z.]+[a-z])(?::443)?/'
  + '(certificates|secrets)/([0-9a-z-]{1,127})(?:/([0-9a-f]{32}))?/?$', 'i',
);
const CERTIFICATE_NAME = /^[0-9a-z-]{1,127}$/i;
const MAX_TAGS = 15;

/**
 * Reads the id of a certificate, or of the secret that holds it, with or without a version.
 *
 * @param keyVaultId resource id of the vault that it is to be in; undefined when that is known at deployment only
 * @throws EdgeValidationError for other ids, and for one of another vault.
 */
export function parseVaultObjectId(value: string, property: string, keyVaultId: string | undefined): VaultObjectId {
  const [, vault = '', domain = '', kind, name = '', version] = OBJECT_ID.exec(value) ?? [];
  if (kind === undefined) {
    refuse(
      property,
      quote(value),
      'the id of a certificate or of its secret: https://<vault>.vault.azure.net/certificates/<name>, with a version or '
        + 'without',
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
      `an id in the vault ${quote(expected)}, which keyVaultId names`,
      `give the id of the vault ${quote(vault)} as keyVaultId`,
    );
  }
  return {
    vaultUrl: `https://${vault}.vault.${domain}`.toLowerCase(), name, ...(version === undefined ? {} : { version }),
  };
}

/**
 * The URL that servers get a certificate by. A certificate with its key is the secret of the same name and version.
 */
export function vaultSecretUrl({ vaultUrl, name }: VaultObjectId, version: string): string {
  return `${vaultUrl}/secrets/${name}/${version}`;
}

/** Name of a certificate in a Key Vault: 1-127 letters, digits and hyphens. azurerm does not check the length. */
export function checkCertificateName(value: string, property: string): void {
  if (CERTIFICATE_NAME.test(value)) return;
  const meant = value.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^0-9a-z-]+/gi, '-').slice(0, 127);
  refuse(
    property,
    quote(value),
    'a name for a Key Vault certificate: 1 to 127 letters, digits and hyphens (Key Vault refuses others during apply)',
    didYouMean(meant === '' ? 'cert-edge' : meant),
  );
}

/** Tags of a certificate: up to 15. azurerm lets 50 pass, Key Vault refuses them at apply. */
export function checkVaultTags(value: Readonly<Record<string, string>>, property: string): void {
  checkTags(value, property);
  const count = Object.keys(value).length;
  if (count <= MAX_TAGS) return;
  refuse(
    property,
    `${count} tags`,
    `at most ${MAX_TAGS} tags on a Key Vault certificate (Key Vault refuses more during apply)`,
    'give the certificate fewer tags of its own, by its tags',
  );
}
