import type { Construct } from 'constructs';
import { isReference } from '../../values/boundary/reference';
import { CertificatePurpose, CertificateSource } from '../../values/vocabulary/certificates';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { checkVaultTags, parseVaultObjectId, vaultSecretUrl } from '../../platform/azure/key-vault-values';
import { certificateContents } from '../../plan/certificates/certificate-contents';
import type { CertificatePlan, CertificateSourcePlan } from '../../plan/certificates/certificate-plan';
import type { EdgePlan } from '../../plan/edge-plan';
import type { WindowsVirtualMachineSecret } from '../../engine/azure-compute';
import type { KeyVaultCertificate, KeyVaultCertificateCertificatePolicy } from '../../engine/key-vault-certificate';
import { loadKeyVaultCertificate } from '../../engine/on-demand';
import { referenceText } from '../../engine/plan-time-value';
import { reserveNames } from '../app/reservations';
import type { EdgeNames } from '../naming/edge-context';
import { EdgeResourceKind } from '../naming/resource-naming';
import type { CertificateSettings, CreatedCertificate } from './edge-certificate';
import type { EdgeCertificates } from './edge-certificates';

/** Stores of the computer account. */
const PERSONAL = 'My';
const INTERMEDIATE_AUTHORITIES = 'CA';
const TRUSTED_ROOTS = 'Root';

interface CreatedResource {
  readonly side: EdgeSide;
  readonly issuer: string;
  readonly resource: KeyVaultCertificate;
}

/** A certificate, and the policy that it is to have. */
export interface PlannedPolicy {
  readonly resource: KeyVaultCertificate;
  readonly policy: KeyVaultCertificateCertificatePolicy;
}

interface Vault {
  readonly keyVaultId: string;
  readonly certificates: InstalledCertificate[];
}

interface InstalledCertificate {
  readonly store: string;
  readonly url: string;
}

/** The certificates of a pool: created in a Key Vault according to the plan, and installed on every server. */
export class PoolCertificates {
  private readonly created: CreatedResource[] = [];
  private readonly vaults = new Map<string, Vault>();

  /** @throws EdgeValidationError for invalid names of certificates, and for too many tags. */
  public constructor(
    private readonly scope: Construct, private readonly resourceNames: EdgeNames, plan: EdgePlan, certificates: EdgeCertificates,
    private readonly poolTags: { [key: string]: string } | undefined,
  ) {
    for (const side of Object.values(EdgeSide)) {
      const certificate = certificates[side];
      if (certificate !== undefined) this.add(side, certificate._settings, plan);
    }
  }

  /** Certificates that every server installs: one block per vault, because Azure refuses a vault that is listed twice. */
  public get secrets(): WindowsVirtualMachineSecret[] {
    return [...this.vaults.values()].map(({ keyVaultId, certificates }) => ({ keyVaultId, certificate: certificates }));
  }

  /** Names of the created certificates in their vault, which exist once they are read. */
  public get names(): ReadonlyMap<EdgeSide, string> {
    return new Map(this.created.map(({ side, resource }) => [side, resource.name]));
  }

  /**
   * The policies of the created certificates for a plan, which may have more names and key usages.
   *
   * @throws EdgeValidationError for a certificate that a Key Vault cannot create.
   */
  public policiesFor(plan: EdgePlan): readonly PlannedPolicy[] {
    return this.created.map(({ side, issuer, resource }) =>
      ({ resource, policy: policyOf(planned(plan, side), issuer, `certificates.${side}`) }));
  }

  private add(side: EdgeSide, settings: CertificateSettings, plan: EdgePlan): void {
    const { keyVaultId, created, certificateId } = settings;
    const certificate = planned(plan, side);
    const resource = created === undefined ? undefined : this.create(side, keyVaultId, created, certificate);
    for (const id of settings.intermediateCertificateIds) this.install(keyVaultId, INTERMEDIATE_AUTHORITIES, urlOf(id));
    for (const id of settings.rootCertificateIds) this.install(keyVaultId, TRUSTED_ROOTS, urlOf(id));
    if (certificate.source?.isInstalled !== true) return;
    if (resource !== undefined) {
      const url = this.latest(`${CONSTRUCT_IDS[side]}Version`, resource.name, keyVaultId, [resource]);
      this.install(keyVaultId, PERSONAL, url);
      // Lync does not start with a certificate that the server does not trust.
      if (settings.source.source === CertificateSource.SELF_SIGNED) this.install(keyVaultId, TRUSTED_ROOTS, url);
    } else if (certificateId !== undefined) {
      this.install(keyVaultId, PERSONAL, this.existing(side, certificateId, keyVaultId));
    }
  }

