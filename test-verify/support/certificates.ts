import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';
import {
  bitString, context, contextText, integer, NULL, objectIdentifier, octetString, sequence, setOf, time, TRUE, utf8String,
} from './der';

/** Object identifiers of extended key usages. */
export const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1';
export const CLIENT_AUTHENTICATION = '1.3.6.1.5.5.7.3.2';
export const ANY_USAGE = '2.5.29.37.0';

/** Kinds of keys. Making one of RSA takes time: each process makes {@link KEYS_PER_KIND} of a kind, and uses them in turn. */
export type KeyKind = 'rsa:1024' | 'rsa:2048' | 'rsa:3072' | 'ec:P-256';

const KEYS_PER_KIND = 3;
const DAY_MS = 86_400_000;

/** What a certificate is to say. */
export interface CertificateContents {
  /** Common name. */
  readonly subject: string;
  /** Host names. @default - the subject */
  readonly sans?: readonly string[];
  /** IPv4 addresses among the subject alternative names. @default - none */
  readonly addresses?: readonly string[];
  /** @default - yesterday */
  readonly validFrom?: Date;
  /** @default - in a year */
  readonly validTo?: Date;
  /** Object identifiers; empty for a certificate that does not limit its use. @default - server authentication */
  readonly usages?: readonly string[];
  /** @default 'rsa:2048' */
  readonly key?: KeyKind;
}

/** A certificate with its key, as PEM. */
export interface IssuedCertificate {
  readonly certificate: string;
  readonly key: string;
  /** The certificate and those of intermediate authorities, as a server sends them; without the root. */
  readonly chain: string;
  /** SHA-256, hexadecimal digits in upper case. */
  readonly fingerprint: string;
}

/** An authority that issues certificates. */
export interface TestAuthority {
  /** Its own certificate, as PEM. */
  readonly certificate: string;
  issue(contents: CertificateContents): IssuedCertificate;
  /** An authority below this one. */
  intermediate(name: string): TestAuthority;
}

/** A moment some days from now; negative for the past. */
export function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * DAY_MS);
}

/** A root authority. Two of one name are different authorities. */
export function createAuthority(name = 'Test Root CA'): TestAuthority {
  const key = newKey('rsa:2048');
  return authorityOf(name, key, signed({ subject: { commonName: name, key }, issuer: { commonName: name, key }, isAuthority: true }), []);
}

/** A certificate that is signed with its own key. */
export function createSelfSigned(contents: CertificateContents): IssuedCertificate {
  const key = keyOf(contents.key ?? 'rsa:2048');
  const itself = { commonName: contents.subject, key };
  return issued(signed({ subject: itself, issuer: itself, isAuthority: false, contents }), key, []);
}

interface Party {
  readonly commonName: string;
  readonly key: KeyObject;
}

/** `sent` are the certificates from this authority up to the root, without the root: a server sends them after its own. */
function authorityOf(name: string, key: KeyObject, certificate: string, sent: readonly string[]): TestAuthority {
  const issuer = { commonName: name, key };
  return {
    certificate,
    issue: (contents) => {
      const subject = { commonName: contents.subject, key: keyOf(contents.key ?? 'rsa:2048') };
      return issued(signed({ subject, issuer, isAuthority: false, contents }), subject.key, sent);
    },
    intermediate: (below) => {
      const subject = { commonName: below, key: newKey('rsa:2048') };
      const own = signed({ subject, issuer, isAuthority: true });
      return authorityOf(below, subject.key, own, [own, ...sent]);
    },
  };
}

function issued(certificate: string, key: KeyObject, authorities: readonly string[]): IssuedCertificate {
  return {
    certificate, key: key.export({ type: 'pkcs8', format: 'pem' }).toString(), chain: [certificate, ...authorities].join(''),
    fingerprint: new X509Certificate(certificate).fingerprint256.replaceAll(':', ''),
  };
}

interface SignedContents {
  readonly subject: Party;
  readonly issuer: Party;
  readonly isAuthority: boolean;
  /** What the certificate of a server says; authorities have none. */
  readonly contents?: CertificateContents;
}

/** X.509 version 3 (RFC 5280), as PEM. */
function signed(given: SignedContents): string {
  const { subject, issuer, contents } = given;
  const algorithm = issuer.key.asymmetricKeyType === 'ec'
    ? sequence(objectIdentifier('1.2.840.10045.4.3.2'))
    : sequence(objectIdentifier('1.2.840.113549.1.1.11'), NULL);
  const toSign = sequence(
    context(0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    distinguishedName(issuer.commonName),
    sequence(time(contents?.validFrom ?? daysFromNow(-1)), time(contents?.validTo ?? daysFromNow(365))),
    distinguishedName(subject.commonName),
    publicKeyOf(subject.key),
    context(3, sequence(...extensions(given))),
  );
  return pem(sequence(toSign, algorithm, bitString(sign('sha256', toSign, issuer.key))));
}

function extensions({ subject, issuer, isAuthority, contents }: SignedContents): Buffer[] {
  // keyCertSign and cRLSign; digitalSignature and keyEncipherment.
  const keyUsage = isAuthority ? bitString(Buffer.from([0x06]), 1) : bitString(Buffer.from([0xa0]), 5);
  const usages = contents?.usages ?? (isAuthority ? [] : [SERVER_AUTHENTICATION]);
  const sans = [
    ...(contents?.sans ?? (isAuthority ? [] : [subject.commonName])).map((name) => contextText(2, Buffer.from(name, 'ascii'))),
    ...(contents?.addresses ?? []).map((address) => contextText(7, Buffer.from(address.split('.').map(Number)))),
  ];
  return [
    extension('2.5.29.19', isAuthority ? sequence(TRUE) : sequence(), true),
    extension('2.5.29.15', keyUsage, true),
    extension('2.5.29.14', octetString(keyIdentifier(subject.key))),
    extension('2.5.29.35', sequence(contextText(0, keyIdentifier(issuer.key)))),
    ...(sans.length === 0 ? [] : [extension('2.5.29.17', sequence(...sans))]),
    ...(usages.length === 0 ? [] : [extension('2.5.29.37', sequence(...usages.map(objectIdentifier)))]),
  ];
}

function extension(identifier: string, value: Buffer, isCritical = false): Buffer {
  return sequence(objectIdentifier(identifier), ...(isCritical ? [TRUE] : []), octetString(value));
}

function distinguishedName(commonName: string): Buffer {
  return commonName === '' ? sequence() : sequence(setOf(sequence(objectIdentifier('2.5.4.3'), utf8String(commonName))));
}

function publicKeyOf(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' });
}

function keyIdentifier(key: KeyObject): Buffer {
  return createHash('sha1').update(publicKeyOf(key)).digest();
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

const keys = new Map<KeyKind, { readonly made: KeyObject[]; next: number }>();

/** A key of a kind: the first ones are new, then they are used again. */
function keyOf(kind: KeyKind): KeyObject {
  const ofKind = keys.get(kind) ?? { made: [], next: 0 };
  keys.set(kind, ofKind);
  const index = ofKind.next++ % KEYS_PER_KIND;
  return ofKind.made[index] ??= newKey(kind);
}

function newKey(kind: KeyKind): KeyObject {
  const [type, size = ''] = kind.split(':');
  return type === 'ec'
    ? generateKeyPairSync('ec', { namedCurve: size }).privateKey
    : generateKeyPairSync('rsa', { modulusLength: Number(size) }).privateKey;
}
