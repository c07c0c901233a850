import { Token } from 'cdktf';
import type { Construct } from 'constructs';
import { checkVaultTags, parseVaultObjectId, vaultSecretUrl } from '../../platform/azure/key-vault-values';
import { certificateContents } from '../../plan/certificate-contents';
import type { EdgePlan } from '../../plan/edge-plan';
import type { WindowsVirtualMachineSecret } from '../../engine/azure-compute';
import type { KeyVaultCertificate, KeyVaultCertificateCertificatePolicy } from '../../engine/key-vault-certificate';
import { loadKeyVaultCertificate } from '../../engine/on-demand';
import { referenceText } from '../../engine/plan-time-value';
import { claimNames } from '../app/app-claims';
import type { CertificateSettings } from './edge-certificate';
import type { EdgeCertificates } from './edge-certificates';
import type { EdgeNames } from '../naming/edge-context';
import { EdgeResourceKind } from '../naming/resource-naming';
import { CertificateSource } from '../../values/vocabulary/certificates';
import type { CertificatePlan } from '../../plan/certificate-plan';

/** Stores of the computer account. */
const PERSONAL = 'My';
const INTERMEDIATE_AUTHORITIES = 'CA';
const TRUSTED_ROOTS = 'Root';

interface MadeCertificate {
  readonly purpose: string;
  readonly settings: CertificateSettings;
  readonly resource: KeyVaultCertificate;
}

interface StoredCertificate {
  readonly store: string;
  readonly url: string;
}

/** The certificates of a pool: made in a Key Vault as the plan says, and handed to every server. */
export class PoolCertificates {
  private readonly made: MadeCertificate[] = [];
  private readonly vaults = new Map<string, { readonly keyVaultId: string; readonly certificates: StoredCertificate[] }>();

  /** @throws EdgeValidationError for names that no certificate can have, and for too many tags. */
  public constructor(
    private readonly scope: Construct, private readonly names: EdgeNames, plan: EdgePlan, certificates: EdgeCertificates,
    private readonly poolTags: { [key: string]: string } | undefined,
  ) {
    if (certificates.external !== undefined) this.add('external', certificates.external._settings, plan);
    if (certificates.internal !== undefined) this.add('internal', certificates.internal._settings, plan);
  }

  /** What every server installs: one block a vault, since Azure refuses a vault that is named twice. */
  public get secrets(): WindowsVirtualMachineSecret[] {
    return [...this.vaults.values()].map(({ keyVaultId, certificates }) => ({ keyVaultId, certificate: certificates }));
  }

  /** Brings the certificates to the plan: its names and key usages may have grown. */
  public apply(plan: EdgePlan): void {
    for (const { purpose, settings, resource } of this.made) {
      resource.putCertificatePolicy(policyOf(planned(plan, purpose), String(settings.issuer), purpose));
    }
  }

  private add(purpose: string, settings: CertificateSettings, plan: EdgePlan): void {
    const { keyVaultId } = settings;
    const resource = settings.certificateId === undefined ? this.make(purpose, settings, plan) : undefined;
    for (const id of settings.intermediateCertificateIds) this.install(keyVaultId, INTERMEDIATE_AUTHORITIES, urlOf(id));
    for (const id of settings.rootCertificateIds) this.install(keyVaultId, TRUSTED_ROOTS, urlOf(id));
    if (planned(plan, purpose).source?.isInstalled !== true) return;
    const url = resource === undefined
      ? this.existing(purpose, String(settings.certificateId), keyVaultId)
      : this.newest(`${idOf(purpose)}Version`, resource.name, keyVaultId, [resource]);
    this.install(keyVaultId, PERSONAL, url);
    // Lync does not start with a certificate that the server itself does not trust.
    if (settings.source.source === CertificateSource.SELF_SIGNED) this.install(keyVaultId, TRUSTED_ROOTS, url);
  }

