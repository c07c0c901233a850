import { Token } from 'cdktf';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { CertificateSource } from '../../values/vocabulary/certificates';
import { checkVaultTags, parseVaultObjectId } from '../../platform/azure/key-vault-values';
import { checkResourceId } from '../../platform/azure/resource-ids';
import type { CertificateSourceRequest } from '../../request/certificate-source-request';
import { planCertificateSource } from '../../planner/certificates/certificate-source';
import { checkIfKnown, requirePlanTimeValue } from '../../engine/plan-time-value';

/** Where a certificate is kept, and whom servers that have it are to trust. */
export interface EdgeCertificateProps {
  /**
   * Resource id of the Key Vault: in the region and subscription of the servers, and open to virtual machines for
   * deployment (`enabled_for_deployment`). It may be a Terraform token.
   */
  readonly keyVaultId: string;
  /**
   * Intermediate certificates of the authority, which go into the servers' store of intermediate authorities: ids of
   * secrets of the same vault, with their version, that hold a PFX without a private key.
   *
   * @default none; the chain comes with the certificate, or is there already
   */
  readonly intermediateCertificateIds?: string[];
  /**
   * Root certificates of an authority of one's own, which go into the servers' store of trusted roots: ids of secrets of
   * the same vault, with their version, that hold a PFX without a private key.
   *
   * @default none; Windows knows the root
   */
  readonly rootCertificateIds?: string[];
}

/** A certificate that a Key Vault makes. */
export interface MadeCertificateProps extends EdgeCertificateProps {
  /**
   * How long it is valid, in months: 1 to 120; 1 to 12 from an issuer.
   *
   * @default 12; 6 from an issuer, since public authorities sign for 200 days at most
   */
  readonly validityMonths?: number;
  /**
   * How many days before its end the Key Vault renews it: 1 to 27 for each month of its validity. A certificate that is
   * signed elsewhere is not renewed; the vault's contacts get a mail then.
   *
   * @default 30, or 27 when it is valid for one month
   */
  readonly renewDaysBeforeExpiry?: number;
  /**
   * Tags of the certificate, at most 15.
   *
   * @default those of the pool
   */
  readonly tags?: { [key: string]: string };
}

/** A certificate that a Key Vault orders from a public certification authority. */
export interface IssuedCertificateProps extends MadeCertificateProps {
  /** Name of an issuer that is set up in the vault: not `Self`, not `Unknown`. */
  readonly issuerName: string;
}

/** A certificate whose request a Key Vault makes, for another certification authority to sign. */
export interface SignedElsewhereProps extends MadeCertificateProps {
  /**
   * Whether the signed certificate has been merged into the vault. Nothing is installed before.
   *
   * @default false
   */
  readonly signed?: boolean;
}

/** A certificate that is in a Key Vault already, with its private key. */
export interface ExistingVaultCertificateProps extends EdgeCertificateProps {
  /**
   * Id of the certificate or of its secret: `https://kv-edge.vault.azure.net/certificates/edge`. Without a version it is
   * looked up at each deployment, and means the newest one. A Terraform token has to be a secret id with a version.
   */
  readonly certificateId: string;
}

/** What the constructs know of a certificate. */
export interface CertificateSettings {
  readonly keyVaultId: string;
  readonly intermediateCertificateIds: readonly string[];
  readonly rootCertificateIds: readonly string[];
  readonly source: CertificateSourceRequest;
  /** How the Key Vault creates it; undefined for an existing one. */
  readonly created: CreatedCertificate | undefined;
  /** Id of an existing one; undefined for one that is created. */
  readonly certificateId: string | undefined;
}

/** How a Key Vault creates a certificate. */
export interface CreatedCertificate {
  /** Name of the issuer as Key Vault knows it. */
  readonly issuer: string;
  /** Tags of the certificate; those of the pool otherwise. */
  readonly tags: { [key: string]: string } | undefined;
}

/**
 * Where a certificate of the Edge comes from. Names, key usages and key length are the plan's; key and certificate are
 * made and kept by a Key Vault, and never stand in the synthesized JSON or in a plan.
 *
 * Pages: `lync-server-2013-certificate-requirements-for-external-user-access.md`,
 * `lync-server-2013-plan-for-edge-server-certificates.md`.
 */
export class EdgeCertificate {
  /**
   * A certificate that nobody outside trusts, for a lab. The servers get it as a trusted root too; whoever connects to
   * them has to be given it by hand.
   *
   * @throws EdgeValidationError for a vault id of another form, and for a validity, renewal or tags out of their ranges.
   */
  public static selfSigned(props: MadeCertificateProps): EdgeCertificate {
    return EdgeCertificate.create(props, 'Self', { source: CertificateSource.SELF_SIGNED });
  }

