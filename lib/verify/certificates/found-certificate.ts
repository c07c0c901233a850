import { type KeyObject, X509Certificate } from 'node:crypto';
import type { FoundCertificate } from '../model/observation';

/** Characters of a name that are shown. */
const MAX_NAME = 255;

/** Host names, also with a wildcard. Other subject alternative names lead to no server. */
const HOST_NAME = /^(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/;

/** What a certificate says; undefined if it cannot be read. */
export function foundCertificate(der: Uint8Array): FoundCertificate | undefined {
  try {
    return ofX509(new X509Certificate(der));
  } catch {
    // A server may send anything.
    return undefined;
  }
}

function ofX509(certificate: X509Certificate): FoundCertificate {
  const { subject, issuer, subjectAltName, validFrom, validTo, fingerprint256 } = certificate;
  // Node.js has no list for a certificate without the extension, against its types.
  const usages = certificate.keyUsage as readonly string[] | undefined;
  const key = publicKeyOf(certificate);
  const keyLengthBits = key?.asymmetricKeyType === 'rsa' ? key.asymmetricKeyDetails?.modulusLength : undefined;
  return {
    subject: attributeOf(subject, ['CN']),
    issuer: attributeOf(issuer, ['CN', 'OU', 'O']),
    sans: hostNames(subjectAltName),
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
    if (line !== undefined) return shown(line.slice(kind.length + 1));
  }
  return '';
}

/** Nothing that a terminal obeys. */
function shown(text: string): string {
  return text.slice(0, MAX_NAME).replace(/\p{C}/gu, '?');
}

/** `DNS:a.example, IP Address:203.0.113.1, DNS:"…"`: what is strange stands in quotation marks, and is no host name. */
function hostNames(alternativeNames: string | undefined): string[] {
  const names = [...(alternativeNames ?? '').matchAll(/(?:^|, )([A-Za-z ]+):(?:"(?:[^"\\]|\\.)*"|([^,"]*))/g)]
    .flatMap(([, kind, value]) => (kind === 'DNS' && value !== undefined ? [value.toLowerCase().replace(/\.$/, '')] : []));
  return [...new Set(names.filter((name) => name.length <= MAX_NAME && HOST_NAME.test(name)))].sort();
}

/** OpenSSL prints `Feb  3 04:05:06 2051 GMT`. */
function moment(text: string): string {
  return new Date(text).toISOString();
}
