import { EdgeValidationError } from '../values/edge-validation-error';
import { Fqdn } from '../values/fqdn';
import { type CertificateContents, certificateContents } from '../plan/certificate-contents';
import type { EdgePlan } from '../plan/edge-plan';
import type { CertificatePlan } from '../plan/certificate-plan';

const FRIENDLY_NAMES: Readonly<Record<string, string>> = {
  'edge-external': 'Lync Edge external',
  'edge-internal': 'Lync Edge internal',
};

/** Requests for certificates, for those whose certification authority is not reached through a Key Vault. */
export class CertificateRequest {
  /**
   * The request of a planned certificate as a policy file of `certreq.exe`, which makes the key on the server it runs on:
   * `certreq -new <this file> <request file>`.
   *
   * Printable ASCII with the line ends of Windows; no line has more than 300 characters. The key is one that Lync Server
   * can use (a cryptographic service provider, not a key storage provider), and exportable when the plan says so.
   *
   * @param purpose `edge-external` or `edge-internal`
   * @throws EdgeValidationError for another purpose, and for a plan whose certificate no authority could issue.
   */
  public static asInf(plan: EdgePlan, purpose: string): string {
    const index = plan.certificates.findIndex((each) => each.purpose === purpose);
    const certificate = plan.certificates[index];
    if (certificate === undefined) {
      throw new EdgeValidationError({
        property: 'purpose',
        given: JSON.stringify(purpose),
        expected: `one of ${plan.certificates.map((each) => `"${each.purpose}"`).join(', ')}`,
        fix: 'ask for a certificate of the plan',
      });
    }
    const property = `certificates[${index}]`;
    const lines = infOf(plan, certificate, certificateContents(certificate, property), property);
    return lines.map((line) => `${line}\r\n`).join('');
  }

  private constructor() {
    // Static functions only.
  }
}

function infOf(plan: EdgePlan, certificate: CertificatePlan, contents: CertificateContents, property: string): string[] {
  const friendlyName = FRIENDLY_NAMES[certificate.purpose] ?? 'Lync Edge';
  return [
    `; ${friendlyName} certificate of ${Fqdn.parse(plan.internal.fqdn, 'internal.fqdn').text}`,
    '; certreq -new this.inf edge.req; have edge.req signed; certreq -accept edge.cer',
    ...(certificate.sharedAcrossPool
      ? ['; Do so on one server only: export the certificate with its private key, and import it on the others.']
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

/** The section of the alternative names, with one line a name: a line of a policy file is cut off somewhere beyond 4,000 characters. */
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
    given: JSON.stringify(value),
    expected: 'a length in bits, such as 2048',
    fix: 'take the plan as the planner made it',
  });
}
