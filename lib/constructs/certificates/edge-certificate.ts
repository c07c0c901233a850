import { accept } from '../../values/boundary/accept';
import { deploymentText, flag, instanceOf, listOf, number, tagTexts, wordOf } from '../../values/boundary/kinds';
import { objectOf, optional, type Properties } from '../../values/boundary/object-shape';
import { isReference } from '../../values/boundary/reference';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { CertificateSource, PublicAuthority } from '../../values/vocabulary/certificates';
import { checkVaultTags, parseVaultObjectId } from '../../platform/azure/key-vault-values';
import { checkResourceId } from '../../platform/azure/resource-ids';
import type { CertificateSourceRequest } from '../../request/certificate-source-request';
import { planCertificateSource } from '../../planner/certificates/certificate-source';
import { checkIfKnown } from '../../engine/plan-time-value';

/** Where a certificate is stored, and which authorities the servers trust. */
export interface EdgeCertificateProps {
  /**
   * Resource ID of the Key Vault. The vault must be in the region and subscription of the servers and enabled for
   * deployment to virtual machines (`enabled_for_deployment`). May be a Terraform token.
   */
  readonly keyVaultId: string;
  /**
   * Intermediate certificates of the authority, which are installed in the servers' store of intermediate authorities:
   * versioned IDs of secrets in the same vault that hold a PFX without a private key.
   *
   * @default none; the chain is part of the certificate or already installed
   */
  readonly intermediateCertificateIds?: string[];
  /**
   * Root certificates of a private authority, which are installed in the servers' store of trusted roots: versioned IDs
   * of secrets in the same vault that hold a PFX without a private key.
   *
   * @default none; Windows trusts the root
   */
  readonly rootCertificateIds?: string[];
}

/** A certificate that a Key Vault creates. */
export interface CreatedCertificateProps extends EdgeCertificateProps {
  /**
   * Validity in months: 1 to 120; 1 to 12 from an issuer.
   *
   * @default 12; 6 from an issuer, because public authorities issue certificates for at most 200 days
   */
  readonly validityMonths?: number;
  /**
   * Days before expiry at which the Key Vault renews the certificate: 1 to 27 for each month of validity. A certificate
   * that is signed elsewhere is not renewed; instead, the vault notifies its contacts by email.
   *
   * @default 30, or 27 for a validity of one month
   */
  readonly renewDaysBeforeExpiry?: number;
  /**
   * Tags of the certificate, at most 15.
   *
   * @default the tags of the pool
   */
  readonly tags?: { [key: string]: string };
}

/** A certificate that a Key Vault orders from a public certification authority. */
export interface IssuedCertificateProps extends CreatedCertificateProps {
  /** Name of an issuer that is configured in the vault; not `Self` or `Unknown`. */
  readonly issuerName: string;
  /**
   * The authority behind the issuer. It decides until when the certificate can be for client authentication.
   *
   * @default PublicAuthority.UNKNOWN
   */
  readonly authority?: PublicAuthority;
}

/** A certificate whose request a Key Vault creates, for another certification authority to sign. */
export interface SignedElsewhereProps extends CreatedCertificateProps {
  /**
   * Whether the signed certificate has been merged into the vault. Until then, nothing is installed.
   *
   * @default false
   */
  readonly signed?: boolean;
  /**
   * The public authority that signs it. It decides until when the certificate can be for client authentication.
   *
   * @default PublicAuthority.UNKNOWN
   */
  readonly authority?: PublicAuthority;
}

/** An existing certificate in a Key Vault, with its private key. */
export interface ExistingVaultCertificateProps extends EdgeCertificateProps {
  /**
   * ID of the certificate or of its secret: `https://kv-edge.vault.azure.net/certificates/edge`. Without a version, each
   * deployment uses the latest version. A Terraform token must be a secret ID with a version.
   */
  readonly certificateId: string;
}

