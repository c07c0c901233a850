import { givenText } from '../values/boundary/given-text';
import { EdgeValidationError } from '../values/edge-validation-error';
import { Fqdn } from '../values/fqdn';
import type { IPlanDocument } from '../values/plan-document';
import { CertificatePurpose } from '../values/vocabulary/certificates';
import { type CertificateContents, certificateContents } from '../plan/certificates/certificate-contents';
import type { CertificatePlan } from '../plan/certificates/certificate-plan';
import type { EdgePlan } from '../plan/edge-plan';
import { requireEdgePlan } from '../plan/stored/stored-plan';

const FRIENDLY_NAMES: Readonly<Record<CertificatePurpose, string>> = {
  [CertificatePurpose.EDGE_EXTERNAL]: 'Lync Edge external',
  [CertificatePurpose.EDGE_INTERNAL]: 'Lync Edge internal',
  [CertificatePurpose.REVERSE_PROXY]: 'Lync reverse proxy',
};

/**
 * The request for a planned certificate as a policy file for `certreq.exe`, for a certification authority that is not
 * used through a Key Vault. `certreq -new <this file> <request file>` creates the key on the server that it runs on.
 *
 * The text is printable ASCII with Windows line breaks, and no line has more than 300 characters. The key is from a
 * cryptographic service provider, because Lync Server does not support key storage providers, and is exportable if the plan
 * requires it.
 *
 * Pages: `lync-server-2013-set-up-certificates-for-the-external-edge-interface.md`,
 * `lync-server-2013-set-up-certificates-for-the-internal-edge-interface.md`.
 */
export class CertificateRequest implements IPlanDocument {
  /**
   * The request for one of the certificates of a plan.
   *
   * @param purpose the external or the internal certificate of the Edge
   * @throws EdgeValidationError for another purpose, for a plan with another schema version, and for a plan whose
   * certificate no authority could issue.
   */
  public static of(plan: EdgePlan, purpose: CertificatePurpose): CertificateRequest {
    requireEdgePlan(plan, 'plan');
    const index = plan.certificates.findIndex((each) => each.purpose === purpose);
    const certificate = plan.certificates[index];
    if (certificate === undefined) {
      throw new EdgeValidationError({
        property: 'purpose',
        given: givenText(purpose),
        expected: `one of ${plan.certificates.map((each) => `"${each.purpose}"`).join(', ')}`,
        fix: 'request a certificate of the plan',
      });
    }
    const property = `certificates[${index}]`;
    const contents = certificateContents(certificate, property);
    return new CertificateRequest(`${purpose}.inf`, infLines(plan, certificate, contents, property));
  }

  private constructor(
    /** The purpose with the extension `.inf`: `edge-external.inf`. */
    public readonly fileName: string,
    private readonly lines: readonly string[],
  ) {}

  /** The policy file. */
  public get text(): string {
    return this.lines.map((line) => `${line}\r\n`).join('');
  }
}

function infLines(
  plan: EdgePlan, certificate: CertificatePlan, contents: CertificateContents, property: string,
): string[] {
  const friendlyName = FRIENDLY_NAMES[certificate.purpose];
  return [
    `; ${friendlyName} certificate of ${Fqdn.parse(plan.internal.fqdn, 'internal.fqdn').text}`,
    '; certreq -new this.inf edge.req; submit edge.req to a certification authority; certreq -accept edge.cer',
    ...(certificate.sharedAcrossPool
      ? ['; Run it on one server only: export the certificate with its private key, and import it on the others.']
      : []),
    '',
    '[Version]',
    'Signature = "$Windows NT$"',
    '',
    '[NewRequest]',
    `Subject = "${contents.subject}"`,
    `FriendlyName = "${friendlyName}"`,
    `Exportable = ${certificate.privateKeyExportable ? 'TRUE' : 'FALSE'}`,
    'HashAlgorithm = sha256',
    `KeyLength = ${wholeNumber(certificate.keyLengthBits, `${property}.keyLengthBits`)}`,
    'KeySpec = 1',
    '; Digital signature and key encipherment.',
    'KeyUsage = 0xa0',
    'MachineKeySet = TRUE',
    'ProviderName = "Microsoft RSA SChannel Cryptographic Provider"',
    'ProviderType = 12',
    'RequestType = PKCS10',
    'SMIME = FALSE',
    'Silent = TRUE',
    '',
    '[EnhancedKeyUsageExtension]',
    ...contents.keyUsageOids.map((oid) => `OID = ${oid}`),
    ...(contents.dnsNames.length === 0 ? [] : alternativeNames(contents)),
  ];
}

/** The section for the alternative names, one name per line: Windows truncates lines somewhere beyond 4,000 characters. */
function alternativeNames({ dnsNames }: CertificateContents): string[] {
  const last = dnsNames.length - 1;
  return [
    '',
    '[Extensions]',
    '; Subject alternative names.',
    '2.5.29.17 = "{text}"',
    ...dnsNames.map((name, index) => `_continue_ = "dns=${name}${index === last ? '' : '&'}"`),
  ];
}

function wholeNumber(value: number, property: string): number {
  if (Number.isInteger(value) && value > 0) return value;
  throw new EdgeValidationError({
    property,
    given: String(value),
    expected: 'a length in bits, such as 2048',
    fix: 'pass the plan as the planner returned it',
  });
}