  private create(
    side: EdgeSide, keyVaultId: string, { issuer, tags = this.poolTags }: CreatedCertificate, certificate: CertificatePlan,
  ): KeyVaultCertificate {
    const { KeyVaultCertificate: Certificate } = loadKeyVaultCertificate();
    const name = this.resourceNames.ofPool(EdgeResourceKind.CERTIFICATE, side);
    reserveNames(this.scope, keyVaultId, [{ kind: EdgeResourceKind.CERTIFICATE, name }]);
    if (tags !== undefined) checkVaultTags(tags, 'tags');
    const resource = new Certificate(this.scope, CONSTRUCT_IDS[side], {
      name,
      keyVaultId,
      ...(tags === undefined ? {} : { tags }),
      certificatePolicy: policyOf(certificate, issuer, `certificates.${side}`),
    });
    this.created.push({ side, issuer, resource });
    return resource;
  }

  /** URL of an existing certificate: a specific version, or the latest one at each deployment. */
  private existing(side: EdgeSide, certificateId: string, keyVaultId: string): string {
    if (isReference(certificateId)) return certificateId;
    const id = parseVaultObjectId(certificateId, 'certificateId', undefined);
    if (id.version !== undefined) return vaultSecretUrl(id, id.version);
    return this.latest(CONSTRUCT_IDS[side], id.name, keyVaultId, []);
  }

  /**
   * URL of the latest version at each deployment.
   *
   * A created certificate is looked up as well: while it changes, the resource still has its previous version in the
   * state, and the servers would get the new version one deployment later, or never.
   */
  private latest(id: string, name: string, keyVaultId: string, dependsOn: KeyVaultCertificate[]): string {
    const { DataAzurermKeyVaultCertificate } = loadKeyVaultCertificate();
    return new DataAzurermKeyVaultCertificate(this.scope, id, {
      name, keyVaultId, ...(dependsOn.length === 0 ? {} : { dependsOn }),
    }).secretId;
  }

  private install(keyVaultId: string, store: string, url: string): void {
    const key = isReference(keyVaultId) ? referenceText(this.scope, keyVaultId) : keyVaultId.toLowerCase();
    const vault = this.vaults.get(key) ?? { keyVaultId, certificates: [] };
    this.vaults.set(key, vault);
    if (vault.certificates.some((known) => known.store === store && known.url === url)) return;
    vault.certificates.push({ store, url });
  }
}

const CONSTRUCT_IDS: Readonly<Record<EdgeSide, string>> = {
  [EdgeSide.EXTERNAL]: 'ExternalCertificate', [EdgeSide.INTERNAL]: 'InternalCertificate',
};

const PURPOSES: Readonly<Record<EdgeSide, CertificatePurpose>> = {
  [EdgeSide.EXTERNAL]: CertificatePurpose.EDGE_EXTERNAL, [EdgeSide.INTERNAL]: CertificatePurpose.EDGE_INTERNAL,
};

function planned(plan: EdgePlan, side: EdgeSide): CertificatePlan {
  const certificate = plan.certificates.find(({ purpose }) => purpose === PURPOSES[side]);
  if (certificate === undefined) throw new Error(`the plan has no certificate ${PURPOSES[side]}`);
  return certificate;
}

/** URL of one version of a secret. IDs without a version were refused earlier. */
function urlOf(id: string): string {
  if (isReference(id)) return id;
  const parsed = parseVaultObjectId(id, 'certificateId', undefined);
  if (parsed.version === undefined) throw new Error(`the ID ${id} has no version`);
  return vaultSecretUrl(parsed, parsed.version);
}

/**
 * Key Vault policy for a certificate of the plan.
 *
 * @param property property that requested the certificate, for errors
 */
export function policyOf(
  certificate: CertificatePlan, issuer: string, property: string,
): KeyVaultCertificateCertificatePolicy {
  const { subject, dnsNames, keyUsageOids } = certificateContents(certificate, property);
  const { renewsItself, renewDaysBeforeExpiry, validityMonths } = sourceOf(certificate);
  return {
    issuerParameters: { name: issuer },
    keyProperties: {
      // Virtual machines install the certificate with its key.
      exportable: certificate.privateKeyExportable, keyType: 'RSA', keySize: certificate.keyLengthBits, reuseKey: false,
    },
    secretProperties: { contentType: 'application/x-pkcs12' },
    lifetimeAction: [{
      action: { actionType: renewsItself ? 'AutoRenew' : 'EmailContacts' },
      trigger: { daysBeforeExpiry: renewDaysBeforeExpiry },
    }],
    x509CertificateProperties: {
      subject,
      validityInMonths: validityMonths,
      keyUsage: ['digitalSignature', 'keyEncipherment'],
      extendedKeyUsage: [...keyUsageOids],
      ...(dnsNames.length === 0 ? {} : { subjectAlternativeNames: { dnsNames: [...dnsNames] } }),
    },
  };
}

function sourceOf({ purpose, source }: CertificatePlan): Required<Omit<CertificateSourcePlan, 'issuerName' | 'authority'>> {
  const { validityMonths, renewDaysBeforeExpiry } = source ?? {};
  if (source === undefined || validityMonths === undefined || renewDaysBeforeExpiry === undefined) {
    throw new Error(`the plan does not specify the validity of the certificate ${purpose}`);
  }
  return { ...source, validityMonths, renewDaysBeforeExpiry };
}