  private make(purpose: string, settings: CertificateSettings, plan: EdgePlan): KeyVaultCertificate {
    const { KeyVaultCertificate: Certificate } = loadKeyVaultCertificate();
    const name = this.names.ofPool(EdgeResourceKind.CERTIFICATE, purpose);
    claimNames(this.scope, settings.keyVaultId, [`${EdgeResourceKind.CERTIFICATE}/${name.toLowerCase()}`]);
    const tags = settings.tags ?? this.poolTags;
    if (tags !== undefined) checkVaultTags(tags, 'tags');
    const resource = new Certificate(this.scope, idOf(purpose), {
      name,
      keyVaultId: settings.keyVaultId,
      ...(tags === undefined ? {} : { tags }),
      certificatePolicy: policyOf(planned(plan, purpose), String(settings.issuer), purpose),
    });
    this.made.push({ purpose, settings, resource });
    return resource;
  }

  /** URL of an existing certificate: as it is with a version, else the newest one at each deployment. */
  private existing(purpose: string, certificateId: string, keyVaultId: string): string {
    if (Token.isUnresolved(certificateId)) return certificateId;
    const id = parseVaultObjectId(certificateId, 'certificateId', undefined);
    if (id.version !== undefined) return vaultSecretUrl(id, id.version);
    return this.newest(idOf(purpose), id.name, keyVaultId, []);
  }

  /**
   * URL of the newest version at each deployment.
   *
   * A certificate that is made here is looked up as well: the resource keeps its last version in the state while it
   * changes, and servers would follow a deployment later, or not at all.
   */
  private newest(id: string, name: string, keyVaultId: string, dependsOn: KeyVaultCertificate[]): string {
    const { DataAzurermKeyVaultCertificate } = loadKeyVaultCertificate();
    return new DataAzurermKeyVaultCertificate(this.scope, id, {
      name, keyVaultId, ...(dependsOn.length === 0 ? {} : { dependsOn }),
    }).secretId;
  }

  private install(keyVaultId: string, store: string, url: string): void {
    const key = Token.isUnresolved(keyVaultId) ? referenceText(this.scope, keyVaultId) : keyVaultId.toLowerCase();
    const vault = this.vaults.get(key) ?? { keyVaultId, certificates: [] };
    this.vaults.set(key, vault);
    if (vault.certificates.some((known) => known.store === store && known.url === url)) return;
    vault.certificates.push({ store, url });
  }
}

function idOf(purpose: string): string {
  return purpose === 'external' ? 'ExternalCertificate' : 'InternalCertificate';
}

function planned(plan: EdgePlan, purpose: string): CertificatePlan {
  const certificate = plan.certificates.find((each) => each.purpose === `edge-${purpose}`);
  if (certificate === undefined) throw new Error(`the plan has no certificate edge-${purpose}`);
  return certificate;
}

function urlOf(id: string): string {
  if (Token.isUnresolved(id)) return id;
  const parsed = parseVaultObjectId(id, '', undefined);
  return vaultSecretUrl(parsed, String(parsed.version));
}

/** What Key Vault makes a certificate of the plan by. */
export function policyOf(certificate: CertificatePlan, issuer: string, purpose: string): KeyVaultCertificateCertificatePolicy {
  const { subject, dnsNames, keyUsageOids } = certificateContents(certificate, `certificates.${purpose}`);
  const source = certificate.source;
  return {
    issuerParameters: { name: issuer },
    keyProperties: {
      // The key may leave the vault: every server gets it.
      exportable: certificate.privateKeyExportable, keyType: 'RSA', keySize: certificate.keyLengthBits, reuseKey: false,
    },
    secretProperties: { contentType: 'application/x-pkcs12' },
    lifetimeAction: [{
      action: { actionType: source?.renewsItself === true ? 'AutoRenew' : 'EmailContacts' },
      trigger: { daysBeforeExpiry: Number(source?.renewDaysBeforeExpiry) },
    }],
    x509CertificateProperties: {
      subject,
      validityInMonths: Number(source?.validityMonths),
      keyUsage: ['digitalSignature', 'keyEncipherment'],
      extendedKeyUsage: [...keyUsageOids],
      ...(dnsNames.length === 0 ? {} : { subjectAlternativeNames: { dnsNames: [...dnsNames] } }),
    },
  };
}