const CERTIFICATE: Properties<EdgeCertificateProps> = {
  keyVaultId: deploymentText,
  intermediateCertificateIds: optional(listOf(deploymentText)),
  rootCertificateIds: optional(listOf(deploymentText)),
};
const CREATED_CERTIFICATE: Properties<CreatedCertificateProps> = {
  ...CERTIFICATE,
  validityMonths: optional(number),
  renewDaysBeforeExpiry: optional(number),
  tags: optional(tagTexts),
};
const CREATED_CERTIFICATE_PROPS = objectOf<CreatedCertificateProps>('CreatedCertificateProps', CREATED_CERTIFICATE);
const ISSUED_CERTIFICATE_PROPS = objectOf<IssuedCertificateProps>('IssuedCertificateProps', {
  ...CREATED_CERTIFICATE, issuerName: deploymentText, authority: optional(wordOf('PublicAuthority', PublicAuthority)),
});
const SIGNED_ELSEWHERE_PROPS = objectOf<SignedElsewhereProps>('SignedElsewhereProps', {
  ...CREATED_CERTIFICATE, signed: optional(flag), authority: optional(wordOf('PublicAuthority', PublicAuthority)),
});
const EXISTING_VAULT_CERTIFICATE_PROPS = objectOf<ExistingVaultCertificateProps>('ExistingVaultCertificateProps', {
  ...CERTIFICATE, certificateId: deploymentText,
});

/** Checked properties of a certificate. */
export interface CertificateSettings {
  readonly keyVaultId: string;
  readonly intermediateCertificateIds: readonly string[];
  readonly rootCertificateIds: readonly string[];
  readonly source: CertificateSourceRequest;
  /** How the Key Vault creates the certificate; undefined for an existing one. */
  readonly created: CreatedCertificate | undefined;
  /** ID of an existing certificate; undefined for one that is created. */
  readonly certificateId: string | undefined;
}

/** How a Key Vault creates a certificate. */
export interface CreatedCertificate {
  /** Name of the issuer in the Key Vault. */
  readonly issuer: string;
  /** Tags of the certificate; undefined for the tags of the pool. */
  readonly tags: { [key: string]: string } | undefined;
}

/**
 * Source of a certificate of the Edge. Names, key usages and key length come from the plan. A Key Vault creates and
 * stores the key and the certificate; they never appear in the synthesized JSON or in a plan.
 *
 * Pages: `lync-server-2013-certificate-requirements-for-external-user-access.md`,
 * `lync-server-2013-plan-for-edge-server-certificates.md`.
 */
export class EdgeCertificate {
  /**
   * A self-signed certificate, for a lab. It is also installed as a trusted root on the servers; on clients and partners,
   * install it manually.
   *
   * @throws EdgeValidationError for an invalid vault ID, and for a validity, renewal or tags out of range.
   */
  public static selfSigned(props: CreatedCertificateProps): EdgeCertificate {
    props = accept(CREATED_CERTIFICATE_PROPS, props);
    return EdgeCertificate.create(props, 'Self', { source: CertificateSource.SELF_SIGNED });
  }

  /**
   * A certificate from a public certification authority that is configured as an issuer in the Key Vault.
   *
   * @throws EdgeValidationError as {@link selfSigned}, and for an invalid issuer name.
   */
  public static fromIssuer(props: IssuedCertificateProps): EdgeCertificate {
    props = accept(ISSUED_CERTIFICATE_PROPS, props);
    const { issuerName } = props;
    checkIfKnown(issuerName, 'issuerName', checkIssuerName);
    return EdgeCertificate.create(props, issuerName, {
      source: CertificateSource.ISSUER, ...(isReference(issuerName) ? {} : { issuerName }), ...authorityIn(props),
    });
  }

  /**
   * A certificate in two steps. First, the Key Vault creates the key and the request, and no certificate is installed:
   * `az keyvault certificate pending show --query csr` prints the request. After the authority has signed it, merge the
   * certificate with `az keyvault certificate pending merge` and set `signed` to install it on the servers.
   *
   * @throws EdgeValidationError as {@link selfSigned}.
   */
  public static signedElsewhere(props: SignedElsewhereProps): EdgeCertificate {
    props = accept(SIGNED_ELSEWHERE_PROPS, props);
    const signed = props.signed ?? false;
    return EdgeCertificate.create(props, 'Unknown', {
      source: CertificateSource.SIGNED_ELSEWHERE, signed, ...authorityIn(props),
    });
  }

