import { EdgeValidationError } from '../../values/edge-validation-error';
import { Fqdn } from '../../values/fqdn';
import type { CertificatePlan } from './certificate-plan';

/** Maximum length of a common name in X.509 (RFC 5280, `ub-common-name`), in characters. */
export const LONGEST_COMMON_NAME = 64;

const KEY_USAGE_OIDS: Readonly<Record<string, string>> = {
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
};

/** Contents of a certificate, validated because the plan may come from a file. */
export interface CertificateContents {
  /** Distinguished name of the subject. Host names contain no characters that X.500 escapes. */
  readonly subject: string;
  readonly dnsNames: readonly string[];
  /** Object identifiers of the extended key usages. */
  readonly keyUsageOids: readonly string[];
}

/**
 * Contents of a planned certificate.
 *
 * @throws EdgeValidationError for a common name that is too long, an invalid host name, and an unknown key usage.
 */
export function certificateContents(certificate: CertificatePlan, property: string): CertificateContents {
  const name = Fqdn.parse(certificate.subject, `${property}.subject`).text;
  if (name.length > LONGEST_COMMON_NAME) {
    throw new EdgeValidationError({
      property: `${property}.subject`,
      given: `"${name}", ${name.length} characters`,
      expected: `at most ${LONGEST_COMMON_NAME} characters, the maximum for a common name in a certificate`,
      fix: 'use a shorter name for the Edge',
    });
  }
  return {
    subject: `CN=${name}`,
    dnsNames: certificate.sans.map((san, index) => Fqdn.parse(san, `${property}.sans[${index}]`).text),
    keyUsageOids: certificate.eku.map((usage, index) => oidOf(usage, `${property}.eku[${index}]`)),
  };
}

function oidOf(usage: string, property: string): string {
  const oid = KEY_USAGE_OIDS[usage];
  if (oid !== undefined) return oid;
  throw new EdgeValidationError({
    property,
    given: JSON.stringify(usage),
    expected: `one of ${Object.keys(KEY_USAGE_OIDS).join(', ')}`,
    fix: 'use the plan as it was created by the planner',
  });
}
