import { type KeyObject, X509Certificate } from 'node:crypto';
import type { FoundCertificate } from '../model/observation';
import { told } from '../model/told-text';

/** Characters of a name that are shown. */
const MAX_NAME = 255;

/** Host names that are kept, besides those that are looked for: a server may send thousands, and many servers are asked. */
const MOST_NAMES = 2000;

/** Host names, also with a wildcard. Other subject alternative names lead to no server. */
const HOST_NAME = /^(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/;

/**
 * What a certificate says; undefined if it cannot be read.
 *
 * @param wanted names that are kept wherever they stand among the others, in lower case
 */
export function foundCertificate(der: Uint8Array, wanted: ReadonlySet<string>): FoundCertificate | undefined {
  try {
    return ofX509(new X509Certificate(der), wanted);
  } catch {
    // A server may send anything.
    return undefined;
  }
}

function ofX509(certificate: X509Certificate, wanted: ReadonlySet<string>): FoundCertificate {
  const { subject, issuer, subjectAltName, validFrom, validTo, fingerprint256 } = certificate;
  // Node.js has no list for a certificate without the extension, against its types.
  const usages = certificate.keyUsage as readonly string[] | undefined;
  const key = publicKeyOf(certificate);
  const keyLengthBits = key?.asymmetricKeyType === 'rsa' ? key.asymmetricKeyDetails?.modulusLength : undefined;
  return {
    subject: attributeOf(subject, ['CN']),
    issuer: attributeOf(issuer, ['CN', 'OU', 'O']),
    ...hostNames(subjectAltName, wanted),
    validFrom: moment(validFrom),
    validTo: moment(validTo),
    extendedKeyUsages: [...usages ?? []],
    fingerprint: fingerprint256.replaceAll(':', ''),
    isSelfSigned: subject === issuer && key !== undefined && isSignedWith(certificate, key),
    ...(keyLengthBits === undefined ? {} : { keyLengthBits }),
  };
}

function publicKeyOf(certificate: X509Certificate): KeyObject | undefined {
  try {
    return certificate.publicKey;
  } catch {
    return undefined;
  }
}

function isSignedWith(certificate: X509Certificate, key: KeyObject): boolean {
  try {
    return certificate.verify(key);
  } catch {
    return false;
  }
}

/** An attribute of a distinguished name, which Node.js prints as one line each; the first kind that there is. */
function attributeOf(name: string | undefined, kinds: readonly string[]): string {
  // A certificate without a name has none, against the types.
  const lines = (name ?? '').split('\n');
  for (const kind of kinds) {
    const line = lines.find((each) => each.startsWith(`${kind}=`));
    if (line !== undefined) return told(line.slice(kind.length + 1), MAX_NAME);
  }
  return '';
}

/** `DNS:a.example, IP Address:203.0.113.1, DNS:"…"`: what is strange stands in quotation marks, and is no host name. */
function hostNames(alternativeNames: string | undefined, wanted: ReadonlySet<string>): Pick<FoundCertificate, 'sans' | 'otherSans'> {
  const names = [...(alternativeNames ?? '').matchAll(/(?:^|, )([A-Za-z ]+):(?:"(?:[^"\\]|\\.)*"|([^,"]*))/g)]
    .flatMap(([, kind, value]) => (kind === 'DNS' && value !== undefined ? [value.toLowerCase().replace(/\.$/, '')] : []));
  const all = new Set(names.filter((name) => name.length <= MAX_NAME && HOST_NAME.test(name)));
  const kept = [...all].filter((name, index) => index < MOST_NAMES || wanted.has(name)).sort();
  return { sans: kept, ...(kept.length === all.size ? {} : { otherSans: all.size - kept.length }) };
}

/** OpenSSL prints `Feb  3 04:05:06 2051 GMT`. */
function moment(text: string): string {
  return new Date(text).toISOString();
}