  /**
   * A certificate of a public certification authority that the Key Vault has an account with.
   *
   * @throws EdgeValidationError as {@link selfSigned}, and for an issuer that is none.
   */
  public static fromIssuer(props: IssuedCertificateProps): EdgeCertificate {
    const { issuerName } = props;
    checkIfKnown(issuerName, 'issuerName', checkIssuerName);
    return EdgeCertificate.create(props, issuerName, {
      source: CertificateSource.ISSUER, ...(Token.isUnresolved(issuerName) ? {} : { issuerName }),
    });
  }

  /**
   * A certificate in two steps. First the Key Vault makes the key and the request, and no server has a certificate:
   * `az keyvault certificate pending show --query csr` gives the request. When it has been signed,
   * `az keyvault certificate pending merge` gives the certificate back, and with `signed` the servers get it.
   *
   * @throws EdgeValidationError as {@link selfSigned}.
   */
  public static signedElsewhere(props: SignedElsewhereProps): EdgeCertificate {
    const signed = props.signed ?? false;
    return EdgeCertificate.create(props, 'Unknown', { source: CertificateSource.SIGNED_ELSEWHERE, signed });
  }

  /**
   * A certificate that is in a Key Vault. What is known of the external one goes into `existingExternalCertificate`, which
   * is checked against the plan.
   *
   * @throws EdgeValidationError for ids of another form, and an id of another vault.
   */
  public static existing(props: ExistingVaultCertificateProps): EdgeCertificate {
    checkVaultIds(props);
    checkVaultObjectId(props.certificateId, 'certificateId', props);
    return new EdgeCertificate({
      ...inVault(props),
      certificateId: props.certificateId,
      created: undefined,
      source: { source: CertificateSource.EXISTING },
    });
  }

  private static create(props: MadeCertificateProps, issuer: string, from: CertificateSourceRequest): EdgeCertificate {
    const { validityMonths, renewDaysBeforeExpiry, tags } = props;
    checkVaultIds(props);
    requirePlanTimeValue({ validityMonths, renewDaysBeforeExpiry }, '');
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

function inVault(
  props: EdgeCertificateProps,
): Pick<CertificateSettings, 'keyVaultId' | 'intermediateCertificateIds' | 'rootCertificateIds'> {
  return {
    keyVaultId: props.keyVaultId,
    intermediateCertificateIds: props.intermediateCertificateIds ?? [],
    rootCertificateIds: props.rootCertificateIds ?? [],
  };
}

function checkVaultIds(props: EdgeCertificateProps): void {
  checkIfKnown(props.keyVaultId, 'keyVaultId', (id, property) => checkResourceId(id, property, 'Microsoft.KeyVault/vaults'));
  for (const list of ['intermediateCertificateIds', 'rootCertificateIds'] as const) {
    (props[list] ?? []).forEach((id, index) => {
      const property = `${list}[${index}]`;
      const version = checkVaultObjectId(id, property, props);
      if (version === undefined && !Token.isUnresolved(id)) {
        throw new EdgeValidationError({
          property,
          given: `"${id}"`,
          expected: 'the id of one version: virtual machines install that and no newer one',
          fix: 'add the version: az keyvault secret show --query id',
        });
      }
    });
  }
}

/** The version that an id names; undefined for the newest one, and for a token. */
function checkVaultObjectId(id: string, property: string, { keyVaultId }: EdgeCertificateProps): string | undefined {
  if (Token.isUnresolved(id)) return undefined;
  return parseVaultObjectId(id, property, Token.isUnresolved(keyVaultId) ? undefined : keyVaultId).version;
}

function checkIssuerName(name: string, property: string): void {
  const reserved = name.toLowerCase();
  if (/^[0-9a-z-]{1,127}$/i.test(name) && reserved !== 'self' && reserved !== 'unknown') return;
  const other = reserved === 'self' ? 'EdgeCertificate.selfSigned' : 'EdgeCertificate.signedElsewhere';
  throw new EdgeValidationError({
    property,
    given: `"${name}"`,
    expected: 'the name of an issuer that is set up in the vault: 1 to 127 letters, digits and hyphens, not Self or Unknown',
    fix: reserved === 'self' || reserved === 'unknown'
      ? `use ${other}`
      : 'give the name that the vault lists: az keyvault certificate issuer list',
  });
}