  /**
   * An existing certificate in a Key Vault. Describe an external one in `existingExternalCertificate` to check it against
   * the plan.
   *
   * @throws EdgeValidationError for invalid IDs, and an ID of another vault.
   */
  public static existing(props: ExistingVaultCertificateProps): EdgeCertificate {
    props = accept(EXISTING_VAULT_CERTIFICATE_PROPS, props);
    checkVaultIds(props);
    checkVaultObjectId(props.certificateId, 'certificateId', props);
    return new EdgeCertificate({
      ...inVault(props),
      certificateId: props.certificateId,
      created: undefined,
      source: { source: CertificateSource.EXISTING },
    });
  }

  private static create(props: CreatedCertificateProps, issuer: string, from: CertificateSourceRequest): EdgeCertificate {
    const { validityMonths, renewDaysBeforeExpiry, tags } = props;
    checkVaultIds(props);
    const source = {
      ...from,
      ...(validityMonths === undefined ? {} : { validityMonths }),
      ...(renewDaysBeforeExpiry === undefined ? {} : { renewDaysBeforeExpiry }),
    };
    planCertificateSource(source, '');
    if (tags !== undefined) checkVaultTags(tags, 'tags');
    return new EdgeCertificate({ ...inVault(props), source, created: { issuer, tags }, certificateId: undefined });
  }

  private constructor(private readonly settings: CertificateSettings) {}

  /** @internal */
  public get _settings(): CertificateSettings {
    return this.settings;
  }
}

/** A certificate as a property. */
export const EDGE_CERTIFICATE = instanceOf(EdgeCertificate, 'EdgeCertificate', 'use EdgeCertificate.selfSigned or another of its factories');

function inVault(
  props: EdgeCertificateProps,
): Pick<CertificateSettings, 'keyVaultId' | 'intermediateCertificateIds' | 'rootCertificateIds'> {
  return {
    keyVaultId: props.keyVaultId,
    intermediateCertificateIds: props.intermediateCertificateIds ?? [],
    rootCertificateIds: props.rootCertificateIds ?? [],
  };
}

function authorityIn({ authority }: { readonly authority?: PublicAuthority }): Pick<CertificateSourceRequest, 'authority'> {
  return authority === undefined ? {} : { authority };
}

function checkVaultIds(props: EdgeCertificateProps): void {
  checkIfKnown(props.keyVaultId, 'keyVaultId', (id, property) => checkResourceId(id, property, 'Microsoft.KeyVault/vaults'));
  for (const list of ['intermediateCertificateIds', 'rootCertificateIds'] as const) {
    (props[list] ?? []).forEach((id, index) => {
      const property = `${list}[${index}]`;
      const version = checkVaultObjectId(id, property, props);
      if (version === undefined && !isReference(id)) {
        throw new EdgeValidationError({
          property,
          given: `"${id}"`,
          expected: 'an ID with a version: virtual machines install exactly that version',
          fix: 'add the version: az keyvault secret show --query id',
        });
      }
    });
  }
}

/** Version in an ID; undefined for an ID without one, and for a token. */
function checkVaultObjectId(id: string, property: string, { keyVaultId }: EdgeCertificateProps): string | undefined {
  if (isReference(id)) return undefined;
  return parseVaultObjectId(id, property, isReference(keyVaultId) ? undefined : keyVaultId).version;
}

function checkIssuerName(name: string, property: string): void {
  const reserved = name.toLowerCase();
  if (/^[0-9a-z-]{1,127}$/i.test(name) && reserved !== 'self' && reserved !== 'unknown') return;
  const other = reserved === 'self' ? 'EdgeCertificate.selfSigned' : 'EdgeCertificate.signedElsewhere';
  throw new EdgeValidationError({
    property,
    given: `"${name}"`,
    expected: 'the name of an issuer that is configured in the vault: 1 to 127 letters, digits and hyphens, not Self or '
      + 'Unknown',
    fix: reserved === 'self' || reserved === 'unknown'
      ? `use ${other}`
      : 'use a name that the vault lists: az keyvault certificate issuer list',
  });
}
